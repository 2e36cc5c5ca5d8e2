using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Words for trade and measures that are not what a verb is about, and where its object ends.</summary>
internal static class NoHeads
{
    private const int FarthestReview = 6;

    /// <summary>Whether the object of the verb is over at a unit.</summary>
    public static bool IsOver(IReadOnlyList<Unit> units, int at, int from, int to, string verbClass)
    {
        var (unit, isBehindVerb) = (units[at], from > 0 && units[from - 1].Is(PhraseKind.Verb));
        return verbClass switch
        {
            // "denied that the ban was": what is denied is a clause of its own.
            "deny" when unit.Word == "that" => true,
            "consider" or "plan" or "propose" or "decide" or "deny" or "announce" or "approve" or "amend" or "vow" or "threaten" when unit.Is(PhraseKind.Verb) && VerbGroup.Read(units, at) is { Class: not "export" } => true,

            // "remove references to the order": what is removed stands before.
            "lift" when at > from && unit.Word is "to" or "about" or "against" or "with" => true,
            _ => at > from + 1 && isBehindVerb && (IsNextVerb(units, at) || IsNextPredicate(units, at, from, to, verbClass)),
        };
    }

    /// <summary><c>interrupted transactions and adopted measures</c>: the object of the next verb is its own.</summary>
    private static bool IsNextVerb(IReadOnlyList<Unit> units, int at) =>
        units[at - 1].Word == "and" && units[at].As(PhraseKind.Verb) is { Extra: "past" or "preterite" or "third", Value: not "export" } && !units[at].Is(PhraseKind.Noun) && VerbGroup.Read(units, at) is { IsReduced: false };

    /// <summary><c>to prevent violations, which are</c>.</summary>
    private static bool IsNextPredicate(IReadOnlyList<Unit> units, int at, int from, int to, string verbClass) =>
        (WordClasses.Be.Contains(units[at].Word) || WordClasses.Modal.Contains(units[at].Word))
        && !(verbClass == "allow" && at + 1 < to && Frames.IsTradeVerb(units[at + 1]))
        && !units.Skip(from).Take(at - from).Any(unit => unit.Word is "which" or "that" or ",");

    /// <summary>Whether a unit says that the verb is about no trade and no measure at all.</summary>
    public static bool AreAll(IReadOnlyList<Unit> units, int at, string verbClass) => verbClass switch
    {
        // "Removes the exception in regulation 60": the rule stays, and no one is spared any more.
        "lift" => WordClasses.Exceptions.Contains(units[at].Word),

        // "Export applications will not be approved": what is asked for is decided case by case.
        "approve" => units.Skip(at).Take(2).Any(unit => unit.Word is "application" or "applications"),
        _ => false,
    };

    /// <summary>Whether a unit is none, whatever it means elsewhere.</summary>
    public static bool Is(IReadOnlyList<Unit> units, int at, int from, int to, string verbClass) =>
        (at >= 3 && units[at - 3].Word == "according" && units[at - 2].Word == "to")
        || IsVerb(units, at, from)
        || IsTwin(units, at)
        || IsPhrase(units, at, verbClass)
        || IsLawName(units, at, to, verbClass)
        || IsReviewed(units, at, from, to)
        || IsOtherAccess(units, at)
        || (IsAboutMeasures(units, at) && !(verbClass == "lift" && units[at + 1].Word is "program" or "programme"))
        || IsGround(units, at);

    /// <summary><c>to halt falling prices</c>: a verb, and no halt.</summary>
    private static bool IsVerb(IReadOnlyList<Unit> units, int at, int from) =>
        at > from && units[at - 1].Word == "to" && units[at].Is(PhraseKind.Verb) && VerbGroup.Read(units, at) is { Class: not "export" };

