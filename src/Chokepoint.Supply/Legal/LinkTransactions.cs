using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Legal;

/// <summary>Turns links into the transactions that they will be: the sender exports, the receiver uses.</summary>
internal sealed class LinkTransactions
{
    private const double Certain = 1e-9;

    private readonly SupplyNetwork _network;
    private readonly LawBook _law;
    private readonly int[] _fromPoint;
    private readonly Country?[] _origins;
    private readonly List<(string Authority, ControlledContent Content)> _content;

    public LinkTransactions(SupplyNetwork network, LawBook law)
    {
        (_network, _law) = (network, law);
        _origins = Origins.Of(network);
        var weights = ValueWeights.Of(network);
        _content = [.. law.Rulebooks.Select(rulebook => rulebook.Authority.ToUpperInvariant())
            .SelectMany<string, (string, ControlledContent)>(authority =>
                Countries.TryParse(authority, out var country) ? [(authority, ControlledContent.Of(network, weights, authority, country))] : [])];
        _fromPoint = new int[network.Tables.Links.Count];
        for (var edge = 0; edge < network.EdgeLink.Length; edge++)
        {
            if (network.EdgeLink[edge] >= 0)
            {
                _fromPoint[network.EdgeLink[edge]] = network.EdgeFrom[edge];
            }
        }
    }

    /// <summary>The kind of each link.</summary>
    public int[] Kinds()
    {
        var links = _network.Tables.Links;
        var facilities = _network.Tables.Facilities;
        var kinds = new LinkKinds(_law);
        var parties = facilities.Select(facility => kinds.PartyOf(facility.Company)).ToArray();
        var items = new int?[_network.Tables.Items.Count];
        var numbers = new int[links.Count];
        for (var link = 0; link < numbers.Length; link++)
        {
            var (item, from, to) = (links.Item(link), links.From(link), links.To(link));
            items[item] ??= kinds.ItemOf(Of(link));
            numbers[link] = kinds.NumberOf(
                items[item]!.Value, _origins[_fromPoint[link]], parties[from], facilities[from].Country, parties[to], facilities[to].Country, kinds.WordOf(EndUseOf(link)), kinds.ContentOf(ContentOf(link)));
        }

        return numbers;
    }

    /// <summary>The transaction of a link.</summary>
    public Transaction Of(int link)
    {
        var links = _network.Tables.Links;
        var item = _network.Tables.Items[links.Item(link)];
        var (from, to) = (_network.Tables.Facilities[links.From(link)], _network.Tables.Facilities[links.To(link)]);
        return new Transaction
        {
            Id = links.Id(link),
            Item = item.Name,
            Kind = "goods",
            Hs = item.Hs is { Digits.Length: >= 6 } ? item.Hs : null,
            ControlCodes = item.ControlCodes,
            Origin = _origins[_fromPoint[link]],
            ExportFrom = from.Country,
            Destination = to.Country,
            Exporter = from.Company,
            ExporterCountry = from.Country,
            Consignee = to.Company,
            ConsigneeCountry = to.Country,
            EndUser = to.Company,
            EndUserCountry = to.Country,
            EndUse = EndUseOf(link),
            Composition = item.Composition?.ToDictionary(pair => pair.Key, pair => (decimal)(pair.Value * 100)),
            Content = ContentOf(link),
        };
    }

    /// <summary>Controlled content in percent, where it is certain.</summary>
    private Dictionary<string, decimal> ContentOf(int link)
    {
        var point = _fromPoint[link];
        return _content.Where(pair => pair.Content.Most[point] - pair.Content.Least[point] <= Certain)
            .ToDictionary(pair => pair.Authority, pair => Math.Round((decimal)pair.Content.Least[point] * 100, 6));
    }

    private string? EndUseOf(int link) => _network.Tables.Links.EndUse(link) is { } text ? EndUseWords.Find(text) : null;
}
