namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Which of the quantities that vary drive the value lost.</summary>
internal static class Drivers
{
    /// <summary>Quantities beyond which it is not asked which of them drives the result.</summary>
    private const int MostVaried = 20_000;
    private const int Most = 15;

    /// <summary>The strongest, by the rank correlation of what was drawn and what was lost over the runs.</summary>
    public static List<Driver> Of(List<Varied> varied, double[] lost, ulong seed, ParallelOptions parallel)
    {
        if (varied.Count > MostVaried || lost.Length < 3 || lost.Max() <= lost.Min())
        {
            return [];
        }

        var (ranks, drivers) = (RankCorrelation.RanksOf(lost), new Driver[varied.Count]);
        Parallel.For(0, varied.Count, parallel, i =>
        {
            var one = varied[i];
            drivers[i] = new Driver(one.Name, RankCorrelation.Of(RankCorrelation.RanksOf(Drawn(one, seed, lost.Length)), ranks), one.Range.Low, one.Range.High);
        });
        return [.. drivers.OrderByDescending(driver => Math.Abs(driver.Correlation)).ThenBy(driver => driver.Name, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>What was drawn in each run. The share of licences has no one value: its draw stands for it.</summary>
    private static double[] Drawn(Varied one, ulong seed, int runs)
    {
        var values = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var draws = new Draws(seed, run + 1);
            values[run] = one.Key == Quantity.LicenceShare ? draws.Uniform(one.Key) : draws.In(one.Range, one.Key);
        }

        return values;
    }
}
