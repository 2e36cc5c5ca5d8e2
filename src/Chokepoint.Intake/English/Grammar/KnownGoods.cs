using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Finds the goods, software and technology that the gazetteer knows.</summary>
internal static class KnownGoods
{
    /// <summary>Items named in a range of units; those that the words take out are marked.</summary>
    public static IEnumerable<Quoted<NamedItem>> In(IReadOnlyList<Unit> units, int from, int to)
    {
        var excluded = false;
        var purpose = false;
        for (var i = from; i < to; i++)
        {
            // What gallium is used for is not what is controlled.
            purpose = (purpose && units[i].Word is not ("," or ";" or ".")) || units[i].As(PhraseKind.Cue)?.Value == "purpose" || IsIngredient(units, i) || IsNeeded(units, i);
            if (purpose)
            {
                continue;
            }

            excluded |= units[i].As(PhraseKind.Cue)?.Value == "excluded";
            if (IsCodeOfNamed(units, i, to) || IsClassOfNamed(units, i, to) || IsAttribute(units, i) || IsBeforeGoods(units, i, to) || IsOfMaker(units, i) || IsOtherCode(units, i))
            {
                continue;
            }

            if (units[i].As(PhraseKind.Item) is { } item && !IsPartOfName(units, i) && !IsOfOffice(units, i))
            {
                var named = MachineFor(units, i, to, item.Value) ?? MadeOf(units, i, to, item) ?? new Quoted<NamedItem>(Named(item), [units[i].Span]);
                var taken = excluded || IsExcludedLater(units, i, to);
                while (i + 1 < to && units[i + 1].Span.End <= named.Evidence[0].End)
                {
                    i++;
                }

                yield return named with { Value = named.Value with { Hs = CustomsNumbers.Behind(units, i, to) is { IsEmpty: false } numbers ? numbers : named.Value.Hs, Excluded = taken } };
            }
        }
    }

