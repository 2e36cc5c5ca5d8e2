using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Points of which nobody says what they hold: neither their own item does, nor all that they are made of.</summary>
internal static class UntoldContent
{
    private const double Rounding = 1e-9;

    /// <summary>The points that may hold more of some matter than <see cref="ContentWeights.ContentOf"/> finds in them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stated">What one unit of each item holds, NaN where unknown.</param>
    public static bool[] Of(SupplyNetwork network, double[] stated)
    {
        var untold = new double[network.PointCount];
        Fixpoint.Solve(network, untold, point => double.IsNaN(stated[network.ItemOf[point]]) && (Begins(network, point) || HasUntoldInput(point)) ? 1 : 0);
        return [.. untold.Select(one => one > 0)];

        bool HasUntoldInput(int point)
        {
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                if (untold[network.EdgeFrom[edge]] > 0 && Flows(network, edge))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The untold points through which a matter may come all the same: those on the way into a point that holds more of it than its inputs are
    /// known to bring.
    /// </summary>
    public static bool[] MayBring(SupplyNetwork network, double[] content, Weights weights, bool[] untold)
    {
        var (brings, open) = (new bool[network.PointCount], new Stack<int>());
        for (var point = 0; point < network.PointCount; point++)
        {
            if (!untold[point] && content[point] > 0 && weights.Unknown[point] > Rounding)
            {
                open.Push(point);
            }
        }

        while (open.TryPop(out var point))
        {
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                var from = network.EdgeFrom[edge];
                if (untold[from] && !brings[from] && Flows(network, edge))
                {
                    brings[from] = true;
                    open.Push(from);
                }
            }
        }

        return brings;
    }

    /// <summary>Whether the network knows nothing of what comes before.</summary>
    private static bool Begins(SupplyNetwork network, int point) =>
        network.MakingOf[point] == Making.Source || (network.MakingOf[point] == Making.None && !network.Arrives[point]);

    private static bool Flows(SupplyNetwork network, int edge) => network.Flows.EdgeShare[edge] * network.Flows.Quantity[edge] > 0;
}
