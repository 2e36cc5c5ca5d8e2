using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Entries of a list of goods: rows, points, and paragraphs that begin with a number or a code.</summary>
internal static class Entries
{
    private const int LongestPoint = 30;
    private const int LongestParagraph = 40;
    private const int FarthestCode = 5;

    /// <summary>Whether a sentence is one.</summary>
    public static bool Is(Sentence sentence)
    {
        var units = sentence.Units;
        return (sentence.Kind == BlockKind.TableRow && !units.All(unit => WordClasses.Headers.Contains(unit.Word)))
            || (units.Count is > 3 and < LongestParagraph && units[0].Word == "(" && units[1].Word.Length <= 3 && units[2].Word == ")")
            || (units.Count < LongestPoint && IsNumbered(units))
            || (sentence.Kind == BlockKind.ListItem && (units.Count < LongestPoint || units.Any(unit => unit.Word == ";")))
            || CodeIn(units) is not null;
    }

    /// <summary><c>Germanium: metal, ingots, germanium dioxide</c>: a paragraph that is one in a list which was opened.</summary>
    public static bool IsLabelled(Sentence sentence) =>
        sentence.Kind is BlockKind.Paragraph or BlockKind.ListItem && sentence.Units.Count > 5 && Enumerable.Range(1, 4).Any(i => sentence.Units[i].Word == ":") && sentence.Units.Any(unit => unit.Word == ",") && IsNominal(sentence.Units);

    /// <summary><c>1. Ammonium paratungstate</c>.</summary>
    public static bool IsNumbered(IReadOnlyList<Unit> units) =>
        units.Count > 2 && units[1].Word is "." or ")" && char.IsAsciiDigit(units[0].Word[0]) && units[0].Date is null;

