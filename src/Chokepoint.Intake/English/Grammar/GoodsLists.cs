using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Goods that a list enumerates, by the usual name where the gazetteer has one, else by the words of the text.</summary>
internal static class GoodsLists
{
    private const int LongestName = 6;
    private const int LongestRange = 40;

    /// <summary>The goods of each part between commas.</summary>
    /// <param name="units">The sentence.</param>
    /// <param name="from">Where the list begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="text">The text.</param>
    /// <param name="isEntry">Whether it is one entry of a longer list: what it says of its goods may go on behind a comma.</param>
    public static IEnumerable<Quoted<NamedItem>> In(IReadOnlyList<Unit> units, int from, int to, string text, bool isEntry = false)
    {
        var isSpecified = false;
        for (var start = from; start < to;)
        {
            var end = EndOfPart(units, start, to, text);
            if (!(isSpecified && SpecifiesFurther(units, start, end)))
            {
                foreach (var item in Part(units, start, end, text))
                {
                    yield return item;
                }
            }

            // "Technology for smelting and separating gold".
            if (end < to && units[end].Word is "and" or "or" && end + 1 < to && units[end + 1].Word.EndsWith("ing", StringComparison.Ordinal) && Enumerable.Range(start, end - start).Any(i => i > start && units[i].Word == "for" && i + 1 < end && units[i + 1].Word.EndsWith("ing", StringComparison.Ordinal)))
            {
                end = Enumerable.Range(end, to - end).FirstOrDefault(i => units[i].Word is "," or ";", to);
            }

            // "Machines that remove residue and copper film; presses": all of the first entry is said of the machines.
            if (isEntry && Enumerable.Range(start, end - start).Any(i => WordClasses.Relatives.Contains(units[i].Word)))
            {
                end = Enumerable.Range(end, to - end).FirstOrDefault(i => units[i].Word == ";", to);
            }

            isSpecified = isEntry && (isSpecified || Enumerable.Range(start, end - start).Any(i => WordClasses.Specifications.Contains(units[i].Word))) && !(end < to && units[end].Word == ";");
            start = end < to && (IsSeparator(units[end]) || units[end].Word == "to") ? end + 1 : end;
        }
    }

    private static int EndOfPart(IReadOnlyList<Unit> units, int start, int to, string text)
    {
        var depth = 0;
        for (var i = start; i < to; i++)
        {
            depth += units[i].Word switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth <= 0 && (IsSeparator(units[i]) || IsEndOfRange(units, i, start) || (i > start && IsNextCell(units, i, text))))
            {
                return i;
            }
        }

