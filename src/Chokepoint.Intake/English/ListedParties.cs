using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Whom a listing names further, and where they are: entries of its list, and sentences about those who are on it.</summary>
internal sealed class ListedParties(SourceText source, Story story)
{
    private const int Near = 2;
    private const int LongestCount = 8;
    private readonly TableOfParties _table = new(source);
    private bool _isOpen;

    // The table of those who were listed may stand behind all that the listing means.
    private Telling? Listing => story.News.LastOrDefault(telling => telling.Act == Act.Listing);

    /// <summary>Reads a row of a table; whether it is of parties.</summary>
    public bool IsRow(Sentence sentence, Telling current)
    {
        var isRow = _table.Holds(sentence, isOfListing: _isOpen || current.Act == Act.Listing);
        if (isRow)
        {
            _table.Read(sentence, Listing);
        }

        return isRow;
    }

    /// <summary>Reads names in bold: <c>Also listed are **Acme Optics**, which makes lenses, and **Omnipol**</c>.</summary>
    public void ReadStrong(Sentence sentence, Telling current)
    {
        if (current.Act != Act.Listing || sentence.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
        {
            return;
        }

        foreach (var strong in source.Strong.Where(strong => strong.Start >= sentence.Span.Start && strong.End <= sentence.Span.End && !IsLabel(strong, sentence)))
        {
            List<Unit> words = [.. sentence.Units.Where(unit => unit.Span.Start >= strong.Start && unit.Span.End <= strong.End)];
            current.AddParties(words.Count > 0 && PartyNames.Is(words) ? PartyNames.In(words, 0, words.Count, source.Text) : []);
        }
    }

    /// <summary><c>**New listings.** The Council</c>, <c>**Effect:** all items</c>.</summary>
    private bool IsLabel(TextSpan strong, Sentence sentence) =>
        strong.End == source.Text.Length || source.Text[strong.End - 1] == ':' || source.Text[strong.End] == ':'
        || (strong.Start == sentence.Span.Start && (strong.End == sentence.Span.End || source.Text[strong.End - 1] == '.' || source.Text[strong.End] == '.'));

    /// <summary>Reads a sentence; whether it told of parties, and so of no goods.</summary>
    public bool Read(Sentence sentence, Telling current)
    {
        var units = sentence.Units;
        if (_isOpen)
        {
            Listing?.AddParties(PartyNames.Entry(units, source.Text));
            Listing?.AddCountries(units.Count < 6 ? Objects.Seats(units, current.By) : []);
            return true;
        }

        if (Entries.Is(sentence))
        {
            Listing?.AddParties(PartyNames.Telling(units, source.Text));
        }

        if (current.Act != Act.Listing)
        {
            return false;
        }

        current.AddCountries(CountriesIn(sentence, current).DistinctBy(country => country.Value));

        // "[Annex: Acme Optics LLC; Omnipol JSC; Minotor OJSC]".
        current.AddParties(units.Count(unit => WordClasses.LegalForms.Contains(unit.Word)) > 2 && units.Any(unit => unit.Word == ";") ? PartyNames.Telling(units, source.Text) : Parties.NamedIn(units, source.Text));
        return true;
    }

    /// <summary>Takes in what a sentence opens for the next ones.</summary>
    public void Follow(Sentence sentence)
    {
        var units = sentence.Units;
        _isOpen = Opens(sentence) || (_isOpen && (sentence.Kind is BlockKind.ListItem or BlockKind.TableRow || (units.Count < 6 && units.Any(unit => unit.Place is not null)) || units.Any(unit => unit.Word is "a.k.a." or "[")));
    }

    private static IEnumerable<Quoted<Country>> CountriesIn(Sentence sentence, Telling current)
    {
        var units = sentence.Units;

        // "31 entities of other countries (Hong Kong 11, China 7)".
        var areCounted = sentence.Kind == BlockKind.ListItem && Parties.AreCounted(units, 0, Math.Min(LongestCount, units.Count));
        var areSeated = areCounted || TellsWhere(units) || ((sentence.Kind == BlockKind.ListItem || current.DistanceTo(sentence.Number) <= Near) && TellsWhereSomeAre(units))
            || (units.Any(unit => unit.Word is "additions" or "include" or "includes") && units.Any(unit => WordClasses.PartyWords.Contains(unit.Word)));
        var seats = areSeated ? Objects.Seats(units, current.By) : [];
        return areCounted || (NamesSeats(units) && !units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "lift" or "delist"))
            ? Objects.Targets(units, 0, units.Count, current.By, ofListing: true).Concat(seats)
            : seats;
    }

    /// <summary><c>companies in China</c>, <c>located in Iran</c>; <c>companies who sold to buyers in Syria</c> says what they did.</summary>
    private static bool NamesSeats(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word is "destination" or "destinations" or "located" or "based")
        || Enumerable.Range(0, units.Count - 1).Any(i => WordClasses.People.Contains(units[i].Word) && units[i + 1].Word is "in" or "from" && !units.Take(i).Any(unit => unit.Word is "who" or "whose"));

    /// <summary><c>They come from Russia and Iran</c>.</summary>
    private static bool TellsWhere(IReadOnlyList<Unit> units) =>
        units.Count > 2 && units[0].Word == "they" && units[1].Word is "come" or "came" or "are" && units[2].Word is "from" or "in" or "based" or "located";

    /// <summary><c>The others are in China</c>, <c>eleven of these are located in third countries</c>.</summary>
    private static bool TellsWhereSomeAre(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word is "located" or "established" or "outside" or "others")
        || Enumerable.Range(1, Math.Max(0, units.Count - 2)).Any(i => units[i].Word is "are" or "is" && units[i + 1].Word == "in" && Objects.Counts(units[i - 1]))
        || Enumerable.Range(1, Math.Max(0, Math.Min(4, units.Count - 2))).Any(i => units[i].Word == "of" && units[i + 1].Word is "these" or "them" or "those");

    /// <summary><c>The following entities have been added to the list:</c>, <c>Annex: list of 15 entities</c>: what comes next are names.</summary>
    private bool Opens(Sentence sentence)
    {
        var units = sentence.Units;
        var isTitled = (sentence.Kind == BlockKind.Heading || units.Count < 20) && units.Any(unit => unit.Word is "list" or "annex" or "following") && units[^1].Word != ".";
        return story.Current is { Act: Act.Listing } && sentence.Kind is not (BlockKind.Title or BlockKind.ListItem or BlockKind.TableRow) && units.Any(unit => WordClasses.PartyWords.Contains(unit.Word.Split(' ')[^1]) || unit.Word is "names" or "parties" || (unit.Word is "following" or "listed" or "those" && units.Any(other => other.As(PhraseKind.Verb)?.Value is "add" or "list" or "blacklist")))
            && !units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "lift" or "delist") && !OpensMeasures(units) && (isTitled || units[^1].Word == ":");
    }

    /// <summary><c>and to take the following measures:</c></summary>
    private static bool OpensMeasures(IReadOnlyList<Unit> units) =>
        Enumerable.Range(0, units.Count - 1).Any(i => units[i].Word == "following" && units[i + 1].Word is "measures" or "measure" or "steps" or "conditions" or "rules" or "requirements" or "restrictions");
}
