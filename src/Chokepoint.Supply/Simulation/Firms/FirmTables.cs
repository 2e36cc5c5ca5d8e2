using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>A net with the names of its firms.</summary>
/// <param name="Net">The net.</param>
/// <param name="Names">The name of each firm.</param>
/// <param name="Numbers">The number of each name.</param>
public sealed record FirmTables(FirmNet Net, IReadOnlyList<string> Names, IReadOnlyDictionary<string, int> Numbers)
{
    /// <summary>The facilities of a network as firms, industries as sectors, all in value. Links and demand without a known value weigh nothing.</summary>
    public static FirmTables Of(SupplyNetwork network)
    {
        var prices = ValueWeights.Prices(network);
        var demand = new double[network.Tables.Facilities.Count];
        foreach (var row in network.Tables.Demand)
        {
            demand[row.Facility] += prices[row.Item] * row.PerDay is var value && double.IsFinite(value) ? value : 0;
        }

        string[] names = [.. network.Tables.Facilities.Select(facility => facility.Id)];
        return new FirmTables(new FirmNet(FacilityTrade.Net(network), demand), names, names.Index().ToDictionary(name => name.Item, name => name.Index));
    }
}
