using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// Outputs of a joint run share the cost of its inputs by their value, the usual rule where no physical one fits (ISO 14044:2006,
/// 4.3.4.2). The run draws of each input what the output that needs most of it draws.
/// </summary>
internal static class JointAllocation
{
    /// <summary>For each edge of a recipe the units of the input that one unit of the output bears.</summary>
    public static double[] Of(SupplyNetwork network, double[] prices)
    {
        double[] units = [.. network.Flows.Quantity.Zip(network.Flows.EdgeShare, (quantity, share) => quantity * share)];
        var runs = new Dictionary<(int Facility, string Label, int Input), List<(int Point, int Edge)>>();
        for (var point = 0; point < network.PointCount; point++)
        {
            if (network.JointOf[point] is not { } label)
            {
                continue;
            }

            var slot = network.SlotStart[point] + (network.Arrives[point] ? 1 : 0);
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                var key = (network.FacilityOf[point], label, network.EdgeFrom[edge]);
                if (!runs.TryGetValue(key, out var run))
                {
                    runs[key] = run = [];
                }

                run.Add((point, edge));
            }
        }

        foreach (var run in runs.Values.Where(run => run.Count > 1))
        {
            Allocate(network, prices, run, units);
        }

        return units;
    }

    private static void Allocate(SupplyNetwork network, double[] prices, List<(int Point, int Edge)> run, double[] units)
    {
        double Price((int Point, int Edge) output) => prices[network.ItemOf[output.Point]];
        var drawn = run.Max(output => network.Flows.Made[output.Point] * units[output.Edge]);
        var value = run.Sum(output => network.Flows.Made[output.Point] * Price(output));
        if (!(drawn > 0) || !(value > 0))
        {
            return;
        }

        foreach (var output in run)
        {
            units[output.Edge] = drawn * Price(output) / value;
        }
    }
}
