using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Where the item at each point was made, as customs would say: where it was made last.</summary>
internal static class Origins
{
    /// <summary>The country of each point; <c>null</c> where it is unknown, or where goods of several countries are held.</summary>
    public static Country?[] Of(SupplyNetwork network)
    {
        var origins = new Country?[network.PointCount];
        for (var point = 0; point < network.PointCount; point++)
        {
            origins[point] = network.Flows.MadeShare[point] == 1 ? network.Tables.Facilities[network.FacilityOf[point]].Country : Held(network, origins, point);
        }

        return origins;
    }

    private static Country? Held(SupplyNetwork network, Country?[] origins, int point)
    {
        var found = new HashSet<Country?>();
        if (network.Flows.MadeShare[point] > 0)
        {
            found.Add(network.Tables.Facilities[network.FacilityOf[point]].Country);
        }

        var slot = network.SlotStart[point];
        for (var edge = network.EdgeStart[slot]; network.Arrives[point] && edge < network.EdgeStart[slot + 1]; edge++)
        {
            // INVARIANT: within a cycle a later point has no origin yet, which makes the answer unknown and never wrong.
            if (network.Flows.EdgeShare[edge] > 0)
            {
                found.Add(origins[network.EdgeFrom[edge]]);
            }
        }

        return found.Count == 1 ? found.Single() : null;
    }
}
