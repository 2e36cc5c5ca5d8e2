using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The verb that another one hangs on: <c>is considering</c> banning, <c>threatened</c> to cut off.</summary>
internal static class Governor
{
    private const int Farthest = 10;

    // Among several of a kind, each may name much before the next.
    private const int FarthestFirst = 30;

    /// <summary>The governor of an infinitive, a gerund or the verb of a complement clause; <c>null</c> where it stands by itself.</summary>
    public static VerbGroup? Of(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        if (First(units, verb) is { } first)
        {
            return Of(units, first);
        }

        for (var i = verb.Start - 1; i >= Math.Max(0, verb.Start - Farthest); i--)
        {
            // "Has decided, on the proposal of the ministry, to halt": the words between the commas.
            if (units[i].Word == "," && i == verb.Start - 1 && verb.Mood == VerbMood.Infinitive && Clause.CommaBefore(units, i, 14) is { } opening
                && VerbGroup.Read(units, opening - 1) is { } before && Governs(before.Class, verb))
            {
                return before;
            }

            if (units[i].Word is "," or ";" or "." or "\"" && verb.Mood != VerbMood.Gerund)
            {
                return null;
            }

            if (VerbGroup.Read(units, i) is { } group && Governs(group.Class, verb))
            {
                return group;
            }

        }

        return null;
    }

    /// <summary><c>pledged to raise tariffs and restrict exports</c>, <c>amended the order to list 11 firms, and to ban exports</c>: both hang on the same verb.</summary>
    public static VerbGroup? First(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        var isBase = verb is { Mood: VerbMood.Fact, IsPassive: false, IsPresent: true } && verb.Start == verb.At;
        if (!((isBase || verb.Mood == VerbMood.Infinitive) && verb.Start > 1 && (units[verb.Start - 1].Word is "and" or "or" || (isBase && IsAmongSeveral(units, verb)))))
        {
            return null;
        }

        var isWhole = verb.Mood == VerbMood.Infinitive;
        for (var i = verb.Start - 2; i >= Math.Max(0, verb.Start - FarthestFirst) && !(units[i].Word is ";" or "." || (units[i].Word == "," && !isWhole && units[verb.Start - 1].Word != ",")); i--)
        {
            if (VerbGroup.Read(units, i) is { } group && (!isWhole || group.Mood == VerbMood.Infinitive))
            {
                return group.Mood == VerbMood.Infinitive ? group : null;
            }
        }

        return null;
    }

    /// <summary><c>used to freeze assets, block transactions and embargo trade</c>: the one in the middle.</summary>
    private static bool IsAmongSeveral(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units[verb.Start - 1].Word == ","
        && Enumerable.Range(verb.At + 1, Math.Max(0, Math.Min(units.Count - 1, verb.At + 9) - verb.At - 1)).Any(i => units[i].Word is "and" or "or" && units[i + 1].As(PhraseKind.Verb)?.Extra == "base");

    private static bool Governs(string governor, VerbGroup verb) => governor switch
    {
        "consider" or "propose" or "plan" or "decide" or "deny" => true,
        // Who rejects a call to do something says nothing of having done it.
        "refute" => verb.Mood != VerbMood.Infinitive,
        "threaten" or "vow" => true,
        "announce" => verb.Mood == VerbMood.Gerund,
        "amend" => verb.Mood is VerbMood.Gerund or VerbMood.Infinitive,
        _ => false,
    };

    /// <summary>Who asks or calls for something has not got it yet; behind another clause's opening nobody asks any more.</summary>
    private static bool IsAsked(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        for (var i = verb.Start - 1; i >= 0 && units[i].Word is not (";" or "but" or "while" or "whereas" or "though" or "although"); i--)
        {
            if (WordClasses.Asking.Contains(units[i].Word) || (units[i].Word == "called" && units[i + 1].Word is "on" or "for"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an infinitive tells of an aim or of someone's wish, and not of an act: <c>in a bid to</c>, <c>urged China to</c>.</summary>
    public static bool IsWish(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        for (var i = verb.Start - 1; i >= Math.Max(0, verb.Start - 7); i--)
        {
            // "Is expected to issue quotas, traders said": who is told so need not wish it.
            if (units[i].Word is "expected" or "expects" && Cues.Has(units, "reported"))
            {
                continue;
            }

            // "Has passed a bill to prohibit": a step on its way.
            if (units[i].Word is "bill" or "legislation" && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(k => units[k].As(PhraseKind.Verb)?.Value == "approve"))
            {
                continue;
            }

            // "In order to" is an aim, an order is none.
            if (WordClasses.Wishes.Contains(units[i].Word) && !(units[i].Word == "order" && (i == 0 || units[i - 1].Word != "in")))
            {
                return true;
            }

            if (units[i].Word is "," or ";")
            {
                return false;
            }
        }

        return IsAsked(units, verb);
    }
}
