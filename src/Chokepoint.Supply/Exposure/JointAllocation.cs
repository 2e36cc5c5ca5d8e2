using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// Outputs of a joint run share the cost of its inputs by their value, the usual rule where no physical one fits (ISO 14044:2006,
/// 4.3.4.2). The run draws what the output that needs most draws.
/// </summary>
internal static class JointAllocation
{
    /// <summary>For each slot, by what its recipe quantities are multiplied to give the output's share of the input.</summary>
    public static double[] Of(SupplyNetwork network, double[] prices)
    {
        var factors = new double[network.EdgeStart.Length - 1];
        Array.Fill(factors, 1.0);
        var runs = new Dictionary<(int Facility, string Label, int Input), List<(int Point, int Slot)>>();
        for (var point = 0; point < network.PointCount; point++)
        {
            if (network.JointOf[point] is not { } label)
            {
                continue;
            }

            for (var slot = network.SlotStart[point] + (network.Arrives[point] ? 1 : 0); slot < network.SlotStart[point + 1]; slot++)
            {
                var key = (network.FacilityOf[point], label, network.EdgeFrom[network.EdgeStart[slot]]);
                if (!runs.TryGetValue(key, out var run))
                {
                    runs[key] = run = [];
                }

                run.Add((point, slot));
            }
        }

        foreach (var run in runs.Values.Where(run => run.Count > 1))
        {
            Allocate(network, prices, run, factors);
        }

        return factors;
    }

    private static void Allocate(SupplyNetwork network, double[] prices, List<(int Point, int Slot)> run, double[] factors)
    {
        double PerUnit((int Point, int Slot) output) => network.Flows.Quantity[network.EdgeStart[output.Slot]];
        double Price((int Point, int Slot) output) => prices[network.ItemOf[output.Point]];
        var drawn = run.Max(output => network.Flows.Made[output.Point] * PerUnit(output));
        var value = run.Sum(output => network.Flows.Made[output.Point] * Price(output));
        if (!(drawn > 0) || !(value > 0))
        {
            return;
        }

        foreach (var output in run)
        {
            factors[output.Slot] = drawn * Price(output) / value / PerUnit(output);
        }
    }
}
