using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>How much each row of demand counts: by its value a day where every one has a price, else all alike.</summary>
/// <param name="Shares">The share of each row; 0 for those that nobody can make even in the whole network.</param>
/// <param name="ByValue">Whether they go by value.</param>
internal sealed record DemandWeights(double[] Shares, bool ByValue)
{
    public static DemandWeights Of(SupplyNetwork network, Feasibility whole)
    {
        var prices = ValueWeights.Prices(network);
        var demand = network.Tables.Demand;
        var makeable = network.DemandPoints.Select(whole.Has).ToArray();
        var values = demand.Select((row, i) => makeable[i] ? row.PerDay * prices[row.Item] : 0).ToArray();
        var byValue = !values.Any(double.IsNaN) && values.Sum() > 0;
        if (!byValue)
        {
            values = [.. makeable.Select(isMakeable => isMakeable ? 1.0 : 0)];
        }

        var sum = values.Sum();
        return new DemandWeights([.. values.Select(value => sum > 0 ? value / sum : 0)], byValue);
    }
}
