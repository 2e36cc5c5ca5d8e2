using System.Numerics;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// Cuts candidates alone to see which rows of demand each stops. Most touch little, and are removed one by one; where that has cost as much
/// as a pass over all links, the rest of the block is tried at once. Both ways give the same. Not for several threads at once.
/// </summary>
internal sealed class Trials
{
    private const int WordBits = 64;
    private const int None = -1;

    /// <summary>A removal jumps about in memory, so that what it looks at costs several times as much as in a pass over everything.</summary>
    private const int RemovalCost = 4;

    private readonly SupplyNetwork _network;
    private readonly Feasibility _whole;
    private readonly bool[] _matters;
    private readonly Removal _removal;
    private readonly int[] _firstDemand;
    private readonly int[] _nextDemand;
    private ManyRemovals? _many;

    /// <summary>Prepares to try candidates; <paramref name="matters"/> are the points whose fate can matter, as in <see cref="ManyRemovals"/>.</summary>
    public Trials(SupplyNetwork network, Feasibility whole, bool[] matters)
    {
        (_network, _whole, _matters) = (network, whole, matters);
        _removal = new Removal(network, whole);
        _firstDemand = new int[network.PointCount];
        _nextDemand = new int[network.DemandPoints.Length];
        Array.Fill(_firstDemand, None);
        for (var demand = 0; demand < network.DemandPoints.Length; demand++)
        {
            (_nextDemand[demand], _firstDemand[network.DemandPoints[demand]]) = (_firstDemand[network.DemandPoints[demand]], demand);
        }
    }

    /// <summary>The rows of demand that each candidate of a block stops, in their order; rows that nobody can meet anyway count for none.</summary>
    public List<int>[] Try(Candidate[] block)
    {
        var stopped = new List<int>[block.Length];
        var tried = 0;
        for (var limit = _removal.Work + (_network.EdgeFrom.Length / RemovalCost); tried < block.Length && _removal.Work < limit; tried++)
        {
            stopped[tried] = DemandsAt(_removal.Of(block[tried].Points));
        }

        if (tried < block.Length)
        {
            TryAtOnce(block.AsSpan(tried), stopped.AsSpan(tried));
        }

        return stopped;
    }

    private List<int> DemandsAt(IReadOnlyList<int> points)
    {
        var demands = new List<int>();
        foreach (var point in points)
        {
            for (var demand = _firstDemand[point]; demand != None; demand = _nextDemand[demand])
            {
                demands.Add(demand);
            }
        }

        demands.Sort();
        return demands;
    }

    private void TryAtOnce(ReadOnlySpan<Candidate> block, Span<List<int>> stopped)
    {
        var points = new List<IReadOnlyList<int>>();
        for (var i = 0; i < block.Length; i++)
        {
            points.Add(block[i].Points);
            stopped[i] = [];
        }

        _many ??= new ManyRemovals(_network, _matters);
        _many.Try(points);
        for (var demand = 0; demand < _network.DemandPoints.Length; demand++)
        {
            var gone = _many.GoneAfter(_network.DemandPoints[demand]);
            for (var word = 0; word < ManyRemovals.Lanes / WordBits && _whole.Has(_network.DemandPoints[demand]); word++)
            {
                for (var bits = gone[word]; bits != 0; bits &= bits - 1)
                {
                    stopped[(word * WordBits) + BitOperations.TrailingZeroCount(bits)].Add(demand);
                }
            }
        }
    }
}
