using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Why a product stops: from the product, through the worst group of each recipe, to what was cut.</summary>
internal static class GatingChain
{
    /// <summary>
    /// The points of the chain, the product first; empty where nothing of it stops. At each step it follows, in the group of which least is
    /// left, the input that takes most away.
    /// </summary>
    public static IReadOnlyList<int> Of(SupplyNetwork network, Cut cut, double[] left, int product)
    {
        var chain = new List<int>();
        var seen = new HashSet<int>();
        for (var point = product; left[point] < 1 && seen.Add(point); )
        {
            chain.Add(point);
            var slot = cut.HasPoint(point) ? -1 : Gating.WorstSlot(network, cut, left, point);
            if (slot < 0)
            {
                break;
            }

            var (worst, most) = (-1, 0.0);
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
            {
                var lost = network.Flows.EdgeShare[edge] * (cut.HasEdge(network, edge) ? 1 : 1 - left[network.EdgeFrom[edge]]);
                if (lost > most)
                {
                    (worst, most) = (edge, lost);
                }
            }

            if (worst < 0)
            {
                break;
            }

            point = network.EdgeFrom[worst];
            if (cut.HasEdge(network, worst))
            {
                chain.Add(point);
                break;
            }
        }

        return chain;
    }
}
