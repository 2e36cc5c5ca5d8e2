using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// The smallest sets of suppliers whose loss together stops a product. A way of making the product is a conflict, a set that stops it hits
/// every way: so the sets are grown one supplier at a time from ways that are still open (the hitting-set tree of Reiter, Artificial
/// Intelligence 32, 1987), all sets of one size before any larger one.
/// </summary>
/// <param name="Sets">The minimal sets up to the size looked at, smallest first, each in the order of ids.</param>
/// <param name="Size">The size up to which sets were looked for.</param>
/// <param name="IsComplete">Whether all sets of that size are there; <c>false</c> where the search would have taken too long.</param>
internal sealed record StopSets(IReadOnlyList<IReadOnlyList<string>> Sets, int Size, bool IsComplete)
{
    /// <summary>Links that a search may look at before it gives up.</summary>
    private const long MostWork = 400_000_000;

    private const int MostSets = 1000;

    /// <summary>
    /// Looks for the sets of facilities or companies that stop <paramref name="product"/>; the one that delivers it is left out, as it
    /// stops it trivially.
    /// </summary>
    public static StopSets Of(SupplyNetwork network, int product, CutKind kind, int largest)
    {
        var search = new Search(network, product, kind);
        var level = new List<string[]> { Array.Empty<string>() };
        var size = 0;
        for (; size <= largest && level.Count > 0; size++)
        {
            var next = new Dictionary<string, string[]>();
            foreach (var removed in level.Where(removed => !search.Sets.Any(set => set.All(removed.Contains))))
            {
                if (search.Work > MostWork || search.Sets.Count >= MostSets)
                {
                    return new StopSets(search.Sets, size, IsComplete: false);
                }

                if (search.WayWithout(removed) is not { } way)
                {
                    search.Sets.Add(removed);
                    continue;
                }

                foreach (var supplier in size < largest ? way : [])
                {
                    string[] more = [.. removed.Append(supplier).Order(StringComparer.Ordinal)];
                    next.TryAdd(string.Join('\n', more), more);
                }
            }

            level = [.. next.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        }

        return new StopSets(search.Sets, largest, IsComplete: true);
    }

    private sealed class Search
    {
        private readonly SupplyNetwork _network;
        private readonly int _product;
        private readonly string?[] _supplier;
        private readonly bool[] _matters;
        private readonly bool[] _removed;
        private readonly Cut _cut;
        private readonly long _size;

        public Search(SupplyNetwork network, int product, CutKind kind)
        {
            (_network, _product) = (network, product);
            var self = Candidate.IdOf(network, kind, product);
            _supplier = [.. Enumerable.Range(0, network.PointCount).Select(point => Candidate.IdOf(network, kind, point) is { } id && id != self ? id : null)];
            _matters = Upstream.Of(network, [product]);
            _removed = new bool[network.PointCount];
            _cut = new Cut(_removed, null);
            _size = network.PointCount + Enumerable.Range(0, network.PointCount).Where(point => _matters[point]).Sum(point => (long)network.EdgesOf(point).Length);
        }

        public List<IReadOnlyList<string>> Sets { get; } = [];

        public long Work { get; private set; }

        /// <summary>The suppliers of one way of making the product without these, or <c>null</c> where there is none.</summary>
        public IReadOnlyCollection<string>? WayWithout(string[] removed)
        {
            for (var point = 0; point < _removed.Length; point++)
            {
                _removed[point] = !_matters[point] || (_supplier[point] is { } id && removed.Contains(id));
            }

            Work += _size;
            var feasible = Feasibility.Of(_network, _cut);
            return feasible.Has(_product) ? Way(feasible) : null;
        }

        /// <summary>Follows, in each slot, the edge that was found first.</summary>
        private SortedSet<string> Way(Feasibility feasible)
        {
            var suppliers = new SortedSet<string>(StringComparer.Ordinal);
            var seen = new HashSet<int> { _product };
            var waiting = new Stack<int>([_product]);
            while (waiting.TryPop(out var point))
            {
                if (_supplier[point] is { } supplier)
                {
                    suppliers.Add(supplier);
                }

                foreach (var slot in SlotsUsed(feasible, point))
                {
                    var first = _network.EdgeFrom.AsSpan(_network.EdgeStart[slot].._network.EdgeStart[slot + 1]).ToArray().MinBy(from => feasible.Rank[from]);
                    if (seen.Add(first))
                    {
                        waiting.Push(first);
                    }
                }
            }

            return suppliers;
        }

        /// <summary>What arrives, where something arrived before the point was found; else every group of the recipe.</summary>
        private IEnumerable<int> SlotsUsed(Feasibility feasible, int point)
        {
            var (first, end) = (_network.SlotStart[point], _network.SlotStart[point + 1]);
            if (_network.Arrives[point])
            {
                var arrived = _network.EdgeFrom.AsSpan(_network.EdgeStart[first].._network.EdgeStart[first + 1]).ToArray().Min(from => feasible.Rank[from]);
                if (arrived < feasible.Rank[point])
                {
                    return [first];
                }

                first++;
            }

            return Enumerable.Range(first, end - first);
        }
    }
}
