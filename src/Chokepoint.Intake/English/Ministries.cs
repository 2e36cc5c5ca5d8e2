using System.Collections.Frozen;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>
/// Says whose "the commerce ministry" is: of the country named beside it here or elsewhere in the text, or of the country that the text is from.
/// Where the gazetteer has a short name for it, that is its name; otherwise it is called as the text calls it.
/// </summary>
internal static class Ministries
{
    private static readonly FrozenDictionary<(string Country, string Kind), string> s_names = Gazetteer.Rows("English/authorities.csv")
        .Where(row => row["name"].Length > 0)
        .SelectMany(row => row.Several("kinds").Select(kind => (row["country"], Kind: kind, Name: row["name"])))
        .ToFrozenDictionary(row => (row.Item1, row.Kind), row => row.Name);

    private static readonly FrozenDictionary<string, string> s_bureaus = Gazetteer.Rows("English/authorities.csv")
        .Where(row => row["department"].Length > 0)
        .ToFrozenDictionary(row => row["department"], row => row["name"]);

    private const int LeadSentences = 3;

    /// <summary>Whether the gazetteer knows an authority by a name of its own.</summary>
    public static bool HasName(string authority) => s_names.Values.Contains(authority);

    /// <summary>The sentences with an authority in place of every ministry.</summary>
    public static List<Sentence> Resolve(List<Sentence> sentences, string text)
    {
        sentences = WithoutOthersCommissions(sentences);
        var anywhere = sentences.SelectMany(sentence => sentence.Units).Select(CountryOf).OfType<string>().Distinct().Take(2).ToList();
        var first = sentences.SelectMany(PlacesOf).FirstOrDefault(anywhere is [var only] ? only : "");
        var countries = sentences.SelectMany(PlacesOf).ToHashSet();
        var lead = sentences.Take(LeadSentences).SelectMany(PlacesOf).ToHashSet();
        var named = FirstNamed(sentences);
        var section = "";
        return WithBureaus([.. sentences.Select(Resolved)]);

        Sentence Resolved(Sentence sentence)
        {
            // In a section on Gabon, the minister is Gabon's.
            section = Topic.SectionOf(sentence)?.By?.Value.Code ?? section;
            return sentence with { Units = [.. sentence.Units.Select((unit, i) => unit.As(PhraseKind.Ministry) is { } ministry ? IsLocal(sentence.Units, i) ? unit with { Meanings = [] } : Named(unit, ministry, OwnerOf(sentence, i, ministry), text) : unit)] };
        }

        string OwnerOf(Sentence sentence, int at, Phrase ministry) =>
            Beside(sentence.Units, at)
            ?? (section.Length > 0 ? Home(ministry, section, countries)
                : named.TryGetValue(ministry.Value, out var known) && IsMeant(known.Country, known.Sentence, sentence) ? known.Country
                : Home(ministry, first, countries));

        // A ministry that is named further down is the one meant here only if its country is what the text is about.
        bool IsMeant(string country, int from, Sentence sentence) => from <= sentence.Number || lead.Count == 0 || lead.Contains(country);
    }

    /// <summary>In a text that names the bureau, its department is the bureau.</summary>
    private static List<Sentence> WithBureaus(List<Sentence> sentences)
    {
        var named = sentences.SelectMany(sentence => sentence.Units).Select(unit => unit.As(PhraseKind.Authority)?.Value).OfType<string>().ToHashSet();
        return !s_bureaus.Any(bureau => named.Contains(bureau.Key) && named.Contains(bureau.Value))
            ? sentences
            : [.. sentences.Select(sentence => sentence with { Units = [.. sentence.Units.Select(unit => unit.As(PhraseKind.Authority) is { } authority && s_bureaus.TryGetValue(authority.Value, out var bureau) && named.Contains(bureau) ? unit with { Meanings = [authority with { Value = bureau }] } : unit)] })];
    }

    /// <summary>"The Commission" is that of the European Union only in a text that speaks of the Union.</summary>
    private static List<Sentence> WithoutOthersCommissions(List<Sentence> sentences) =>
        sentences.Exists(sentence => sentence.Units.Any(unit => CountryOf(unit) == "EU" && !IsShort(unit)))
            ? sentences
            : [.. sentences.Select(sentence => sentence with { Units = [.. sentence.Units.Select(unit => IsShort(unit) ? unit with { Meanings = [] } : unit)] })];

