using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// Searches for <see cref="StopSets"/>. Each set it tries costs what its removal touches, and keeps its arrays between products; not for
/// several threads at once.
/// </summary>
internal sealed class StopSearch
{
    /// <summary>What a search may cost before it gives up, in links looked at.</summary>
    private const long MostWork = 10_000_000;

    /// <summary>What one more set costs to write down and to order, in links looked at.</summary>
    private const int SetWork = 16;

    private const int MostSets = 1000;
    private const int None = -1;

    private readonly SupplyNetwork _network;
    private readonly Removal _removal;

    /// <summary>All suppliers in the order of their ids, so that their numbers sort as the ids do.</summary>
    private readonly Candidate[] _suppliers;
    private readonly int[] _supplierOf;
    private readonly int[] _seen;
    private int _ways;
    private long _work;

    public StopSearch(SupplyNetwork network, Feasibility whole, CutKind kind)
    {
        _network = network;
        _removal = new Removal(network, whole);
        _suppliers = [.. Candidate.All(network, kind).OrderBy(candidate => candidate.Id, StringComparer.Ordinal)];
        _supplierOf = new int[network.PointCount];
        Array.Fill(_supplierOf, None);
        foreach (var (number, supplier) in _suppliers.Index())
        {
            foreach (var point in supplier.Points)
            {
                _supplierOf[point] = number;
            }
        }

        _seen = new int[network.PointCount];
    }

    private long Work => _removal.Work + _work;

    /// <summary>The sets that stop a product, up to a size.</summary>
    public StopSets Of(int product, int largest)
    {
        var limit = Work + MostWork;
        var sets = new List<int[]>();
        var level = new List<int[]> { Array.Empty<int>() };
        for (var size = 0; size <= largest && level.Count > 0; size++)
        {
            var next = new List<int[]>();
            foreach (var removed in level)
            {
                if (Work > limit || sets.Count >= MostSets)
                {
                    return Named(sets, size, isComplete: false);
                }

                _work += sets.Count;
                if (sets.Exists(set => set.All(removed.Contains)))
                {
                    continue;
                }

                _removal.Of(removed.SelectMany(supplier => _suppliers[supplier].Points));
                if (_removal.Rank(product) == Feasibility.Never)
                {
                    sets.Add(removed);
                    continue;
                }

                foreach (var supplier in size < largest ? Way(product) : [])
                {
                    next.Add([.. removed.Append(supplier).Order()]);
                    _work += SetWork;
                }
            }

            level = Distinct(next);
        }

        return Named(sets, largest, isComplete: true);
    }

    private StopSets Named(List<int[]> sets, int size, bool isComplete) =>
        new([.. sets.Select(set => set.Select(supplier => _suppliers[supplier].Id).ToArray())], size, isComplete);

    /// <summary>In the order of their ids, each once.</summary>
    private static List<int[]> Distinct(List<int[]> sets)
    {
        sets.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        return [.. sets.Where((set, i) => i == 0 || !set.AsSpan().SequenceEqual(sets[i - 1]))];
    }

    /// <summary>The suppliers of one way of making the product after the last removal: follows, in each slot, the edge of lowest rank.</summary>
    private HashSet<int> Way(int product)
    {
        var suppliers = new HashSet<int>();
        var waiting = new Stack<int>([product]);
        _seen[product] = ++_ways;
        while (waiting.TryPop(out var point))
        {
            if (_supplierOf[point] != None && _supplierOf[point] != _supplierOf[product])
            {
                suppliers.Add(_supplierOf[point]);
            }

            var (slot, end) = SlotsUsed(point);
            for (; slot < end; slot++)
            {
                var first = First(slot);
                if (_seen[first] != _ways)
                {
                    _seen[first] = _ways;
                    waiting.Push(first);
                }
            }
        }

        return suppliers;
    }

    /// <summary>What arrives, where something arrived before the point was found; else every group of the recipe.</summary>
    private (int First, int End) SlotsUsed(int point)
    {
        var (first, end) = (_network.SlotStart[point], _network.SlotStart[point + 1]);
        return !_network.Arrives[point] ? (first, end)
            : _removal.Rank(First(first)) < _removal.Rank(point) ? (first, first + 1)
            : (first + 1, end);
    }

    private int First(int slot)
    {
        var first = _network.EdgeFrom[_network.EdgeStart[slot]];
        for (var edge = _network.EdgeStart[slot] + 1; edge < _network.EdgeStart[slot + 1]; edge++)
        {
            first = _removal.Rank(_network.EdgeFrom[edge]) < _removal.Rank(first) ? _network.EdgeFrom[edge] : first;
        }

        _work += _network.EdgeStart[slot + 1] - _network.EdgeStart[slot];
        return first;
    }
}
