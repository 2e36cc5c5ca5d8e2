using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Halts;

/// <summary>The edges of a network by the point that they draw on.</summary>
internal sealed class EdgesBySource
{
    private readonly int[] _start;
    private readonly int[] _edges;

    private EdgesBySource(int[] start, int[] edges) => (_start, _edges) = (start, edges);

    public static EdgesBySource Of(SupplyNetwork network)
    {
        var start = Offsets.Of(network.EdgeFrom, network.PointCount);
        var next = start[..^1];
        var edges = new int[network.EdgeFrom.Length];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            edges[next[network.EdgeFrom[edge]]++] = edge;
        }

        return new EdgesBySource(start, edges);
    }

    /// <summary>The edges that draw on a point, in their order.</summary>
    public ReadOnlySpan<int> Of(int point) => _edges.AsSpan(_start[point].._start[point + 1]);
}
