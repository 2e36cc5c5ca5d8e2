using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Which items of the controlling country gate which products: each item cut alone, where the country makes it.</summary>
internal sealed class GatingItems
{
    /// <summary>Each item takes one pass over the network: beyond this many, those that most of the products draw on are taken.</summary>
    private const int MostItems = 300;

    private readonly SupplyNetwork _network;
    private readonly List<(int Item, Cut Cut, double[] Left)> _cuts = [];

    public GatingItems(SupplyNetwork network, Country country, IReadOnlyList<int> products)
    {
        _network = network;
        var there = network.Tables.Facilities.Select(facility => facility.Country == country).ToArray();
        var matters = Upstream.Of(network, products);
        var points = Enumerable.Range(0, network.PointCount)
            .Where(point => matters[point] && there[network.FacilityOf[point]] && network.MakingOf[point] != Making.None && network.Flows.Rate[point] > 0)
            .GroupBy(point => network.ItemOf[point])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(MostItems);
        foreach (var group in points)
        {
            var removed = new bool[network.PointCount];
            foreach (var point in group)
            {
                removed[point] = true;
            }

            var cut = new Cut(removed, null);
            _cuts.Add((group.Key, cut, Gating.Left(network, cut, withSpare: false)));
        }
    }

    /// <summary>The items that gate a product, the worst first, nearest to the product among equals; each with the chain from product to item.</summary>
    public IReadOnlyList<GatingItem> Of(int product) =>
    [
        .. _cuts.Where(cut => cut.Left[product] < 1)
            .Select(cut => (cut.Item, Stops: 1 - cut.Left[product], Chain: GatingChain.Of(_network, cut.Cut, cut.Left, product)))
            .OrderByDescending(gate => gate.Stops)
            .ThenBy(gate => gate.Chain.Count)
            .ThenBy(gate => _network.Tables.Items[gate.Item].Id, StringComparer.Ordinal)
            .Select(gate => new GatingItem(_network.Tables.Items[gate.Item], gate.Stops, [.. gate.Chain.Select(point =>
                new PathStep(_network.Tables.Facilities[_network.FacilityOf[point]], _network.Tables.Items[_network.ItemOf[point]]))])),
    ];
}