    /// <summary><c>rice bran, a key ingredient of cattle feed</c>: what it goes into.</summary>
    private static bool IsIngredient(IReadOnlyList<Unit> units, int at) =>
        WordClasses.Ingredients.Contains(units[at].Word) && at + 1 < units.Count && units[at + 1].Word is "of" or "in" or "for" && Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => units[i].Word is "a" or "an" or "the");

    /// <summary><c>gallium, which is needed for chips</c>; what a licence is needed for is what is controlled.</summary>
    private static bool IsNeeded(IReadOnlyList<Unit> units, int at) =>
        units[at].Word == "needed" && at + 1 < units.Count && units[at + 1].Word == "for" && !units.Take(at).Any(unit => unit.As(PhraseKind.Noun)?.Value == "licence");

    /// <summary><c>passenger cars with engines above two litres</c>: a mark of the goods that are meant.</summary>
    private static bool IsAttribute(IReadOnlyList<Unit> units, int at)
    {
        // "Coal may not be taken out by truck": what carries it.
        if (at > 0 && units[at - 1].Word == "by" && units[at].As(PhraseKind.Item)?.Value == "vehicles")
        {
            return true;
        }

        var with = at > 1 && (units[at - 1].Word is "an" or "a") ? at - 2 : at - 1;
        return with > 0 && units[with].Word == "with" && units[with - 1].Is(PhraseKind.Item);
    }

    /// <summary><c>bismuth metal not under 1C229</c>, <c>non-1C226 carbide</c>: the entry is that of others.</summary>
    private static bool IsOtherCode(IReadOnlyList<Unit> units, int at) =>
        units[at].As(PhraseKind.Item)?.Extra == "code" && units.Before(at, 3).Any(unit => unit.Word is "not" or "non" or "than");

    /// <summary><c>drone makers</c>, <c>drone and ship builders</c>: who makes them is meant.</summary>
    private static bool IsOfMaker(IReadOnlyList<Unit> units, int at) =>
        !units[at].Word.EndsWith('s') && at + 1 < units.Count && (WordClasses.Makers.Contains(units[at + 1].Word) || (at + 3 < units.Count && units[at + 1].Word is "and" or "or" && WordClasses.Makers.Contains(units[at + 3].Word)));

    /// <summary><c>chemical fertilisers</c>: what stands before goods only says which.</summary>
    private static bool IsBeforeGoods(IReadOnlyList<Unit> units, int at, int to) =>
        at + 1 < to && units[at].As(PhraseKind.Item) is { Extra: not "code" } && units[at + 1].As(PhraseKind.Item) is { Extra: not "code" } && !units[at].Word.EndsWith('s') && units[at + 1].Span.Start == units[at].Span.End + 1;

    /// <summary><c>dual-use items related to gallium</c>.</summary>
    private static bool IsClassOfNamed(IReadOnlyList<Unit> units, int at, int to) =>
        units[at].As(PhraseKind.Item)?.Value == "dual-use items" && at + 3 < to && units[at + 1].Word == "related" && units[at + 2].Word == "to" && units[at + 3].Is(PhraseKind.Item);

    /// <summary><c>Gadolinium-related items (1C903)</c>, <c>1C902.a Metallic samarium</c>: the name says more than its code.</summary>
    private static bool IsCodeOfNamed(IReadOnlyList<Unit> units, int at, int to) =>
        units[at].As(PhraseKind.Item) is { Extra: "code" }
        && (Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + 4) - at - 1)).Any(i => units[i].As(PhraseKind.Item) is { Extra: not "code" })
            || (at > 1 && units[at - 1].Word == "(" && Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).Any(i => units[i].As(PhraseKind.Item) is { Extra: not "code" })));

    /// <summary><c>advanced semiconductor manufacturing tools</c> make chips and are none.</summary>
    private static Quoted<NamedItem>? MachineFor(IReadOnlyList<Unit> units, int at, int to, string name)
    {
        if (name is not ("semiconductors" or "advanced chips" or "AI chips"))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(at + 4, to) && units[i].Meanings.Count == 0 && char.IsLetter(units[i].Word[0]); i++)
        {
            if (WordClasses.Machinery.Contains(units[i].Word))
            {
                return new Quoted<NamedItem>(ItemTable.Named("semiconductor manufacturing equipment"), [new TextSpan(units[at].Span.Start, units[i].Span.End)]);
            }
        }

        return null;
    }

    /// <summary><c>permanent magnet scrap</c>, <c>parts for F-35 fighter jets</c>: another thing than what it is made of or belongs to.</summary>
    private static Quoted<NamedItem>? MadeOf(IReadOnlyList<Unit> units, int at, int to, Phrase item)
    {
        if (item.Extra == "code")
        {
            return null;
        }

        if (at + 1 < to && WordClasses.MadeOf.Contains(units[at + 1].Word))
        {
            var last = at + 1;
            while (last + 1 < to && WordClasses.MadeOf.Contains(units[last + 1].Word))
            {
                last++;
            }

            // "Zinc germanium phosphide".
            var first = at;
            while (first > 0 && units[first - 1].As(PhraseKind.Item) is { Extra: not "code" } && units[first - 1].Span.End + 1 == units[first].Span.Start && !units[first - 1].Word.EndsWith('s'))
            {
                first--;
            }

            return new Quoted<NamedItem>(ItemTable.Named(string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => units[i].Word))), [new TextSpan(units[first].Span.Start, units[last].Span.End)]);
        }

        // "F-35" is three units.
        for (var i = at - 1; i >= Math.Max(1, at - 5); i--)
        {
            if (units[i].Word is "for" or "of" && units[i - 1].Word is "parts" or "components")
            {
                return new Quoted<NamedItem>(ItemTable.Named($"{ItemTable.Single(item.Value)} {units[i - 1].Word}"), [new TextSpan(units[i - 1].Span.Start, units[at].Span.End)]);
            }

            if (!(units[i].IsCapital || units[i].Word == "-" || char.IsAsciiDigit(units[i].Word[0]) || WordClasses.Determiners.Contains(units[i].Word)))
            {
                return null;
            }
        }

        return null;
    }

    private static NamedItem Named(Phrase item) =>
        item.Extra == "code" ? new NamedItem { Name = item.Value, ControlCodes = [item.Value] } : ItemTable.Named(item.Value);

    /// <summary><c>rare earths are not covered</c>.</summary>
    private static bool IsExcludedLater(IReadOnlyList<Unit> units, int at, int to) =>
        at + 1 < to && units[at + 1].As(PhraseKind.Cue) is { Value: "excluded" } && units[at + 1].Word is not ("excluding" or "except for" or "other than" or "exempt");

    /// <summary><c>USA Rare Earth Inc.</c> is a company.</summary>
    private static bool IsPartOfName(IReadOnlyList<Unit> units, int at) =>
        units[at].IsCapital && (IsInCompanyName(units, at) || (at + 1 < units.Count && WordClasses.LegalForms.Contains(units[at + 1].Word))
            || (at > 0 && units[at - 1].Word == "u.s.a."));

    /// <summary><c>Semiconductor Manufacturing International Corp</c>: words with capitals up to a legal form.</summary>
    private static bool IsInCompanyName(IReadOnlyList<Unit> units, int at)
    {
        const int LongestName = 5;
        for (var i = at + 1; i < Math.Min(units.Count, at + LongestName); i++)
        {
            if (!units[i].IsCapital)
            {
                return false;
            }

            if (WordClasses.LegalForms.Contains(units[i].Word) || units[i].Word is "corporation" or "international" or "enterprise" or "plant" or "works" or "institute" or "bureau")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the strategic minerals regulator</c> is an authority.</summary>
    private static bool IsOfOffice(IReadOnlyList<Unit> units, int at) => at + 1 < units.Count && WordClasses.Offices.Contains(units[at + 1].Word);
}
