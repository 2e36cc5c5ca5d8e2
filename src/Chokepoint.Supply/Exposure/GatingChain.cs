using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Why a product stops: from the product, through the worst group of each recipe, to what was cut.</summary>
internal static class GatingChain
{
    /// <summary>
    /// The points of the chain, the product first; empty where nothing of it stops. At each step it follows, in the group of which least is
    /// left, the input that takes most away; where that only leads back in a circle, the next.
    /// </summary>
    public static IReadOnlyList<int> Of(SupplyNetwork network, Cut cut, double[] left, int product)
    {
        if (left[product] >= 1)
        {
            return [];
        }

        var before = new Dictionary<int, int>();
        var open = new Stack<(int Point, int Before, bool IsEnd)>([(product, -1, cut.HasPoint(product))]);
        while (open.TryPop(out var step))
        {
            if (step.IsEnd)
            {
                return [.. WayTo(step.Before, before).Reverse(), step.Point];
            }

            if (before.TryAdd(step.Point, step.Before))
            {
                foreach (var (edge, _, _) in Gating.Losses(network, cut, left, step.Point).OrderBy(loss => loss.Slot).ThenBy(loss => loss.Lost))
                {
                    open.Push((network.EdgeFrom[edge], step.Point, cut.HasEdge(network, edge) || cut.HasPoint(network.EdgeFrom[edge])));
                }
            }
        }

        // Sums that miss one by a rounding are no loss: nothing leads to what was cut.
        return [];
    }

    private static IEnumerable<int> WayTo(int point, Dictionary<int, int> before)
    {
        for (; point >= 0; point = before[point])
        {
            yield return point;
        }
    }
}
