using Chokepoint.Law.Timelines;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>
/// Holds timelines against a slow reference that is written as the rules are said: it asks of every event whether it still counts,
/// tries every way the uncertain ones may have gone, and walks to the day asked half a day at a time.
/// </summary>
public sealed class TimelineReferenceTests
{
    private const int Days = 9;
    private static readonly DateOnly s_first = new(2025, 3, 1);
    private static readonly TimelineEventKind[] s_kinds =
        [TimelineEventKind.InForce, TimelineEventKind.Suspended, TimelineEventKind.Resumed, TimelineEventKind.Repealed];

    private static readonly int[] s_days = [1, 3, 5];
    private static readonly int?[] s_lastDays = [null, 3, 6];
    private static readonly TimeOnly s_noon = new(12, 0);

    [Fact]
    public void Every_timeline_of_three_events_stands_as_the_reference_says()
    {
        var events =
            from kind in s_kinds
            from day in s_days
            from until in kind == TimelineEventKind.Suspended ? s_lastDays : [null]
            where until is null || until >= day
            select new TimelineEvent(kind, new Moment(Day(day)), Day(kind == TimelineEventKind.InForce ? 0 : day), until is { } last ? Day(last) : null);
        var all = events.ToList();
        foreach (var first in all)
        {
            foreach (var second in all)
            {
                foreach (var third in all)
                {
                    Check([first, second, third], Day(Days), Day(Days), withTimes: false);
                }
            }
        }
    }

    [Fact]
    public void Random_timelines_stand_as_the_reference_says_whatever_was_known_or_verified() => Seeds.Each(400, random =>
    {
        var events = Enumerable.Range(0, random.Next(0, 6)).Select(_ => RandomEvent(random)).ToList();
        for (var i = 0; i < 4; i++)
        {
            Check(events, Day(random.Next(-1, Days + 1)), Day(random.Next(-1, Days + 1)), withTimes: true);
        }
    });

