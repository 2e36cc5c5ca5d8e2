namespace Chokepoint.Law.Timelines;

/// <summary>
/// Events taken at their word. A provision applies while it has begun, has not ended since, and no suspension runs. Each suspension runs
/// for itself: a shorter one neither cuts nor stretches a longer one; an act that resumes ends all that have begun. An end takes the
/// suspensions before it with it, and a beginning after it begins anew; but where nothing had begun, an end withdraws what had been
/// announced to begin.
/// </summary>
internal sealed class TimelineReading(IEnumerable<TimelineEvent> events)
{
    /// <summary>Where the provision stands.</summary>
    public Standing At(Moment asOf)
    {
        TimelineEvent? begun = null, pending = null, ended = null, resumed = null;
        var suspensions = new List<TimelineEvent>();
        DateOnly? withdrawn = null;
        var announced = false;
        foreach (var e in events)
        {
            announced = true;
            switch (e.Kind)
            {
                case TimelineEventKind.InForce when e.Announced < withdrawn:
                    break;
                case TimelineEventKind.InForce when e.Date > asOf:
                    pending ??= e;
                    break;
                case TimelineEventKind.InForce:
                    (begun, ended, withdrawn) = (e, null, null);
                    break;
                case TimelineEventKind.Suspended when e.Date <= asOf:
                    suspensions.Add(e);
                    break;
                case TimelineEventKind.Resumed when e.Date <= asOf && suspensions.Count > 0:
                    suspensions.Clear();
                    resumed = e;
                    break;
                case TimelineEventKind.Repealed or TimelineEventKind.Lapsed when e.Date <= asOf:
                    suspensions.Clear();
                    withdrawn = begun is null ? e.Announced : null;
                    (begun, ended, resumed) = (null, e, null);
                    break;
            }
        }

        return ended is not null ? new Standing(StandingKind.Ended, ended, $"{Verb(ended)} from {ended.Date}{By(ended)}")
            : Longest(suspensions.Where(e => e.Until is not { } until || asOf.Day <= until)) is { } running
                ? new Standing(StandingKind.Suspended, running, $"suspended from {running.Date}{Limit(running)}{By(running)}")
            : begun is not null ? new Standing(StandingKind.InForce, begun, $"in force since {Since(begun, resumed, Longest(suspensions))}")
            : pending is not null ? new Standing(StandingKind.Pending, pending, $"to apply from {pending.Date}")
            : announced ? new Standing(StandingKind.Pending, null, "announced, with no day set")
            : new Standing(StandingKind.Unannounced, null, "not announced");
    }

    /// <summary>What is said of an uncertain event on which the standing hangs.</summary>
    public static string Doubt(TimelineEvent e) => e.Kind == TimelineEventKind.InForce
        ? $"its force since {e.Date} is uncertain{By(e)}"
        : $"perhaps {Verb(e)} from {e.Date}{Limit(e)}{By(e)}";

    private static TimelineEvent? Longest(IEnumerable<TimelineEvent> suspensions) => suspensions.MaxBy(e => e.Until ?? DateOnly.MaxValue);

    private static Moment Since(TimelineEvent begun, TimelineEvent? resumed, TimelineEvent? lapsed) =>
        new[] { begun.Date, resumed?.Date ?? begun.Date, lapsed?.Until is { } until ? new Moment(until.AddDays(1)) : begun.Date }.Max();

    private static string Verb(TimelineEvent e) => e.Kind.ToString().ToLowerInvariant();

    private static string Limit(TimelineEvent e) => e is { Kind: TimelineEventKind.Suspended, Until: { } last } ? $" to {last:yyyy-MM-dd}" : "";

    private static string By(TimelineEvent e) => e.By is null ? "" : $" by {e.By}";
}
