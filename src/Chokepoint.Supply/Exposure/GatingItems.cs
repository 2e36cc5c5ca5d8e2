using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Which items of the controlling country gate which products: each item cut alone, where the country makes it.</summary>
internal sealed class GatingItems
{
    /// <summary>Beyond this many, those that most of the products draw on are taken.</summary>
    private const int MostItems = 300;

    /// <summary>Each item takes a pass over the network, more in a cycle: large networks get fewer, so that a pass each looks at so many edges.</summary>
    private const long MostWork = 1_000_000;

    private const int FewestItems = 10;

    private readonly SupplyNetwork _network;
    private readonly Dictionary<int, List<GatingItem>> _gates;

    public GatingItems(SupplyNetwork network, Country country, IReadOnlyList<int> products, int threads)
    {
        _network = network;
        var there = network.Tables.Facilities.Select(facility => facility.Country == country).ToArray();
        var matters = Upstream.Of(network, products);
        var most = (int)Math.Clamp(MostWork / Math.Max(1, network.EdgeFrom.Length), FewestItems, MostItems);
        var points = Enumerable.Range(0, network.PointCount)
            .Where(point => matters[point] && there[network.FacilityOf[point]] && network.MakingOf[point] != Making.None && network.Flows.Rate[point] > 0)
            .GroupBy(point => network.ItemOf[point])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(most)
            .ToList();

        // What is left is worked out for the whole network and kept for the products alone.
        _gates = points.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .SelectMany(group => GatesOf(group.Key, group, products))
            .GroupBy(gate => gate.Product, gate => gate.Gate)
            .ToDictionary(gates => gates.Key, gates => gates.ToList());
    }

    /// <summary>The items that gate a product, the worst first, nearest to the product among equals; each with the chain from product to item.</summary>
    public IReadOnlyList<GatingItem> Of(int product) =>
    [
        .. _gates.GetValueOrDefault(product, [])
            .OrderByDescending(gate => gate.Stops)
            .ThenBy(gate => gate.Chain.Count)
            .ThenBy(gate => gate.Item.Id, StringComparer.Ordinal),
    ];

    private List<(int Product, GatingItem Gate)> GatesOf(int item, IEnumerable<int> points, IReadOnlyList<int> products)
    {
        var removed = new bool[_network.PointCount];
        foreach (var point in points)
        {
            removed[point] = true;
        }

        var cut = new Cut(removed, null);
        var left = Gating.Left(_network, cut, withSpare: false);
        return [.. products.Distinct().Where(product => left[product] < 1).Select(product => (product, new GatingItem(
            _network.Tables.Items[item], 1 - left[product], [.. GatingChain.Of(_network, cut, left, product).Select(StepAt)])))];
    }

    private PathStep StepAt(int point) => new(_network.Tables.Facilities[_network.FacilityOf[point]], _network.Tables.Items[_network.ItemOf[point]]);
}
