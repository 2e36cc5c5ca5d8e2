using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The names that entries of a list, cells of a table and words in bold give: whatever else their words mean.</summary>
internal static class PartyNames
{
    private const int Longest = 16;

    /// <summary>The name that an entry of a list of parties begins with, before its other names, its address and why it is there.</summary>
    public static IEnumerable<Quoted<string>> Entry(IReadOnlyList<Unit> units, string text) =>
        units.Any(unit => unit.Word is "[" or "a.k.a." or ":" || unit.Date is not null) ? One(units, 0, EndOf(units, 1, units.Count, endsAtComma: true), text).Take(1) : In(units, 0, units.Count, text);

    /// <summary>Names of a range, which semicolons part.</summary>
    public static IEnumerable<Quoted<string>> In(IReadOnlyList<Unit> units, int from, int to, string text)
    {
        if (Enumerable.Range(from, to - from).FirstOrDefault(i => units[i].Word == ";", -1) is > 0 and var end)
        {
            return One(units, from, end, text).Concat(In(units, end + 1, to, text));
        }

        return One(units, from, to, text);
    }

    /// <summary>Whether words in bold are such a name, and no label, number, or word of the law.</summary>
    public static bool Is(IReadOnlyList<Unit> units) =>
        units[0].IsCapital && units.Any(unit => Objects.IsName(unit) || WordClasses.LegalForms.Contains(unit.Word))
        && !units.Any(unit => unit.Date is not null || unit.Is(PhraseKind.Authority) || unit.Is(PhraseKind.Noun) || unit.Is(PhraseKind.Verb) || WordClasses.LegalWords.Contains(unit.Word) || WordClasses.NoNames.Contains(unit.Word) && !WordClasses.LegalForms.Contains(unit.Word));

    private static IEnumerable<Quoted<string>> One(IReadOnlyList<Unit> units, int from, int to, string text)
    {
        var first = Enumerable.Range(from, to - from).FirstOrDefault(i => char.IsLetter(units[i].Word[0]) && !(units[i].Word.Length == 1 && i + 1 < to && units[i + 1].Word is "." or ")"), to);
        if (first < to && units[first].Word is "it" or "they" or "he" or "she" or "we")
        {
            return [];
        }

        if (first == to || !units[first].IsCapital || WordClasses.Determiners.Contains(units[first].Word) || WordClasses.Numbers.Contains(units[first].Word))
        {
            return Parties.In(units, from, EndOf(units, from, to, endsAtComma: false), text, isEntry: true);
        }

        var end = EndOf(units, first + 1, to, endsAtComma: true);
        if (units.Skip(first).Take(end - first).All(unit => unit.Place is not null || unit.Date is not null))
        {
            // "China (2): Acme Optics and Omnipol".
            return Parties.In(units, end, to, text, isEntry: true);
        }

        if (end - first > Longest || AreSeveral(units, first, end, to))
        {
            return Parties.In(units, first, EndOf(units, first, to, endsAtComma: false), text, isEntry: true);
        }

        var span = new TextSpan(units[first].Span.Start, units[end - 1].Span.End);
        return [new Quoted<string>(span.In(text), [span])];
    }

    /// <summary>A name that is an entry of any list, or a row of any table: <c>3. Acme Optics Co., Ltd.</c></summary>
    public static IEnumerable<Quoted<string>> Telling(IReadOnlyList<Unit> units, string text) =>
        Parties.In(units, 0, units.Count, text).Where(party => party.Value.Split(' ') is { Length: > 1 } words && words.Any(word => WordClasses.LegalForms.Contains(word.TrimEnd('.', ',').ToLowerInvariant()) || WordClasses.Bodies.Contains(word.ToLowerInvariant())));

    /// <summary><c>Leidos, Gibbs &amp; Cox and Skydio</c>: one entry with more than one name.</summary>
    private static bool AreSeveral(IReadOnlyList<Unit> units, int first, int end, int to)
    {
        var joined = Enumerable.Range(first + 1, Math.Max(0, to - first - 2)).Where(i => units[i].Word is "," or "and" && units[i + 1].IsCapital && units[i + 1].Place is null && !WordClasses.LegalForms.Contains(units[i + 1].Word)).ToList();
        return joined.Exists(i => i >= end && units[i].Word == "and") || (joined.Count > 1 && joined.Exists(i => i < end));
    }

    private static int EndOf(IReadOnlyList<Unit> units, int from, int to, bool endsAtComma)
    {
        for (var i = from; i < to; i++)
        {
            var word = units[i].Word;

            // "Acme Precision (Tianjin) Co., Ltd."
            if (endsAtComma && word == "(" && Enumerable.Range(i, Math.Min(6, to - i)).FirstOrDefault(k => units[k].Word == ")", -1) is > 0 and var closing && closing + 1 < to && units[closing + 1].IsCapital)
            {
                i = closing;
                continue;
            }

            var endsName = word is "[" or ";" or ":" or "—" or "–" or "for" or "because" or "which" or "who" or "located" or "based" or "a.k.a." or "f.k.a." or "aka" or "alias"
                || WordClasses.Be.Contains(word) || WordClasses.Have.Contains(word)
                || (word == "(" && (endsAtComma || (i + 1 < to && units[i + 1].Word is "a.k.a." or "f.k.a." or "aka" or "alias" or "also")))
                || (word == "-" && units[i].Span.Start > units[i - 1].Span.End)
                || (endsAtComma && word == "," && !(i + 1 < to && WordClasses.LegalForms.Contains(units[i + 1].Word)))
                || (word == "." && i + 1 == to && !WordClasses.LegalForms.Contains(units[i - 1].Word));
            if (i > from && endsName)
            {
                return i;
            }
        }

        return to;
    }
}
