using System.Globalization;
using Chokepoint.App.Simulate.Sectors;
using Chokepoint.Supply.Simulation.Sectors;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Sectors;

/// <summary>The daily tables of BoARIO 0.6.3, on every day.</summary>
public sealed class PeerSectorTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("minor_recovery", "loss", 25, 25, "recover,linear,180,", 20)]
    [InlineData("medium_recovery", "share", 5e8, 5e8, "recover,fast_geometric,180,", 20)]
    [InlineData("shortage_recovery", "share", 9e8, 9e8, "recover,fast_geometric,180,", 120)]
    [InlineData("rebuild", "share", 5e8, 5e8, "rebuild,,60,construction=60%;manufactoring=40%", 20)]
    public void Every_day_of_every_table_is_that_of_the_program(string scenario, string split, double ofManufacturing, double ofMining, string mending, int days)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "Z.csv", "Y.csv", "x.csv" })
        {
            File.Copy(Reference.FileOrSkip("data", "boario", scenario, name), folder.Path(name));
        }

        folder.Write("shocks.csv", "region,sector,loss,from,days,kind,law,mend_days,rebuilt_by\n");
        var table = SectorFolder.Read(folder.Path("."), TestContext.Current.CancellationToken).Table;
        if (split == "share")
        {
            // The scenarios spread the loss over the two industries by their value added.
            var added = table.ValueAdded();
            var (manufacturing, mining) = (added[table.IndustryOf(0, 2)], added[table.IndustryOf(0, 3)]);
            (ofManufacturing, ofMining) = (ofManufacturing * (manufacturing / (manufacturing + mining)), ofMining * (mining / (manufacturing + mining)));
        }

        folder.Write("shocks.csv", FormattableString.Invariant(
            $"region,sector,loss,from,days,kind,law,mend_days,rebuilt_by\nreg1,manufactoring,{ofManufacturing:R},1,{days},{mending}\nreg1,mining,{ofMining:R},1,{days},{mending}\n"));
        var loaded = SectorFolder.Read(folder.Path("."), TestContext.Current.CancellationToken);
        var result = SectorSimulation.Run(loaded.Table, loaded.Shocks, new SectorOptions(), 2, null, TestContext.Current.CancellationToken);
        Assert.Null(result.Break);
        Assert.Equal(365, result.Series.Days);

        var series = result.Series;
        var demand = Enumerable.Range(0, table.FinalDemand.Count)
            .Select(j => Enumerable.Range(0, table.Count).Sum(i => Math.Abs(table.FinalSalesOf(i)[j])) / 365).ToArray();
        Holds(scenario, "production_realised", table, day => series.OfIndustries(series.Production, day).ToArray(), null);
        Holds(scenario, "production_capacity", table, day => series.OfIndustries(series.Capacity, day).ToArray(), null);
        Holds(scenario, "intermediate_demand", table, day => series.OfIndustries(series.Orders, day).ToArray(), null);
        Holds(scenario, "productive_capital_to_recover", table, day => series.OfIndustries(series.CapitalLost, day).ToArray(), null);

        // What is unmet is a small difference of large sums, so it is as exact as these.
        Holds(scenario, "final_demand_unmet", table, day => series.OfFinalDemand(day).ToArray(), demand);
    }

    private static void Holds(string scenario, string name, SectorTable table, Func<int, double[]> ofDay, double[]? scale)
    {
        var lines = File.ReadAllLines(Reference.FileOrSkip("data", "boario", scenario, name + ".csv"));
        var industries = Enumerable.Range(0, table.Count).Select(i => $"{table.RegionOf(i)}|{table.SectorOf(i)}");
        var final = table.FinalDemand.Select(demand => $"{demand.Region}|{demand.Category}");
        Assert.Equal(scale is null ? industries : final, lines[0].Split(',')[1..]);
        Assert.Equal(366, lines.Length);
        for (var day = 0; day < lines.Length - 1; day++)
        {
            var expected = lines[day + 1].Split(',')[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var found = ofDay(day);
            for (var i = 0; i < expected.Length; i++)
            {
                var difference = Math.Abs(found[i] - expected[i]);
                Assert.True(
                    difference <= Tolerance * (scale is null ? Math.Abs(expected[i]) : scale[i]),
                    FormattableString.Invariant($"{name}, day {day}, column {i + 1}: {found[i]:R} is not {expected[i]:R}"));
            }
        }
    }
}
