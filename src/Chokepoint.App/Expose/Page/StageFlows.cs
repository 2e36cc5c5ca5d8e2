using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>One country at one stage.</summary>
/// <param name="Column">The stage.</param>
/// <param name="Country">The code of the country, or <see cref="StageFlows.Other"/> or <see cref="StageFlows.Unknown"/>.</param>
internal readonly record struct StageCountry(int Column, string Country);

/// <summary>What passes from stage to stage, by country: links between the makers of two stages, summed up.</summary>
internal sealed class StageFlows
{
    /// <summary>Small countries together.</summary>
    public const string Other = "other";

    /// <summary>Facilities of which nobody says where they are.</summary>
    public const string Unknown = "unknown";

    private const int MostCountries = 8;

    private StageFlows(StageColumns columns) => Columns = columns;

    public StageColumns Columns { get; }

    /// <summary>The countries at the stages; the controlling one first at each.</summary>
    public required IReadOnlyList<StageCountry> Nodes { get; init; }

    /// <summary>What passes between them.</summary>
    public required IReadOnlyList<SankeyLink> Links { get; init; }

    /// <summary>What moves between facilities of the same stage, which no ribbon shows.</summary>
    public required double Within { get; init; }

    public static StageFlows Of(ExposureResult result, LinkValues values)
    {
        var network = result.Network;
        var columns = StageColumns.From(result);
        var countryOf = network.Tables.Facilities.Select(facility => facility.Country?.Code ?? Unknown).ToArray();
        var links = network.Tables.Links;
        var passing = new Dictionary<StageCountry, double>();
        var within = 0.0;
        var crossing = new List<int>();
        for (var link = 0; link < links.Count; link++)
        {
            var (from, to, value) = (links.From(link), links.To(link), values.PerDay[link]);
            if (value == 0)
            {
                continue;
            }

            if (columns.Of[from] == columns.Of[to])
            {
                within += value;
                continue;
            }

            crossing.Add(link);
            foreach (var facility in new[] { from, to })
            {
                var node = new StageCountry(columns.Of[facility], countryOf[facility]);
                passing[node] = passing.GetValueOrDefault(node) + value;
            }
        }

        var named = passing.Keys.GroupBy(node => node.Column).SelectMany(column => column
            .OrderByDescending(node => node.Country == result.Country.Code).ThenByDescending(node => passing[node]).ThenBy(node => node.Country, StringComparer.Ordinal)
            .Take(MostCountries)).ToHashSet();
        StageCountry NodeOf(int facility)
        {
            var node = new StageCountry(columns.Of[facility], countryOf[facility]);
            return named.Contains(node) ? node : node with { Country = Other };
        }

        var nodes = crossing.SelectMany(link => new[] { NodeOf(links.From(link)), NodeOf(links.To(link)) }).Distinct()
            .OrderBy(node => node.Column).ThenByDescending(node => node.Country == result.Country.Code).ThenBy(node => node.Country == Other)
            .ThenByDescending(node => passing.GetValueOrDefault(node)).ThenBy(node => node.Country, StringComparer.Ordinal).ToList();
        var places = nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        return new StageFlows(columns)
        {
            Nodes = nodes,
            Links = [.. crossing.GroupBy(link => (From: places[NodeOf(links.From(link))], To: places[NodeOf(links.To(link))]))
                .Select(group => new SankeyLink(group.Key.From, group.Key.To, group.Sum(link => values.PerDay[link])))
                .OrderBy(link => link.From).ThenBy(link => link.To)],
            Within = within,
        };
    }

    /// <summary>The name of a country at a stage.</summary>
    public static string NameOf(string country) => country switch
    {
        Other => "other countries",
        Unknown => "unknown country",
        _ => Core.Places.Countries.TryParse(country, out var known) ? Core.Places.Countries.NameOf(known) : country,
    };
}
