using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>
/// Runs the model of Hallegatte (2013) as the program BoARIO has it: industries that lost capital make less, stocks of inputs slow their buyers
/// down, orders and overproduction answer.
/// </summary>
/// <remarks>
/// <b>Method</b>: <c>docs/methods/halts-peers.md</c>. <b>Determinism</b>: the same to the last digit at any number of threads. <b>Cost</b>: two
/// passes over the table a day; the table is not copied.
/// </remarks>
public static class SectorSimulation
{
    /// <summary>Runs it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shocks">What happens.</param>
    /// <param name="options">What shapes the run.</param>
    /// <param name="threads">How many threads share the work, at least one.</param>
    /// <param name="progress">Hears each day that is done.</param>
    /// <param name="cancellation">Looked at every day.</param>
    /// <exception cref="UnusableInputException">On some day the shocks have taken more capital than an industry has.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SectorResult Run(
        SectorTable table, IReadOnlyList<SectorShock> shocks, SectorOptions options, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new SectorRun(table, shocks, options, new ParallelOptions { MaxDegreeOfParallelism = threads });
        var series = new SectorSeries(options.Days, table.Count, table.FinalDemand.Count);
        for (var day = 0; day < options.Days; day++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (run.Step(day, series) is { } broken)
            {
                return new SectorResult(table, options, series) { Break = broken };
            }

            series.Days = day + 1;
            progress?.Report(day + 1);
        }

        return new SectorResult(table, options, series);
    }
}
