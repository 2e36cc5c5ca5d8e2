using Chokepoint.Core.Places;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>The English gazetteers as one lexicon.</summary>
internal static class EnglishLexicon
{
    private const string Place = "{country}";

    private static readonly string[] s_ministries = ["ministry of {0}", "{0} ministry", "minister of {0}", "minister for {0}", "{0} minister", "ministry for {0}", "department of {0}", "{0} department"];

    private static readonly string[] s_countries = [.. Countries.All.Select(Countries.NameOf), "U.S.", "U.K.", "European Union", "EU"];

    /// <summary>Read once.</summary>
    public static Lexicon All { get; } = Load();

    private static Lexicon Load()
    {
        var lexicon = new Lexicon(EnglishTokens.Of);
        AddAll(lexicon, "authorities", row => row["name"].Length > 0 ? new Phrase(PhraseKind.Authority, row["name"], row["country"]) : new Phrase(PhraseKind.Ministry, row["kinds"], row["country"]));
        AddMinistries(lexicon);
        AddCountries(lexicon);
        AddAll(lexicon, "items", row => new Phrase(PhraseKind.Item, row["name"]));
        AddAll(lexicon, "nouns", row => new Phrase(PhraseKind.Noun, row["class"], row["act"]));
        AddAll(lexicon, "uses", row => new Phrase(PhraseKind.Use, row["value"], row["field"]));
        AddAll(lexicon, "cues", row => new Phrase(PhraseKind.Cue, row["cue"]));
        foreach (var row in Gazetteer.Rows("English/verbs.csv"))
        {
            AddVerb(lexicon, row["verb"], row["class"], row.Several("forms"));
        }

        return lexicon;
    }

    private static void AddAll(Lexicon lexicon, string file, Func<IReadOnlyDictionary<string, string>, Phrase> phraseOf)
    {
        foreach (var row in Gazetteer.Rows($"English/{file}.csv"))
        {
            var phrase = phraseOf(row);
            foreach (var words in row.Several("words").SelectMany(OfEachCountry))
            {
                lexicon.Add(words, phrase);
            }
        }
    }

    private static void AddMinistries(Lexicon lexicon)
    {
        foreach (var row in Gazetteer.Rows("English/ministries.csv"))
        {
            foreach (var topic in row.Several("topics"))
            {
                foreach (var form in s_ministries)
                {
                    lexicon.Add(form.Replace("{0}", topic, StringComparison.Ordinal), new Phrase(PhraseKind.Ministry, row["kind"], row["home"]));
                }
            }
        }
    }

    /// <summary><c>military of {country}</c> stands for the phrase with each of them.</summary>
    private static IEnumerable<string> OfEachCountry(string words) =>
        words.Contains(Place, StringComparison.Ordinal) ? s_countries.Select(name => words.Replace(Place, name, StringComparison.Ordinal)) : [words];

    /// <summary>The English names that the core knows, and beside them what newspapers say for a country.</summary>
    private static void AddCountries(Lexicon lexicon)
    {
        foreach (var country in Countries.All)
        {
            lexicon.Add(Countries.NameOf(country), new Phrase(PhraseKind.Country, country.Code));
        }

        foreach (var row in Gazetteer.Rows("English/countries.csv"))
        {
            foreach (var (column, kind) in new[] { ("names", PhraseKind.Country), ("demonyms", PhraseKind.Demonym), ("metonyms", PhraseKind.Metonym) })
            {
                foreach (var words in row.Several(column))
                {
                    lexicon.Add(words, new Phrase(kind, row["code"]));
                }
            }
        }
    }

    private static void AddVerb(Lexicon lexicon, string verb, string meaning, string[] irregular)
    {
        var (first, rest) = verb.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (verb[..space], verb[space..]) : (verb, "");
        lexicon.Add(verb, Form("base"));
        lexicon.Add(ThirdPerson(first) + rest, Form("third"));
        if (irregular is [var past, var participle, var gerund])
        {
            lexicon.Add(past, Form(past == participle ? "past" : "preterite"));
            if (participle != past)
            {
                lexicon.Add(participle, Form("participle"));
            }

            lexicon.Add(gerund, Form("gerund"));
            return;
        }

        var stem = first.EndsWith('e') ? first[..^1] : first;
        var consonantY = first.EndsWith('y') && first[^2] is not ('a' or 'e' or 'o' or 'u');
        lexicon.Add((consonantY ? first[..^1] + "ied" : stem + "ed") + rest, Form("past"));
        lexicon.Add(stem + "ing" + rest, Form("gerund"));

        Phrase Form(string form) => new(PhraseKind.Verb, meaning, form);
    }

    private static string ThirdPerson(string verb) =>
        verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u') ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";
}
