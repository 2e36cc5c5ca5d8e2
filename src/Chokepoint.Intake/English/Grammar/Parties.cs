using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Reads the parties that an act is aimed at.</summary>
internal static class Parties
{
    /// <summary>Parties stand between the verb and its list, or behind "including".</summary>
    public static ImmutableArray<Quoted<string>> Of(Sentence sentence, VerbGroup verb, Act act, Head head, int from, int to, string text)
    {
        var units = sentence.Units;
        var including = Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(i => units[i].Word is "including" or "include" or "namely" or "among" || (units[i].Word == ":" && WordClasses.PartyWords.Contains(units[Math.Max(0, i - 1)].Word)), -1);
        if (including >= 0 && (NamesParties(act, head) || IsAboutListed(units, from, to)))
        {
            return [.. In(units, including + 1, head.At > including ? head.At : EndOfNames(units, including + 1, to), text)];
        }

        // Where every word of a title has a capital, capitals tell no names.
        if (sentence.Kind is BlockKind.Title or BlockKind.Heading && IsInTitleCase(units))
        {
            return [];
        }

        return !NamesParties(act, head) ? []
            : head.At > verb.At ? [.. In(units, verb.At + 1, head.At, text)]
            : verb.IsPassive ? [.. In(units, from, verb.Start, text)]
            : [.. In(units, from, head.At == verb.At ? Objects.EndOfTargets(units, from) : Math.Min(to, Objects.EndOfTargets(units, from)), text)];
    }

    private static bool IsInTitleCase(IReadOnlyList<Unit> units)
    {
        var words = units.Where(unit => unit.Word.Length > 3 && char.IsLetter(unit.Word[0])).ToList();
        return words.Count > 4 && words.Count(unit => unit.IsCapital) * 5 >= words.Count * 4;
    }

    /// <summary>Which list: one act may put some on one and others on another.</summary>
    public static string ListOf(IReadOnlyList<Unit> units, Head head, Country? by)
    {
        // Sanctions of the Union, and of those who follow it, freeze the assets of some, and let others have fewer goods.
        if (by?.Code is "EU" or "CH" or "JP")
        {
            return units.Any(unit => unit.Word is "annex iv" or "dual-use" || unit.As(PhraseKind.Item)?.Value == "dual-use items" || unit.Word.Contains("export restriction", StringComparison.Ordinal) || unit.Word.Contains("export control", StringComparison.Ordinal))
                || Enumerable.Range(0, units.Count - 1).Any(i => (units[i].Word is "military" or "industrial" && units[i + 1].Word is "complex" or "industry" or "and" or "-" or "end") || (WordClasses.Tighter.Contains(units[i].Word) && units[i + 1].Is(PhraseKind.Noun)))
                ? "end users" : units.Any(IsOfFreeze) ? "freeze" : Claim.AnyList;
        }

        var list = units[head.At].Word;
        return head.Class == "party" ? Claim.AnyList
            : list.Contains("unreliable", StringComparison.Ordinal) ? "unreliable"
            : list.Contains("watch", StringComparison.Ordinal) ? "watch"
            : list.Contains("unverified", StringComparison.Ordinal) || list == "uvl" ? "unverified"
            : list.Contains("military", StringComparison.Ordinal) || list.StartsWith("meu", StringComparison.Ordinal) ? "military"
            : "";
    }

    private static bool IsOfFreeze(Unit unit) =>
        unit.Word.Contains("freez", StringComparison.Ordinal) || unit.Word.Contains("travel ban", StringComparison.Ordinal) || unit.Word is "persons" or "individuals" or "listings" or "frozen" or "annex i" or "people";

    private static bool NamesParties(Act act, Head head) => act == Act.Listing || (act == Act.Lifting && head.Class is "list" or "party") || head.Class == "privilege";

    /// <summary><c>listed 12 Chinese entities</c>: whom a verb is about by itself.</summary>
    public static bool ArePut(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        var (from, to) = verb.IsPassive ? (clause.Left, verb.Start) : (verb.At + 1, Math.Min(verb.At + 8, clause.Right));
        return Enumerable.Range(from, Math.Max(0, to - from)).Any(i => WordClasses.PartyWords.Contains(units[i].Word) && !Enumerable.Range(from, i - from).Any(k => units[k].Word is "on" or "for" or "against"));
    }

