using System.Collections.Frozen;
using Chokepoint.Core.Text;

namespace Chokepoint.Core.Places;

/// <summary>
/// Parts of countries that some authority's law treats by themselves, by ISO 3166-2 code. The country's own code means the rest of it: what
/// goes to Crimea is <c>UA-43</c>, what goes elsewhere in Ukraine is <c>UA</c>.
/// </summary>
public static class CountryParts
{
    // Law speaks of the occupied parts of these regions of Ukraine; goods for the parts under its government are written UA.
    private static readonly (Country Part, string Name, string[] Words)[] s_all =
    [
        (new Country("ES-CE"), "Ceuta", []),
        (new Country("ES-ML"), "Melilla", []),
        (new Country("GB-NIR"), "Northern Ireland", []),
        (new Country("UA-09"), "Luhansk region", ["Luhansk", "Lugansk", "Luhansk People's Republic", "LNR", "LPR"]),
        (new Country("UA-14"), "Donetsk region", ["Donetsk", "Donetsk People's Republic", "DNR", "DPR"]),
        (new Country("UA-23"), "Zaporizhzhia region", ["Zaporizhzhia", "Zaporizhia", "Zaporizhzhya"]),
        (new Country("UA-43"), "Crimea", ["Republic of Crimea", "Autonomous Republic of Crimea", "Crimea region of Ukraine", "Sevastopol", "UA-40"]),
        (new Country("UA-65"), "Kherson region", ["Kherson"]),
    ];

    private static readonly FrozenDictionary<string, Country> s_byWord = s_all
        .SelectMany(row => row.Words.Append(row.Part.Code).Append(row.Name).Select(word => (word, row.Part)))
        .ToFrozenDictionary(pair => Folding.LettersAndDigits(pair.word), pair => pair.Part);

    /// <summary>All of them, by code.</summary>
    public static IEnumerable<Country> All => s_all.Select(row => row.Part);

    /// <summary>The country that a part belongs to: <c>UA</c> for <c>UA-43</c>. A country is its own.</summary>
    public static Country CountryOf(Country place) => place.Code.Length > 2 ? new Country(place.Code[..2]) : place;

    /// <summary>Reads a country as <see cref="Countries.TryParse"/> does, or one of its parts by code or English name.</summary>
    public static bool TryParse(string text, out Country place) =>
        Countries.TryParse(text, out place) || s_byWord.TryGetValue(Folding.LettersAndDigits(text), out place);

    /// <summary>What someone may have meant who wrote <paramref name="text"/>.</summary>
    public static string? Suggest(string text) => text.Length > 3 && Nearest.To(text, s_all.Select(row => row.Name)) is { } near
        ? $"did you mean `{near}`?"
        : Countries.Suggest(text);
}
