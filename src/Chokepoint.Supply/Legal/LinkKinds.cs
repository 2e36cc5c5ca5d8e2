using System.Globalization;
using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Supply.Legal;

/// <summary>
/// Numbers transactions by all that law can tell apart in them: countries that no test names are alike, and so are parties on no list, items
/// with the same numbers, codes and composition, and shares of content between the same levels. A million links come to a few hundred kinds.
/// </summary>
internal sealed class LinkKinds(LawBook law)
{
    private const int Unknown = -1;
    private readonly Dictionary<string, int> _texts = [];
    private readonly Dictionary<Country, int> _named = law.NamedCountries.Select((country, i) => (country, i)).ToDictionary(pair => pair.country, pair => pair.i);
    private readonly Dictionary<Key, int> _kinds = [];

    /// <summary>What law sees of an item.</summary>
    public int ItemOf(Transaction transaction) => Text(string.Join(
        '|',
        transaction.Hs?.Digits,
        string.Join(';', transaction.ControlCodes.Select(code => code.ToString()).Order(StringComparer.Ordinal)),
        transaction.Composition is null ? "?" : string.Join(';', transaction.Composition.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.ToString(CultureInfo.InvariantCulture)}"))));

    /// <summary>What law sees of a party: which listed name it is, that it is on no list, or that nobody has named it.</summary>
    public int PartyOf(string? name) => name is null ? Unknown : law.EntriesOf(name).Count > 0 ? Text(name) : Text("");

    /// <summary>What law sees of contents.</summary>
    public int ContentOf(IReadOnlyDictionary<string, decimal> content) => content.Count == 0 ? Unknown
        : Text(string.Join(';', content.Select(pair => $"{pair.Key}:{law.ContentLevelOf(pair.Key, pair.Value)}")));

    /// <summary>A word.</summary>
    public int WordOf(string? word) => word is null ? Unknown : Text(word);

    /// <summary>The number of the kind, from 0 in the order in which kinds are met.</summary>
    public int NumberOf(int item, Country? origin, int exporter, Country? from, int consignee, Country? to, int endUse, int content)
    {
        // Tests compare countries with one another too, so which of the unnamed ones are the same stays apart.
        var others = new List<Country>(3);
        var key = new Key(item, Place(origin), exporter, Place(from), consignee, Place(to), endUse, content);
        return _kinds.TryGetValue(key, out var kind) ? kind : _kinds[key] = _kinds.Count;

        int Place(Country? country)
        {
            if (country is not { } known)
            {
                return Unknown;
            }

            if (_named.TryGetValue(known, out var place))
            {
                return place;
            }

            if (!others.Contains(known))
            {
                others.Add(known);
            }

            return _named.Count + others.IndexOf(known);
        }
    }

    private int Text(string text) => _texts.TryGetValue(text, out var number) ? number : _texts[text] = _texts.Count;

    private readonly record struct Key(int Item, int Origin, int Exporter, int From, int Consignee, int To, int EndUse, int Content);
}
