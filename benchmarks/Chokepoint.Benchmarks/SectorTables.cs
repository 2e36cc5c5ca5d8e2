using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.Benchmarks;

/// <summary>
/// An invented input-output table of any size, dense and made from a hash; trade inside a region is twenty times that across. The script for
/// the peer makes the same table, so its numbers stay.
/// </summary>
internal static class SectorTables
{
    private const double InsideRegion = 20;
    private const double CostShare = 0.5;
    private const double FinalSales = 100;
    private const int Sweeps = 80;

    /// <param name="industries">How many industries; there are about as many regions as sectors.</param>
    public static SectorTable Make(int industries)
    {
        var sectors = Enumerable.Range((int)Math.Ceiling(Math.Sqrt(industries)), industries).First(count => industries % count == 0);
        var regions = industries / sectors;
        string[] names = [.. Enumerable.Range(0, regions).Select(region => $"r{region:000}")];
        var table = new SectorTable(names, [.. Enumerable.Range(0, sectors).Select(sector => $"s{sector:000}")], [.. names.Select(name => new FinalDemand(name, "final"))]);
        var bought = new double[industries];
        for (var seller = 0; seller < industries; seller++)
        {
            var sales = table.SalesOf(seller);
            for (var buyer = 0; buyer < industries; buyer++)
            {
                var u = (Mix(42UL + ((ulong)seller * (ulong)industries) + (ulong)buyer) >> 11) / (double)(1UL << 53);
                sales[buyer] = -Math.Log(1 - u) * (seller / sectors == buyer / sectors ? InsideRegion : 1);
                bought[buyer] += sales[buyer];
            }

            table.FinalSalesOf(seller)[seller / sectors] = FinalSales;
        }

        // From weights to coefficients, to the output that meets final demand, to sales.
        Scale(table, Array.ConvertAll(bought, all => CostShare / all));
        var output = new double[industries];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var next = new double[industries];
            for (var seller = 0; seller < industries; seller++)
            {
                next[seller] = FinalSales + Dot(table.SalesOf(seller), output);
            }

            output = next;
        }

        Scale(table, output);
        output.CopyTo(table.Output, 0);
        Array.ConvertAll(table.ValueAdded(), added => 4 * added).CopyTo(table.Capital, 0);
        return table;
    }

    /// <summary>The first five sectors of the first region lose 30 % of their capital for 90 days, and recover in 180.</summary>
    public static IReadOnlyList<SectorShock> Shocks(SectorTable table) =>
        [.. Enumerable.Range(0, 5).Select(industry => new SectorShock(industry, 0.3 * table.Capital[industry], 1, 90, new Mending.Recover(RecoveryLaw.Linear, 180)))];

    private static void Scale(SectorTable table, double[] byBuyer)
    {
        for (var seller = 0; seller < table.Count; seller++)
        {
            var sales = table.SalesOf(seller);
            for (var buyer = 0; buyer < sales.Length; buyer++)
            {
                sales[buyer] *= byBuyer[buyer];
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
