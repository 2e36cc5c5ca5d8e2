using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>Something that could be cut, and its points.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the facility or item, the name of the company, the code of the country.</param>
/// <param name="Points">Its points.</param>
internal sealed record Candidate(CutKind Kind, string Id, IReadOnlyList<int> Points)
{
    /// <summary>All candidates of a kind, in the order of their first point; what has no known owner or country belongs to none.</summary>
    public static IReadOnlyList<Candidate> All(SupplyNetwork network, CutKind kind)
    {
        var points = new Dictionary<string, List<int>>();
        var order = new List<string>();
        for (var point = 0; point < network.PointCount; point++)
        {
            if (IdOf(network, kind, point) is not { } id)
            {
                continue;
            }

            if (!points.TryGetValue(id, out var own))
            {
                points[id] = own = [];
                order.Add(id);
            }

            own.Add(point);
        }

        return [.. order.Select(id => new Candidate(kind, id, points[id]))];
    }

    /// <summary>To which candidate of a kind a point belongs, or <c>null</c>.</summary>
    public static string? IdOf(SupplyNetwork network, CutKind kind, int point)
    {
        var facility = network.Tables.Facilities[network.FacilityOf[point]];
        return kind switch
        {
            CutKind.Facility => facility.Id,
            CutKind.Company => facility.Company,
            CutKind.Country => facility.Country?.Code,
            CutKind.Item => network.Tables.Items[network.ItemOf[point]].Id,
        };
    }
}
