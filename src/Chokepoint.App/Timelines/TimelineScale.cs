using System.Globalization;

namespace Chokepoint.App.Timelines;

/// <summary>Maps days to places across a picture, and says where its quarters and years are.</summary>
internal sealed class TimelineScale(DateOnly from, DateOnly to, double left, double right)
{
    private const double LeastQuarter = 16;
    private const double LeastYear = 32;

    private readonly double _perDay = (right - left) / (to.DayNumber - from.DayNumber + 1);

    /// <summary>The place where a day begins.</summary>
    public double At(DateOnly day) => left + (_perDay * (day.DayNumber - from.DayNumber));

    /// <summary>The place where a day ends.</summary>
    public double After(DateOnly day) => At(day) + _perDay;

    /// <summary>Where quarters begin, with their names where there is room; years alone, or every fifth, where they would crowd.</summary>
    public IEnumerable<(double X, double Middle, bool IsYear, string? Label)> Quarters()
    {
        var (areWide, yearsAreWide) = (_perDay * 91 >= LeastQuarter, _perDay * 365 >= LeastYear);
        for (var day = new DateOnly(from.Year, 1, 1); day <= to; day = day.AddMonths(3))
        {
            if (day >= from && (areWide || (day.Month == 1 && (yearsAreWide || day.Year % 5 == 0))))
            {
                var middle = At(day) + (_perDay * 45);
                yield return (At(day), middle, day.Month == 1, areWide && middle < right ? $"Q{((day.Month - 1) / 3) + 1}" : null);
            }
        }
    }

    /// <summary>The middle of each year that has room for its name.</summary>
    public IEnumerable<(double Middle, string Year)> Years()
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            var (first, last) = (Math.Max(left, At(new DateOnly(year, 1, 1))), Math.Min(right, After(new DateOnly(year, 12, 31))));
            if (last - first >= LeastYear || year % 5 == 0)
            {
                yield return ((first + last) / 2, year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
