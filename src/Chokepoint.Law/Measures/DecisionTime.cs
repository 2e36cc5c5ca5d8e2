namespace Chokepoint.Law.Measures;

/// <summary>Which days a clock counts.</summary>
public enum DayCount
{
    /// <summary>Mondays to Fridays; holidays are not known here, and make it longer.</summary>
    Working,

    /// <summary>All days.</summary>
    Calendar,
}

/// <summary>How long an authority takes, or may take, to decide.</summary>
/// <param name="Days">The days.</param>
/// <param name="Count">Which days they are.</param>
/// <param name="ByLaw">Whether the law sets them; otherwise they are what is usual.</param>
public sealed record DecisionTime(int Days, DayCount Count, bool ByLaw)
{
    private const int Week = 7;
    private const int WorkingWeek = 5;

    /// <summary>The same length in working days, rounded up.</summary>
    public int InWorkingDays => Count == DayCount.Working ? Days : ((Days * WorkingWeek) + Week - 1) / Week;

    /// <summary>The day by which a decision is due on what is lodged on a day.</summary>
    public DateOnly DueAfter(DateOnly lodged) => Count == DayCount.Calendar ? lodged.AddDays(Days) : Walk(lodged, step: 1);

    /// <summary>The latest day to lodge, so that a decision is due by a day.</summary>
    public DateOnly LatestFor(DateOnly due)
    {
        if (Count == DayCount.Calendar)
        {
            return due.AddDays(-Days);
        }

        // Nothing is decided on a weekend: the Friday before is the last day.
        while (IsWeekend(due))
        {
            due = due.AddDays(-1);
        }

        return Walk(due, step: -1);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DateOnly Walk(DateOnly day, int step)
    {
        for (var left = Days; left > 0; left -= IsWeekend(day) ? 0 : 1)
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
