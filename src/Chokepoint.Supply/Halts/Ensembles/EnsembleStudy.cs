using Chokepoint.Supply.Exposure;

namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Runs a plan many times with numbers drawn anew. Same model, plan, seed and count: same result, on any number of threads.</summary>
public static class EnsembleStudy
{
    private const double Lowest = 0.05;
    private const double Highest = 0.95;

    /// <summary>Quantities beyond which it is not asked which of them drives the result.</summary>
    private const int MostVaried = 20_000;
    private const int MostDrivers = 15;

    /// <summary>Runs it; <paramref name="progress"/> hears how many runs are done.</summary>
    public static EnsembleResult Of(HaltModel model, HaltPlan plan, int runs, ulong seed, double spread, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var variation = new Variation(model, spread);
        var kinds = plan.KindsOf(model.Network);
        var outcomes = new RunOutcome[runs];
        var worth = WorthOf(model);
        var done = 0;
        Parallel.For(
            0,
            (runs + HaltRun.LaneCount - 1) / HaltRun.LaneCount,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new EnsembleRecorder(model),
            (batch, _, recorder) =>
            {
                var first = batch * HaltRun.LaneCount;
                var cases = Enumerable.Range(first, Math.Min(HaltRun.LaneCount, runs - first)).Select(run => new Draws(seed, run + 1))
                    .Select(draws => new HaltCase(variation.For(draws), plan.For(model.Network, kinds, model.Options.Days, draws))).ToArray();
                recorder.Run(cases);
                for (var lane = 0; lane < cases.Length; lane++)
                {
                    outcomes[first + lane] = recorder.OutcomeOf(lane);
                    progress?.Report(Interlocked.Increment(ref done));
                }

                return recorder;
            },
            _ => { });

        var lost = outcomes.Select(outcome => outcome.DaysLost.Select((days, row) => days * worth[row]).Sum()).ToArray();
        var total = worth.Sum();
        return new EnsembleResult(
            runs,
            seed,
            spread,
            [.. Enumerable.Range(0, worth.Length).Select(row => ProductOf(outcomes, row, model.Options.Days))],
            BandsOf(model.Options.Days, day => outcomes.Select(outcome => Enumerable.Range(0, worth.Length).Select(row => outcome.Output[(day * worth.Length) + row] * worth[row]).Sum() / total)),
            BandOf(lost),
            DriversOf(variation.All(plan), lost, seed));
    }

    /// <summary>The value of a day of each product; where a price is unknown all count alike.</summary>
    private static double[] WorthOf(HaltModel model)
    {
        var prices = ValueWeights.Prices(model.Network);
        var worth = model.Network.Tables.Demand.Select(demand => demand.PerDay * prices[demand.Item]).ToArray();
        return Array.Exists(worth, double.IsNaN) ? [.. worth.Select(_ => 1.0)] : worth;
    }

    private static ProductEnsemble ProductOf(RunOutcome[] outcomes, int row, int days)
    {
        var losses = outcomes.Select(outcome => outcome.FirstLoss[row]).Where(day => !double.IsNaN(day)).ToArray();
        var stops = outcomes.Select(outcome => outcome.FirstStop[row]).Where(day => !double.IsNaN(day)).ToArray();
        return new ProductEnsemble(
            row,
            (double)stops.Length / outcomes.Length,
            (double)losses.Length / outcomes.Length,
            BandOf(losses),
            BandOf(stops),
            BandOf([.. outcomes.Select(outcome => outcome.DaysLost[row])]),
            BandsOf(days, day => outcomes.Select(outcome => (double)outcome.Output[(day * outcome.DaysLost.Length) + row])));
    }

    private static List<Band> BandsOf(int days, Func<int, IEnumerable<double>> values) => [.. Enumerable.Range(0, days).Select(day => BandOf([.. values(day)]))];

    /// <summary>Quantiles by linear interpolation between the ordered values.</summary>
    private static Band BandOf(double[] values)
    {
        Array.Sort(values = [.. values]);
        return new Band(At(Lowest), At(0.5), At(Highest));

        double At(double share)
        {
            if (values.Length == 0)
            {
                return double.NaN;
            }

            var place = share * (values.Length - 1);
            var below = (int)place;
            return below + 1 < values.Length ? values[below] + ((place - below) * (values[below + 1] - values[below])) : values[below];
        }
    }

    private static List<Driver> DriversOf(List<Varied> varied, double[] lost, ulong seed)
    {
        if (varied.Count > MostVaried || lost.Length < 3 || lost.Max() <= lost.Min())
        {
            return [];
        }

        var ranks = RankCorrelation.RanksOf(lost);
        return [.. varied
            .Select(one =>
            {
                // The share of licences has no one value: its draw stands for it.
                var values = Enumerable.Range(1, lost.Length).Select(run => one.Key == Quantity.LicenceShare ? new Draws(seed, run).Uniform(one.Key) : new Draws(seed, run).In(one.Range, one.Key)).ToArray();
                return new Driver(one.Name, RankCorrelation.Of(RankCorrelation.RanksOf(values), ranks), one.Range.Low, one.Range.High);
            })
            .OrderByDescending(driver => Math.Abs(driver.Correlation)).ThenBy(driver => driver.Name, StringComparer.Ordinal).Take(MostDrivers)];
    }
}
