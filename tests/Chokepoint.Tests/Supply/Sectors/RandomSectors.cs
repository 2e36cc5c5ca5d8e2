using Chokepoint.Supply.Simulation.Sectors;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Sectors;

/// <summary>Small tables that balance, with holes in them, and shocks of every kind.</summary>
internal static class RandomSectors
{
    public static SectorTable Table(Random random) => Table(random, random.Next(1, 4), random.Next(2, 5));

    public static SectorTable Table(Random random, int regions, int sectors)
    {
        string[] names = [.. Enumerable.Range(0, regions).Select(r => $"r{r}")];
        FinalDemand[] final = [.. names.SelectMany(region => new[] { new FinalDemand(region, "households"), new FinalDemand(region, "stocks") })];
        var table = new SectorTable(names, [.. Enumerable.Range(0, sectors).Select(s => $"s{s}")], final);
        for (var i = 0; i < table.Count; i++)
        {
            for (var f = 0; f < table.Count; f++)
            {
                // One pair in three does not trade; one input in twenty is too small to slow production.
                table.SalesOf(i)[f] = random.Chance(0.33) ? 0 : 100 * random.NextDouble() * (random.Chance(0.05) ? 1e-8 : 1);
            }

            for (var j = 0; j < final.Length; j++)
            {
                table.FinalSalesOf(i)[j] = j % 2 == 0 ? 500 + (1000 * random.NextDouble()) : 50 * (random.NextDouble() - 0.5);
            }
        }

        for (var i = 0; i < table.Count; i++)
        {
            table.Output[i] = table.SalesOf(i).ToArray().Sum() + table.FinalSalesOf(i).ToArray().Sum();
        }

        table.ValueAdded().Select(added => 4 * added).ToArray().CopyTo(table.Capital, 0);
        return table;
    }

    public static SectorOptions Options(Random random) => new()
    {
        Days = 150,
        Psi = random.Pick([0.3, 0.8, 0.95, 1]),
        StockDays = random.Pick([3, 20, 90]),
        RestorationDays = random.Pick([1, 10, 60]),
        MostOverproduction = random.Pick([1, 1.25, 2]),
        OverproductionDays = random.Pick([5, 60, 365]),
        OrderSplit = random.Pick([OrderSplit.Capacity, OrderSplit.Shares]),
    };

    public static IReadOnlyList<SectorShock> Shocks(Random random, SectorTable table) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var industry = random.Next(table.Count);
            Mending mending = random.Chance(0.5)
                ? new Mending.Recover(random.Pick(Enum.GetValues<RecoveryLaw>()), random.Next(3, 60))
                : new Mending.Rebuild(random.Chance(0.5) ? [(0, 1)] : [(0, 0.25), (1, 0.75)], random.Next(1, 60));

            // Up to three of them may fall on one industry.
            return new SectorShock(industry, table.Capital[industry] * 0.33 * random.NextDouble(), random.Next(1, 20), random.Next(1, 30), mending);
        })];
}
