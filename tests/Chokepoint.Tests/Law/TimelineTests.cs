using Chokepoint.Law.Timelines;

namespace Chokepoint.Tests.Law;

public sealed class TimelineTests
{
    private static readonly DateOnly s_late = new(2030, 1, 1);

    [Theory]
    [InlineData("in_force 2025-04-04", "2025-04-03", StandingKind.Pending, "to apply from 2025-04-04")]
    [InlineData("in_force 2025-04-04", "2025-04-04", StandingKind.InForce, "in force since 2025-04-04")]
    [InlineData("suspended 2025-11-07..2026-11-10, in_force 2025-12-01", "2025-11-06", StandingKind.Pending, "to apply from 2025-12-01")]
    [InlineData("suspended 2025-11-07..2026-11-10, in_force 2025-12-01", "2025-11-20", StandingKind.Suspended, "suspended from 2025-11-07 to 2026-11-10")]
    [InlineData("suspended 2025-11-07..2026-11-10, in_force 2025-12-01", "2026-11-10", StandingKind.Suspended, "suspended from 2025-11-07 to 2026-11-10")]
    [InlineData("suspended 2025-11-07..2026-11-10, in_force 2025-12-01", "2026-11-11", StandingKind.InForce, "in force since 2026-11-11")]
    [InlineData("suspended 2025-11-07, in_force 2025-12-01", "2029-01-01", StandingKind.Suspended, "suspended from 2025-11-07")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01, resumed 2025-03-01", "2025-03-01", StandingKind.InForce, "in force since 2025-03-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-12-31, suspended 2025-03-01..2025-03-31", "2025-04-01", StandingKind.Suspended, "suspended from 2025-02-01 to 2025-12-31")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-03-31, suspended 2025-03-01..2025-12-31", "2025-04-01", StandingKind.Suspended, "suspended from 2025-03-01 to 2025-12-31")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-12-31, suspended 2025-03-01..2025-03-31", "2026-01-01", StandingKind.InForce, "in force since 2026-01-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-12-31, suspended 2025-03-01, resumed 2025-05-01", "2025-05-01", StandingKind.InForce, "in force since 2025-05-01")]
    [InlineData("in_force 2025-01-01, resumed 2025-02-01, suspended 2025-03-01..2025-04-30", "2025-03-01", StandingKind.Suspended, "suspended from 2025-03-01 to 2025-04-30")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01", "2025-05-31", StandingKind.InForce, "in force since 2025-01-01")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01", "2025-06-01", StandingKind.Ended, "repealed from 2025-06-01")]
    [InlineData("in_force 2025-01-01, lapsed 2025-06-01", "2026-06-01", StandingKind.Ended, "lapsed from 2025-06-01")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01, in_force 2025-09-01", "2025-08-31", StandingKind.Ended, "repealed from 2025-06-01")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01, in_force 2025-09-01", "2025-09-01", StandingKind.InForce, "in force since 2025-09-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01, repealed 2025-06-01, in_force 2025-09-01", "2025-09-01", StandingKind.InForce, "in force since 2025-09-01")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01, suspended 2025-07-01, in_force 2025-09-01", "2025-09-01", StandingKind.Suspended, "suspended from 2025-07-01")]
    [InlineData("in_force 2025-01-01, repealed 2025-06-01, in_force 2025-06-01", "2025-06-01", StandingKind.InForce, "in force since 2025-06-01")]
    [InlineData("repealed 2025-03-01, in_force 2025-06-01 known 2025-01-01", "2025-07-01", StandingKind.Ended, "repealed from 2025-03-01")]
    [InlineData("repealed 2025-03-01, in_force 2025-06-01 known 2025-03-01", "2025-07-01", StandingKind.InForce, "in force since 2025-06-01")]
    [InlineData("in_force 2025-01-01, amended 2025-02-01, political 2025-03-01..2025-04-01", "2025-03-15", StandingKind.InForce, "in force since 2025-01-01")]
    [InlineData("political 2025-01-01", "2025-03-15", StandingKind.Unannounced, "not announced")]
    [InlineData("in_force 2025-01-01?", "2025-03-15", StandingKind.Unknown, "its force since 2025-01-01 is uncertain")]
    [InlineData("in_force 2025-06-01?", "2025-03-15", StandingKind.Pending, "to apply from 2025-06-01")]
    [InlineData("in_force 2025-01-01?, suspended 2025-02-01", "2025-03-15", StandingKind.Suspended, "suspended from 2025-02-01")]
    [InlineData("in_force 2025-01-01?, repealed 2025-02-01", "2025-03-15", StandingKind.Ended, "repealed from 2025-02-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-03-31?", "2025-03-15", StandingKind.Unknown, "perhaps suspended from 2025-02-01 to 2025-03-31")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-03-31?", "2025-04-01", StandingKind.InForce, "in force since 2025-01-01")]
    [InlineData("suspended 2025-02-01?, in_force 2025-06-01", "2025-03-15", StandingKind.Pending, "to apply from 2025-06-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-12-31, suspended 2025-03-01..2026-03-31?", "2025-04-01", StandingKind.Suspended, "suspended from 2025-02-01 to 2025-12-31")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-12-31, suspended 2025-03-01..2026-03-31?", "2026-01-01", StandingKind.Unknown, "perhaps suspended from 2025-03-01 to 2026-03-31")]
    [InlineData("in_force 2025-01-01, repealed 2025-02-01?", "2025-03-15", StandingKind.Unknown, "perhaps repealed from 2025-02-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-05-31, resumed 2025-03-01?", "2025-03-15", StandingKind.Unknown, "perhaps resumed from 2025-03-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..2025-05-31, resumed 2025-03-01?, repealed 2025-04-01", "2025-04-15", StandingKind.Ended, "repealed from 2025-04-01")]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01..9999-12-31", "2029-03-15", StandingKind.Suspended, "suspended from 2025-02-01 to 9999-12-31")]
    public void The_events_say_where_a_provision_stands(string events, string asOf, StandingKind kind, string reason)
    {
        var standing = Timelines.Of(events).At(Timelines.At(asOf), s_late, s_late);
        Assert.Equal((kind, reason), (standing.Kind, standing.Reason));
    }

    [Theory]
    [InlineData("2025-10-08", StandingKind.Unannounced)]
    [InlineData("2025-10-09", StandingKind.InForce)]
    [InlineData("2025-11-06", StandingKind.InForce)]
    [InlineData("2025-11-07", StandingKind.Suspended)]
    public void What_had_not_been_announced_does_not_count(string known, StandingKind kind) =>
        Assert.Equal(kind, Timelines.Of("in_force 2025-10-01 known 2025-10-09, suspended 2025-11-01..2026-11-10 known 2025-11-07").At(Timelines.At("2025-12-01"), Timelines.At(known).Day, s_late).Kind);

    [Theory]
    [InlineData("2026-11-10", StandingKind.Suspended)]
    [InlineData("2026-11-11", StandingKind.Unknown)]
    [InlineData("2029-01-01", StandingKind.Unknown)]
    public void A_suspension_due_to_end_after_the_law_was_verified_leaves_the_rest_unknown(string asOf, StandingKind kind)
    {
        var standing = Timelines.Of("in_force 2025-10-09, suspended 2025-11-07..2026-11-10").At(Timelines.At(asOf), s_late, new DateOnly(2026, 9, 29));
        Assert.Equal(kind, standing.Kind);
        Assert.Equal(kind == StandingKind.Unknown, standing.Reason.Contains("a change falls on 2026-11-11", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in_force 2025-01-01, lapsed 2027-01-01", StandingKind.Unknown)]
    [InlineData("in_force 2027-01-01", StandingKind.Unknown)]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01, repealed 2027-01-01", StandingKind.Ended)]
    [InlineData("in_force 2025-01-01, amended 2027-01-01, political 2027-02-01", StandingKind.InForce)]
    [InlineData("in_force 2025-01-01, suspended 2027-01-01..2027-01-02", StandingKind.Unknown)]
    public void Only_a_change_of_being_in_force_is_open_beyond_the_horizon(string events, StandingKind kind) =>
        Assert.Equal(kind, Timelines.Of(events).At(Timelines.At("2028-01-01"), s_late, new DateOnly(2026, 9, 29)).Kind);

    [Theory]
    [InlineData("in_force 2025-04-10T12:01", "2025-04-09", StandingKind.Pending)]
    [InlineData("in_force 2025-04-10T12:01", "2025-04-10", StandingKind.DuringTheDay)]
    [InlineData("in_force 2025-04-10T12:01", "2025-04-10T12:00", StandingKind.Pending)]
    [InlineData("in_force 2025-04-10T12:01", "2025-04-10T12:01", StandingKind.InForce)]
    [InlineData("in_force 2025-04-10T12:01", "2025-04-11", StandingKind.InForce)]
    [InlineData("in_force 2025-01-01, suspended 2025-02-01, resumed 2025-04-10T12:01", "2025-04-10", StandingKind.DuringTheDay)]
    [InlineData("in_force 2025-01-01, suspended 2025-04-10T09:00, resumed 2025-04-10T15:00", "2025-04-10", StandingKind.DuringTheDay)]
    [InlineData("in_force 2025-04-10T12:01?", "2025-04-10", StandingKind.DuringTheDay)]
    [InlineData("in_force 2025-01-01, amended 2025-04-10T12:01", "2025-04-10", StandingKind.InForce)]
    public void A_time_of_day_divides_its_day(string events, string asOf, StandingKind kind) =>
        Assert.Equal(kind, Timelines.Of(events).At(Timelines.At(asOf), s_late, s_late).Kind);

    [Fact]
    public void The_change_of_a_day_is_the_event_with_the_time()
    {
        var standing = Timelines.Of("in_force 2025-01-01, suspended 2025-02-01, resumed 2025-04-10T12:01").At(Timelines.At("2025-04-10"), s_late, s_late);
        Assert.Equal("2025-04-10T12:01", $"{standing.Because?.Date}");
        Assert.Equal("changes at 12:01 that day", standing.Reason);
    }

    [Fact]
    public void The_act_behind_a_suspension_is_named()
    {
        var timeline = new Timeline([new TimelineEvent(TimelineEventKind.Suspended, Timelines.At("2025-11-07"), new DateOnly(2025, 11, 7), By: "Announcement 70")]);
        Assert.Equal("suspended from 2025-11-07 by Announcement 70", timeline.At(Timelines.At("2025-12-01"), s_late, s_late).Reason);
    }

    [Theory]
    [InlineData("2025-04-10", true)]
    [InlineData("2025-04-10T12:01", true)]
    [InlineData("2025-4-10", false)]
    [InlineData("2025-02-30", false)]
    [InlineData("2025-04-10 12:01", false)]
    [InlineData("2025-04-10T24:00", false)]
    [InlineData("10.04.2025", false)]
    public void A_moment_reads_back_what_it_prints(string text, bool isMoment)
    {
        Assert.Equal(isMoment, Moment.TryParse(text, out var moment));
        Assert.True(!isMoment || moment.ToString() == text);
    }
}
