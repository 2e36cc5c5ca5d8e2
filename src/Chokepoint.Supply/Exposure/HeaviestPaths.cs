using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>One way by which value added somewhere gets into a product.</summary>
/// <param name="Share">How much of the product came this way, 0 to 1.</param>
/// <param name="Points">The points on the way, the product first.</param>
internal sealed record HeaviestPath(double Share, IReadOnlyList<int> Points);

/// <summary>
/// The heaviest ways from a product to what was added in a chosen place: best first, with what is still to come (the share of the point
/// reached, an upper bound for each way beyond it) as the estimate, so the first ways found are the heaviest (A*, Hart et al. 1968).
/// </summary>
internal static class HeaviestPaths
{
    /// <summary>Beyond this many steps the search ends with what it has: thousands of equally thin ways say nothing.</summary>
    private const int MostSteps = 200_000;

    public static IReadOnlyList<HeaviestPath> Of(SupplyNetwork network, Weights weights, double[] added, double[] shares, int product, int count)
    {
        var found = new List<HeaviestPath>();
        var queue = new PriorityQueue<Step, (double, int)>();
        var steps = 0;
        void Push(Step step, double bound)
        {
            if (bound > 0)
            {
                queue.Enqueue(step, (-bound, steps++));
            }
        }

        Push(new Step(product, 1, null, IsEnd: false), shares[product]);
        while (found.Count < count && steps < MostSteps && queue.TryDequeue(out var step, out _))
        {
            if (step.IsEnd)
            {
                found.Add(new HeaviestPath(step.Share, step.Points()));
                continue;
            }

            Push(step with { Share = step.Share * added[step.Point], IsEnd = true }, step.Share * added[step.Point]);
            for (var edge = network.EdgeStart[network.SlotStart[step.Point]]; edge < network.EdgeStart[network.SlotStart[step.Point + 1]]; edge++)
            {
                var share = step.Share * weights.Edge[edge];
                Push(new Step(network.EdgeFrom[edge], share, step, IsEnd: false), share * shares[network.EdgeFrom[edge]]);
            }
        }

        return found;
    }

    private sealed record Step(int Point, double Share, Step? Before, bool IsEnd)
    {
        public IReadOnlyList<int> Points()
        {
            var points = new List<int>();
            for (var step = this; step is not null; step = step.Before)
            {
                points.Add(step.Point);
            }

            points.Reverse();
            return points;
        }
    }
}
