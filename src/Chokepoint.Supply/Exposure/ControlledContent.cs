using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// How much of each point's value is content that an authority controls: items of its country of which somebody has said that they are
/// on its lists, wherever in the chain they went in. An item counts in full where it is made there; what is built in elsewhere is looked
/// through. Items that nobody has classified may or may not count, so there are two bounds.
/// </summary>
/// <param name="Least">The share that counts for certain, for each point.</param>
/// <param name="Most">The share that may count.</param>
internal sealed record ControlledContent(double[] Least, double[] Most)
{
    /// <summary>
    /// Works out the content controlled by <paramref name="authority"/>, such as <c>CN</c>. With a <paramref name="threshold"/> a part
    /// that reaches it is caught itself, and counts in full from then on: the strict reading where law does not say.
    /// </summary>
    public static ControlledContent Of(SupplyNetwork network, Weights weights, string authority, Country country, double? threshold = null) => new(
        Solve(network, weights, country, item => Standing(item, authority) == true, unknownCounts: false, threshold),
        Solve(network, weights, country, item => Standing(item, authority) != false, unknownCounts: true, threshold));

    /// <summary>Whether an authority controls an item: <c>null</c> where nobody has classified it.</summary>
    private static bool? Standing(Item item, string authority)
    {
        var codes = item.ControlCodes.Where(code => code.Authority.Equals(authority, StringComparison.OrdinalIgnoreCase)).ToList();
        return codes.Count == 0 ? null : codes.Any(code => !code.IsNone);
    }

    private static double[] Solve(SupplyNetwork network, Weights weights, Country country, Func<Item, bool> counts, bool unknownCounts, double? threshold)
    {
        var controlled = network.Tables.Items.Select(counts).ToArray();
        var there = network.Tables.Facilities.Select(facility => facility.Country == country || (unknownCounts && facility.Country is null)).ToArray();
        var content = new double[network.PointCount];
        double Counted(int point) => threshold is { } limit && content[point] >= limit ? 1 : content[point];
        Fixpoint.Solve(network, content, point =>
        {
            var made = network.Flows.MadeShare[point];
            var isCaught = made > 0 && controlled[network.ItemOf[point]] && there[network.FacilityOf[point]];
            var sum = (isCaught ? made : 0) + (unknownCounts ? weights.Unknown[point] : 0);
            var arriving = network.Arrives[point] ? network.SlotStart[point] : -1;
            for (var slot = network.SlotStart[point]; slot < network.SlotStart[point + 1]; slot++)
            {
                for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1] && (!isCaught || slot == arriving); edge++)
                {
                    sum += weights.Edge[edge] * (slot == arriving ? content[network.EdgeFrom[edge]] : Counted(network.EdgeFrom[edge]));
                }
            }

            return Math.Min(1, sum);
        });
        return content;
    }
}
