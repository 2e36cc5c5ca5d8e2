namespace Chokepoint.Law.Timelines;

/// <summary>
/// The life of one provision as dated events. Answers for any day (<c>as of</c>) what was known by another (<c>known</c>),
/// and says <see cref="StandingKind.Unknown"/> rather than guess what happens after the day through which the law was verified.
/// </summary>
public sealed class Timeline
{
    /// <summary>The most uncertain events that a timeline may have: every way that they may have gone is looked at.</summary>
    public const int MostUncertain = 8;

    private readonly TimelineEvent[] _events;

    /// <summary>Orders the events by date; of one moment, in the order given. At most <see cref="MostUncertain"/> may be uncertain.</summary>
    public Timeline(IEnumerable<TimelineEvent> events)
    {
        _events = [.. events.OrderBy(e => e.Date)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_events.Count(e => e.Uncertain), MostUncertain, nameof(events));
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
            return standings.TrueForAll(standing => IsInForce(standing) == IsInForce(standings[0]))
                ? standings[^1]
                : new Standing(StandingKind.DuringTheDay, _events.Last(e => e.Date.Day == asOf.Day && e.Date.Time is not null), $"changes at {string.Join(" and ", hours.Select(hour => $"{hour:HH:mm}"))} that day");
        }

        return AtInstant(asOf, known, verified);
    }

    /// <summary>The times of day at which something changes on a day, in order.</summary>
    public IReadOnlyList<TimeOnly> HoursOn(DateOnly day) =>
        Array.Exists(_events, e => e.Date.Time is not null) ? [.. _events.Where(e => e.Date.Day == day).Select(e => e.Date.Time).OfType<TimeOnly>().Distinct()] : [];

    /// <summary>The days on which the standing may change, as far as announced by <paramref name="known"/>.</summary>
    public IEnumerable<Moment> ChangePoints(DateOnly known)
    {
        foreach (var e in _events.Where(e => e.Announced <= known && HasEffect(e)))
        {
            yield return e.Date;
            if (e is { Kind: TimelineEventKind.Suspended, Until: { } until } && until < DateOnly.MaxValue)
            {
                yield return new Moment(until.AddDays(1));
            }
        }
    }

    private static bool HasEffect(TimelineEvent e) => e.Kind is not (TimelineEventKind.Amended or TimelineEventKind.Political);

    /// <summary>Whether it applies; <c>null</c> where that is open.</summary>
    private static bool? IsInForce(Standing standing) => standing.Kind == StandingKind.Unknown ? null : standing.Kind == StandingKind.InForce;

    private Standing AtInstant(Moment asOf, DateOnly known, DateOnly verified)
    {
        var plain = Plain(asOf, known);
        if (asOf.Day <= verified)
        {
            return plain;
        }

        var lastVerified = Plain(new Moment(verified, TimeOnly.MaxValue), known);
        foreach (var change in ChangePoints(known).Where(change => change.Day > verified && change <= asOf).Order())
        {
            var after = Plain(change, known);
            if (IsInForce(after) != IsInForce(lastVerified))
            {
                return new Standing(
                    StandingKind.Unknown,
                    after.Because ?? plain.Because,
                    $"{lastVerified.Reason}; a change falls on {change}, after the day through which the law was verified ({verified:yyyy-MM-dd})");
            }
        }

        return plain;
    }

    /// <summary>
    /// The standing that the events themselves give, without the horizon. Each uncertain event may have had its effect or not;
    /// where the ways it may have gone part, the standing is unknown.
    /// </summary>
    private Standing Plain(Moment asOf, DateOnly known)
    {
        var heard = _events.Where(e => e.Announced <= known && HasEffect(e)).ToList();
        var doubts = heard.FindAll(e => e.Uncertain && e.Date <= asOf);
        var likely = Read(e => IsTowardsForce(e));
        var isOpen = Enumerable.Range(0, 1 << doubts.Count)
            .Any(choice => IsInForce(Read(e => (choice >> doubts.IndexOf(e) & 1) == 1)) != IsInForce(likely));
        if (!isOpen)
        {
            return likely;
        }

        var doubt = Because(Read(e => !IsTowardsForce(e))) ?? Because(likely) ?? doubts[^1];
        return new Standing(StandingKind.Unknown, doubt, TimelineReading.Doubt(doubt));

        Standing Read(Func<TimelineEvent, bool> happened) => new TimelineReading(heard.Where(e => !doubts.Contains(e) || happened(e))).At(asOf);
    }

    private static bool IsTowardsForce(TimelineEvent e) => e.Kind is TimelineEventKind.InForce or TimelineEventKind.Resumed;

    private static TimelineEvent? Because(Standing standing) => standing.Because is { Uncertain: true } doubt ? doubt : null;
}
