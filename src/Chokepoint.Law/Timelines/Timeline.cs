namespace Chokepoint.Law.Timelines;

/// <summary>
/// The life of one provision as dated events. Answers for any day (<c>as of</c>) what was known by another (<c>known</c>),
/// and says <see cref="StandingKind.Unknown"/> rather than guess what happens after the day through which the law was verified.
/// </summary>
public sealed class Timeline
{
    private readonly TimelineEvent[] _events;

    /// <summary>Orders the events by date; of one day, in the order given.</summary>
    public Timeline(IEnumerable<TimelineEvent> events)
    {
        _events = [.. events.OrderBy(e => e.Date)];
    }

    /// <summary>The events by date.</summary>
    public IReadOnlyList<TimelineEvent> Events => _events;

    /// <summary>
    /// Where the provision stands at <paramref name="asOf"/>, by what had been announced on <paramref name="known"/>.
    /// A change that takes effect after <paramref name="verified"/> makes the standing unknown from its day on:
    /// the end of a suspension is no rule for the day after.
    /// </summary>
    public Standing At(Moment asOf, DateOnly known, DateOnly verified)
    {
        if (asOf.Time is null && HoursOn(asOf.Day) is { Count: > 0 } hours)
        {
            var standings = hours.Prepend(TimeOnly.MinValue).Select(hour => AtInstant(asOf with { Time = hour }, known, verified)).ToList();
            return standings.TrueForAll(standing => standing.Kind == standings[0].Kind)
                ? standings[^1]
                : new Standing(StandingKind.DuringTheDay, standings[^1].Because, $"changes at {string.Join(" and ", hours.Select(hour => $"{hour:HH:mm}"))} that day");
        }

        return AtInstant(asOf, known, verified);
    }

    /// <summary>The times of day at which something changes on a day, in order.</summary>
    public IReadOnlyList<TimeOnly> HoursOn(DateOnly day) =>
        Array.Exists(_events, e => e.Date.Time is not null) ? [.. _events.Where(e => e.Date.Day == day).Select(e => e.Date.Time).OfType<TimeOnly>().Distinct()] : [];

    /// <summary>The days on which the standing may change, as far as announced by <paramref name="known"/>.</summary>
    public IEnumerable<Moment> ChangePoints(DateOnly known)
    {
        foreach (var e in _events.Where(e => e.Announced <= known && e.Kind is not (TimelineEventKind.Amended or TimelineEventKind.Political)))
        {
            yield return e.Date;
            if (e is { Kind: TimelineEventKind.Suspended, Until: { } until })
            {
                yield return new Moment(until.AddDays(1));
            }
        }
    }

    private Standing AtInstant(Moment asOf, DateOnly known, DateOnly verified)
    {
        var plain = Plain(asOf, known);
        if (asOf.Day <= verified)
        {
            return plain;
        }

        var lastVerified = Plain(new Moment(verified, TimeOnly.MaxValue), known);
        var open = ChangePoints(known)
            .Where(change => change.Day > verified && change <= asOf)
            .OrderBy(change => change)
            .Select(change => (Change: change, Standing: Plain(change, known)))
            .FirstOrDefault(after => after.Standing.Kind != lastVerified.Kind);
        return open.Standing is null
            ? plain
            : new Standing(
                StandingKind.Unknown,
                open.Standing.Because ?? plain.Because,
                $"{lastVerified.Reason}; a change falls on {open.Change}, after the day through which the law was verified ({verified:yyyy-MM-dd})");
    }

    /// <summary>The standing that the events themselves give, without the horizon.</summary>
    private Standing Plain(Moment asOf, DateOnly known)
    {
        TimelineEvent? begun = null, pending = null, suspended = null, resumed = null;
        var announced = false;
        foreach (var e in _events)
        {
            if (e.Announced > known)
            {
                continue;
            }

            announced = true;
            var effective = e.Date <= asOf;
            switch (e.Kind)
            {
                case TimelineEventKind.InForce when effective:
                    begun = e;
                    break;
                case TimelineEventKind.InForce:
                    pending ??= e;
                    break;
                case TimelineEventKind.Suspended when effective:
                    suspended = e;
                    break;
                case TimelineEventKind.Resumed when effective:
                    (suspended, resumed) = (null, e);
                    break;
                case TimelineEventKind.Repealed or TimelineEventKind.Lapsed when effective:
                    var verb = e.Kind == TimelineEventKind.Repealed ? "repealed" : "lapsed";
                    return new Standing(StandingKind.Ended, e, $"{verb} from {e.Date}{By(e)}");
            }
        }

        if (suspended is not null && (suspended.Until is not { } until || asOf.Day <= until))
        {
            var limit = suspended.Until is { } last ? $" to {last:yyyy-MM-dd}" : "";
            return suspended.Uncertain
                ? new Standing(StandingKind.Unknown, suspended, $"perhaps suspended from {suspended.Date}{limit}{By(suspended)}")
                : new Standing(StandingKind.Suspended, suspended, $"suspended from {suspended.Date}{limit}{By(suspended)}");
        }

        if (begun is not null)
        {
            var since = suspended?.Until is { } ended ? new Moment(ended.AddDays(1)) : resumed?.Date ?? begun.Date;
            return begun.Uncertain
                ? new Standing(StandingKind.Unknown, begun, $"its force since {begun.Date} is uncertain{By(begun)}")
                : new Standing(StandingKind.InForce, begun, $"in force since {(since > begun.Date ? since : begun.Date)}");
        }

        return pending is not null ? new Standing(StandingKind.Pending, pending, $"to apply from {pending.Date}")
            : announced ? new Standing(StandingKind.Pending, null, "announced, with no day set")
            : new Standing(StandingKind.Unannounced, null, "not announced");
    }

    private static string By(TimelineEvent e) => e.By is null ? "" : $" by {e.By}";
}
