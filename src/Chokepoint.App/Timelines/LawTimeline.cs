using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;

namespace Chokepoint.App.Timelines;

/// <summary>A stretch of days on which a provision stands alike.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Standing">Where it stands.</param>
public sealed record Stretch(DateOnly First, DateOnly Last, Standing Standing);

/// <summary>One provision over the days asked for.</summary>
/// <param name="Rulebook">The rulebook that it stands in.</param>
/// <param name="Measure">The measure that it is part of.</param>
/// <param name="Provision">The provision.</param>
/// <param name="Stretches">Its stretches, in order and without a gap.</param>
public sealed record TimelineRow(Rulebook Rulebook, Measure Measure, Provision Provision, IReadOnlyList<Stretch> Stretches);

/// <summary>What stands when: each provision over a range of days, as a list or a picture shows it.</summary>
public sealed class LawTimeline
{
    private LawTimeline(LawBook law, DateOnly from, DateOnly to, DateOnly asOf, DateOnly known)
    {
        (Rulebooks, From, To, AsOf, Known) = (law.Rulebooks, from, to, asOf, known);
        Rows = [.. law.Rulebooks.SelectMany(rulebook => rulebook.Measures.SelectMany(measure => measure.Provisions.Select(provision => RowOf(rulebook, measure, provision))))
            .Where(row => row.Stretches.Any(stretch => stretch.Standing.Kind != StandingKind.Unannounced))];
    }

    /// <summary>The rulebooks.</summary>
    public IReadOnlyList<Rulebook> Rulebooks { get; }

    /// <summary>The first day shown.</summary>
    public DateOnly From { get; }

    /// <summary>The last day shown.</summary>
    public DateOnly To { get; }

    /// <summary>The day that a reader looks from: a line in the picture.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What had been announced by this day counts.</summary>
    public DateOnly Known { get; }

    /// <summary>The provisions that anybody had heard of by then, in the order of the rulebooks.</summary>
    public IReadOnlyList<TimelineRow> Rows { get; }

    /// <summary>Asks where each provision stands, day by day wherever that may change.</summary>
    public static LawTimeline Of(LawBook law, DateOnly from, DateOnly to, Clock clock) => new(law, from, to, clock.AsOf ?? clock.Known, clock.Known);

    private TimelineRow RowOf(Rulebook rulebook, Measure measure, Provision provision)
    {
        var stretches = new List<Stretch>();
        var days = DaysOfChange(rulebook, provision);
        for (var i = 0; i < days.Count; i++)
        {
            var standing = StandingOn(days[i], rulebook, provision);
            var last = i + 1 < days.Count ? days[i + 1].AddDays(-1) : To;
            if (stretches is [.., var before] && before.Standing == standing)
            {
                stretches[^1] = before with { Last = last };
            }
            else
            {
                stretches.Add(new Stretch(days[i], last, standing));
            }
        }

        return new TimelineRow(rulebook, measure, provision, stretches);
    }

    /// <summary>The days on which the answer may be another than the day before: of effect, of announcement, and past the horizon.</summary>
    private List<DateOnly> DaysOfChange(Rulebook rulebook, Provision provision)
    {
        // A change at an hour makes a day of its own, so the day after it counts too.
        var effects = provision.Timeline.ChangePoints(Known).Select(change => change.Day).ToList();
        return [.. effects.Concat(effects.Where(day => day < To).Select(day => day.AddDays(1)))
            .Concat(provision.Timeline.Events.Select(e => e.Announced).Where(day => day <= Known))
            .Append(rulebook.VerifiedThrough < To ? rulebook.VerifiedThrough.AddDays(1) : To)
            .Where(day => day > From && day <= To).Append(From).Distinct().Order()];
    }

    /// <summary>Where a provision stands on a day by all that is known; but before anyone had announced it, it was not pending yet.</summary>
    private Standing StandingOn(DateOnly day, Rulebook rulebook, Provision provision)
    {
        var standing = provision.Timeline.At(new Moment(day), Known, rulebook.VerifiedThrough);
        if (standing.Kind == StandingKind.Pending && day < Known)
        {
            var then = provision.Timeline.At(new Moment(day), day, rulebook.VerifiedThrough);
            return then.Kind == StandingKind.Unannounced ? then : standing;
        }

        return standing;
    }
}
