using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Finds words for trade, measures and lists that a verb may be about.</summary>
internal static class HeadNouns
{
    private const int FarthestSubject = 9;
    private const int FarthestLaw = 24;

    /// <summary>The head among the units of a range: trade and measures before bare goods, the first of them.</summary>
    public static Head? In(IReadOnlyList<Unit> units, int from, int to, string verbClass)
    {
        // "banned, the export of": a participle by itself has no object behind its comma; "suspended, with immediate effect, six announcements" has.
        var isBehindComma = from > 0 && from < to && units[from].Word == "," && units[from - 1].Is(PhraseKind.Verb);
        var insertion = isBehindComma ? InsertionEnd(units, from, to) : from - 1;
        if (insertion is not { } before)
        {
            return null;
        }

        Head? item = null;
        for (var i = before + 1; i < to; i++)
        {
            if (NoHeads.IsOver(units, i, from, to, verbClass))
            {
                return item;
            }

            if (NoHeads.AreAll(units, i, verbClass))
            {
                return null;
            }

            if (NoHeads.Is(units, i, from, to, verbClass))
            {
                continue;
            }

            if ((OfList(units, i, to, verbClass) ?? OfNoun(units, i, to, verbClass) ?? OfTrade(units, i, verbClass)) is { } head)
            {
                return head;
            }

            item ??= units[i].Is(PhraseKind.Item) ? new Head("item", null, i) : null;
        }

        return item;
    }

    private static int? InsertionEnd(IReadOnlyList<Unit> units, int from, int to) =>
        from + 1 < to && WordClasses.Prepositions.Contains(units[from + 1].Word) && Enumerable.Range(from + 1, Math.Min(to - from - 1, 16)).LastOrDefault(k => units[k].Word == ",", -1) is > 0 and var closing ? closing : null;

    private static Head? OfList(IReadOnlyList<Unit> units, int at, int to, string verbClass)
    {
        // "Added to the goods which may not be exported".
        if (verbClass is "add" && WordClasses.GoodsWords.Contains(units[at].Word) && at > 1 && units[at - 1].Word is "the" or "those" && units[at - 2].Word == "to")
        {
            return new Head("goodslist", Lists.OfForbidden(units, at) ? Act.Ban : Act.Licence, at);
        }

        // "Adds new entries to Schedule 3 of the Export Control Order 2008".
        if (verbClass is "add" && units[at].Word == "schedule" && at + 1 < to && units[at + 1].Word.All(char.IsAsciiDigit) && units.Skip(at).Take(FarthestLaw).Any(unit => unit.Word.Contains("export control", StringComparison.Ordinal)))
        {
            return new Head("goodslist", Act.Licence, at);
        }

        // "Its list of strategic high-tech commodities (SHTC) entities".
        return units[at].As(PhraseKind.Noun)?.Value == "goodslist" && Lists.Behind(units, at) is var next && next < to && WordClasses.PartyWords.Contains(units[next].Word) ? new Head("list", Act.Listing, at) : null;
    }

    private static Head? OfNoun(IReadOnlyList<Unit> units, int at, int to, string verbClass)
    {
        // "Its strategic high-tech commodities (SHTC) entity list": the list behind is meant.
        if (units[at].As(PhraseKind.Noun) is not { } noun || IsOutOf(units, at, verbClass, noun.Value) || (noun.Value == "goodslist" && Lists.IsBefore(units, at)))
        {
            return null;
        }

        if (noun.Value == "goodslist" || (noun.Value == "list" && Lists.IsOfGoods(units, at)))
        {
            // "The list of goods whose export is prohibited".
            return new Head("goodslist", noun.Extra == "ban" || Lists.OfForbidden(units, at) ? Act.Ban : Act.Licence, at);
        }

        if (noun is { Value: "weak", Extra: "" })
        {
            // "A decree on strategic trade control": what it is about says what it does.
            if (verbClass is "impose" or "announce" or "approve" && OnMeasure(units, at, to) is { } on)
            {
                return on;
            }

            // "Announced 107 designations".
            if (WordClasses.Designations.Contains(units[at].Word) && units.Before(at, 3).Any(unit => char.IsAsciiDigit(unit.Word[0]) || WordClasses.Numbers.Contains(unit.Word)))
            {
                return new Head("measure", Act.Listing, at);
            }
        }

        var act = Frames.ActNamed(noun.Extra);
        return noun.Value == "import" && BesideImport(units, at, to) is { } beside ? beside
            : IsOfImports(units, at, to) ? new Head("import", null, at)
            : new Head(noun.Value, act is Act.Suspension or Act.Lifting && StopsTrade(units, at, to) is { } stops ? stops : act is Act.Ban && StopsMeasure(units, at, to) ? Act.Lifting : act, at);
    }

    private static Head? OfTrade(IReadOnlyList<Unit> units, int at, string verbClass) =>
        (verbClass != "face" && Frames.IsTradeVerb(units[at]) && VerbGroup.Read(units, at) is not null) || (units[at].Is(PhraseKind.Item) && units[at].Word.EndsWith("exports", StringComparison.Ordinal)) ? new Head("trade", null, at) : null;