    /// <summary><c>Acme Semiconductor Technology Co., Ltd. is added</c>: names, and no goods.</summary>
    public static bool AreNamed(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Count(i => (Objects.IsName(units[i]) && i > 0) || (units[i].IsCapital && WordClasses.LegalForms.Contains(units[i].Word))) > 1;

    /// <summary>Those whom a sentence behind a listing names: <c>the ministry named Omnipol</c>, <c>the companies include Leidos</c>, <c>GEOSAT is among the eight</c>.</summary>
    public static IEnumerable<Quoted<string>> NamedIn(IReadOnlyList<Unit> units, string text)
    {
        // "Existing entries on the list include".
        for (var i = 0; i + 1 < units.Count && units[0].Word != "existing"; i++)
        {
            var (word, next) = (units[i].Word, units[i + 1].Word);
            if (word is "is" or "are" && next == "among")
            {
                return In(units, 0, i, text);
            }

            // "They are the militias Hamza Division and Sultan Murad Division".
            if (i == 1 && word is "are" && units[0].Word is "they" or "these" && Enumerable.Range(2, Math.Min(4, units.Count - 2)).Any(k => units[k].IsCapital))
            {
                return In(units, 2, Objects.EndOfTargets(units, 2), text);
            }

            // "Among those added are Acme Optics and Omnipol".
            if (word is "is" or "are" or "were" && units[0].Word == "among" && i < 12)
            {
                return In(units, i + 1, Objects.EndOfTargets(units, i + 1), text);
            }

            // "Also named were Acme Optics and Omnipol".
            if (word is "named" or "listed" or "added" or "blacklisted" && next is "were" or "are" && i < 4)
            {
                return In(units, i + 2, Objects.EndOfTargets(units, i + 2), text);
            }

            if (word is "named" or "names" && units[i + 1].IsCapital)
            {
                return In(units, i + 1, units.Count, text);
            }

            // "Was also added, as were Acme Optics and Omnipol".
            if (word == "as" && next is "were" or "was")
            {
                return In(units, i + 2, units.Count, text);
            }

            // "The list includes Acme Optics", "they include".
            if (word is "include" or "includes" && i is 1 or 2 && (WordClasses.AnyList.Contains(units[i - 1].Word) || units[0].Word is "they" or "these" or "those"))
            {
                return In(units, i + 1, units.Count, text);
            }

            if ((word is "including" or "include" or "includes" or "such" || (i < 8 && word is "are" && units.Count - i > 3 && units[i + 1].IsCapital)) && units.Any(unit => WordClasses.PartyWords.Contains(unit.Word)))
            {
                return In(units, i + 1, EndOfNames(units, i + 1, units.Count), text);
            }
        }

        return [];
    }

    /// <summary><c>the 28 entities</c>, <c>these companies</c>: parties that were named before.</summary>
    public static bool IsAboutListed(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = Math.Max(from, 1); i < to; i++)
        {
            // "Supply them with", "to the eight".
            if ((units[i].Word == "them" && (units[i - 1].Word is "to" or "with" or "of" || Frames.IsTradeVerb(units[i - 1]))) || (units[i - 1].Word == "the" && (WordClasses.Numbers.Contains(units[i].Word) || units[i].Word.All(char.IsAsciiDigit)) && units[i].Date is null && (i + 1 == units.Count || !char.IsLetterOrDigit(units[i + 1].Word[0]))))
            {
                return true;
            }

            if (!(WordClasses.PartyWords.Contains(units[i].Word)))
            {
                continue;
            }

            for (var k = i - 1; k >= Math.Max(0, i - 4); k--)
            {
                if (units[k].Word is "the" or "these" or "those" or "listed" or "such" or "mentioned")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>another 31 companies</c>, <c>fifty-three entities</c>.</summary>
    public static bool AreCounted(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => (WordClasses.PartyWords.Contains(units[i].Word) || units[i].Word == "parties") && units.Before(i, 3).Any(unit => char.IsAsciiDigit(unit.Word[0]) || WordClasses.Numbers.Contains(unit.Word)));

    /// <summary>Where a list of names ends: at the next verb.</summary>
    public static int EndOfNames(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (WordClasses.Be.Contains(units[i].Word) || WordClasses.Have.Contains(units[i].Word) || WordClasses.Modal.Contains(units[i].Word) || units[i].Word == "for")
            {
                return i;
            }
        }

        return to;
    }

    /// <summary>Names of parties in a range: runs of words with capitals that no gazetteer knows.</summary>
    public static IEnumerable<Quoted<string>> In(IReadOnlyList<Unit> units, int from, int to, string text, bool isEntry = false)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsPart(i))
            {
                continue;
            }

            var first = i;
            var last = i;
            for (var k = i + 1; k < to && !GoodsLists.IsNextCell(units, k, text); k++)
            {
                // "Kim Chol-min".
                if (units[k].Word == "-" && k + 1 < to && units[k].Span.Start == units[k - 1].Span.End && units[k + 1].Span.Start == units[k].Span.End && units[k + 1].Meanings.Count == 0)
                {
                    last = ++k;
                    continue;
                }

                // "The Central Bank of Syria".
                if (units[k].Word == "of" && k + 1 < to && units[k + 1].Place is not null && WordClasses.Bodies.Contains(units[k - 1].Word))
                {
                    last = ++k;
                    continue;
                }

                if (units[k].Word == "of" && k + 1 < to && units[k + 1].Place is not null && !(k + 2 < to && IsPart(k + 2)))
                {
                    // "Acme Optics of China".
                    break;
                }

                // "Foundation for the Support of", "Institute of the North".
                if (units[k].Word is "for" or "the" && (units[k].Word == "the" ? k > 0 && units[k - 1].Word is "for" or "of" : Objects.IsInsideName(units, k)) && k + 1 < to)
                {
                    continue;
                }

                // "Institute of Science and Technology".
                if (units[k].Word == "and" && k > 1 && k + 1 < to && IsPart(k + 1) && units[k - 2].Word == "of")
                {
                    continue;
                }

                if (IsPart(k) || (units[k].IsCapital && (units[k].Place is not null || WordClasses.LegalForms.Contains(units[k].Word) || (units[k].Is(PhraseKind.Noun) && k + 1 < to && IsPart(k + 1) && units[k].Span.Start == units[k - 1].Span.End + 1))))
                {
                    last = k;
                }
                else if (!(units[k].Word is "&" or "-" or "of" or "." or "(" or ")" || (units[k].Word == "," && k + 1 < to && WordClasses.LegalForms.Contains(units[k + 1].Word))))
                {
                    break;
                }
            }

            while (first > from && units[first - 1].IsCapital && units[first - 1].Place is not null && units[first - 1].Span.End + 1 == units[first].Span.Start)
            {
                first--;
            }

            i = last;
            // "Group 5 of the Export Control List".
            var isDivision = first == last && !isEntry && last + 1 < units.Count && char.IsAsciiDigit(units[last + 1].Word[0]);
            if ((first == last && first == 0 && !isEntry) || isDivision || IsOwner(units, first) || IsDescribed(units, first))
            {
                continue;
            }

            // "Law of the People's Republic of China", "Dual-Use Items": words of law and goods are no names of parties.
            if (Enumerable.Range(first, last - first + 1).Any(k => WordClasses.LegalWords.Contains(units[k].Word)) || Enumerable.Range(first, last - first + 1).All(k => units[k].Is(PhraseKind.Item) || units[k].Place is not null))
            {
                continue;
            }

            if (Enumerable.Range(first, last - first + 1).Any(k => IsPart(k)))
            {
                // "Aerospace Industrial Development Corporation (AIDC)": its short name is none of its own.
                var bracket = Enumerable.Range(first, last - first + 1).FirstOrDefault(k => units[k].Word == "(" && !Enumerable.Range(k, last - k + 1).Any(close => units[close].Word == ")"), -1);
                last = bracket > first ? bracket - 1 : last;

                // "Co., Ltd." keeps its stop, but not that of the sentence.
                last += WordClasses.LegalForms.Contains(units[last].Word) && last + 2 < units.Count && units[last + 1].Word == "." && units[last + 1].Span.Start == units[last].Span.End ? 1 : 0;
                var span = new TextSpan(units[first].Span.Start, units[last].Span.End);
                yield return new Quoted<string>(span.In(text), [span]);
            }
        }

