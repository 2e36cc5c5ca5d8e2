namespace Chokepoint.Supply.Network;

/// <summary>What lies up the chain of some points.</summary>
public static class Upstream
{
    /// <summary>For each point whether these draw on it, directly or not; they count themselves.</summary>
    public static bool[] Of(SupplyNetwork network, IEnumerable<int> points)
    {
        var reached = new bool[network.PointCount];
        var waiting = new Stack<int>();
        void Reach(int point)
        {
            if (!reached[point])
            {
                reached[point] = true;
                waiting.Push(point);
            }
        }

        foreach (var point in points)
        {
            Reach(point);
        }

        while (waiting.TryPop(out var point))
        {
            foreach (var from in network.EdgesOf(point))
            {
                Reach(from);
            }
        }

        return reached;
    }
}