    [Fact]
    public void Amendments_and_promises_change_nothing() => Seeds.Each(1500, random =>
    {
        var events = Enumerable.Range(0, random.Next(0, 5)).Select(_ => RandomEvent(random)).ToList();
        var more = new List<TimelineEvent>(events);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            more.Insert(random.Next(more.Count + 1), RandomEvent(random) with { Kind = random.Pick([TimelineEventKind.Amended, TimelineEventKind.Political]) });
        }

        var (asOf, known, verified) = (new Moment(Day(random.Next(Days))), Day(random.Next(Days)), Day(random.Next(Days)));
        Assert.Equal(new Timeline(events).At(asOf, known, verified), new Timeline(more).At(asOf, known, verified));
    });

    [Fact]
    public void The_standing_changes_at_no_other_moment_than_its_change_points() => Seeds.Each(1500, random =>
    {
        var timeline = new Timeline(Enumerable.Range(0, random.Next(0, 6)).Select(_ => RandomEvent(random)));
        var known = Day(random.Next(Days));
        var points = timeline.ChangePoints(known).ToHashSet();
        for (var day = 0; day < Days; day++)
        {
            if (!points.Contains(new Moment(Day(day))))
            {
                var before = timeline.At(new Moment(Day(day - 1), TimeOnly.MaxValue), known, DateOnly.MaxValue);
                Assert.Equal(before.Kind, timeline.At(new Moment(Day(day), TimeOnly.MinValue), known, DateOnly.MaxValue).Kind);
            }
        }
    });

    private static TimelineEvent RandomEvent(Random random)
    {
        var kind = random.Pick([TimelineEventKind.InForce, TimelineEventKind.InForce, TimelineEventKind.Suspended, TimelineEventKind.Resumed, TimelineEventKind.Repealed, TimelineEventKind.Lapsed]);
        var day = random.Next(Days);
        DateOnly? until = kind == TimelineEventKind.Suspended && random.Chance(0.6) ? Day(day + random.Next(4)) : null;
        return new TimelineEvent(kind, new Moment(Day(day), random.Chance(0.2) ? s_noon : null), Day(random.Next(-1, day + 1)), until, Uncertain: random.Chance(0.15));
    }

    private static DateOnly Day(int number) => s_first.AddDays(number);

    private static void Check(List<TimelineEvent> events, DateOnly known, DateOnly verified, bool withTimes)
    {
        var timeline = new Timeline(events);
        var reference = new Reference([.. events.Where(e => e.Announced <= known).OrderBy(e => e.Date)], verified);
        for (var day = -1; day <= Days; day++)
        {
            foreach (var time in withTimes ? new TimeOnly?[] { TimeOnly.MinValue, s_noon } : [TimeOnly.MinValue])
            {
                var standing = timeline.At(new Moment(Day(day), time), known, verified);
                Assert.True(reference.InForce(Day(day), time!.Value) == Answer(standing), $"{string.Join("; ", events)}\nknown {known:o}, verified {verified:o}, on {Day(day):o} {time:HH:mm}: {standing}");
            }

            // Of a whole day: what both halves say; it changes during the day where they differ.
            var whole = timeline.At(new Moment(Day(day)), known, verified);
            var (morning, afternoon) = (reference.InForce(Day(day), TimeOnly.MinValue), reference.InForce(Day(day), s_noon));
            Assert.True(morning == afternoon ? morning == Answer(whole) : whole.Kind == StandingKind.DuringTheDay, $"{string.Join("; ", events)}\nknown {known:o}, verified {verified:o}, on {Day(day):o}: {whole}");
        }
    }

    private static bool? Answer(Standing standing) => standing.Kind switch
    {
        StandingKind.InForce => true,
        StandingKind.Unknown => null,
        StandingKind.Unannounced or StandingKind.Pending or StandingKind.Suspended or StandingKind.Ended => false,
        StandingKind.DuringTheDay => throw new InvalidOperationException("a time was asked for"),
    };

    private sealed class Reference(TimelineEvent[] events, DateOnly verified)
    {
        /// <summary>True, false, or null where open.</summary>
        public bool? InForce(DateOnly day, TimeOnly time)
        {
            if (day <= verified)
            {
                return Plain(day, time);
            }

            var last = Plain(verified, TimeOnly.MaxValue);
            for (var on = verified.AddDays(1); on <= day; on = on.AddDays(1))
            {
                foreach (var at in new[] { TimeOnly.MinValue, s_noon })
                {
                    if ((on < day || at <= time) && Plain(on, at) != last)
                    {
                        return null;
                    }
                }
            }

            return last;
        }

        private bool? Plain(DateOnly day, TimeOnly time)
        {
            var answers = Worlds().Select(world => Applies([.. world.Where(e => e.Date <= new Moment(day, time))], day)).Distinct().ToList();
            return answers.Count == 1 ? answers[0] : null;
        }

        private IEnumerable<IEnumerable<TimelineEvent>> Worlds()
        {
            var doubts = events.Where(e => e.Uncertain).ToList();
            for (var choice = 0; choice < 1 << doubts.Count; choice++)
            {
                var chosen = choice;
                yield return events.Where(e => !e.Uncertain || (chosen >> doubts.FindIndex(doubt => ReferenceEquals(doubt, e)) & 1) == 1);
            }
        }

        private static bool Applies(TimelineEvent[] past, DateOnly day)
        {
            var end = Array.FindLastIndex(past, IsEnd);
            var hasBegun = Enumerable.Range(end + 1, past.Length - end - 1).Any(i => Begins(past, i));
            var isSuspended = Enumerable.Range(end + 1, past.Length - end - 1).Any(i =>
                past[i].Kind == TimelineEventKind.Suspended
                && !past.Skip(i).Any(later => later.Kind == TimelineEventKind.Resumed)
                && (past[i].Until is not { } until || day <= until));
            return hasBegun && !isSuspended;
        }

        private static bool IsEnd(TimelineEvent e) => e.Kind is TimelineEventKind.Repealed or TimelineEventKind.Lapsed;

        /// <summary>A beginning counts unless the end before it found nothing begun, and came to be known after it.</summary>
        private static bool Begins(TimelineEvent[] past, int i)
        {
            if (past[i].Kind != TimelineEventKind.InForce)
            {
                return false;
            }

            var end = Array.FindLastIndex(past, i, IsEnd);
            if (end < 0 || past[i].Announced >= past[end].Announced || Enumerable.Range(end + 1, i - end - 1).Any(between => Begins(past, between)))
            {
                return true;
            }

            var endBefore = end == 0 ? -1 : Array.FindLastIndex(past, end - 1, IsEnd);
            return Enumerable.Range(endBefore + 1, end - endBefore - 1).Any(before => Begins(past, before));
        }
    }
}
