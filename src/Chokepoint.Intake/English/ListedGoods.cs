using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>The goods that an act covers, as entries below it and sentences of their own name them.</summary>
internal sealed class ListedGoods(SourceText source)
{
    private const int Near = 2;

    // As many as an act takes.
    private const int MostKept = 1000;

    private readonly TableOfGoods _table = new(source);
    private bool _opensList;
    private bool _opensExceptions;

    // Whether entries stand below an opening before any act was told of.
    private bool _keepsEntries;

    // How the entry is marked whose characteristics the next ones enumerate.
    private string? _specified;

    // Whether entries stand in a list, or under a heading, of other things than goods.
    private bool _isElsewhere;
    private bool _hasNumbered;

    // Whether the sentence right before was about what the act covers.
    private bool _spokeOfGoods;
    private readonly List<(int Sentence, Quoted<NamedItem> Item)> _covered = [];

    /// <summary>Keeps what a list is said to cover before any act was told of it.</summary>
    public void Keep(Sentence sentence)
    {
        // "Added are the following items:", its entries, and then "the export of these items is prohibited".
        var isEntry = (_keepsEntries || _opensList) && _covered.Count < MostKept && Entries.Is(sentence) && !Entries.IsClause(sentence.Units);
        if (isEntry || (Coverage.IsIn(sentence.Units) && _covered.Count == 0))
        {
            _covered.AddRange(GoodsOf(sentence).Select(item => (sentence.Number, item)));
        }

        _keepsEntries = isEntry || (sentence.Units[^1].Word == ":" && sentence.Units.Any(unit => WordClasses.GoodsWords.Contains(unit.Word)) && sentence.Units.Any(unit => unit.As(PhraseKind.Verb)?.Value is "add" or "place" or "list"));
    }

    /// <summary>Gives what was kept to the act that is told next.</summary>
    public void Announce(Sentence sentence, Telling current)
    {
        if (_covered.Count > 0 && current.Act is Act.Ban or Act.Licence or Act.Quota && sentence.Number - _covered[^1].Sentence <= Near)
        {
            // "Annex VII now contains chloropicrin. It may no longer be sold to Russia".
            current.AddItems(_covered.Select(covered => covered.Item));
            _covered.Clear();
        }
    }

    /// <summary>Whether an entry is one of exceptions, of what an entry before it must be like, or a row of a table of trade.</summary>
    public bool IsOfOthers(Sentence sentence) => _table.IsHeader(sentence) || _table.IsOfTrade(sentence) || (_opensExceptions || IsCharacteristic(sentence)) && Entries.Is(sentence);

    /// <summary>Reads what a sentence names.</summary>
    public void Read(Sentence sentence, Telling current)
    {
        var units = sentence.Units;
        if (_table.Holds(sentence) && current.Act is Act.Ban or Act.Licence or Act.Quota or Act.Suspension or Act.Lifting)
        {
            current.AddItems(_table.In(sentence));
        }
        else if (current.Act is Act.Lifting && _opensList && Entries.Is(sentence) && Entries.IsNominal(units))
        {
            current.AddItems(KnownGoods.In(units, 0, Entries.EndOf(units)));
        }
        else if (current.Act is Act.Suspension && (sentence.Kind == BlockKind.ListItem || _opensList) && Entries.Is(sentence))
        {
            current.AddItems(GoodsOf(sentence));
        }
        else if (current.Act is Act.Suspension or Act.Lifting && current.DistanceTo(sentence.Number) == 1 && (units[0].Word is "these" or "those" or "that" or "they" or "it" || (units[0].Word == "under" && units.Count > 1 && units[1].Word is "that" or "the" or "those")))
        {
            // "Suspended the six announcements. These would have brought batteries under licence".
            current.Suggest(KnownGoods.In(units, 0, units.Count));
        }
        else if (current.Act == Act.Lifting && ReleasedAt(units) is { } released)
        {
            // "It is again possible to supply turbines and jet fuel; to import oil".
            current.AddItems(GoodsLists.In(units, released, Coverage.EndOf(units, released), source.Text));
        }
        else if (units.Any(unit => unit.As(PhraseKind.Cue)?.Value == "excluded") && !Entries.Is(sentence))
        {
            current.AddItems(KnownGoods.In(units, 0, units.Count).Where(item => item.Value.Excluded));
        }
        else if (current.Act is Act.Ban or Act.Licence or Act.Quota && ((IsEntry(sentence) && (_opensList || !_isElsewhere && !Entries.IsClause(units))) || Coverage.IsIn(units)))
        {
            // On a list of goods, "dual-use items" says whose list it is.
            var items = GoodsOf(sentence).Where(item => item.Value.Name != "dual-use items").ToList();
            _hasNumbered |= Entries.IsNumbered(units) && items.Count > 0;
            if (items.Count > 0)
            {
                // "No longer covers seed".
                var isTakenOut = !Entries.Is(sentence) && units.Take(14).Any(unit => WordClasses.IsNegation(unit) || unit.Word == "longer");
                current.AddItems(isTakenOut ? items.Select(item => item with { Value = item.Value with { Excluded = true } }) : items);
            }
        }
    }