    /// <summary><c>the competent commerce department at provincial level</c>: an office, and no authority that acts.</summary>
    private static bool IsLocal(IReadOnlyList<Unit> units, int at) => at > 0 && units[at - 1].Word is "competent" or "provincial" or "local" or "relevant";

    private static bool IsShort(Unit unit) => unit.Is(PhraseKind.Authority) && unit.Word is "the commission" or "the council";

    private static IEnumerable<string> PlacesOf(Sentence sentence) => sentence.Units.Where((unit, i) => sentence.Kind == BlockKind.Publisher || !IsElsewhere(sentence.Units, i)).Select(CountryOf).OfType<string>();

    /// <summary>Whose each ministry is where the text first names it with its country, and in which sentence.</summary>
    private static Dictionary<string, (string Country, int Sentence)> FirstNamed(List<Sentence> sentences)
    {
        var named = new Dictionary<string, (string Country, int Sentence)>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Units.Count; i++)
            {
                if (sentence.Units[i].As(PhraseKind.Ministry) is { } ministry && Beside(sentence.Units, i) is { } country)
                {
                    named.TryAdd(ministry.Value, (country, sentence.Number));
                }
            }
        }

        return named;
    }

    private static Unit Named(Unit unit, Phrase ministry, string country, string text) =>
        unit with { Meanings = [new Phrase(PhraseKind.Authority, s_names.GetValueOrDefault((country, ministry.Value)) ?? Said(unit.Span.In(text)), country)] };

    /// <summary>The country that the text is from, if it has such a ministry by name; else the one that has, if the text speaks of it.</summary>
    private static string Home(Phrase ministry, string first, HashSet<string> countries) =>
        ministry.Extra.Length == 0 || s_names.ContainsKey((first, ministry.Value)) || (first.Length > 0 && ministry.Extra != first && !countries.Contains(ministry.Extra)) ? first : ministry.Extra;

    /// <summary><c>Turkey's trade ministry</c>, <c>the Turkish trade ministry</c>, <c>Ministry of Trade of Turkey</c>.</summary>
    private static string? Beside(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (CountryOf(units[i]) is { } owner)
            {
                return owner;
            }

            if (units[i].Meanings.Count > 0 || !(units[i].Word is "'s" or "'" or "powerful" or "union" or "federal" || units[i].IsCapital))
            {
                break;
            }
        }

        for (var i = at + 1; i < Math.Min(units.Count, at + 6); i++)
        {
            if (CountryOf(units[i]) is { } owner)
            {
                return owner;
            }

            if (!(units[i].Word is "of" or "the" or "republic" or "'s" or "people" or "union" or "federal" or "democratic" or "kingdom"))
            {
                break;
            }
        }

        return null;
    }

    private static string? CountryOf(Unit unit) => unit.Place?.Value ?? (unit.As(PhraseKind.Authority)?.Extra is { Length: > 0 } country ? country : null);

    /// <summary><c>to Japan</c>, <c>U.S.-made</c>, <c>Chinese companies</c>: not where the text is from.</summary>
    private static bool IsElsewhere(IReadOnlyList<Unit> units, int at) =>
        units[at].Is(PhraseKind.Demonym) || (at > 0 && (units[at - 1].Word is "with" or "on" or "of" || WordClasses.Aims.Contains(units[at - 1].Word)))
        || (at > 1 && units[at - 1].Word == "the" && WordClasses.Aims.Contains(units[at - 2].Word)) || (at + 1 < units.Count && units[at + 1].Word == "-" && units[at + 1].Span.Start == units[at].Span.End);

    /// <summary>The minister speaks for the ministry.</summary>
    private static string Said(string words) =>
        words.Replace("Ministers", "Ministry", StringComparison.Ordinal).Replace("ministers", "ministry", StringComparison.Ordinal).Replace("Minister", "Ministry", StringComparison.Ordinal).Replace("minister", "ministry", StringComparison.Ordinal);
}