    /// <summary><c>to limit or ban exports</c>: the second of two verbs.</summary>
    private static bool IsTwin(IReadOnlyList<Unit> units, int at) =>
        at > 1 && at + 1 < units.Count && units[at - 1].Word is "or" or "and" && units[at].As(PhraseKind.Verb)?.Extra == "base" && units[at - 2].As(PhraseKind.Verb)?.Extra == "base" && (units[at + 1].Is(PhraseKind.Item) || units[at + 1].As(PhraseKind.Noun)?.Value == "trade");

    /// <summary><c>their orders</c>, <c>in order to</c>, <c>further notice</c>, <c>put off a decision</c>, <c>in the possession or control of</c>.</summary>
    private static bool IsPhrase(IReadOnlyList<Unit> units, int at, string verbClass)
    {
        var before = at > 0 ? units[at - 1].Word : "";
        return units[at].Word switch
        {
            "orders" => before is "their" or "its" or "new" or "customer" or "existing" or "further",
            "order" => before is "in" or "further",
            "notice" => before == "further",
            "control" => at > 1 && units[at - 2].Word == "possession",
            "decision" or "decisions" or "implementation" => verbClass == "pause" && !IsOfFollowing(units, at),
            _ => false,
        };
    }

    /// <summary><c>the Export Trade Control Order</c>, <c>the Syria (Sanctions) Regulations</c>.</summary>
    private static bool IsLawName(IReadOnlyList<Unit> units, int at, int to, string verbClass) =>
        ((units[at].Word == "control" || (units[at].Word == "export control" && verbClass != "amend")) && at + 1 < to && WordClasses.LawNames.Contains(units[at + 1].Word))
        || (at > 0 && at + 1 < units.Count && units[at - 1].Word == "(" && units[at + 1].Word == ")");

    /// <summary><c>a review of the whole export control system</c>, <c>exempt from the notice-and-comment requirements</c>.</summary>
    private static bool IsReviewed(IReadOnlyList<Unit> units, int at, int from, int to)
    {
        if (units[at].As(PhraseKind.Noun) is not { } noun)
        {
            return false;
        }

        var first = Math.Max(from, at - FarthestReview);
        return (noun.Value == "weak" && at + 1 < to && units[at + 1].Word == "-" && units[at + 1].Span.Start == units[at].Span.End)
            || Enumerable.Range(first, at - first).Any(i => WordClasses.Reviews.Contains(units[i].Word) && units[i + 1].Word is "on" or "of" or "about" or "for");
    }

    /// <summary><c>access to clinics</c>: only that to goods is trade, and a country's access is what it loses.</summary>
    private static bool IsOtherAccess(IReadOnlyList<Unit> units, int at) =>
        units[at].Word is "access" or "flow" or "flows"
        && ((units[at].Word == "access" && at > 0 && units[at - 1].Word == "'s") || (!units.Skip(at + 1).Take(6).Any(unit => unit.Is(PhraseKind.Item)) && !(at > 0 && units[at - 1].Is(PhraseKind.Item))));

    /// <summary><c>the implementation of the following</c>: what is meant is enumerated.</summary>
    private static bool IsOfFollowing(IReadOnlyList<Unit> units, int at) => at + 3 < units.Count && units[at + 1].Word == "of" && units[at + 2].Word == "the" && units[at + 3].Word == "following";

    /// <summary><c>export control violations</c>, <c>a sanctions expert</c>: a measure only says what they are about.</summary>
    public static bool IsAboutMeasures(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && units[at].Is(PhraseKind.Noun)
        && (WordClasses.AboutMeasures.Contains(units[at + 1].Word) || (units[at].Word.StartsWith("sanction", StringComparison.Ordinal) && units[at + 1].Word is "regulations" or "regulation"));

    /// <summary><c>as a result of the sanctions</c>, <c>under the controls</c>: why something is so.</summary>
    private static bool IsGround(IReadOnlyList<Unit> units, int at)
    {
        var i = at - 1;
        while (i > 0 && WordClasses.Determiners.Contains(units[i].Word))
        {
            i--;
        }

        return i > 0 && units[i].Word == "of" && WordClasses.Grounds.Contains(units[i - 1].Word);
    }
}
