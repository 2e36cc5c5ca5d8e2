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
        bool IsCaught(int point) => controlled[network.ItemOf[point]] && there[network.FacilityOf[point]];
        var counted = new double[network.PointCount];
        Fixpoint.Solve(network, counted, point =>
        {
            var (made, share) = (Made(point), network.Flows.MadeShare[point]);
            return Math.Min(1, Arriving(counted, point) + (threshold is { } limit && share > 0 && made >= limit * share ? share : made));
        });
        if (threshold is null)
        {
            return counted;
        }

        // At the end of the way an item is not yet built into anything: it holds what it holds.
        var content = new double[network.PointCount];
        Fixpoint.Solve(network, content, point => Math.Min(1, Arriving(content, point) + Made(point)));
        return content;

        // What is made at a point: all of it where the item itself is controlled, else what is built in.
        double Made(int point)
        {
            var sum = unknownCounts ? weights.Unknown[point] : 0;
            if (IsCaught(point))
            {
                return sum + network.Flows.MadeShare[point];
            }

            var slot = network.SlotStart[point] + (network.Arrives[point] ? 1 : 0);
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                sum += weights.Edge[edge] * counted[network.EdgeFrom[edge]];
            }

            return sum;
        }

        double Arriving(double[] values, int point)
        {
            var (sum, slot) = (0.0, network.SlotStart[point]);
            for (var edge = network.EdgeStart[slot]; network.Arrives[point] && edge < network.EdgeStart[slot + 1]; edge++)
            {
                sum += weights.Edge[edge] * values[network.EdgeFrom[edge]];
            }

            return sum;
        }
    }
}
