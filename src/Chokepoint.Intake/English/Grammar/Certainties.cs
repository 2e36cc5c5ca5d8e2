using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>How certain an act is, by the mood of its verb, by what governs it, and by who is said to say it.</summary>
internal static class Certainties
{
    /// <summary>The certainty, and the words that say it where they are not the verb.</summary>
    public static (Certainty Certainty, TextSpan? At) Of(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Times times)
    {
        if (Untrue(units) is { } untrue)
        {
            return (Certainty.Denied, untrue);
        }

        // "If the president assents, no raw material may leave".
        if (units[0].Word == "if" && Enumerable.Range(1, Math.Min(8, verb.Start - 1)).FirstOrDefault(i => WordClasses.Assent.Contains(units[i].Word), -1) is > 0 and var assent)
        {
            return (Certainty.Considered, new TextSpan(units[0].Span.Start, units[assent].Span.End));
        }

        if (IsDenial(units, verb))
        {
            return (Certainty.Denied, null);
        }

        if (HasNoPlans(units, verb))
        {
            return (Certainty.Denied, new TextSpan(units[verb.Start - 1].Span.Start, units[verb.At].Span.End));
        }

        var reported = Cues.Of(units, "reported") ?? ReportOf(units) ?? SaidByOthers(units);
        if (governor is { } g)
        {
            var at = new TextSpan(units[g.Start].Span.Start, units[g.At].Span.End);
            switch (g.Class)
            {
                case "consider" or "propose":
                    return (Certainty.Considered, at);
                case "deny" when IsRuledIn(units, g):
                    return (Certainty.Considered, at);
                case "deny" or "refute":
                    return (Certainty.Denied, at);
                case "threaten":
                    return (Certainty.Considered, at);
                case "decide" when g is { Mood: VerbMood.Fact, IsNegated: false } && reported is null:
                    return (Certainty.Enacted, null);
                case "plan" or "vow":
                    return reported is null ? (Certainty.Announced, at) : (Certainty.Reported, reported);
                case "amend" or "announce" or "decide" when g.Mood is VerbMood.Future or VerbMood.Infinitive:
                    return (Certainty.Announced, at);
                case "amend" or "announce" or "decide" when g.Mood is VerbMood.Possible:
                    return (Certainty.Considered, at);
            }
        }

        // "Would respond by putting controls on software".
        if (verb.Mood == VerbMood.Gerund && verb.Start > 1 && units[verb.Start - 1].Word == "by" && Enumerable.Range(0, verb.Start - 1).Select(i => VerbGroup.Read(units, i)).LastOrDefault(group => group is { IsReduced: false, Mood: not VerbMood.Gerund }) is { Mood: VerbMood.Future })
        {
            return (Certainty.Announced, null);
        }

        if (verb.Class is "consider" or "propose" or "threaten")
        {
            return (Certainty.Considered, null);
        }

        if (verb.Class is "deny")
        {
            return (IsRuledIn(units, verb) ? Certainty.Considered : Certainty.Denied, null);
        }

        if (verb.Class is "plan")
        {
            return (Certainty.Announced, null);
        }

        // "may not be exported" forbids; "may restrict" is open.
        if (verb.Mood == VerbMood.Possible && !verb.IsNoLonger && !(verb.IsNegated && (verb.IsPassive || verb.Class is "leave" or "export")) && !(verb.Class is "export" or "leave" && (verb.IsPassive || units.Any(unit => WordClasses.Again.Contains(unit.Word)))) && !(verb.Class == "resume" && times.Effective is not null) && !(verb.Class == "leave" && Objects.IsOfAmount(units, 0, verb.Start)) && !(verb.Class == "export" && (Objects.IsOfAmount(units, verb.At, units.Count) || Movement.IsWithoutLicence(units, verb.At, units.Count))))
        {
            return (Certainty.Considered, null);
        }

        if (Cues.Of(units, "considered") is { } weighed && weighed.Start < units[verb.Start].Span.Start && !IsOfClauseBefore(units, verb, weighed) && !IsOver(units, weighed))
        {
            return (Certainty.Considered, weighed);
        }

        if (reported is not null)
        {
            return (Certainty.Reported, reported);
        }

        // "We will impose": whoever says so has not done it yet, even where the day is known.
        if (verb is { Mood: VerbMood.Future, IsPassive: false, Class: "impose" or "pause" or "lift" or "restrict" or "stop" or "tighten" } && verb.Start > 0 && units[verb.Start - 1].Word == "we")
        {
            return (Certainty.Announced, null);
        }

        return verb.Mood is VerbMood.Future or VerbMood.Infinitive && governor is null && (times.Effective is null || (verb is { Mood: VerbMood.Future, IsPassive: false } && times.IsFarAhead)) && times.AtOnce is null && (verb.Class != "effect" || verb.Mood == VerbMood.Infinitive) && !IsDecided(units, verb) && !IsTold(units, verb) && !IsOrdered(units, verb) && !(verb.Mood == VerbMood.Infinitive && Telltales.Performs(units))
            ? (Certainty.Announced, null)
            : (Certainty.Enacted, null);
    }

    /// <summary><c>The Union is weighing tariffs, and the United States widened its curbs</c>: what is weighed is another's.</summary>
    private static bool IsOfClauseBefore(IReadOnlyList<Unit> units, VerbGroup verb, TextSpan cue) =>
        verb is { Mood: VerbMood.Fact, IsPassive: false } && Enumerable.Range(0, verb.Start).Any(i => units[i].Span.Start > cue.Start && units[i].Word == "," && units[i + 1].Word is "and" or "but" or "while" && units.Take(verb.Start).Skip(i).Any(unit => unit.Place is not null || unit.Is(PhraseKind.Authority)));

