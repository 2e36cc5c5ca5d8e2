using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Systemic;

/// <summary>
/// A supply network as the risk index sees it: facilities are its firms, links the value a day that one sells to another. A facility's
/// industry is the one stated, else its stage, else the item of which it sells most.
/// </summary>
public static class FacilityTrade
{
    /// <summary>The net; links without a known value weigh nothing.</summary>
    public static TradeNet Net(SupplyNetwork network)
    {
        var links = network.Tables.Links;
        var prices = ValueWeights.Prices(network);
        var amounts = new double[links.Count];
        for (var point = 0; point < network.PointCount; point++)
        {
            var slot = network.SlotStart[point];
            for (var edge = network.EdgeStart[slot]; network.Arrives[point] && edge < network.EdgeStart[slot + 1]; edge++)
            {
                var link = network.EdgeLink[edge];
                var price = double.IsNaN(links.Price(link)) ? prices[links.Item(link)] : links.Price(link);
                amounts[link] = double.IsNaN(price) ? 0 : price * FlowOf(network, point, edge);
            }
        }

        return new TradeNet(
            [.. Enumerable.Range(0, links.Count).Select(links.From)],
            [.. Enumerable.Range(0, links.Count).Select(links.To)],
            amounts,
            Numbered(Industries(network, amounts)));
    }

    /// <summary>How essential inputs are: by the table of the network where it has one, else all of them. A pair that the table lacks is taken to be essential.</summary>
    public static Essentiality EssentialityOf(SupplyNetwork network)
    {
        if (network.Tables.Essentials.Count == 0)
        {
            return Essentiality.AllEssential;
        }

        var names = Industries(network, new double[network.Tables.Links.Count]);
        var numbers = Numbered(names);
        var count = numbers.Length == 0 ? 0 : numbers.Max() + 1;
        var classes = new InputClass[count, count];
        var name = new string[count];
        for (var facility = 0; facility < numbers.Length; facility++)
        {
            name[numbers[facility]] = names[facility];
        }

        for (var supplier = 0; supplier < count; supplier++)
        {
            for (var buyer = 0; buyer < count; buyer++)
            {
                classes[supplier, buyer] = network.Tables.Essentials.TryGetValue((name[supplier], name[buyer]), out var known) ? (InputClass)known : InputClass.Essential;
            }
        }

        return Essentiality.Matrix("by the table of essential inputs", classes);
    }

    /// <summary>A stated flow to its last digit; else what is worked out for the link.</summary>
    private static double FlowOf(SupplyNetwork network, int point, int edge) =>
        network.Tables.Links.PerDay(network.EdgeLink[edge]) is var stated && double.IsNaN(stated) ? network.Flows.Arriving[point] * network.Flows.EdgeShare[edge] : stated;

    private static string[] Industries(SupplyNetwork network, double[] amounts)
    {
        var facilities = network.Tables.Facilities;
        var sold = new Dictionary<(int Facility, int Item), double>();
        var links = network.Tables.Links;
        for (var link = 0; link < links.Count; link++)
        {
            if (facilities[links.From(link)].Industry is null)
            {
                var key = (links.From(link), links.Item(link));
                sold[key] = sold.GetValueOrDefault(key) + amounts[link];
            }
        }

        var main = sold.GroupBy(pair => pair.Key.Facility)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Item).First().Key.Item);
        return [.. facilities.Select((facility, i) => facility.Industry ?? (main.TryGetValue(i, out var item) ? network.Tables.Items[item].Id : ""))];
    }

    private static int[] Numbered(string[] names)
    {
        var numbers = new Dictionary<string, int>();
        return [.. names.Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count)];
    }
}
