using Chokepoint.Supply.Exposure;

namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Runs a plan many times with numbers drawn anew. Same model, plan, seed and count: same result, on any number of threads.</summary>
public static class EnsembleStudy
{
    /// <summary>Runs it; <paramref name="progress"/> hears how many runs are done.</summary>
    public static EnsembleResult Of(HaltModel model, HaltPlan plan, int runs, ulong seed, double spread, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var variation = new Variation(model, spread);
        var worth = WorthOf(model);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var outcomes = Run(model, plan, variation, runs, seed, parallel, progress);
        var lost = Array.ConvertAll(outcomes, outcome => Weigh(outcome.DaysLost, worth));
        var total = worth.Sum();
        var output = Array.ConvertAll(outcomes, outcome => outcome.ValueByDay(worth));
        return new EnsembleResult(
            runs,
            seed,
            spread,
            ProductsOf(outcomes, worth.Length, model.Options.Days, parallel),
            [.. Enumerable.Range(0, model.Options.Days).Select(day => Bands.Of<double>(Array.ConvertAll(output, values => values[day] / total)))],
            Bands.Of<double>([.. lost]),
            Drivers.Of(variation.All(plan), lost, seed, parallel));
    }

    private static RunOutcome[] Run(HaltModel model, HaltPlan plan, Variation variation, int runs, ulong seed, ParallelOptions parallel, IProgress<int>? progress)
    {
        var outcomes = new RunOutcome[runs];
        var (events, done) = (plan.EventsOf(model.Network, model.Options.Days), 0);
        Parallel.For(0, (runs + HaltRun.LaneCount - 1) / HaltRun.LaneCount, parallel, () => new EnsembleRecorder(model), (batch, _, recorder) =>
        {
            var first = batch * HaltRun.LaneCount;
            var draws = Enumerable.Range(first, Math.Min(HaltRun.LaneCount, runs - first)).Select(run => new Draws(seed, run + 1));
            recorder.Run([.. draws.Select(draw => new HaltCase(variation.For(draw), plan.For(events, draw)))]).CopyTo(outcomes, first);
            progress?.Report(Interlocked.Add(ref done, Math.Min(HaltRun.LaneCount, runs - first)));
            return recorder;
        }, _ => { });
        return outcomes;
    }

    /// <summary>The value of a day of each product; where a price is unknown all count alike.</summary>
    private static double[] WorthOf(HaltModel model)
    {
        var prices = ValueWeights.Prices(model.Network);
        var worth = model.Network.Tables.Demand.Select(demand => demand.PerDay * prices[demand.Item]).ToArray();
        return Array.Exists(worth, double.IsNaN) ? [.. worth.Select(_ => 1.0)] : worth;
    }

    private static double Weigh(double[] days, double[] worth)
    {
        var sum = 0.0;
        for (var row = 0; row < days.Length; row++)
        {
            sum += days[row] * worth[row];
        }

        return sum;
    }

    private static List<ProductEnsemble> ProductsOf(RunOutcome[] outcomes, int rows, int days, ParallelOptions parallel)
    {
        var output = OutputByDay.Of(outcomes, rows, days, parallel);
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            var losses = outcomes.Select(outcome => outcome.FirstLoss[row]).Where(day => !double.IsNaN(day)).ToArray();
            var stops = outcomes.Select(outcome => outcome.FirstStop[row]).Where(day => !double.IsNaN(day)).ToArray();
            var lost = Array.ConvertAll(outcomes, outcome => outcome.DaysLost[row]);
            return new ProductEnsemble(
                row,
                (double)stops.Length / outcomes.Length,
                (double)losses.Length / outcomes.Length,
                Bands.Of<double>(losses),
                Bands.Of<double>(stops),
                Bands.Of<double>(lost),
                output[row]);
        })];
    }
}