        return to;
    }

    private static bool IsSeparator(Unit unit) => unit.Word is "," or ";" or "and" or "or" or "/" or ":" or "such" or "including" or "namely";

    /// <summary><c>lasers with an energy over 80 mJ and a beam divergence under 0.3 mrad</c>: the second part is no name either.</summary>
    private static bool SpecifiesFurther(IReadOnlyList<Unit> units, int start, int end) =>
        start < end && (units[start].Word is "a" or "an" or "the" || Enumerable.Range(start, end - start).Any(i => WordClasses.Comparators.Contains(units[i].Word) || WordClasses.Specifications.Contains(units[i].Word) || char.IsAsciiDigit(units[i].Word[0])));

    /// <summary><c>from steel, cement and marble to paint</c>.</summary>
    private static bool IsEndOfRange(IReadOnlyList<Unit> units, int at, int start) =>
        units[at].Word == "to" && at > start && units.Before(at, LongestRange).Any(unit => unit.Word == "from") && units.Before(at, LongestRange).Any(unit => WordClasses.Ranging.Contains(unit.Word));

    /// <summary>Whether a unit begins another cell of its row.</summary>
    public static bool IsNextCell(IReadOnlyList<Unit> units, int at, string text) => text.AsSpan(units[at - 1].Span.End..units[at].Span.Start).Contains('\t');

    private static IEnumerable<Quoted<NamedItem>> Part(IReadOnlyList<Unit> units, int start, int end, string text)
    {
        var known = KnownGoods.In(units, start, end).ToList();
        var (first, last) = NameIn(units, start, end);
        if (last < first || known.Exists(item => item.Value.Excluded))
        {
            return known;
        }

        // "Software for machine tools" is neither software of all kinds nor the tools.
        var isForPurpose = Enumerable.Range(first, last - first + 1).Any(i => units[i].Word == "for");
        if ((!isForPurpose || known.Exists(item => item.Value.Name.EndsWith(units[first].Word, StringComparison.Ordinal) && item.Value.Name.Contains(' ', StringComparison.Ordinal))) && known.Exists(item => IsNamedBy(item, units, first, last)))
        {
            // "Microscopes for chips": what the goods are for is no part of the list.
            var purpose = Enumerable.Range(last + 1, Math.Max(0, end - last - 1)).FirstOrDefault(i => units[i].Word == "for", -1);
            return purpose < 0 ? known : known.FindAll(item => item.Evidence[0].Start < units[purpose].Span.Start);
        }

        var span = new TextSpan(units[first].Span.Start, units[last].Span.End);
        return [new Quoted<NamedItem>(new NamedItem { Name = span.In(text).ToLowerInvariant() }, [span])];
    }

    /// <summary><c>gallium products</c> are gallium; <c>gallium nitride</c> is another thing.</summary>
    private static bool IsNamedBy(Quoted<NamedItem> item, IReadOnlyList<Unit> units, int first, int last)
    {
        while (last > first && WordClasses.PlainNames.Contains(units[last].Word))
        {
            last--;
        }

        return item.Evidence[0].End >= units[last].Span.End && (item.Evidence[0].Start < units[last].Span.End || item.Value.Name.EndsWith(units[first].Word, StringComparison.Ordinal));
    }

    /// <summary><c>4-piperidone</c>, <c>N-phenethyl-4-piperidone</c>: what says where a group is bound belongs to the name of a substance.</summary>
    private static bool IsLocant(IReadOnlyList<Unit> units, int at) =>
        at + 2 < units.Count && units[at].Word.Length <= 2 && char.IsLetterOrDigit(units[at].Word[0]) && units[at + 1].Word == "-" && units[at + 1].Span.Start == units[at].Span.End && units[at + 2].Span.Start == units[at + 1].Span.End && char.IsLetterOrDigit(units[at + 2].Word[0]);

    /// <summary>The words that name the goods of a part: without number and article before them, and what they are for or made of behind.</summary>
    private static (int First, int Last) NameIn(IReadOnlyList<Unit> units, int start, int end)
    {
        var first = start;
        while (first < end && !IsLocant(units, first) && (OpenItems.IsArticle(units[first]) || WordClasses.IsAdverb(units[first]) || units[first].Word is "." or ")" or "(" or "•" or "*" or "i.e." or "e.g." or "other" or "as" or "related" or "specifically" or "specific" || units[first].Word.Length == 1 || units[first].As(PhraseKind.Item)?.Extra == "code"))
        {
            first++;
        }

        // "Diamonds, whether polished or not": both are meant.
        if (first < end && units[first].Word == "whether")
        {
            return (first, first - 1);
        }

        // "Deepening a trade war": what follows, and no goods.
        if (first + 1 < end && units[first].Word.EndsWith("ing", StringComparison.Ordinal) && WordClasses.Determiners.Contains(units[first + 1].Word))
        {
            return (first, first - 1);
        }

        var last = first - 1;
        while (last + 1 < end && OpenItems.IsNamePart(units, last + 1) && (units[last + 1].Word == "-" || IsLocant(units, last + 1) || units[last + 1].Word.Any(char.IsLetter)))
        {
            last++;
        }

        // "Equipment for dry etching": what a class of goods is for is its name.
        if (last >= first && last + 2 < end && units[last + 1].Word == "for" && OpenItems.IsGeneral(units, first, last + 1))
        {
            var purpose = last + 2;
            while (purpose < end && purpose - first < LongestName && OpenItems.IsNamePart(units, purpose) && !WordClasses.Determiners.Contains(units[purpose].Word))
            {
                purpose++;
            }

            return purpose > last + 2 && !OpenItems.IsGeneral(units, last + 2, purpose) ? (first, purpose - 1) : (first, first - 1);
        }

        // "Elongation exceeding 8%": a measure of goods.
        if (last >= first && last + 1 < end && WordClasses.Comparators.Contains(units[last + 1].Word))
        {
            return (first, first - 1);
        }

        // "Magnets made abroad", "integrated circuits designed to work in the cold".
        last = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(i => i > first && units[i].Word is "made" or "designed" or "produced" or "manufactured", last + 1) - 1;
        while (last > first && units[last].Word is "related" or "relating" or "suitable" or "designed" or "used" or "made" or "capable" or "specially" or "intended" or "specified" or "rated" or "meeting" or "priced")
        {
            last--;
        }

        // "Measuring and inspection equipment": what the first of two words belongs to stands behind the second.
        if (last > first && last + 1 < units.Count && units[last].Word.EndsWith("ing", StringComparison.Ordinal) && units[last + 1].Word is "and" or "or")
        {
            return (first, first - 1);
        }

        // "A wide range of goods" is what the next part names; "an official website said" is who speaks.
        if (last >= first && last + 1 < units.Count && ((WordClasses.Amounts.Contains(units[last].Word) && units[last + 1].Word == "of") || units[last + 1].As(PhraseKind.Verb)?.Value == "say"))
        {
            return (first, first - 1);
        }

        // "Certain exemptions", "many semiconductor companies".
        if (Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(i => WordClasses.PartyWords.Contains(units[i].Word) || (i == last && WordClasses.Makers.Contains(units[i].Word)) || WordClasses.Exceptions.Contains(units[i].Word) || units[i].Word == "except"))
        {
            return (first, first - 1);
        }

        return last - first >= LongestName || last < first || OpenItems.IsGeneral(units, first, last + 1) || OpenItems.IsDescription(units, first, last + 1) ? (first, first - 1) : (first, last);
    }
}
