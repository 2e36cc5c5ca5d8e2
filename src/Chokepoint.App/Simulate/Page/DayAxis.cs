using System.Globalization;
using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;

namespace Chokepoint.App.Simulate.Page;

/// <summary>Days from left to right, with the months written above or below.</summary>
internal sealed class DayAxis(DateOnly start, int days, double left, double right)
{
    private const double LeastMonth = 34;

    public double Left => left;

    public double Right => right;

    /// <summary>The place where a day begins, counted from 0.</summary>
    public double At(double day) => left + ((right - left) * Math.Clamp(day, 0, days) / days);

    /// <summary>Draws a line and a name at the beginning of each month, or of each third or twelfth where they would crowd.</summary>
    public void Write(MarkupWriter svg, double top, double bottom, double textY)
    {
        var step = ((right - left) / days * 30) switch { >= LeastMonth => 1, >= LeastMonth / 3 => 3, _ => 12 };
        var last = double.NegativeInfinity;
        for (var day = 0; day < days; day++)
        {
            var date = start.AddDays(day);
            var isTick = date.Day == 1 && (date.Month - 1) % step == 0;
            if (isTick)
            {
                Picture.Line(svg, At(day), top, At(day), bottom, date.Month == 1 ? "tick year" : "tick");
            }

            if ((isTick || day == 0) && At(day) - last >= LeastMonth && At(day) + LeastMonth - 6 <= right)
            {
                Picture.Text(svg, At(day) + 2, textY, double.IsNegativeInfinity(last) || date.Month == 1 ? date.ToString("MMM yyyy", CultureInfo.InvariantCulture) : date.ToString("MMM", CultureInfo.InvariantCulture), "small");
                last = double.IsNegativeInfinity(last) || date.Month == 1 ? At(day) + LeastMonth : At(day);
            }
        }
    }
}
