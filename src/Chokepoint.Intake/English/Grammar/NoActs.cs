using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Clauses with the words of an act that tell of none: what is denied, asked, wished, supposed, feared or opposed, powers, penalties and what follows from others.</summary>
internal static class NoActs
{
    /// <summary>Whether a clause is one of them.</summary>
    public static bool Is(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Clause clause) =>
        IsNegated(units, verb, clause)
        || IsWish(units, verb, governor)
        || IsPower(units, verb, clause)
        || IsPenalty(units, verb)
        || IsOfContracts(units)
        || IsOfPress(units, verb)
        || IsReplaced(units, verb)
        || IsComplaint(units, verb)
        || IsExplained(units, verb)
        || IsDoubted(units, verb)
        || IsCondition(verb, governor, clause)
        || IsPractice(units, verb, governor)
        || (verb.Mood is VerbMood.Infinitive or VerbMood.Gerund && IsOpposed(units, clause.Left, verb.Start))
        || IsPursuit(units, verb, governor)
        || IsOnlySupposed(units, verb, governor);

    /// <summary>What is denied without being a denial, such as <c>did not ban</c>.</summary>
    private static bool IsNegated(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        (verb.IsNegated && !Certainties.IsDenial(units, verb) && verb.Class is not ("allow" or "export" or "leave" or "approve") && !(verb is { Class: "require", IsPresent: true, Mood: VerbMood.Fact or VerbMood.Future }))
        || (verb.Class == "allow" && clause.UpTo(verb.Start).Any(i => units[i].Word == "no" && units[i + 1].Word is not ("more" or "later" or "less")));

    /// <summary><c>urged Japan to correct its ways and stop abusing controls</c>: both are wished for.</summary>
    private static bool IsWish(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor) =>
        verb is { Mood: VerbMood.Fact, IsPresent: true } && governor is null
        && (Governor.First(units, verb) is { } first ? Governor.IsWish(units, first) : verb.Start > 0 && units[verb.Start - 1].Word is "and" or "or" && Governor.IsWish(units, verb));

    /// <summary><c>the office can impose penalties</c>, <c>controls may be ordered for two years</c>, <c>member states may require authorisation</c>: a power, and no use of it.</summary>
    private static bool IsPower(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        if (verb is not { Mood: VerbMood.Possible, IsNegated: false })
        {
            return false;
        }

        // "Another member state may require a licence, if".
        if (units.Before(verb.Start, 4).Any(unit => unit.Word is "another" or "other"))
        {
            return true;
        }

        return verb switch
        {
            { Class: "require" } => Cues.Of(units, "reported") is null && !Has("say", "consider"),
            { IsNoLonger: true } => false,
            { IsPassive: false, Class: "impose" or "restrict" or "tighten" or "add" or "license" } => units[verb.Start].Word == "can",
            { IsPassive: true, Class: "decide" or "extend" or "impose" or "place" or "add" or "list" or "blacklist" } => Actors.By(units, verb.At + 1, clause.Right) is null && Cues.Of(units, "reported") is null && !Has("say", "warn"),
            _ => false,
        };

        bool Has(string one, string other) => units.Any(unit => unit.As(PhraseKind.Verb)?.Value is { } value && (value == one || value == other));
    }

    /// <summary><c>one that fails to apply for a permit may be fined</c>, <c>the violator can be barred from exports for three years</c>.</summary>
    private static bool IsPenalty(IReadOnlyList<Unit> units, VerbGroup verb) =>
        (verb is { Class: "require", Mood: VerbMood.Infinitive, Start: > 0 } && units[verb.Start - 1].Word is "fail" or "fails" or "failed" or "failing" or "failure")
        || (verb.Mood is VerbMood.Possible or VerbMood.Future && units.Take(verb.Start).Any(unit => WordClasses.Punishment.Contains(unit.Word)));

    /// <summary><c>exporters have to insert a clause in their contracts that prohibits re-export</c>.</summary>
    private static bool IsOfContracts(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word is "clause" or "clauses") && units.Any(unit => unit.Word is "contract" or "contracts");

    /// <summary><c>the call is embargoed until it ends</c>: what the press is asked for.</summary>
    private static bool IsOfPress(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units[verb.At].Word.StartsWith("embargo", StringComparison.Ordinal) && units.Any(unit => unit.Word is "call" or "briefing" or "attributable" or "transcript");

    /// <summary><c>Announcement No. 50 of 2006 is repealed at the same time</c>: the new one stands in its place.</summary>
    private static bool IsReplaced(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb.Class == "lift" && Enumerable.Range(verb.At, Math.Max(0, units.Count - verb.At - 1)).Any(i => units[i].Word == "same" && units[i + 1].Word == "time");

    /// <summary><c>we are no longer allowed to supply</c>: who complains of a rule does not make it.</summary>
    private static bool IsComplaint(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb is { Class: "allow", IsPassive: true, Start: > 0 } && units[verb.Start - 1].Word is "we" or "i" or "you";

    /// <summary><c>one may not sell</c>, <c>companies must check</c>: so speaks who explains a rule.</summary>
    private static bool IsExplained(IReadOnlyList<Unit> units, VerbGroup verb) =>
        (verb is { Class: "export", Mood: VerbMood.Possible, Start: > 0 } && units[verb.Start - 1].Word == "one" && !(verb.Start > 1 && units[verb.Start - 2].Word == "no"))
        || (verb.Mood == VerbMood.Duty && verb.Class is not ("require" or "export" or "subject" or "lapse" or "leave"));

    /// <summary><c>makers could face sanctions</c>, <c>fears that China will ban exports</c>.</summary>
    private static bool IsDoubted(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb is { Class: "face", Mood: VerbMood.Possible } || units.Take(verb.Start).Any(unit => WordClasses.Doubts.Contains(unit.Word));

    private static bool IsCondition(VerbGroup verb, VerbGroup? governor, Clause clause) =>
        clause.Opener is "if" or "unless" or "where" or "so" || (clause.Opener == "whether" && governor is not { Class: "consider" });

    /// <summary><c>it is an international practice to put export controls on them</c>: what is done in general.</summary>
    private static bool IsPractice(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor) =>
        verb.Mood == VerbMood.Infinitive && governor is null && units.Before(verb.Start, 2).Any(unit => unit.Word is "practice" or "norm" or "custom" or "right");

    /// <summary><c>securing permits</c>: who is after a permit makes no rule.</summary>
    private static bool IsPursuit(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor) =>
        verb is { Class: "require", Mood: VerbMood.Gerund } && !(verb.Start > 0 && WordClasses.Instruments.Contains(units[verb.Start - 1].Word)) && governor is null;

    private static bool IsOnlySupposed(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor) => verb.Mood switch
    {
        VerbMood.Infinitive => governor is null && Governor.IsWish(units, verb) && !Certainties.HasNoPlans(units, verb),
        VerbMood.Gerund => governor is null && !Certainties.HasNoPlans(units, verb)
            && !(verb.Start > 1 && units[verb.Start - 2].Word is "with" or "as" or "of" && units[verb.Start - 1].Place is not null)
            && !TellsOfAct(units, verb),
        VerbMood.Possible => Cues.Has(units, "opinion"),
        VerbMood.Fact or VerbMood.Future or VerbMood.Duty => false,
        _ => false,
    };

    /// <summary><c>..., effectively lifting sanctions</c>, <c>by banning</c>, <c>a notice prohibiting</c>: a gerund that tells what is done.</summary>
    private static bool TellsOfAct(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        var at = verb.Start - 1;
        while (at > 0 && WordClasses.IsAdverb(units[at]))
        {
            at--;
        }

        return at < 0 || units[at].Word is "," or "by" or "and" or "begun" or "began" or "started" or "starts" or "begins" or "start"
            || (units[at].Word == "on" && at > 0 && units[at - 1].Word is "go" or "goes" or "went")
            || WordClasses.Instruments.Contains(units[at].Word)
            || (verb.Class == "amend" && units[at].As(PhraseKind.Noun)?.Value == "weak");
    }

    /// <summary><c>expressed concern over plans to</c>: who opposes an act does not do it.</summary>
    private static bool IsOpposed(IReadOnlyList<Unit> units, int from, int to)
    {
        var opposed = false;
        for (var i = from; i < to; i++)
        {
            opposed |= units[i].As(PhraseKind.Verb)?.Value == "protest" || WordClasses.Opposition.Contains(units[i].Word);
            opposed &= units[i].Word is not ("and" or "," or "by");
        }

        return opposed;
    }
}
