using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// The share of each point's output that stops under a cut. What is left of an output is what is left of its worst group, and what is left
/// of a group is what is left of its inputs, each by its share:
/// <c>a(p) = min(spare(p), min over groups of sum of share(e) a(from(e)))</c>, 0 where cut or where nothing can be made without what is
/// cut; the share that stops is <c>1 - a</c>.
/// </summary>
/// <remarks>
/// At today's shares nobody switches: <c>spare</c> is 1. With spare capacity every maker that is left works up to what it can
/// (<c>spare</c> is capacity over present output, 1 where unknown) and serves all its customers in today's proportions, so that what is
/// computed can be carried out; better bargains for some are worse ones for others.
/// </remarks>
internal static class Gating
{
    /// <summary>Shares of a slot add up to one but for so much: whoever is short by less has lost nothing.</summary>
    private const double Rounding = 1e-12;

    /// <summary>No chain of makers multiplies its output by more.</summary>
    private const double MostSpare = 1e6;

    /// <summary>What is left of each point, 0 to 1.</summary>
    public static double[] Left(SupplyNetwork network, Cut cut, bool withSpare)
    {
        var left = new double[network.PointCount];
        var spare = new double[network.PointCount];
        var stops = Stops(network, cut);
        for (var point = 0; point < network.PointCount; point++)
        {
            spare[point] = withSpare ? Spare(network, point) : 1;
            left[point] = stops[point] ? 0 : double.IsInfinity(spare[point]) ? MostSpare : spare[point];
        }

        Fixpoint.Solve(network, left, point => stops[point] ? 0 : Math.Min(spare[point], Supplied(network, cut, left, point)));
        for (var point = 0; point < left.Length; point++)
        {
            left[point] = left[point] > 1 - Rounding ? 1 : left[point];
        }

        return left;
    }

    /// <summary>What each edge of a point takes away from its output, were it the only thing that counts.</summary>
    public static IEnumerable<(int Edge, double Slot, double Lost)> Losses(SupplyNetwork network, Cut cut, double[] left, int point)
    {
        var made = network.Flows.MadeShare[point];
        for (var slot = network.SlotStart[point]; slot < network.SlotStart[point + 1]; slot++)
        {
            var weight = network.Arrives[point] && slot == network.SlotStart[point] ? 1 - made : made;
            var whole = weight * (1 - SlotLeft(network, cut, left, slot));
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
            {
                var lost = cut.HasEdge(network, edge) ? 1 : 1 - left[network.EdgeFrom[edge]];
                if (lost > 0)
                {
                    yield return (edge, whole, network.Flows.EdgeShare[edge] * lost);
                }
            }
        }
    }

    /// <summary>
    /// What is cut, or cannot be made without it whatever the amounts: nothing is left there, though today's shares alone may not tell, as
    /// a cycle that only feeds itself would go on.
    /// </summary>
    private static bool[] Stops(SupplyNetwork network, Cut cut)
    {
        var (whole, without) = (Feasibility.Of(network, Cut.None), Feasibility.Of(network, cut));
        return [.. Enumerable.Range(0, network.PointCount).Select(point => cut.HasPoint(point) || (whole.Has(point) && !without.Has(point)))];
    }

    private static double Spare(SupplyNetwork network, int point)
    {
        if (network.MakingOf[point] == Making.None && double.IsNaN(network.CapacityOf[point]))
        {
            return double.PositiveInfinity;
        }

        var spare = network.CapacityOf[point] / network.Flows.Rate[point];
        return double.IsFinite(spare) ? Math.Clamp(spare, 1, MostSpare) : 1;
    }

    private static double Supplied(SupplyNetwork network, Cut cut, double[] left, int point)
    {
        var made = network.Flows.MadeShare[point];
        var sum = network.Arrives[point] ? (1 - made) * SlotLeft(network, cut, left, network.SlotStart[point]) : 0;
        if (network.MakingOf[point] == Making.Source)
        {
            return double.PositiveInfinity;
        }

        if (network.MakingOf[point] == Making.None || made == 0)
        {
            return network.Arrives[point] ? sum : MostSpare;
        }

        var worst = double.PositiveInfinity;
        for (var slot = FirstGroup(network, point); slot < network.SlotStart[point + 1]; slot++)
        {
            worst = Math.Min(worst, SlotLeft(network, cut, left, slot));
        }

        return sum + (made * worst);
    }

    private static double SlotLeft(SupplyNetwork network, Cut cut, double[] left, int slot)
    {
        var sum = 0.0;
        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
        {
            sum += cut.HasEdge(network, edge) ? 0 : network.Flows.EdgeShare[edge] * left[network.EdgeFrom[edge]];
        }

        return sum;
    }

    private static int FirstGroup(SupplyNetwork network, int point) => network.SlotStart[point] + (network.Arrives[point] ? 1 : 0);
}
