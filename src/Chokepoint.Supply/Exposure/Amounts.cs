using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>What points add, chosen by where they are: the right-hand sides that <see cref="LookThrough"/> solves for.</summary>
internal static class Amounts
{
    /// <summary>What facilities add for which <paramref name="chosen"/> holds.</summary>
    public static double[] Added(SupplyNetwork network, Weights weights, Func<Facility, bool> chosen)
    {
        var facilities = network.Tables.Facilities.Select(chosen).ToArray();
        return [.. weights.Own.Select((own, point) => facilities[network.FacilityOf[point]] ? own : 0)];
    }
}
