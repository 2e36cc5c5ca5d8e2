using System.Globalization;
using Chokepoint.App.Simulate.Survival;
using Chokepoint.Planning.Survival;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads of failures: who can fail for how long, and what it costs.</summary>
internal sealed class SurvivalText(Page page, SurvivalReport report)
{
    private const int MostRows = 40;
    private const int MostLost = 3;

    public void Write()
    {
        var limited = report.Impacts.Count(impact => double.IsFinite(impact.TimeToSurvive));
        var costly = report.Impacts.Count(impact => impact.Loss > 0);
        page.Line($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(report.Input))}: what fails for how long before products are lost", "bold");
        page.Line($"{Words.Count(report.Impacts.Count)} {(report.Network is null ? "scenarios" : "facilities, failing one at a time")}: {Words.Count(limited)} stop a product sooner or later, {Words.Count(costly)} before they are back.");
        page.Line();
        WriteImpacts();
        page.Line();
        page.Line("TTS: time to survive, the longest failure without a product lost; `-` where it may last for good. TTR: time to recover. Loss: the least over the TTR. REI: that loss over the largest.");
        if (report.Network is { } network)
        {
            WriteBasis(network);
        }
    }

    private void WriteImpacts()
    {
        var table = new TextTable(
            new(report.Network is null ? "Scenario" : "Facility"), new("TTS", IsNumber: true), new("TTR", IsNumber: true), new("Loss", IsNumber: true), new("REI", IsNumber: true), new("Lost"));
        var shown = report.Impacts.Where(impact => double.IsFinite(impact.TimeToSurvive) || report.Network is null).Take(MostRows).ToList();
        foreach (var impact in shown)
        {
            var late = impact.TimeToSurvive < impact.TimeToRecover;
            table.Add(
            [
                impact.Id, new Cell(Time(impact.TimeToSurvive), late ? "red bold" : null), Time(impact.TimeToRecover) + (impact.IsRecoveryStated ? "" : "*"),
                impact.Loss > 0 ? Number(impact.Loss) : "-", impact.RiskExposure > 0 ? impact.RiskExposure.ToString("0.000", CultureInfo.InvariantCulture) : "-", Lost(impact),
            ]);
        }

        page.Write(table);
        if (shown.Count < report.Impacts.Count)
        {
            var unlimited = report.Impacts.Count(impact => double.IsPositiveInfinity(impact.TimeToSurvive));
            page.Line($"and {Words.Count(report.Impacts.Count - shown.Count)} more, {Words.Count(unlimited)} of them unlimited: see --format csv");
        }
    }

    private void WriteBasis(NetworkSurvival network)
    {
        page.Line(network.Basis switch
        {
            LossBasis.Margin => "Loss is margin, in the currency of the network; times are in days.",
            LossBasis.MarginOrValue => "Loss is margin, or value where a product states no margin, in the currency of the network; times are in days.",
            LossBasis.Days => "Loss is in days of demand, added up: some product has neither margin nor value. Times are in days.",
        });
        if (report.Impacts.Any(impact => !impact.IsRecoveryStated))
        {
            page.Line($"*: no restart_days are stated; {Time(network.RecoveryDays)} are taken (--recovery-days).");
        }

        foreach (var demand in network.LeftOut)
        {
            page.Line($"{demand.Item} at {demand.Facility}: {demand.Share * 100:0.#} % of the demand cannot be met although nothing fails, and is left out.");
        }

        page.Line("A maker without a capacity makes no more than today; a supplier who must be qualified first does not help. What a failed facility holds is lost, what has left it arrives.");
    }

    private static string Lost(Impact impact) => string.Join(", ", impact.Lost.Take(MostLost).Select(product => $"{Number(product.Units)} {product.Item}{(product.Facility is null || product.Facility == impact.Id ? "" : $" at {product.Facility}")}"))
        + (impact.Lost.Count > MostLost ? $" and {Words.Count(impact.Lost.Count - MostLost)} more" : "");

    private static string Time(double time) => double.IsPositiveInfinity(time) ? "-" : time.ToString(time < 10 ? "0.###" : "0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
}
