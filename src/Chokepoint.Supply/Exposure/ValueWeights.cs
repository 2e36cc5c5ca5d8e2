using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Weights by value: what a unit costs in inputs, and what its maker adds.</summary>
public static class ValueWeights
{
    internal static Weights Of(SupplyNetwork network)
    {
        var prices = Prices(network);
        var weights = new Weights(new double[network.EdgeFrom.Length], new double[network.PointCount], new double[network.PointCount]);
        var units = JointAllocation.Of(network, prices);
        for (var point = 0; point < network.PointCount; point++)
        {
            var made = network.Flows.MadeShare[point];
            var slot = network.SlotStart[point];
            if (network.Arrives[point])
            {
                Arrivals(network, prices, weights, slot++, 1 - made);
            }

            if (network.MakingOf[point] == Making.None)
            {
                weights.Unknown[point] = network.Arrives[point] ? 0 : 1;
            }
            else if (network.MakingOf[point] == Making.Source)
            {
                weights.Own[point] = made;
            }
            else
            {
                Made(network, prices, weights, units, point, slot, made);
            }
        }

        return weights;
    }

    /// <summary>What one unit of each item costs: as stated, else the mean price of its links; NaN where neither tells.</summary>
    public static double[] Prices(SupplyNetwork network)
    {
        var prices = network.Tables.Items.Select(item => item.UnitValue).ToArray();
        var (value, amount) = (new double[prices.Length], new double[prices.Length]);
        var links = network.Tables.Links;
        for (var link = 0; link < links.Count; link++)
        {
            if (!double.IsNaN(links.Price(link)))
            {
                var flow = links.PerDay(link) is > 0 and var stated ? stated : 1e-9;
                value[links.Item(link)] += flow * links.Price(link);
                amount[links.Item(link)] += flow;
            }
        }

        for (var item = 0; item < prices.Length; item++)
        {
            prices[item] = double.IsNaN(prices[item]) ? value[item] / amount[item] : prices[item];
        }

        return prices;
    }

    private static void Arrivals(SupplyNetwork network, double[] prices, Weights weights, int slot, double share)
    {
        var (first, end) = (network.EdgeStart[slot], network.EdgeStart[slot + 1]);
        var sum = 0.0;
        for (var edge = first; edge < end; edge++)
        {
            var price = network.Tables.Links.Price(network.EdgeLink[edge]);
            price = double.IsNaN(price) ? prices[network.ItemOf[network.EdgeFrom[edge]]] : price;
            weights.Edge[edge] = network.Flows.EdgeShare[edge] * (price > 0 ? price : 1);
            sum += weights.Edge[edge];
        }

        for (var edge = first; edge < end; edge++)
        {
            weights.Edge[edge] *= share / sum;
        }
    }

    /// <summary>
    /// Inputs weigh by their cost in the value of the output; the maker adds the rest. Where inputs cost more than the output is worth, they
    /// share its value; where the output has no value of its own, it is worth its inputs.
    /// </summary>
    private static void Made(SupplyNetwork network, double[] prices, Weights weights, double[] units, int point, int slot, double share)
    {
        var (first, end) = (network.EdgeStart[slot], network.EdgeStart[network.SlotStart[point + 1]]);
        var (sum, isWhole) = (0.0, true);
        for (var edge = first; edge < end; edge++)
        {
            var cost = units[edge] * prices[network.ItemOf[network.EdgeFrom[edge]]];
            var isKnown = !double.IsNaN(cost);
            isWhole &= isKnown || units[edge] == 0;
            weights.Edge[edge] = isKnown ? cost : 0;
            sum += weights.Edge[edge];
        }

        var worth = prices[network.ItemOf[point]];
        if (double.IsNaN(worth) && !isWhole)
        {
            sum = 0;
        }

        var whole = double.IsNaN(worth) ? sum : Math.Max(worth, sum);
        for (var edge = first; edge < end; edge++)
        {
            weights.Edge[edge] = sum > 0 ? share * weights.Edge[edge] / whole : 0;
        }

        var rest = share * (sum > 0 ? 1 - (sum / whole) : 1);
        (isWhole && whole > 0 ? weights.Own : weights.Unknown)[point] = rest;
    }
}
