using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>What is taken out of a network to see what falls: points, links, or both.</summary>
/// <param name="Points">The points that supply nothing any more; <c>null</c> for none.</param>
/// <param name="Links">The links that carry nothing any more; <c>null</c> for none.</param>
internal sealed record Cut(bool[]? Points, bool[]? Links)
{
    /// <summary>Nothing is cut.</summary>
    public static readonly Cut None = new(null, null);

    /// <summary>Cuts every point of the facilities that a test chooses.</summary>
    public static Cut Facilities(SupplyNetwork network, Func<Facility, bool> chosen)
    {
        var facilities = network.Tables.Facilities.Select(chosen).ToArray();
        return new Cut([.. network.FacilityOf.Select(facility => facilities[facility])], null);
    }

    /// <summary>Whether a point is cut.</summary>
    public bool HasPoint(int point) => Points is not null && Points[point];

    /// <summary>Whether the link of an edge is cut.</summary>
    public bool HasEdge(SupplyNetwork network, int edge) => Links is not null && network.EdgeLink[edge] >= 0 && Links[network.EdgeLink[edge]];
}
