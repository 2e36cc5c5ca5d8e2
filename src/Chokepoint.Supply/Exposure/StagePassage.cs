using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>How much of each point passes a stage of the chain on its way, and how much of that in a chosen country.</summary>
internal static class StagePassage
{
    /// <summary>
    /// Of what passes the stage, the share that passes it at facilities for which <paramref name="chosen"/> holds; NaN where nothing passes
    /// it. What passes it twice counts where it passes last.
    /// </summary>
    public static double[] Of(SupplyNetwork network, Weights weights, string stage, Func<Facility, bool> chosen)
    {
        var all = Passing(network, weights, facility => facility.Stage == stage, _ => true);
        var there = Passing(network, weights, facility => facility.Stage == stage, chosen);
        return [.. all.Select((passing, point) => passing > 0 ? there[point] / passing : double.NaN)];
    }

    private static double[] Passing(SupplyNetwork network, Weights weights, Func<Facility, bool> isAtStage, Func<Facility, bool> chosen)
    {
        var atStage = network.Tables.Facilities.Select(isAtStage).ToArray();
        var counted = network.Tables.Facilities.Select(facility => isAtStage(facility) && chosen(facility)).ToArray();
        var passing = new double[network.PointCount];
        Fixpoint.Solve(network, passing, point =>
        {
            var facility = network.FacilityOf[point];
            var made = network.Flows.MadeShare[point];
            var isEnd = atStage[facility] && made > 0;
            var sum = isEnd && counted[facility] ? made : 0;
            var end = isEnd ? network.SlotStart[point] + (network.Arrives[point] ? 1 : 0) : network.SlotStart[point + 1];
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[end]; edge++)
            {
                sum += weights.Edge[edge] * passing[network.EdgeFrom[edge]];
            }

            return sum;
        });
        return passing;
    }
}
