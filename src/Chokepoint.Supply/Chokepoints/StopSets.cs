using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// The smallest sets of suppliers whose loss together stops a product. A way of making the product is a conflict, a set that stops it hits
/// every way: so the sets are grown one supplier at a time from ways that are still open (the hitting-set tree of Reiter, Artificial
/// Intelligence 32, 1987), all sets of one size before any larger one.
/// </summary>
/// <param name="Sets">The minimal sets up to the size looked at, smallest first, each in the order of ids.</param>
/// <param name="Size">The size up to which sets were looked for.</param>
/// <param name="IsComplete">Whether all sets of that size are there; <c>false</c> where the search would have taken too long.</param>
internal sealed record StopSets(IReadOnlyList<IReadOnlyList<string>> Sets, int Size, bool IsComplete)
{
    /// <summary>
    /// Looks for the sets of facilities or companies that stop <paramref name="product"/>; the one that delivers it is left out, as it
    /// stops it trivially.
    /// </summary>
    public static StopSets Of(SupplyNetwork network, int product, CutKind kind, int largest) =>
        new StopSearch(network, Feasibility.Of(network, Cut.None), kind).Of(product, largest);
}
