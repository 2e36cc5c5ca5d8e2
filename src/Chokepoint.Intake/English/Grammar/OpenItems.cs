using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Goods that no gazetteer knows, by the words of the text: what stands at <c>exports of ...</c> or before <c>exports</c>.</summary>
internal static class OpenItems
{
    private const int LongestName = 6;

    /// <summary>The goods at the first word for trade in a range, or in the subject of a passive.</summary>
    public static IEnumerable<Quoted<NamedItem>> In(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, string text, bool ofOnly = false)
    {
        // "Toys and puzzles will be prohibited from export".
        if (verb.IsPassive && !ofOnly && !clause.UpTo(verb.Start).Any(i => units[i].Is(PhraseKind.Noun)) && GoodsLists.In(units, clause.Left, verb.Start, text).ToList() is { Count: > 0 } subject)
        {
            return subject;
        }

        for (var i = verb.IsPassive ? clause.Left : verb.At + 1; i < clause.Right; i++)
        {
            // "Restrictions on exporting essential commodities".
            if (units[i].As(PhraseKind.Verb) is { Value: "export", Extra: "gerund" } && Phrases(units, i + 1, clause.Right, text).ToList() is { Count: > 0 } exported)
            {
                return exported;
            }

            if (IsTrade(units[i]) && !(i >= verb.Start && i <= verb.At))
            {
                if (i + 1 < clause.Right && units[i + 1].Word is "on" or "over" && units[i].As(PhraseKind.Noun)?.Value == "measure")
                {
                    var on = Phrases(units, i + 2, clause.Right, text).Where(open => !open.Evidence[0].In(text).Any(char.IsUpper)).ToList();
                    if (on.Count > 0)
                    {
                        return on;
                    }

                    continue;
                }

                var named = (EndsInOf(units[i]) ? Phrases(units, i + 1, clause.Right, text)
                    : i + 1 < clause.Right && units[i + 1].Word == "of" ? Phrases(units, i + 2, clause.Right, text)
                    : []).ToList();
                return named.Count > 0 || ofOnly ? named : Before(units, i, clause.Left, text);
            }
        }

        return verb.IsPassive && !ofOnly ? [.. GoodsLists.In(units, clause.Left, verb.Start, text)] : [];
    }

    /// <summary>Goods that no gazetteer knows, in one list with some that one does: <c>exports of machine tools and sensors</c>.</summary>
    public static IEnumerable<Quoted<NamedItem>> Beside(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, string text, IReadOnlyList<Quoted<NamedItem>> known) =>
        In(units, verb, clause, text, ofOnly: true).Where(open => !known.Any(item => item.Evidence[0].Start < open.Evidence[0].End && open.Evidence[0].Start < item.Evidence[0].End) && IsPlain(open.Value.Name));

    /// <summary><c>other elements</c> and <c>related items</c> name nothing.</summary>
    private static bool IsPlain(string name) => !name.Split(' ').All(WordClasses.PlainNames.Contains) && !name.Split(' ').Any(word => word is "other" or "related" or "relevant" or "various" or "others" or "more" or "above" or "below");

    private static bool IsTrade(Unit unit) =>
        unit.As(PhraseKind.Noun) is { } noun && unit.Word != "access" && (noun.Value == "trade" || (noun.Value == "measure" && unit.Word.Contains("export", StringComparison.Ordinal)));

    private static bool EndsInOf(Unit unit) => unit.Word.EndsWith(" of", StringComparison.Ordinal);

    /// <summary><c>raw lithium exports</c>.</summary>
    private static IEnumerable<Quoted<NamedItem>> Before(IReadOnlyList<Unit> units, int at, int left, string text)
    {
        var from = at;
        while (from > left && at - from < LongestName && IsNamePart(units, from - 1))
        {
            from--;
        }

        if (from > left && units[from - 1].Word == "to")
        {
            return [];
        }

        return Phrases(units, from, at, text);
    }

    private static IEnumerable<Quoted<NamedItem>> Phrases(IReadOnlyList<Unit> units, int from, int to, string text)
    {
        while (from < to && units[from].Word is "their" or "its" or "his" or "our")
        {
            from++;
        }

        var first = from;
        for (var i = from; i <= to; i++)
        {
            var examples = i < to ? ExamplesAt(units, i) : 0;
            if (i < to && examples == 0 && IsNamePart(units, i))
            {
                continue;
            }

            if (first > from && (units[first].IsCapital || units[first].Word == "the"))
            {
                // "..., the ministry said": the list is over.
                yield break;
            }

            if (first > from && i < units.Count && units[i].As(PhraseKind.Verb)?.Value == "say")
            {
                // "..., a ministerial statement said".
                yield break;
            }

            if (first < i && (units[first].Word is "these" or "those" or "such" or "this" || (units[first].Word == "the" && first + 1 < i && units[first + 1].Word is "two" or "three" or "four")))
            {
                // "these minerals" were named before.
                yield break;
            }

            if (first + 1 < i && units[first].Word.EndsWith("ing", StringComparison.Ordinal) && WordClasses.Determiners.Contains(units[first + 1].Word))
            {
                // "..., deepening a trade war".
                yield break;
            }

            while (first < i && IsArticle(units[first]))
            {
                first++;
            }

            if (i > first && i < to && units[i].Word == "of" && WordClasses.Amounts.Contains(units[i - 1].Word))
            {
                first = i + 1;
                continue;
            }

            if (i > first && i - first <= LongestName && !IsGeneral(units, first, i) && !IsDescription(units, first, i) && Enumerable.Range(first, i - first).All(k => units[k].Word != "to"))
            {
                var span = new TextSpan(units[first].Span.Start, units[i - 1].Span.End);
                yield return new Quoted<NamedItem>(new NamedItem { Name = span.In(text).ToLowerInvariant() }, [span]);
            }

            // "335 items, among them engines": what the general word stands for is named behind it.
            if (i < to && examples == 0 && !(units[i].Word is "," or "and" or "or"))
            {
                yield break;
            }

            i += Math.Max(0, examples - 1);
            first = i + 1;
        }
    }

