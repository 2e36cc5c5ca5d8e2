using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Small signs of how a clause is meant: whether it tells of an act at all, and whether of one that is new.</summary>
internal static class Telltales
{
    /// <summary><c>Commentary: ...</c>, <c>Why ...</c>, <c>A guide to ...</c>: a text that weighs or explains acts, and tells of none. <c>Sanctions are back: what to know</c> tells of one first.</summary>
    public static bool IsEssay(Sentence title)
    {
        var units = title.Units;
        if (title.Kind != BlockKind.Title || units.Count == 0 || title.Number > 0)
        {
            return false;
        }

        var primer = Enumerable.Range(0, units.Count).FirstOrDefault(i => WordClasses.Primers.Contains(units[i].Word) && !(i + 1 < units.Count && units[i + 1].Word == "-"), -1);
        return WordClasses.Essays.Contains(units[0].Word) || (primer >= 0 && !units.Take(primer).Any(unit => unit.Word is ":" or "-" or "—"));
    }

    /// <summary>An authority's name or a number over the text: what follows is its own notice, and all of it is news.</summary>
    public static bool IsHeadOfNotice(Sentence sentence)
    {
        var units = sentence.Units;
        return units.Any(unit => unit.Word == "hereby")
            || (sentence.Kind == BlockKind.Title && units.Count > 1 && units[0].Word == "fact" && units[1].Word == "sheet")
            || (sentence.Kind == BlockKind.Paragraph && units.Count <= 14 && units.Any(unit => unit.Is(PhraseKind.Authority))
                && !Enumerable.Range(0, units.Count).Any(i => VerbGroup.Read(units, i) is not null));
    }