    /// <summary>Takes in what a sentence opens for the next ones.</summary>
    public void Follow(Sentence sentence, bool hasClaim)
    {
        var units = sentence.Units;
        _table.Follow(sentence);
        _isElsewhere = !hasClaim && !Coverage.IsIn(units) && (_isElsewhere ? !Entries.AreHeaded(sentence) : Entries.AreElsewhere(sentence));

        _spokeOfGoods = hasClaim || Coverage.IsIn(units) || (_spokeOfGoods && Entries.PointsBack(units));

        // Headings stand between the entries of one list, and a point may open a list of its own.
        var opensOwn = hasClaim && units[^1].Word == ":";
        if (opensOwn || (!IsEntry(sentence) && !(_opensList && (sentence.Kind == BlockKind.ListItem || (units.Count <= 8 && units[^1].Word is not ("." or ":") && !Entries.IsAdvice(sentence)) || IsCount(units)))))
        {
            // "The goods listed below. The decision is in effect as of today."
            var staysOpen = _opensList && !hasClaim && units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "effect" || unit.Word == "effect");
            _opensList = !IsOfExceptions(units) && !Entries.IsAdvice(sentence) && (staysOpen || OpensList(units, hasClaim) || (_spokeOfGoods && Entries.PointsBack(units)));
            _opensExceptions = units[^1].Word == ":" && IsOfExceptions(units);
        }
    }

    /// <summary>Where the goods begin that may be supplied again.</summary>
    private static int? ReleasedAt(IReadOnlyList<Unit> units)
    {
        var possible = Enumerable.Range(0, units.Count).FirstOrDefault(i => units[i].Word is "possible" or "permissible", -1);
        return possible >= 0 && possible + 3 < units.Count && units[possible + 1].Word == "to" && Frames.IsTradeVerb(units[possible + 2]) ? possible + 3 : null;
    }

    private bool IsEntry(Sentence sentence) => Entries.Is(sentence) || (_opensList && Entries.IsLabelled(sentence));

    /// <summary><c>2. density greater than 17.5 g/cm³</c> under <c>(3) Tungsten alloys having all of the following characteristics:</c>.</summary>
    private bool IsCharacteristic(Sentence sentence)
    {
        var mark = Entries.MarkOf(sentence);
        _specified = Entries.Is(sentence) && mark != _specified ? _specified : null;
        if (_specified is not null)
        {
            return true;
        }

        _specified = Entries.OpensCharacteristics(sentence) ? mark : null;
        return false;
    }

    /// <summary><c>The following may not be exported:</c>, <c>the goods listed below</c>.</summary>
    private static bool OpensList(IReadOnlyList<Unit> units, bool hasClaim) =>
        !units.Any(unit => unit.Word is "documents" or "submit" or "submitted") && (IsHeadingOfGoods(units) || ((units[^1].Word == ":" || units.Any(unit => unit.Word is "below" or "under") || (hasClaim && WordClasses.Prepositions.Contains(units[^1].Word)) || (hasClaim && units[^1].Word == ","))
        && (hasClaim || Coverage.IsIn(units) || units.Any(unit => unit.Word is "following" or "product" || unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word)))));

    /// <summary><c>Product groups subject to the restriction</c>.</summary>
    private static bool IsHeadingOfGoods(IReadOnlyList<Unit> units) =>
        units.Count < 16 && units[^1].Word != "." && units.Any(unit => WordClasses.GoodsWords.Contains(unit.Word) || unit.Word == "product") && units.Any(unit => unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota" || unit.As(PhraseKind.Verb)?.Value is "add" or "place" or "stop" or "restrict" or "subject" or "effect")
        || (units.Count is > 2 and < 14 && units[0].Word == "what" && units[^1].Word is not ("?" or ".") && units.Any(unit => unit.As(PhraseKind.Noun)?.Value is "licence" or "measure" or "weak"))
        || (units.Count is > 2 and < 9 && units[0].Word is "what" or "which" && units[^1].Word is not "." && units.Any(unit => WordClasses.Caught.Contains(unit.Word)) && !units.Any(WordClasses.IsNegation));

    /// <summary><c>Two families.</c></summary>
    private static bool IsCount(IReadOnlyList<Unit> units) => units.Count is 3 or 4 && WordClasses.Numbers.Contains(units[0].Word);

    /// <summary><c>The restrictions will not cover:</c>.</summary>
    private static bool IsOfExceptions(IReadOnlyList<Unit> units) =>
        (units.Any(WordClasses.IsNegation) && units.Any(unit => WordClasses.Coverage.Contains(unit.Word) || unit.Word is "apply" or "applies")) || units.Any(unit => WordClasses.Exceptions.Contains(unit.Word) || unit.As(PhraseKind.Cue)?.Value == "excluded");

    /// <summary>Goods of a subject: with some that are known, what is enumerated beside them is meant too.</summary>
    private IEnumerable<Quoted<NamedItem>> Listed(IReadOnlyList<Unit> units, int to)
    {
        var known = KnownGoods.In(units, 0, to).ToList();
        var listed = known.Count > 0 ? GoodsLists.In(units, 0, to, source.Text).ToList() : [];
        return listed.Count > 1 ? listed : known;
    }

    /// <summary>Goods that stand where goods are enumerated need not be known to the gazetteer.</summary>
    private IEnumerable<Quoted<NamedItem>> GoodsOf(Sentence sentence)
    {
        var units = sentence.Units;
        var isEntry = IsEntry(sentence);
        if (isEntry && Entries.CodeIn(units) is { } code)
        {
            return Entries.Coded(units, code, source.Text);
        }

        // What stands as "(1)" below "1." divides and describes what was named there: only what is known by name is more.
        var isDivision = _hasNumbered && units[0].Word == "(";
        return isEntry && _opensList && !isDivision && Entries.IsNominal(units) ? GoodsLists.In(units, 0, Entries.EndOf(units), source.Text, isEntry: true)
            : Coverage.At(units) is { } verb && units[verb].Word is not ("covered" or "included") && !units[verb].Word.EndsWith(" under", StringComparison.Ordinal) ? [.. KnownGoods.In(units, 0, verb).Where(item => !item.Value.ControlCodes.IsEmpty), .. GoodsLists.In(units, verb + 1, Coverage.EndOf(units, verb), source.Text)]
            : !isEntry && Coverage.EndOfSubject(units) is { } subject ? Listed(units, subject)
            : KnownGoods.In(units, 0, isEntry ? Entries.EndOf(units) : units.Count);
    }
}