    /// <summary><c>promulgated after a public comment procedure</c>: what was weighed is decided.</summary>
    private static bool IsOver(IReadOnlyList<Unit> units, TextSpan cue)
    {
        var at = Enumerable.Range(0, units.Count).First(i => units[i].Span == cue);
        return units.Before(at, 3).Any(unit => unit.Word is "after" or "following");
    }

    /// <summary><c>the Wall Street Journal reported</c>: a newspaper stands behind it, and no authority.</summary>
    private static TextSpan? ReportOf(IReadOnlyList<Unit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if ((units[i].Word is "reported" or "reports") && (WordClasses.Press.Contains(units[i - 1].Word)))
            {
                return new TextSpan(units[i - 1].Span.Start, units[i].Span.End);
            }
        }

        return null;
    }

    /// <summary><c>importers said</c>: those who feel it say so.</summary>
    private static TextSpan? SaidByOthers(IReadOnlyList<Unit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].Word is "said" or "say" or "says" && WordClasses.Hearers.Contains(units[i - 1].Word))
            {
                return new TextSpan(units[i - 1].Span.Start, units[i].Span.End);
            }
        }

        return null;
    }

    /// <summary><c>has not stopped shipments</c>, <c>said it would not restrict exports</c>.</summary>
    public static bool IsDenial(IReadOnlyList<Unit> units, VerbGroup verb) => verb.IsNegated && verb switch
    {
        // "The restriction has not been lifted, the ministry said".
        { IsPassive: true } => verb is { IsPerfect: true, Class: "lift" } && Telltales.IsSaid(units, verb),

        // "Is not planning any restriction".
        { Class: "plan" or "consider" } => verb is { IsPresent: true, Mood: VerbMood.Fact },
        { Class: "stop" or "impose" or "restrict" or "lift" } => verb is { IsPerfect: true, IsPluperfect: false, Mood: VerbMood.Fact, Class: not "lift" } || (verb.Mood == VerbMood.Future && Telltales.IsSaid(units, verb)),
        _ => false,
    };

    /// <summary><c>has no plans to halt</c>.</summary>
    public static bool HasNoPlans(IReadOnlyList<Unit> units, VerbGroup verb) =>
        // "Was not going to ban".
        (verb is { Mood: VerbMood.Infinitive, Start: > 1 } && units[verb.Start - 1].Word == "going" && WordClasses.IsNegation(units[verb.Start - 2])) ||
        verb.Start > 2 && (WordClasses.Plans.Contains(units[verb.Start - 1].Word) || (verb.Mood == VerbMood.Gerund && units[verb.Start - 1].Word is "of" or "for" && WordClasses.Plans.Contains(units[verb.Start - 2].Word)))
        && units.Before(verb.Start, 7).Any(unit => WordClasses.IsNegation(unit) || unit.Word == "no");

    /// <summary><c>reports that ... are false</c>: what others say is denied.</summary>
    public static TextSpan? Untrue(IReadOnlyList<Unit> units) => units.Any(unit => WordClasses.Hearsay.Contains(unit.Word)) ? Cues.Of(units, "untrue") : null;

    /// <summary><c>is not ruling out</c>, <c>refused to rule out</c>: it may still come.</summary>
    private static bool IsRuledIn(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units[verb.At].Word.EndsWith(" out", StringComparison.Ordinal)
        && (verb.IsNegated || (verb.Mood == VerbMood.Infinitive && verb.Start > 0 && units[verb.Start - 1].Word is "refuse" or "refuses" or "refused" or "declined" or "declines"));

    /// <summary><c>tells all traders to suspend exports</c>: whoever is told has to.</summary>
    private static bool IsTold(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb.Mood == VerbMood.Infinitive
        && (units.Before(verb.Start, 6).Any(unit => WordClasses.Telling.Contains(unit.Word)) || units.Before(verb.Start, 14).Any(unit => WordClasses.Demands.Contains(unit.Word)));

    /// <summary><c>Order of the minister: to prohibit</c>, <c>1. To prohibit</c>.</summary>
    private static bool IsOrdered(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb.Mood == VerbMood.Infinitive && verb.Start > 0 && units[verb.Start - 1].Word is ":" && units.Take(verb.Start).Any(unit => WordClasses.Instruments.Contains(unit.Word));

    /// <summary><c>approved a draft decision to ban</c>: the decision is what is told.</summary>
    public static bool IsTaken(IReadOnlyList<Unit> units, VerbGroup verb) =>
        Enumerable.Range(Math.Max(0, verb.Start - 5), Math.Min(5, verb.Start)).Any(i => VerbGroup.Read(units, i) is { Class: "approve" or "impose" or "announce", IsReduced: false });

    /// <summary><c>the decision to implement</c>.</summary>
    public static bool IsDecided(IReadOnlyList<Unit> units, VerbGroup verb) => verb.Start > 0 && ((verb.Mood == VerbMood.Infinitive && (units[verb.Start - 1].Word is "decision" or "decisions" || (units[verb.Start - 1].Word is "move" or "moves" && VerbGroup.Read(units, verb.Start - 1) is null)))
        || (verb.Start > 3 && units[verb.Start - 1].Word is "taken" or "made" && units[verb.Start - 3].Word == "decision"));
}