    /// <summary>An act speaks of itself: <c>it is hereby decided</c>, <c>this rule adds</c>, <c>I am extending</c>.</summary>
    public static bool Performs(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (units[i].Word == "hereby" || (units[i].Word == "i" && units[i + 1].Word == "am") || (units[i].Word == "this" && units[i + 1].Word is "rule" or "notice" or "announcement" or "final rule" or "regulation" or "interim final rule" or "order")
                || (units[i].Word == "it" && VerbGroup.Read(units, Math.Min(i + 3, units.Count - 1)) is { Class: "decide", IsPassive: true }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the bureau is amending its rules by removing</c>.</summary>
    public static bool IsUnderWay(IReadOnlyList<Unit> units) =>
        Enumerable.Range(0, units.Count - 1).Any(i => units[i].Word is "is" or "are" && units[i + 1].As(PhraseKind.Verb) is { Value: "amend" or "announce" or "impose" or "add" or "lift" or "extend", Extra: "gerund" });

    /// <summary><c>If Washington goes ahead, Canada will cut potash exports</c>.</summary>
    public static bool IsInAnswer(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        units[0].Word == "if" && clause.Left > 0 && verb is { Mood: VerbMood.Future, IsPassive: false } && units[1].Place is not null;

    /// <summary><c>a licence is now required</c>.</summary>
    public static bool IsFromNow(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb is { IsPresent: true, Mood: VerbMood.Fact } && units.Before(verb.At, verb.At - verb.Start).Any(unit => unit.Word == "now");

    /// <summary><c>issued new regulations</c>: when what was told was made public.</summary>
    public static bool Issues(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if ((units[i].Word == "announcement" || units[i].As(PhraseKind.Noun)?.Value == "measure") && i + 1 < units.Count && units[i + 1].Word is "came" or "comes")
            {
                return true;
            }

            // "The order, dated Friday 6 December, took effect".
            if (units[i].Word is "dated" or "signed" && i + 1 < units.Count && units[i + 1].Date is not null && units.Before(i, 3).Any(unit => WordClasses.Instruments.Contains(unit.Word)))
            {
                return true;
            }

            if (VerbGroup.Read(units, i) is { Class: "announce" or "impose" or "decide" } verb && (units.Skip(verb.At).Any(unit => unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota") || IsIssued(units, verb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the regulation was published</c>, <c>the ordinance, which was promulgated</c>.</summary>
    private static bool IsIssued(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb is { Class: "announce", IsPassive: true, IsPluperfect: false, IsReduced: false, Mood: VerbMood.Fact } && units.Before(verb.Start, 8).Any(unit => unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota" or "list" || WordClasses.Instruments.Contains(unit.Word) || unit.Word is "withdrawal" or "repeal" or "amendment");

    /// <summary><c>Under Article 13 of the Foreign Trade Act, exporters need a permit</c>: what the law says anyway.</summary>
    public static bool IsStandingLaw(IReadOnlyList<Unit> units, VerbGroup verb) =>
        (verb is { IsPresent: true, IsPassive: false, Mood: VerbMood.Fact } && units.Take(verb.Start).Any(unit => unit.Word == "ear") && !Performs(units)) ||
        units[0].Word is "under" or "pursuant" && verb.Class is "require" or "subject" or "export" && verb.Mood is VerbMood.Fact or VerbMood.Duty && !Performs(units) && !units.Take(verb.At).Any(unit => unit.Word is "now" or "new" or "amended" or "henceforth" or "also")
        && Enumerable.Range(1, Math.Min(13, verb.Start)).Any(i => units[i].IsCapital && units[i].Word is "act" or "law" or "code");

    /// <summary><c>began to require</c>, <c>has been restricting</c>: it goes on, and was new before.</summary>
    public static bool IsOngoing(IReadOnlyList<Unit> units, VerbGroup verb) =>
        (verb is { IsPerfect: true, Mood: VerbMood.Fact } && units[verb.At].As(PhraseKind.Verb)?.Extra == "gerund") ||
        verb.Start > 0 && units[verb.Start - 1].Word is "started" or "began" or "begun" or "continued" or "continues" or "used";

    /// <summary><c>already banned nickel</c>, <c>Earlier, a ban was imposed</c>: that was before.</summary>
    public static bool IsAlready(IReadOnlyList<Unit> units, VerbGroup verb) =>
        (verb.Mood == VerbMood.Fact && !verb.IsPresent && units.Before(verb.At, verb.At - verb.Start + 1).Any(unit => unit.Word == "already"))
        || (verb.Mood == VerbMood.Gerund && units.Take(verb.Start).Any(unit => unit.Word == "already"))
        || (units[0].Word == "earlier" && units.Count > 1 && units[1].Word == ",");

    /// <summary><c>said it had authorised exports</c>: what is said looks back only from the saying.</summary>
    public static bool IsSaid(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units.Before(verb.Start, 8).Any(unit => unit.As(PhraseKind.Verb) is { Value: "say" or "announce", Extra: "past" or "preterite" or "third" });

    /// <summary><c>in a separate announcement</c>: as new as what was told before.</summary>
    public static bool IsSeparate(IReadOnlyList<Unit> units) =>
        units.Any(unit => unit.Word == "separately") || Enumerable.Range(0, Math.Min(6, units.Count - 1)).Any(i => units[i].Word is "separate" or "second" or "another" && WordClasses.Instruments.Contains(units[i + 1].Word));

    /// <summary><c>also placed</c>, <c>a further 11 were added</c>.</summary>
    public static bool IsFurther(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units.Before(verb.At, verb.At - verb.Start + 1).Any(unit => unit.Word == "also") || (units.Count > 1 && units[0].Word == "a" && units[1].Word == "further") || units[0].Word == "another";

    /// <summary><c>without a licence</c>.</summary>
    public static bool IsBehindWithout(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (units[i].Word is "without" or "unless" or "absent" or "save" or "except")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>cannot be exported unless they have been cleared by the bureau</c>.</summary>
    public static bool IsUnlessCleared(IReadOnlyList<Unit> units, int verb) =>
        Enumerable.Range(verb, units.Count - verb).FirstOrDefault(i => units[i].Word == "unless", -1) is > 0 and var unless
        && units.Skip(unless).Take(10).Any(unit => unit.As(PhraseKind.Verb)?.Value is "allow" or "approve" or "license" || unit.Word is "cleared" or "obtained" || unit.As(PhraseKind.Noun)?.Value == "licence");

    /// <summary><c>China has imposed controls</c>, without a day and without anyone who says so, may be long ago; that a ban "has been widened" is told while it is new.</summary>
    public static bool IsOldPerfect(Sentence sentence, VerbGroup verb, Times times, Actor? speaker) =>
        verb.IsPerfect && !(verb.IsPassive && WordClasses.Changed.Contains(sentence.Units[verb.At].Word)) && sentence.Kind != BlockKind.Title && !times.IsRecent && times.Effective is null && speaker is null && !sentence.Units.Any(unit => unit.As(PhraseKind.Verb) is { Value: "say" });

    /// <summary><c>no onions will leave</c>, <c>no entity may export</c>: what is denied stands before the goods, or before who sells them.</summary>
    public static bool HasNoGoods(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        for (var i = verb.Start - 1; i >= clause.Left; i--)
        {
            if (units[i].Word == "not" && units[i + 1].Word is "a" or "one" && !units.Skip(i).Take(verb.Start - i).Any(WordClasses.IsHelper))
            {
                return true;
            }

            if (units[i].Word is "no" or "none" or "nobody" && units[i + 1].Word != "." && !char.IsAsciiDigit(units[i + 1].Word[0]))
            {
                return units[i + 1].Word is not ("longer" or "more" or "less" or "later" or "fewer") && !units.Skip(i + 1).Take(3).Any(unit => WordClasses.Plans.Contains(unit.Word)) && units[i + 1].As(PhraseKind.Noun)?.Value is not "licence";
            }
        }

        return false;
    }

    /// <summary><c>forbids raw minerals to leave</c>: what forbids it.</summary>
    public static VerbGroup? Forbidden(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        clause.UpTo(verb.Start).LastOrDefault(i => VerbGroup.Read(units, i) is not null || units[i].Word is ",", -1) is >= 0 and var before && WordClasses.Forbidding.Contains(units[before].Word)
            ? VerbGroup.Read(units, before)
            : null;

    /// <summary><c>needs no permit</c>.</summary>
    public static bool NeedsNone(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        Enumerable.Range(verb.At + 1, Math.Max(0, Math.Min(verb.At + 4, clause.Right) - verb.At - 2)).Any(i => units[i].Word == "no" && units[i + 1].As(PhraseKind.Noun)?.Value == "licence")
        && clause.UpTo(verb.Start).Any(i => units[i].As(PhraseKind.Noun)?.Value == "trade");

    /// <summary><c>holds a licence</c>, <c>it now requires a licence to export</c>: who has or needs one makes no rule.</summary>
    public static bool IsHolding(IReadOnlyList<Unit> units, VerbGroup verb, Head head)
    {
        if (verb is not { Class: "require", IsPassive: false })
        {
            return false;
        }

        return (verb.Mood is VerbMood.Fact or VerbMood.Gerund && !WordClasses.Demands.Contains(units[verb.At].Word))
            || (verb.Mood == VerbMood.Fact && head.At <= verb.At + 2 && verb.Start > 0 && units[verb.Start - 1].Word is "it" or "they" or "he" or "she" or "we");
    }

    /// <summary>That something goes on, or is administered, is no news, but that it goes on for longer is.</summary>
    public static bool JustGoesOn(IReadOnlyList<Unit> units, VerbGroup verb, Times times) =>
        ((verb is { Mood: VerbMood.Fact, IsPresent: true } or { Mood: VerbMood.Future }) && WordClasses.Administering.Contains(units[verb.At].Word) && times is { Said: null, Effective: null, AtOnce: null })
        || (verb is { Class: "license", Mood: VerbMood.Fact, IsPresent: true, IsPassive: false } && times is { Said: null, Effective: null, AtOnce: null })
        || units.Before(verb.At, verb.At - verb.Start + 2).Any(unit => unit.Word == "still")
        || (verb.Class == "remain" && times.Until is null && verb.Mood != VerbMood.Future && !units.Any(unit => unit.Word is "another" or "further" or "additional" or "until"));
}
