using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;
using Chokepoint.Supply.Halts;

namespace Chokepoint.App.Simulate.Page;

/// <summary>Stocks that ran out: a bar from the first day to the day on which each was not enough.</summary>
internal sealed class BufferBars(MarkupWriter svg, HaltReport report, IReadOnlyList<EmptiedStock> stocks)
{
    private const double Width = 1240;
    private const double Left = 300;
    private const double Right = 1010;
    private const double Top = 24;
    private const double Row = 20;

    public void Write()
    {
        // The picture ends soon behind the last of them: a year for stocks of weeks would show little.
        var days = Math.Min(report.Days, Math.Max(14, stocks.Max(stock => stock.EmptyOn) + 7));
        var axis = new DayAxis(report.Plan.Start, days, Left, Right);
        var bottom = Top + (Row * stocks.Count);
        using (Picture.Open(svg, "buffers", "Stocks that ran out first", "Bars from the first day to the day on which each stock was not enough.", Width, bottom + 6))
        {
            axis.Write(svg, Top - 8, bottom, Top - 10);
            Picture.Line(svg, Left, Top - 4, Left, bottom, "rule");
            for (var row = 0; row < stocks.Count; row++)
            {
                var (stock, y) = (stocks[row], Top + (Row * row));
                var (name, end) = ($"{stock.Item.Id} at {stock.Facility.Id}", axis.At(stock.EmptyOn));
                Picture.Text(svg, Left - 8, y + 14, Lettering.Fit(name, 12, Left - 8), "", "end");
                Picture.Rectangle(svg, new Box(Left, y + 4, Math.Max(1.5, end - Left), Row - 8), "buffer", name);
                Picture.Text(svg, end + 6, y + 14, $"empty {HaltPhrases.Date(report.Plan.Start.AddDays(stock.EmptyOn))}, {HaltPhrases.Number(stock.Days)} days of use", "label");
            }
        }
    }
}
