using Chokepoint.Supply.Network;

namespace Chokepoint.Planning.Survival;

/// <summary>
/// What hangs together of what products draw on: a failure in one part is not felt in another. Within a part everybody competes for
/// what is left, even products that the failed facility never supplied.
/// </summary>
/// <param name="Points">The points, in the order of the network.</param>
/// <param name="Demand">The rows of demand, in their order.</param>
internal sealed record SupplyPart(IReadOnlyList<int> Points, IReadOnlyList<int> Demand)
{
    public static IReadOnlyList<SupplyPart> Of(SupplyNetwork network)
    {
        var rows = Enumerable.Range(0, network.DemandPoints.Length).Where(row => network.Tables.Demand[row].PerDay > 0).ToList();
        var upstream = Upstream.Of(network, rows.Select(row => network.DemandPoints[row]));
        var root = Enumerable.Range(0, network.PointCount).ToArray();
        for (var point = 0; point < network.PointCount; point++)
        {
            for (var edge = network.EdgeStart[network.SlotStart[point]]; upstream[point] && edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                root[RootOf(root, network.EdgeFrom[edge])] = RootOf(root, point);
            }
        }

        var demand = rows.ToLookup(row => RootOf(root, network.DemandPoints[row]));
        return [.. Enumerable.Range(0, network.PointCount).Where(point => upstream[point]).GroupBy(point => RootOf(root, point)).Select(points => new SupplyPart([.. points], [.. demand[points.Key]]))];
    }

    private static int RootOf(int[] root, int point)
    {
        while (root[point] != point)
        {
            point = root[point] = root[root[point]];
        }

        return point;
    }
}
