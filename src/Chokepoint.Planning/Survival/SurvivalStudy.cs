using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;

namespace Chokepoint.Planning.Survival;

/// <summary>What is asked of <see cref="SurvivalStudy"/>.</summary>
/// <param name="RecoveryDays">The time to recover of a facility that states none.</param>
/// <param name="Facilities">The facilities that fail, one after the other.</param>
/// <param name="Threads">How many threads; the result is the same with any number.</param>
public sealed record SurvivalRequest(double RecoveryDays, IReadOnlyList<int> Facilities, int Threads);

/// <summary>What the failures of facilities do to a network.</summary>
/// <param name="Impacts">One for each facility asked about, the largest loss first.</param>
/// <param name="Basis">What losses are measured by.</param>
/// <param name="LostAnyway">The rows of demand that cannot be met in full although nothing fails, with the share that is left out.</param>
public sealed record SurvivalResult(IReadOnlyList<Impact> Impacts, LossBasis Basis, IReadOnlyDictionary<int, double> LostAnyway);

/// <summary>
/// Time to survive, performance impact and risk exposure index of facilities. Method: <c>docs/methods/survival.md</c>. Cost: two linear
/// programs a facility, of the size of the part of the network it stands in.
/// </summary>
public static class SurvivalStudy
{
    /// <summary>Facilities that are solved in a row, each from where the last one ended; fixed, so that threads don't change a digit.</summary>
    private const int Block = 16;

    /// <summary>
    /// Works them out; <paramref name="progress"/> hears how many facilities are done. <c>null</c> where a cycle uses up more than it brings
    /// forth, so that no flow repeats from day to day.
    /// </summary>
    public static SurvivalResult? Of(SupplyNetwork network, SurvivalRequest request, IProgress<int>? progress, CancellationToken cancellation)
    {
        // No spare: a maker without a stated capacity makes what he makes today.
        var model = HaltModel.Of(network, new HaltOptions { Spare = 0 });
        if (!model.IsSettled)
        {
            return null;
        }

        var inputs = model.StatedInputs();
        var costs = DemandCosts.Of(network);
        var recovery = StatedRecovery(network);
        var impacts = request.Facilities.Select(facility => new Impact(network.Tables.Facilities[facility].Id)
        {
            TimeToRecover = recovery.GetValueOrDefault(facility, request.RecoveryDays),
            IsRecoveryStated = recovery.ContainsKey(facility),
            TimeToSurvive = double.PositiveInfinity,
        }).ToArray();
        var lostAnyway = new Dictionary<int, double>();
        var done = 0;
        foreach (var part in SupplyPart.Of(network))
        {
            var program = SupplyProgram.Of(model, inputs, part, [.. part.Demand.Select(row => costs.PerDay[row] / costs.PerDay.Sum())]);
            part.Demand.Zip(program.Rates.LostAnyway).Where(pair => pair.Second > 0).ToList().ForEach(pair => lostAnyway.Add(pair.First, pair.Second));
            var inPart = part.Points.Select(point => network.FacilityOf[point]).ToHashSet();
            var blocks = Enumerable.Range(0, impacts.Length).Where(i => inPart.Contains(request.Facilities[i])).Chunk(Block).ToList();
            Parallel.For(0, blocks.Count, new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation }, block =>
            {
                using var solver = new FailureSolver(program.Rates);
                foreach (var i in blocks[block])
                {
                    cancellation.ThrowIfCancellationRequested();
                    impacts[i] = Felt(impacts[i], solver, program.FailureOf(request.Facilities[i]), part, network, costs);
                    progress?.Report(Interlocked.Increment(ref done));
                }
            });
        }

        return new SurvivalResult(Impact.Ranked(impacts), costs.Basis, lostAnyway);
    }

    /// <summary>A facility is back when the last of its lines is.</summary>
    private static Dictionary<int, double> StatedRecovery(SupplyNetwork network) => network.Tables.Capacities
        .Where(row => row.RestartDays >= 0)
        .GroupBy(row => row.Facility)
        .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.RestartDays));

    /// <summary>Adds what is felt in one part of the network.</summary>
    private static Impact Felt(Impact impact, FailureSolver solver, Failure failure, SupplyPart part, SupplyNetwork network, DemandCosts costs)
    {
        var (days, survives) = (impact.TimeToRecover, solver.TimeToSurvive(failure));
        impact = impact with { TimeToSurvive = Math.Min(impact.TimeToSurvive, survives) };
        return days <= survives ? impact : impact.With(solver.LostWithin(failure, days).Zip(part.Demand).Where(pair => pair.First > 0).Select(pair =>
        {
            var (share, row, demand) = (pair.First, pair.Second, network.Tables.Demand[pair.Second]);
            return new LostProduct(network.Tables.Facilities[demand.Facility].Id, network.Tables.Items[demand.Item].Id, share * demand.PerDay * days, share * costs.PerDay[row] * days);
        }));
    }
}