        // What stands on a list of names is one, whatever else its words mean.
        bool IsPart(int at) => IsNamePart(units, at) || (isEntry && units[at].IsCapital && units[at].Date is null && units[at].Place is null && char.IsLetter(units[at].Word[0]) && !WordClasses.Determiners.Contains(units[at].Word) && !WordClasses.Numbers.Contains(units[at].Word));
    }

    /// <summary><c>six subsidiaries of Acme</c>: Acme itself is not meant.</summary>
    private static bool IsOwner(IReadOnlyList<Unit> units, int at) => at > 1 && units[at - 1].Word == "of" && WordClasses.Subsidiaries.Contains(units[at - 2].Word);

    /// <summary><c>which builds the Brave Eagle jet trainer</c>: what is told of a party.</summary>
    private static bool IsDescribed(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6) && units[i].Word is not ("," or ";"); i--)
        {
            if (units[i].Word is "which" or "who" or "whose")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(IReadOnlyList<Unit> units, int at) =>
        units[at].IsCapital && units[at].Date is null && (units[at].Meanings.Count == 0 || units[at].Is(PhraseKind.Item) || ((at > 0 || (units.Count > 1 && units[1].Word == "of")) && units[at].Is(PhraseKind.Verb) && !units[at].Is(PhraseKind.Noun))) && units[at].Word.Length > 1 && char.IsLetter(units[at].Word[0])
        && !WordClasses.Determiners.Contains(units[at].Word) && !WordClasses.Breakers.Contains(units[at].Word) && !WordClasses.Numbers.Contains(units[at].Word)
        && !WordClasses.NoNames.Contains(units[at].Word);
}