    /// <summary>How an entry is marked: those of one list are marked alike.</summary>
    public static string MarkOf(Sentence sentence)
    {
        var first = sentence.Units[0].Word;
        return $"{sentence.Kind} {(first == "(" ? "(" : char.IsAsciiDigit(first[0]) ? "1" : first.Length == 1 && sentence.Units.Count > 1 && sentence.Units[1].Word is "." or ")" ? "a" : "")}";
    }

    /// <summary><c>Tungsten alloys having all of the following characteristics:</c>: what comes next are no goods.</summary>
    public static bool OpensCharacteristics(Sentence sentence) =>
        sentence.Units[^1].Word == ":" && sentence.Units.Any(unit => unit.Word is "having" or "characteristics" or "parameters" or "ceilings" or "thresholds" or "criteria" or "capable");

    /// <summary><c>Trucks will be turned back</c>: what is said of goods in another list is no entry of theirs.</summary>
    public static bool IsClause(IReadOnlyList<Unit> units) =>
        CodeIn(units) is null && units.Any(unit => WordClasses.Modal.Contains(unit.Word) || WordClasses.Be.Contains(unit.Word) || WordClasses.IsNegation(unit));

    /// <summary>Whether an entry names and says nothing, but what it says of the goods that it names.</summary>
    public static bool IsNominal(IReadOnlyList<Unit> units)
    {
        var end = EndOf(units);
        var isSpecified = false;
        for (var i = 0; i < end; i++)
        {
            isSpecified = units[i].Word != ";" && (isSpecified || WordClasses.Relatives.Contains(units[i].Word));
            if (!isSpecified && (units[i].Word is "you" or "your" or "we" or "our" or "us" || WordClasses.IsHelper(units[i]) || VerbGroup.Read(units, i) is { Mood: not VerbMood.Gerund }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where its name ends: <c>magnets, if they hold rare earths</c>, <c>sensors which can be cooled</c>.</summary>
    public static int EndOf(IReadOnlyList<Unit> units) =>
        Enumerable.Range(1, Math.Max(0, units.Count - 1)).FirstOrDefault(i => WordClasses.Conditions.Contains(units[i].Word), units.Count);

    /// <summary>The code that an entry begins with, behind its number.</summary>
    public static int? CodeIn(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < Math.Min(FarthestCode, units.Count); i++)
        {
            if (units[i].As(PhraseKind.Item)?.Extra == "code")
            {
                return i;
            }

            if (char.IsLetter(units[i].Word[0]) && units[i].Word.Length > 1 && !WordClasses.GeneralGoods.Contains(units[i].Word))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The goods that a code stands for are named right behind it, and then described: <c>6C002.b Cadmium telluride, single-crystal or
    /// polycrystalline</c>; behind a class they are named one by one: <c>3B001 Equipment for chips, including deposition tools</c>.
    /// </summary>
    public static IEnumerable<Quoted<NamedItem>> Coded(IReadOnlyList<Unit> units, int code, string text)
    {
        var end = EndOf(units);
        if (code + 2 < end && (WordClasses.Coverage.Contains(units[code + 1].Word) || units[code + 1].Word is "deals" or "relates" or "applies"))
        {
            // "PL9013 deals with semiconductors: integrated circuits and masks".
            var colon = Enumerable.Range(code + 2, end - code - 2).FirstOrDefault(i => units[i].Word == ":", units[code + 2].Word is "with" or "to" ? code + 2 : code + 1);
            return GoodsLists.In(units, colon + 1, end, text);
        }

        var head = Enumerable.Range(code + 1, Math.Max(0, end - code - 1)).FirstOrDefault(i => units[i].Word is "," or ";" or ":" or "including" or "for", end);
        var isClass = head > code + 1 && WordClasses.GeneralGoods.Contains(units[head - 1].Word.Split(' ')[^1]);
        var described = Enumerable.Range(head, end - head).FirstOrDefault(i => units[i].Word is ":" or "including", end);
        // "Technology for the items under 6C002": what other codes are for says nothing of this one.
        var named = (isClass ? GoodsLists.In(units, code + 1, end, text, isEntry: true) : GoodsLists.In(units, code + 1, head, text).Concat(KnownGoods.In(units, head, described))).Where(item => item.Value.ControlCodes.IsEmpty).ToList();
        return named.Count > 0 ? named : KnownGoods.In(units, code, code + 1);
    }

    /// <summary>Whether what follows a sentence are entries of something else than goods: <c>The projects that matter are:</c>, a heading <c>What to do</c>.</summary>
    public static bool AreElsewhere(Sentence sentence) =>
        (sentence.Units[^1].Word == ":" && !NamesGoods(sentence.Units) && !PointsBack(sentence.Units)) || (IsHead(sentence) && !AreHeaded(sentence));

    /// <summary>Whether a heading is one of advice.</summary>
    public static bool IsAdvice(Sentence sentence) => sentence.Units.Count < 8 && sentence.Units.Any(unit => WordClasses.Advice.Contains(unit.Word));

    /// <summary>Whether a heading is one of goods.</summary>
    public static bool AreHeaded(Sentence sentence) => IsHead(sentence) && NamesGoods(sentence.Units);

    /// <summary><c>Among these are:</c>, <c>They include:</c>, <c>The ministry names, among others:</c>.</summary>
    public static bool PointsBack(IReadOnlyList<Unit> units) => units.Count < 8 && units[^1].Word == ":" && units.Any(unit => unit.Word is "these" or "those" or "them" or "they" or "it" or "others");

    /// <summary>Whether a sentence speaks of goods, or of a measure.</summary>
    private static bool NamesGoods(IReadOnlyList<Unit> units) => units.Any(unit =>
        unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word) || WordClasses.Schedules.Contains(unit.Word) || WordClasses.Instruments.Contains(unit.Word)
        || unit.As(PhraseKind.Noun)?.Value is "measure" or "weak" or "quota" or "goodslist" or "list" or "licence" or "trade");

    private static bool IsHead(Sentence sentence) => sentence.Kind == BlockKind.Heading && sentence.Units.Any(unit => unit.Word.Length > 3 && char.IsLetter(unit.Word[0]));
}