    /// <summary>How many units open a list of examples: <c>such as</c>, <c>including</c>.</summary>
    private static int ExamplesAt(IReadOnlyList<Unit> units, int at) => units[at].Word switch
    {
        "including" or "namely" => 1,
        "such" when at + 1 < units.Count && units[at + 1].Word == "as" => 2,
        "among" when at + 1 < units.Count && units[at + 1].Word is "them" or "these" => 2,
        _ => 0,
    };

    /// <summary><c>goods and technology</c> name nothing; nor does the name of a company.</summary>
    public static bool IsGeneral(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, to - from).All(i => WordClasses.GeneralGoods.Contains(units[i].Word))
        || (units[from].IsCapital && from > 0 && !(units[from - 1].Word is "of" or "the" or "." or ")" or "•" || units[from - 1].As(PhraseKind.Item)?.Extra == "code" || units[from - 1].Word.All(char.IsAsciiDigit)) && to - from == 1)
        || (to - from == 1 && to < units.Count && units[to].Word == "'s");

    /// <summary><c>historical exports</c>, <c>ongoing shipments</c>: one word that only describes; or people, who are no goods.</summary>
    public static bool IsDescription(IReadOnlyList<Unit> units, int from, int to)
    {
        var last = units[to - 1].Word;
        var describes = last.EndsWith("ing", StringComparison.Ordinal) || last.EndsWith("ive", StringComparison.Ordinal) || last.EndsWith("ous", StringComparison.Ordinal)
            || last.EndsWith("ical", StringComparison.Ordinal) || last.EndsWith("ional", StringComparison.Ordinal) || last.EndsWith("ed", StringComparison.Ordinal) || last.EndsWith("ly", StringComparison.Ordinal)
            || last.EndsWith("tion", StringComparison.Ordinal) || last.EndsWith("sion", StringComparison.Ordinal) || last.EndsWith("graphy", StringComparison.Ordinal)
            || WordClasses.Describing.Contains(last);
        return (units[to - 1].IsCapital && to - from > 1) || WordClasses.IsAdverb(units[to - 1]) || (WordClasses.Measures.Contains(last) && (to - from == 1 || !units[to - 2].Word.All(char.IsLetter) || units[to - 2].Word is "million" or "thousand" or "billion" or "metric" or "lakh")) || (to - from == 1 && (describes || last.Length < 3)) || Enumerable.Range(from, to - from).Any(i => WordClasses.LegalWords.Contains(units[i].Word) && units[i].Word is not ("goods" or "items" or "item" or "list" or "lists" or "code" or "date" or "companies" or "people")) || last is "later" or "earlier" or "ago" || WordClasses.People.Contains(last) || WordClasses.NoGoods.Contains(last);
    }

    public static bool IsArticle(Unit unit) =>
        WordClasses.Determiners.Contains(unit.Word) || WordClasses.Quantifiers.Contains(unit.Word) || WordClasses.Numbers.Contains(unit.Word) || unit.Word.All(char.IsAsciiDigit);

    /// <summary>Whether a unit may be part of a name: <c>to</c> is only in <c>analogue-to-digital</c>.</summary>
    public static bool IsNamePart(IReadOnlyList<Unit> units, int at) => IsNamePart(units[at]) || (IsJoined(units, at) && units[at].Word != "so" && !(at > 1 && units[at - 2].Word == "so"));

    private static bool IsJoined(IReadOnlyList<Unit> units, int at) =>
        (units[at].Meanings.Count == 0 || units[at].Is(PhraseKind.Verb)) && Homographs.IsJoined(units, at);

    private static bool IsNamePart(Unit unit) =>
        unit.Date is null && unit.Place is null && !unit.Is(PhraseKind.Authority) && (!unit.Is(PhraseKind.Verb) || unit.Word is "processed" or "refined" or "listed" or "supplies" or "scrap" or "cut")
        && !unit.Is(PhraseKind.Cue) && !unit.Is(PhraseKind.Noun)
        && (char.IsLetterOrDigit(unit.Word[0]) || unit.Word == "-")
        && !(WordClasses.Prepositions.Contains(unit.Word)) && !WordClasses.Breakers.Contains(unit.Word) && !WordClasses.Be.Contains(unit.Word)
        && !WordClasses.Modal.Contains(unit.Word) && !WordClasses.NoParts.Contains(unit.Word);
}
