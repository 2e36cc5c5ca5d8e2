using Chokepoint.Supply.Network;

namespace Chokepoint.App.Expose.Page;

/// <summary>What each link of a network is worth a day.</summary>
/// <param name="PerDay">The value of what it carries; 0 where it carries nothing or has no price. Without any price each link counts one.</param>
/// <param name="Unpriced">How many links carry something that has no price.</param>
/// <param name="ByValue">Whether there is any price.</param>
internal sealed record LinkValues(double[] PerDay, int Unpriced, bool ByValue)
{
    public static LinkValues Of(SupplyNetwork network)
    {
        var links = network.Tables.Links;
        var values = new double[links.Count];
        var unpriced = 0;
        for (var point = 0; point < network.PointCount; point++)
        {
            if (!network.Arrives[point])
            {
                continue;
            }

            var slot = network.SlotStart[point];
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
            {
                var link = network.EdgeLink[edge];
                var flow = network.Flows.Arriving[point] * network.Flows.EdgeShare[edge];
                var price = double.IsNaN(links.Price(link)) ? network.Tables.Items[links.Item(link)].UnitValue : links.Price(link);
                unpriced += flow > 0 && double.IsNaN(price) ? 1 : 0;
                values[link] = flow > 0 && !double.IsNaN(price) ? flow * price : 0;
            }
        }

        if (!Array.Exists(values, value => value > 0))
        {
            Array.Fill(values, 1);
            return new LinkValues(values, unpriced, ByValue: false);
        }

        return new LinkValues(values, unpriced, ByValue: true);
    }

    /// <summary>An amount, in words.</summary>
    public string Say(double amount) => ByValue ? $"{Figures.Amount(amount)} a day" : Figures.Count((int)amount, "link", "links");
}