    /// <summary><c>a tariff of 100% and export controls on software</c>.</summary>
    private static Head? BesideImport(IReadOnlyList<Unit> units, int at, int to) =>
        Enumerable.Range(at + 1, Math.Max(0, to - at - 1)).FirstOrDefault(k => units[k].As(PhraseKind.Noun) is { Value: "measure" } joined && Frames.ActNamed(joined.Extra) is not null && IsJoining(units, k) && !NoHeads.IsAboutMeasures(units, k), -1) is > 0 and var beside
            ? new Head("measure", Frames.ActNamed(units[beside].As(PhraseKind.Noun)!.Extra), beside)
            : null;

    private static Head? OnMeasure(IReadOnlyList<Unit> units, int at, int to)
    {
        var on = Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + FarthestSubject) - at - 1)).FirstOrDefault(i => units[i].Word is "on" or "concerning" or "regarding" or "introducing", -1);
        if (on < 0 || units.Skip(at + 1).Take(on - at - 1).Any(unit => unit.Word is "," or ";" || unit.Is(PhraseKind.Verb)))
        {
            return null;
        }

        var measure = Enumerable.Range(on + 1, Math.Max(0, Math.Min(to, on + FarthestSubject) - on - 1)).TakeWhile(i => units[i].Word is not ("," or ";" or "that" or "which")).FirstOrDefault(i => units[i].As(PhraseKind.Noun)?.Value is "measure" or "weak", -1);
        return measure > 0 && Frames.ActNamed(units[measure].As(PhraseKind.Noun)!.Extra) is { } act && !NoHeads.IsAboutMeasures(units, measure) ? new Head(units[measure].As(PhraseKind.Noun)!.Value, act, measure) : null;
    }

    /// <summary><c>a ban on new foreign-made robot imports</c>.</summary>
    private static bool IsOfImports(IReadOnlyList<Unit> units, int at, int to) =>
        (units[at].As(PhraseKind.Noun)?.Value is "weak" && at + 2 < to && units[at + 1].As(PhraseKind.Verb) is { Extra: "past" or "participle" } ? at + 1 : at) is var behind
        && units[at].As(PhraseKind.Noun)?.Value is "weak" && behind + 1 < to && units[behind + 1].Word is "on" or "of" or "to"
        && units.Skip(behind + 2).Take(Math.Min(8, to - at - 2)).TakeWhile(unit => unit.Word is not ("," or ";" or "that" or "to") && !(unit.Is(PhraseKind.Verb) && !unit.Is(PhraseKind.Noun)))
            .Select(unit => unit.As(PhraseKind.Noun)?.Value).FirstOrDefault(value => value is not null) == "import";

    /// <summary><c>the cessation of sanctions</c>, <c>a halt to export controls</c>: what stops is no trade.</summary>
    private static bool StopsMeasure(IReadOnlyList<Unit> units, int at, int to) =>
        at + 2 < to && units[at].Word is "cessation" or "halt" or "stoppage" or "freeze" && units[at + 1].Word is "of" or "to" or "on"
        && units.Skip(at + 2).Take(Math.Min(4, to - at - 2)).Select(unit => unit.As(PhraseKind.Noun)).FirstOrDefault(noun => noun is not null) is { Value: "measure" or "weak" };

    /// <summary>A noun means what its verb does: <c>the suspension of cobalt exports</c> is a ban, that of controls a suspension.</summary>
    private static Act? StopsTrade(IReadOnlyList<Unit> units, int at, int to)
    {
        at += at + 1 < to && units[at + 1].Word is "measure" ? 1 : 0;
        if (at + 1 >= to || units[at + 1].Word is not ("of" or "on" or "to" or "in") || units[at].Word is "removal" or "lifting" or "waiver")
        {
            return null;
        }

        for (var i = at + 2; i < Math.Min(at + 8, to); i++)
        {
            if (units[i].As(PhraseKind.Noun)?.Value is { } value)
            {
                return value is "trade" or "licence" ? Act.Ban : null;
            }
        }

        return null;
    }

    /// <summary>A head of another kind stands between: a list is sought by "add", a licence by "require".</summary>
    private static bool IsOutOf(IReadOnlyList<Unit> units, int at, string verbClass, string noun) => verbClass switch
    {
        "amend" => noun is not ("list" or "goodslist" or "measure" or "weak"),
        "add" when units[at].Word.Contains("sanction", StringComparison.Ordinal) => false,
        "add" or "include" or "list" or "delist" => noun is not ("list" or "goodslist" or "privilege"),
        "place" or "face" => noun is "trade",
        "require" => noun is not "licence",
        "blacklist" => true,
        "lift" => noun is "trade" && !(units[at].Word.StartsWith("exports", StringComparison.Ordinal) || units[at].Word == "shipments"),
        _ => noun is "licence" && verbClass is not ("subject" or "replace" or "lift" or "impose" or "approve" or "pause" or "stop") && !(verbClass is "announce" or "allow" && units.Before(at, 3).Any(unit => unit.Word == "no")),
    };

    /// <summary>Whether a unit is named beside what stands before it: <c>, among them a ban on exports</c>.</summary>
    public static bool IsJoining(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (!WordClasses.Determiners.Contains(units[i].Word))
            {
                return units[i].Word is "including" or "and" or "plus" || (units[i].Word is "them" or "these" && units[i - 1].Word == "among") || (units[i].Word == "as" && units[i - 1].Word == "well");
            }
        }

        return false;
    }
}
