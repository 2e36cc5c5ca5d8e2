using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Planning.Survival;

/// <summary>What a day without each product costs.</summary>
/// <param name="PerDay">For each row of demand; 0 where nothing is asked for.</param>
/// <param name="Basis">What it is measured by.</param>
internal sealed record DemandCosts(double[] PerDay, LossBasis Basis)
{
    public static DemandCosts Of(SupplyNetwork network)
    {
        var prices = ValueWeights.Prices(network);
        var asked = network.Tables.Demand.Where(row => row.PerDay > 0).ToList();
        var basis = asked.TrueForAll(row => row.Margin > 0) ? LossBasis.Margin : asked.TrueForAll(row => row.Margin > 0 || prices[row.Item] > 0) ? LossBasis.MarginOrValue : LossBasis.Days;
        return new DemandCosts([.. network.Tables.Demand.Select(row => row.PerDay is not > 0 ? 0 : basis == LossBasis.Days ? 1 : row.PerDay * (row.Margin > 0 ? row.Margin : prices[row.Item]))], basis);
    }
}

/// <summary>What a loss is measured by.</summary>
public enum LossBasis
{
    /// <summary>The margin of the units lost.</summary>
    Margin,

    /// <summary>Their margin, or their value where a product has no margin.</summary>
    MarginOrValue,

    /// <summary>Days of demand, added up over products: some product has neither margin nor value.</summary>
    Days,
}
