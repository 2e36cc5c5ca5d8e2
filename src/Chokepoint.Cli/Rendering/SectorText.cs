using System.Globalization;
using Chokepoint.App.Simulate.Sectors;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads of a run over an input-output table: how much output was lost where, and when it was lowest.</summary>
internal sealed class SectorText(Page page, SectorReport report)
{
    private const int MostIndustries = 25;
    private readonly SectorResult _result = report.Result;

    public void Write()
    {
        var (table, options) = (_result.Table, _result.Options);
        page.Line($"{report.Folder}: regions {Words.Count(table.Regions.Count)}, sectors {Words.Count(table.Sectors.Count)}, shocks {Words.Count(report.Loaded.Shocks.Count)}, days {Words.Count(_result.Series.Days)}", "bold");
        page.Line(FormattableString.Invariant($"psi {options.Psi}; stocks of {options.StockDays} days, gaps ordered in {options.RestorationDays}; overproduction to {options.MostOverproduction} in {options.OverproductionDays} days; orders by {(options.OrderSplit == OrderSplit.Capacity ? "capacity" : "shares")}"));
        WriteBreak();
        if (_result.Series.Days == 0)
        {
            return;
        }

        var all = SectorEffect.Of(_result, [.. Enumerable.Range(0, table.Count)]);
        page.Line();
        page.Line(FormattableString.Invariant($"Output lost: {Money(all.Lost)} of {Money(all.Normal * _result.Series.Days)}, {Share(all.Lost, all.Normal * _result.Series.Days)}; the lowest day is {all.LowestDay}, {Share(all.Lowest, all.Normal)} of normal."));
        page.Line($"Final demand unmet: {Money(Sum(_result.Series.FinalDemandUnmet, table.FinalDemand.Count))}. Capital missing on the last day: {Money(Sum(_result.Series.OfIndustries(_result.Series.CapitalLost, _result.Series.Days - 1)))}.");
        WriteEffects("Regions", "Region", table.Regions.Select((region, r) => (region, SectorEffect.Of(_result, [.. Enumerable.Range(r * table.Sectors.Count, table.Sectors.Count)]))));
        WriteEffects("Industries", "Industry", Enumerable.Range(0, table.Count).Select(i => ($"{table.RegionOf(i)}, {table.SectorOf(i)}", SectorEffect.Of(_result, [i]))));
        page.Line();
        page.Line("Lost is below zero where more than normal was made. Money is that of the table. Day 0 is normal.");
        page.Line("No stop dates: here output slides as soon as a stock falls under psi of its target, and a lowest day is no standstill.");
    }

    private void WriteBreak()
    {
        if (_result.Break is { } broken)
        {
            var industry = $"{_result.Table.RegionOf(broken.Industry)}, {_result.Table.SectorOf(broken.Industry)}";
            page.Line(
                FormattableString.Invariant($"It ends before day {broken.Day}: ") + (broken.Cause == BreakCause.StockBelowZero
                    ? $"{industry} used more of an input than it had, which the model has no rule for. Larger stocks or a larger psi avoid it."
                    : $"the demand for {industry} falls below zero, since stocks sold off outweigh all orders."),
                "yellow");
        }
    }

    private void WriteEffects(string heading, string what, IEnumerable<(string Name, SectorEffect Effect)> effects)
    {
        var ordered = effects.OrderByDescending(one => one.Effect.Lost).ToList();
        page.Heading(ordered.Count > MostIndustries ? $"{heading}: the first {MostIndustries} of {Words.Count(ordered.Count)} by what they lost" : heading);
        var table = new TextTable(new(what), new("Lost", IsNumber: true), new("Of normal", IsNumber: true), new("Lowest day", IsNumber: true), new("At", IsNumber: true));
        foreach (var (name, effect) in ordered.Take(MostIndustries))
        {
            table.Add(name, Money(effect.Lost), Share(effect.Lost, effect.Normal * _result.Series.Days), Words.Count(effect.LowestDay), Share(effect.Lowest, effect.Normal));
        }

        page.Write(table);
    }

    private static double Sum(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private double Sum(double[] series, int ofDay) => Sum(series.AsSpan(0, _result.Series.Days * ofDay));

    private static string Money(double money) => money.ToString(Math.Abs(money) < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static string Share(double part, double whole) => whole == 0 ? "-" : (100 * part / whole).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
