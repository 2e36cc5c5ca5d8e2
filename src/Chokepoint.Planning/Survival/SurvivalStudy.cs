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
    /// <summary>A share of demand that is nothing but rounding.</summary>
    private const double Nothing = 1e-9;

    /// <summary>Works them out; <paramref name="progress"/> hears how many facilities are done.</summary>
    public static SurvivalResult Of(SupplyNetwork network, SurvivalRequest request, IProgress<int>? progress, CancellationToken cancellation)
    {
        // No spare: a maker without a stated capacity makes what he makes today.
        var model = HaltModel.Of(network, new HaltOptions { Spare = 0 });
        var inputs = model.StatedInputs();
        var costs = DemandCosts.Of(network);
        var daily = costs.PerDay.Sum();
        var programs = SupplyPart.Of(network).Select(part => SupplyProgram.Of(model, inputs, part, [.. costs.PerDay.Select(cost => cost / daily)])).ToList();
        var partsOf = programs.SelectMany(program => program.Part.Points.Select(point => (Facility: network.FacilityOf[point], program))).Distinct().ToLookup(pair => pair.Facility, pair => pair.program);
        var recovery = StatedRecovery(network);
        var impacts = new Impact[request.Facilities.Count];
        var done = 0;
        Parallel.For(0, impacts.Length, new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation }, i =>
        {
            var facility = request.Facilities[i];
            var failure = new Impact(network.Tables.Facilities[facility].Id)
            {
                TimeToRecover = recovery.GetValueOrDefault(facility, request.RecoveryDays),
                IsRecoveryStated = recovery.ContainsKey(facility),
                TimeToSurvive = double.PositiveInfinity,
            };
            impacts[i] = partsOf[facility].Aggregate(failure, (impact, program) => Felt(network, program, facility, impact, costs));
            progress?.Report(Interlocked.Increment(ref done));
        });
        var lostAnyway = programs.SelectMany(program => program.Part.Demand.Zip(program.LostAnyway)).Where(pair => pair.Second > 0).ToDictionary(pair => pair.First, pair => pair.Second);
        return new SurvivalResult(Impact.Ranked(impacts), costs.Basis, lostAnyway);
    }

    /// <summary>A facility is back when the last of its lines is.</summary>
    private static Dictionary<int, double> StatedRecovery(SupplyNetwork network) => network.Tables.Capacities
        .Where(row => row.RestartDays >= 0)
        .GroupBy(row => row.Facility)
        .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.RestartDays));

    /// <summary>Adds what is felt in one part of the network.</summary>
    private static Impact Felt(SupplyNetwork network, SupplyProgram program, int facility, Impact impact, DemandCosts costs)
    {
        var failure = program.Without(facility);
        var survives = failure.TimeToSurvive();
        impact = impact with { TimeToSurvive = Math.Min(impact.TimeToSurvive, survives) };
        var days = impact.TimeToRecover;
        if (days <= survives)
        {
            return impact;
        }

        var lost = failure.LostWithin(days).Zip(program.Part.Demand, (share, row) => (share, row)).Where(pair => pair.share > Nothing).Select(pair =>
        {
            var demand = network.Tables.Demand[pair.row];
            return new LostProduct(network.Tables.Facilities[demand.Facility].Id, network.Tables.Items[demand.Item].Id, pair.share * demand.PerDay * days, pair.share * costs.PerDay[pair.row] * days);
        }).ToList();
        return impact with { Lost = [.. impact.Lost.Concat(lost).OrderByDescending(product => product.Loss)], Loss = impact.Loss + lost.Sum(product => product.Loss) };
    }
}
