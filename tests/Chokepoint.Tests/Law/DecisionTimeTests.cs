using Chokepoint.Law.Measures;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Law;

/// <summary>Days that authorities take, counted forwards and backwards.</summary>
public sealed class DecisionTimeTests
{
    [Theory]
    [InlineData(DayCount.Calendar, 90, "2026-11-02", "2027-01-31")]
    [InlineData(DayCount.Working, 1, "2026-11-06", "2026-11-09")]
    [InlineData(DayCount.Working, 5, "2026-11-02", "2026-11-09")]
    [InlineData(DayCount.Working, 45, "2026-11-02", "2027-01-04")]
    [InlineData(DayCount.Working, 1, "2026-11-07", "2026-11-09")]
    [InlineData(DayCount.Working, 0, "2026-11-07", "2026-11-07")]
    public void A_decision_is_due_so_many_days_after(DayCount count, int days, string lodged, string due) =>
        Assert.Equal(Day(due), new DecisionTime(days, count, ByLaw: true).DueAfter(Day(lodged)));

    [Fact]
    public void The_latest_day_is_the_last_on_which_a_decision_is_due_in_time() => Seeds.Each(200, random =>
    {
        var time = new DecisionTime(random.Next(1, 120), random.Next(2) == 0 ? DayCount.Working : DayCount.Calendar, ByLaw: true);
        var due = new DateOnly(2026, 1, 5).AddDays(random.Next(1000));
        var latest = time.LatestFor(due);
        Assert.True(time.DueAfter(latest) <= due, $"{time} {due} {latest}");
        Assert.True(time.DueAfter(NextWorkingDay(latest, time.Count)) > due, $"{time} {due} {latest}");
    });

    [Theory]
    [InlineData(DayCount.Working, 45, 45)]
    [InlineData(DayCount.Calendar, 90, 65)]
    [InlineData(DayCount.Calendar, 7, 5)]
    public void Calendar_days_are_five_working_days_a_week(DayCount count, int days, int working) =>
        Assert.Equal(working, new DecisionTime(days, count, ByLaw: true).InWorkingDays);

    private static DateOnly NextWorkingDay(DateOnly day, DayCount count) =>
        day.AddDays(count == DayCount.Calendar ? 1 : day.DayOfWeek switch { DayOfWeek.Friday => 3, DayOfWeek.Saturday => 2, _ => 1 });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
