using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>One mark on the map: a facility, or in large networks all facilities of a stage in a country.</summary>
/// <param name="Column">Its stage.</param>
/// <param name="Lane">Its country.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tip">What it says when pointed at.</param>
/// <param name="IsThere">Whether it is in the controlling country.</param>
/// <param name="Stops">The share of demand elsewhere that it stops alone.</param>
/// <param name="Value">What comes in and goes out a day.</param>
internal sealed record MapPlace(int Column, int Lane, string Name, string Tip, bool IsThere, double Stops, double Value);

/// <summary>What the map shows: its marks, its lanes, and what runs between the marks.</summary>
/// <param name="Places">The marks.</param>
/// <param name="Lanes">The countries from top to bottom, the controlling one first.</param>
/// <param name="Links">From which mark to which, and its value a day; 0 for what carries nothing at present.</param>
/// <param name="LeftOut">How many of the lightest links are left out.</param>
/// <param name="IsSummed">Whether marks stand for all facilities of a stage in a country.</param>
internal sealed record MapPlaces(IReadOnlyList<MapPlace> Places, IReadOnlyList<string> Lanes, IReadOnlyList<SankeyLink> Links, int LeftOut, bool IsSummed)
{
    private const int MostFacilities = 400;
    private const int MostLanes = 12;
    private const int MostLinks = 3000;
    private const double Nothing = 1e-12;

    public static MapPlaces Of(ExposureResult result, LinkValues values)
    {
        var (facilities, links) = (result.Network.Tables.Facilities, result.Network.Tables.Links);
        var columns = StageColumns.From(result);
        var countries = facilities.Select(facility => facility.Country?.Code ?? StageFlows.Unknown).ToArray();
        var lanes = LanesOf(countries, result.Country.Code);
        var laneOf = countries.Select(country => lanes.IndexOf(country) is >= 0 and var lane ? lane : lanes.Count - 1).ToArray();
        var isSummed = facilities.Count > MostFacilities;
        var throughput = new double[facilities.Count];
        for (var link = 0; link < links.Count; link++)
        {
            throughput[links.From(link)] += values.PerDay[link];
            throughput[links.To(link)] += values.PerDay[link];
        }

        // The most telling first: the layout gives them the places with most room.
        var stops = result.Chokes[CutKind.Facility].Where(choke => choke.Elsewhere > Nothing).ToDictionary(choke => choke.Id, choke => choke.Elsewhere);
        var groups = Enumerable.Range(0, facilities.Count)
            .OrderByDescending(facility => stops.GetValueOrDefault(facilities[facility].Id)).ThenByDescending(facility => throughput[facility])
            .GroupBy(facility => isSummed ? (columns.Of[facility], laneOf[facility], 0) : (columns.Of[facility], laneOf[facility], facility)).ToList();
        var placeOf = new int[facilities.Count];
        for (var place = 0; place < groups.Count; place++)
        {
            foreach (var facility in groups[place])
            {
                placeOf[facility] = place;
            }
        }

        var between = Enumerable.Range(0, links.Count).GroupBy(link => (From: placeOf[links.From(link)], To: placeOf[links.To(link)])).Where(pair => pair.Key.From != pair.Key.To)
            .Select(pair => new SankeyLink(pair.Key.From, pair.Key.To, pair.Sum(link => values.PerDay[link]))).OrderByDescending(link => link.Value).ToList();
        return new MapPlaces(
            [.. groups.Select(group => PlaceOf([.. group], group.Key.Item1, group.Key.Item2))],
            lanes,
            [.. between.Take(MostLinks)],
            Math.Max(0, between.Count - MostLinks),
            isSummed);

        MapPlace PlaceOf(int[] members, int column, int lane)
        {
            var (first, stopped) = (facilities[members[0]], members.Max(member => stops.GetValueOrDefault(facilities[member].Id)));
            var where = $"{columns.Names[column]}, {StageFlows.NameOf(countries[members[0]])}";
            var name = isSummed ? Figures.Count(members.Length, "facility", "facilities") : first.Name;
            var about = isSummed ? $"{name}: {where}" : $"{first.Name} ({first.Id}): {where}{(first.Company is { } company ? $", {company}" : "")}";
            var alone = stopped > 0 ? $"; {(isSummed ? "one of them" : "it")} alone stops {Figures.Share(stopped)} of demand elsewhere" : "";
            return new MapPlace(column, lane, name, about + alone, first.Country == result.Country, stopped, members.Sum(member => throughput[member]));
        }
    }

    private static List<string> LanesOf(string[] countries, string there)
    {
        var all = countries.CountBy(country => country).OrderByDescending(pair => pair.Key == there).ThenBy(pair => pair.Key == StageFlows.Unknown)
            .ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        return all.Count <= MostLanes ? all : [.. all.Take(MostLanes - 1), StageFlows.Other];
    }
}
