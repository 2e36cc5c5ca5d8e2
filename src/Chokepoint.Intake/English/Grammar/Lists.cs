using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Tells lists of goods from lists of parties and of places.</summary>
internal static class Lists
{
    /// <summary><c>the list of destinations</c>.</summary>
    public static bool IsOfPlaces(IReadOnlyList<Unit> units, Head head) => head.Class == "list" && units.Skip(head.At + 1).Take(2).Any(unit => unit.Word is "destinations" or "countries" or "governments" or "states" or "nations" or "jurisdictions");

    /// <summary>Whether a list is none of goods or parties, or only an entry of one is changed.</summary>
    public static bool IsOther(IReadOnlyList<Unit> units, VerbGroup verb, Head head)
    {
        if (verb.Class == "amend" && Enumerable.Range(verb.At, Math.Max(0, head.At - verb.At)).Any(i => units[i].Word is "entry" or "entries"))
        {
            return true;
        }

        // "A list" is any list; who stands on one of parties is named with it.
        return units[head.At].Word is "list" or "lists" && head.Class != "goodslist"
            && (IsOfPlaces(units, head) || (!units.Any(unit => WordClasses.PartyWords.Contains(unit.Word) || unit.Is(PhraseKind.Use) || (Objects.IsName(unit) && verb.Class is not ("impose" or "amend"))) && !SpeaksOfControls(units)));
    }

    /// <summary><c>the list of non-strategic goods</c>.</summary>
    public static bool IsOfGoods(IReadOnlyList<Unit> units, int at) =>
        WordClasses.AnyList.Contains(units[at].Word) && at + 1 < units.Count && units[at + 1].Word == "of"
        && units.Skip(at + 2).Take(4).Any(unit => unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word))
        && !units.Skip(at + 2).Take(7).Any(unit => unit.Word is "entities" or "companies");

    private static bool SpeaksOfControls(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word.Contains("export", StringComparison.Ordinal) || unit.Word.Contains("control", StringComparison.Ordinal) || unit.Word.Contains("sanction", StringComparison.Ordinal));

    /// <summary>Whether what a verb puts on a list are goods: some are named, or only goods are spoken of.</summary>
    public static bool PutsGoods(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause)
    {
        var (from, to) = verb.Class is "amend" or "impose" ? (clause.Left, clause.Right) : verb.IsPassive || verb.Class == "join" ? (clause.Left, verb.Start) : (verb.At + 1, head.At);
        var put = Enumerable.Range(from, Math.Max(0, to - from)).Select(i => units[i]).ToList();
        // "Added Semiconductor Manufacturing International Corp to its list of entities": the word for goods is part of a name.
        var named = Enumerable.Range(from, Math.Max(0, to - from)).Any(i => units[i].Is(PhraseKind.Item) && !(units[i].IsCapital && i + 1 < to && units[i + 1].IsCapital));
        return (named || put.Exists(unit => WordClasses.GoodsWords.Contains(unit.Word) && !unit.IsCapital))
            && !put.Exists(unit => WordClasses.PartyWords.Contains(unit.Word));
    }

    /// <summary><c>the list of goods whose export is prohibited</c>, <c>the goods which may not be exported</c>.</summary>
    public static bool OfForbidden(IReadOnlyList<Unit> units, int at) =>
        units.Skip(at).Take(10).Any(unit => unit.As(PhraseKind.Verb) is { Value: "stop", Extra: not "base" } || unit.Word == "not" || unit.As(PhraseKind.Noun) is { Value: "measure", Extra: "ban" });

    /// <summary>The unit behind one and its short name in brackets.</summary>
    public static int Behind(IReadOnlyList<Unit> units, int at) => at + 4 < units.Count && units[at + 1].Word == "(" && units[at + 3].Word == ")" ? at + 4 : at + 1;

    public static bool IsBefore(IReadOnlyList<Unit> units, int at)
    {
        var next = Behind(units, at);
        return next < units.Count && units[next].As(PhraseKind.Noun)?.Value == "list" && !WordClasses.AnyList.Contains(units[next].Word);
    }
}
