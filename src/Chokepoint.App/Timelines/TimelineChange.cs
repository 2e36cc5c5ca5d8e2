using Chokepoint.Core.Text;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;

namespace Chokepoint.App.Timelines;

/// <summary>What happens to provisions of one measure on one day, by one act.</summary>
/// <param name="Day">The day.</param>
/// <param name="What">In a word or two: <c>in force</c>, <c>suspended</c>, <c>announced</c>.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Provisions">Those of its provisions that change alike.</param>
/// <param name="How">The act that does it, or why the standing is open.</param>
public sealed record TimelineChange(DateOnly Day, string What, Measure Measure, IReadOnlyList<Provision> Provisions, string How)
{
    /// <summary>The changes of a timeline in the order of their days, and what was announced without legal effect; those of one act together.</summary>
    public static IReadOnlyList<TimelineChange> Of(LawTimeline timeline) =>
        [.. timeline.Rows.SelectMany(row => Steps(row).Concat(Remarks(row, timeline)))
            .GroupBy(step => (step.Day, step.What, step.How))
            .OrderBy(act => act.Key.Day)
            .SelectMany(act => act.GroupBy(step => step.Row.Measure))
            .Select(steps => new TimelineChange(steps.First().Day, steps.First().What, steps.Key, [.. steps.Select(step => step.Row.Provision)], steps.First().How))];

    /// <summary>Whether one act does both on one day.</summary>
    public bool IsOfOneActWith(TimelineChange other) => (Day, What, How) == (other.Day, other.What, other.How);

    /// <summary>The word for a standing: <c>in force</c>.</summary>
    public static string WordFor(StandingKind kind) => Casing.Snake(kind.ToString()).Replace('_', ' ');

    private static IEnumerable<(DateOnly Day, string What, TimelineRow Row, string How)> Steps(TimelineRow row)
    {
        for (var i = 1; i < row.Stretches.Count; i++)
        {
            var (stretch, before) = (row.Stretches[i], row.Stretches[i - 1].Standing);
            if (stretch.Standing.Kind != before.Kind)
            {
                yield return (stretch.First, WhatOf(stretch.Standing, before), row, HowOf(stretch, before, row));
            }
        }
    }

    private static string WhatOf(Standing now, Standing before) => now.Kind switch
    {
        StandingKind.Pending => "announced",
        StandingKind.InForce when before.Kind is StandingKind.Suspended => "in force again",
        _ => WordFor(now.Kind),
    };

    private static string HowOf(Stretch stretch, Standing before, TimelineRow row)
    {
        var standing = stretch.Standing;
        var act = row.Provision.Timeline.Events.LastOrDefault(e => e.Date.Day == stretch.First && e.By is not null)?.By;
        return standing.Kind switch
        {
            StandingKind.Pending or StandingKind.DuringTheDay => $"{standing.Reason}; {row.Measure.Citation}",
            StandingKind.InForce when act is null && before.Kind == StandingKind.Suspended => $"the suspension ran out that was {before.Reason}",
            StandingKind.InForce => act ?? row.Measure.Citation,
            StandingKind.Ended when standing.Because?.By is null => $"{standing.Reason}; {row.Measure.Citation}",
            _ => standing.Reason,
        };
    }

    private static IEnumerable<(DateOnly Day, string What, TimelineRow Row, string How)> Remarks(TimelineRow row, LawTimeline timeline)
    {
        foreach (var e in row.Provision.Timeline.Events.Where(e => e.Announced <= timeline.Known && e.Date.Day > timeline.From && e.Date.Day <= timeline.To))
        {
            if (e.Kind == TimelineEventKind.Political)
            {
                yield return (e.Date.Day, "said, no act", row, Remark(e, e.By));
            }
            else if (e.Kind == TimelineEventKind.Amended)
            {
                yield return (e.Date.Day, "amended", row, Remark(e, e.By ?? row.Measure.Citation));
            }
        }
    }

    private static string Remark(TimelineEvent e, string? by) =>
        string.Join(". ", new[] { by + (e.Until is { } until ? FormattableString.Invariant($", to {until:yyyy-MM-dd}") : ""), e.Note }.Where(text => !string.IsNullOrEmpty(text)));
}
