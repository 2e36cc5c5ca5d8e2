using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>At which tier a dependence sits. Tier 0 is the facility that delivers the product, tier 1 its direct suppliers, and so on.</summary>
/// <param name="First">For each point the nearest tier at which something is added there, in links; -1 where nothing is.</param>
/// <param name="Last">The farthest one. The links within a cycle count as none: a cycle could be gone round forever.</param>
/// <param name="Mean">The mean tier, weighted by what is added at each; NaN where nothing is.</param>
internal sealed record Depth(int[] First, int[] Last, double[] Mean)
{
    private const int None = -1;

    /// <summary>Measures, for each point, the depth of what <paramref name="added"/> says is added at each point.</summary>
    /// <param name="network">The network.</param>
    /// <param name="weights">How much of each point lies where.</param>
    /// <param name="added">What each point adds of what is asked for.</param>
    /// <param name="shares">The solution of <see cref="LookThrough"/> for it.</param>
    public static Depth Of(SupplyNetwork network, Weights weights, double[] added, double[] shares)
    {
        var first = new int[network.PointCount];
        var last = new int[network.PointCount];
        for (var component = 0; component < network.ComponentStart.Length - 1; component++)
        {
            var range = (First: network.ComponentStart[component], End: network.ComponentStart[component + 1]);
            Farthest(network, weights, added, last, range);
            Nearest(network, weights, added, first, range, isCycle: network.IsCycle(component));
        }

        var total = new double[network.PointCount];
        var step = new LookThrough(network, weights);
        var carried = new double[network.PointCount];
        for (var point = 0; point < network.PointCount; point++)
        {
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                carried[point] += network.EdgeLink[edge] < 0 ? 0 : weights.Edge[edge] * shares[network.EdgeFrom[edge]];
            }
        }

        // With t the tiers times the shares, a link puts everything behind it one tier deeper: t = W t + (what the links carry).
        total = step.Solve(carried);
        for (var point = 0; point < network.PointCount; point++)
        {
            total[point] = shares[point] > 0 ? total[point] / shares[point] : double.NaN;
        }

        return new Depth(first, last, total);
    }

    private static void Farthest(SupplyNetwork network, Weights weights, double[] added, int[] last, (int First, int End) range)
    {
        var deepest = None;
        for (var point = range.First; point < range.End; point++)
        {
            deepest = Math.Max(deepest, added[point] > 0 ? 0 : None);
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                var from = network.EdgeFrom[edge];
                if (weights.Edge[edge] > 0 && from < range.First && last[from] != None)
                {
                    deepest = Math.Max(deepest, last[from] + Tier(network, edge));
                }
            }
        }

        Array.Fill(last, deepest, range.First, range.End - range.First);
    }

    private static void Nearest(SupplyNetwork network, Weights weights, double[] added, int[] first, (int First, int End) range, bool isCycle)
    {
        Array.Fill(first, None, range.First, range.End - range.First);
        bool moved;
        do
        {
            moved = false;
            for (var point = range.First; point < range.End; point++)
            {
                var nearest = added[point] > 0 ? 0 : int.MaxValue;
                for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
                {
                    if (weights.Edge[edge] > 0 && first[network.EdgeFrom[edge]] != None)
                    {
                        nearest = Math.Min(nearest, first[network.EdgeFrom[edge]] + Tier(network, edge));
                    }
                }

                nearest = nearest == int.MaxValue ? None : nearest;
                moved |= nearest != first[point];
                first[point] = nearest;
            }
        }
        while (moved && isCycle);
    }

    private static int Tier(SupplyNetwork network, int edge) => network.EdgeLink[edge] < 0 ? 0 : 1;
}
