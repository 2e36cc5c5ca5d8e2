using Chokepoint.App.Reporting;

namespace Chokepoint.App.Simulate.Page;

/// <summary>Output over time, the calendar of stops, and the stocks that ran out.</summary>
public sealed partial class HaltPage
{
    private const int MostCharts = 12;
    private const int MostCalendar = 60;
    private const int MostStocks = 25;

    private void WriteCharts()
    {
        var hit = _report.Products.Where(product => !double.IsNaN(product.Output.FirstLoss) || _report.EnsembleOf(product) is { Loses: > 0 }).ToList();
        if (hit.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Output over time", "output");
        OutputChart.WriteKey(_html, _report.Ensemble is not null);
        using (_html.Open("div", ("class", "charts")))
        {
            for (var i = 0; i < Math.Min(hit.Count, MostCharts); i++)
            {
                new OutputChart(_html, _report, hit[i], _marks).Write(i);
            }
        }

        More(hit.Count, MostCharts);
        using (_html.Open("dl", ("class", "letters")))
        {
            foreach (var mark in _marks)
            {
                _html.Element("dt", $"{mark.Letter}  {HaltPhrases.DateOrNever(_report, mark.Day)}");
                _html.Element("dd", string.Join("; ", mark.Texts));
            }
        }
    }

    private void WriteCalendar()
    {
        if (_report.Products.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Stop calendar", "calendar-of-stops");
        var calendar = new StopCalendar(_html, _report, [.. _report.Products.Take(MostCalendar)]);
        _html.Soft($"Products by {(calendar.Span == 7 ? "weeks" : $"spans of {calendar.Span} days")}: mean output as a share of normal, in the likely run.");
        StopCalendar.WriteKey(_html);
        Draw(calendar.Write);
        More(_report.Products.Count, MostCalendar);
    }

    private void WriteStocks()
    {
        if (_report.Result.Stocks.Count == 0)
        {
            return;
        }

        using var section = _html.Section("Stocks that ran out, the first first", "stocks");
        _html.Soft("From the first day to the day on which the stock was not enough for the lines that use it. Cargo under way makes a stock last longer than its days of use; standing in for others makes it last less.");
        Draw(new BufferBars(_html, _report, [.. _report.Result.Stocks.Take(MostStocks)]).Write);
        More(_report.Result.Stocks.Count, MostStocks);
    }
}
