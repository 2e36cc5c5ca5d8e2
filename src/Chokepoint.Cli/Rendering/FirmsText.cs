using System.Globalization;
using Chokepoint.App.Simulate;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.Cli.Rendering;

/// <summary>A run of firms for reading: the headline, the economy week by week, and who stood still first.</summary>
internal sealed class FirmsText(Page page, FirmsReport report)
{
    private const int Week = 7;
    private const int FirstStops = 20;

    public void Write()
    {
        var result = report.Result;
        var lowest = result.LowestDay;
        page.Line($"{report.Firms.Net.FirmCount:N0} firms, {report.Firms.Net.LinkCount:N0} links, {result.Days.Count} days", "bold");
        page.Line($"Lowest output: {Share(result.Days[lowest].Output, result.Before.Output)} of normal on day {lowest}; on the last day {Share(result.Days[^1].Output, result.Before.Output)}.");
        page.Line($"{result.Stopped:N0} firms stand still at some time (below {result.Options.StopsBelow:0.###%} of normal), {result.Restarted:N0} of them run again to the end.");
        if (result.Options.Orders == OrderRule.Realised)
        {
            page.Line("Orders follow realised output, as published: what has stood still for want of inputs never restarts by itself. See --orders wanted.");
        }

        WriteWeeks(result);
        WriteStops(result);
    }

    private void WriteWeeks(FirmResult result)
    {
        page.Heading("Share of normal");
        var table = new TextTable(new Column("day", true), new Column("output", true), new Column("value added", true), new Column("final consumption", true));
        foreach (var (day, total) in result.Days.Index().Where(entry => entry.Index % Week == 0 || entry.Index == result.Days.Count - 1))
        {
            table.Add(
                day.ToString(CultureInfo.InvariantCulture),
                Share(total.Output, result.Before.Output),
                Share(total.ValueAdded, result.Before.ValueAdded),
                Share(total.FinalConsumption, result.Before.FinalConsumption));
        }

        page.Write(table);
    }

    private void WriteStops(FirmResult result)
    {
        if (result.Stopped == 0)
        {
            return;
        }

        page.Heading(result.Stopped > FirstStops ? $"The first {FirstStops} that stand still" : "Firms that stand still");
        var table = new TextTable(new Column("firm"), new Column("first day", true), new Column("last day", true), new Column("restart", true));
        foreach (var (name, stop) in report.Stops.Take(FirstStops))
        {
            table.Add(
                name,
                stop.First.ToString(CultureInfo.InvariantCulture),
                stop.Last.ToString(CultureInfo.InvariantCulture),
                stop.RestartIn(result.Days.Count)?.ToString(CultureInfo.InvariantCulture) ?? "never");
        }

        page.Write(table);
    }

    private static string Share(double amount, double normal) => normal > 0 ? string.Create(CultureInfo.InvariantCulture, $"{amount / normal:0.00%}") : "-";
}
