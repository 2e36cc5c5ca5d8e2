using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>How a verb stands in its sentence.</summary>
internal enum VerbMood
{
    /// <summary>It says what is or was: <c>banned</c>, <c>has banned</c>, <c>bans</c>.</summary>
    Fact,

    /// <summary>It says what will be.</summary>
    Future,

    /// <summary>It says what may be.</summary>
    Possible,

    /// <summary>It says what must be: <c>must obtain</c>.</summary>
    Duty,

    /// <summary><c>to ban</c>.</summary>
    Infinitive,

    /// <summary><c>banning</c>.</summary>
    Gerund,
}

/// <summary>A verb with the small words before it.</summary>
/// <param name="Start">The first unit of the group.</param>
/// <param name="At">The verb itself.</param>
/// <param name="Class">Its class in the gazetteer.</param>
/// <param name="Mood">How it stands.</param>
/// <param name="IsPassive">Whether its subject suffers.</param>
/// <param name="IsNegated">Whether it is denied.</param>
/// <param name="IsNoLonger">Whether it says <c>no longer</c>.</param>
/// <param name="IsPerfect">Whether it looks back: <c>has</c>, <c>had</c>.</param>
/// <param name="IsPluperfect">Whether it looks back from the past: <c>had</c>.</param>
/// <param name="IsOnly">Whether <c>only</c> narrows it.</param>
/// <param name="IsPresent">Whether it tells of now or later.</param>
/// <param name="IsReduced">Whether it only describes: <c>controls imposed by China</c>.</param>
internal readonly record struct VerbGroup(
    int Start, int At, string Class, VerbMood Mood, bool IsPassive, bool IsNegated, bool IsNoLonger, bool IsPerfect, bool IsPluperfect, bool IsOnly, bool IsPresent, bool IsReduced)
{
    /// <summary>The group of the verb at a unit, or <c>null</c> where the unit is no verb there.</summary>
    public static VerbGroup? Read(IReadOnlyList<Unit> units, int at)
    {
        if (units[at].As(PhraseKind.Verb) is not { } verb || !Homographs.IsVerb(units, at, verb))
        {
            return null;
        }

        var unit = units[at];
        var start = at;
        var (be, have, had, not, longer, to, only, past) = (false, false, false, false, false, false, false, false);
        string? modal = null;
        while (start > 0 && at - start < 10)
        {
            var before = units[start - 1];
            if (WordClasses.Be.Contains(before.Word) || WordClasses.Becoming.Contains(before.Word) || IsShortIs(units, start - 1))
            {
                // "is to ban" tells of the future; "to be banned" is passive.
                modal ??= to ? "will" : null;
                be |= !to;
                past |= before.Word is "was" or "were" or "became";
            }
            else if (WordClasses.Have.Contains(before.Word))
            {
                // "have to obtain" is a duty.
                modal ??= to ? "must" : null;
                have |= !to;
                had |= !to && before.Word is "had" or "having";
            }
            else if (WordClasses.Modal.Contains(before.Word))
            {
                modal ??= before.Word;
            }
            else if (before.Word == "nor" && Enumerable.Range(0, start - 1).LastOrDefault(i => units[i].Word == "neither", -1) is > 0 and var neither)
            {
                // "May be neither bought, moved nor exported".
                not = true;
                start = neither;
                continue;
            }
            else if (WordClasses.IsNegation(before))
            {
                not = true;
                modal ??= before.Word == "cannot" ? "can" : null;
            }
            else if (before.Word == "to" && !to && modal is null && !have)
            {
                to = true;
            }
            else if (before.Date is not null && start > 1 && WordClasses.IsHelper(units[start - 2]))
            {
                // "Is today imposing sanctions".
                start--;
                continue;
            }
            else if (WordClasses.IsAdverb(before))
            {
                longer |= before.Word == "longer";
                only |= before.Word == "only";
            }
            else if (before.Word == "\"" && start > 1 && (WordClasses.Modal.Contains(units[start - 2].Word) || WordClasses.Be.Contains(units[start - 2].Word) || WordClasses.IsAdverb(units[start - 2])))
            {
                // "Would in turn "lift" its measures": the words of another.
                start--;
                continue;
            }
            else if (InsertionBefore(units, start) is { } opening)
            {
                start = opening;
                continue;
            }
            else
            {
                break;
            }

            start--;
        }

        // Adverbs before the first helper belong to what stands before.
        while (start < at && WordClasses.IsAdverb(units[start]) && units[start].Word is not ("no" or "longer"))
        {
            start++;
        }

        var participle = HasForm(unit, "past") || HasForm(unit, "participle");
        var reduced = participle && !be && !have && modal is null && (FollowsNoun(units, at) || (at > 1 && units[at - 1].Word == "newly"));
        var passive = (participle && be) || reduced || verb.Value == "face" || (participle && !have && modal is null && EndsHeadline(units, at));
        // "shall not be exported": so laws speak of what holds.
        modal = modal == "shall" ? passive ? null : "must" : modal;
        var mood = modal is not null && WordClasses.Future.Contains(modal) ? VerbMood.Future
            : modal is not null && WordClasses.Possible.Contains(modal) ? VerbMood.Possible
            : modal is "must" or "should" ? VerbMood.Duty
            : to ? VerbMood.Infinitive
            : HasForm(unit, "gerund") && !be ? VerbMood.Gerund
            : VerbMood.Fact;
        return new VerbGroup(start, at, verb.Value, mood, passive, not && !longer, longer, have, had || (past && modal == "will" && !be), only, IsPresentForm(unit, be, have, past, modal), reduced);
    }

    /// <summary><c>will introduce a ban and extend another</c>, <c>to curb exports, prolong a ban</c>: a second verb shares the helper of the first.</summary>
    public VerbGroup WithSharedHelper(IReadOnlyList<Unit> units)
    {
        if (Mood != VerbMood.Fact || Start != At || At < 2 || !HasForm(units[At], "base") || HasForm(units[At], "past") || HasForm(units[At], "preterite") || units[At - 1].Word is not ("and" or "or" or ","))
        {
            return this;
        }

        for (var i = At - 2; i >= 0 && units[i].Word is not (";" or "—" or "\""); i--)
        {
            if (Read(units, i) is { IsReduced: false } first)
            {
                return first is { Mood: VerbMood.Future or VerbMood.Infinitive or VerbMood.Possible, IsPassive: false } && !Governor.IsWish(units, first) ? this with { Mood = first.Mood, IsNegated = first.IsNegated, IsNoLonger = first.IsNoLonger } : this;
            }
        }

        return this;
    }

    /// <summary><c>it's removing</c>.</summary>
    private static bool IsShortIs(IReadOnlyList<Unit> units, int at) => units[at].Word == "'s" && at > 0 && units[at - 1].Word is "it" or "he" or "she" or "that" or "who" or "there" or "what";

    /// <summary><c>would not, until further notice, approve</c>: where the words between two commas begin that part a verb from its helpers.</summary>
    private static int? InsertionBefore(IReadOnlyList<Unit> units, int verb)
    {
        if (units[verb - 1].Word != "," || Clause.CommaBefore(units, verb - 1, 8) is not { } comma)
        {
            return null;
        }

        var helper = units[comma - 1];
        return WordClasses.Modal.Contains(helper.Word) || WordClasses.Have.Contains(helper.Word) || WordClasses.Be.Contains(helper.Word) || WordClasses.IsNegation(helper) ? comma : null;
    }

    private static bool IsPresentForm(Unit unit, bool be, bool have, bool past, string? modal) =>
        !past && !have && (be || modal is "will" or "shall" or "may" or "must" || HasForm(unit, "base") || HasForm(unit, "third") || HasForm(unit, "gerund"));

    /// <summary><c>exports banned by China</c>: the participle follows what it is about, and no subject stands before.</summary>
    private static bool FollowsNoun(IReadOnlyList<Unit> units, int at) =>
        at > 0 && at + 1 < units.Count
        && (((units[at - 1].Is(PhraseKind.Noun) || units[at - 1].Is(PhraseKind.Item) || (units[at - 1].Word == "," && units[at + 1].Word == "by")) && units[at + 1].Word is "by" or "under" or "last" or "in" or "on" or "to")
            || (units[at + 1].Word == "for" && (units[at - 1].Word == "," || (units[at - 1] is { IsCapital: false, Meanings.Count: 0 } before && before.Word.EndsWith('s') && !WordClasses.IsAdverb(before))))
            || ((WordClasses.PartyWords.Contains(units[at - 1].Word) || WordClasses.GoodsWords.Contains(units[at - 1].Word)) && units[at + 1].Word is "by" or "under" or "to" or "from" or "in" or "on"));

    /// <summary><c>Export of onions stopped</c>: a headline leaves out the helper.</summary>
    private static bool EndsHeadline(IReadOnlyList<Unit> units, int at) =>
        at > 0 && units[^1].Word is not "." && (units[at - 1].Word == "now" || units[at - 1].As(PhraseKind.Noun)?.Value is "trade" or "measure" or "weak" || units[at - 1].Is(PhraseKind.Item))
        && ((at + 1 < units.Count && units[at - 1].Word == "now" && units[at + 1].Word == "to") || at + 1 == units.Count || WordClasses.Until.Contains(units[at + 1].Word) || units[at + 1].Word is "over" or "amid" or "from" or "with");

    public static bool HasForm(Unit unit, string form)
    {
        foreach (var meaning in unit.Meanings)
        {
            if (meaning.Kind == PhraseKind.Verb && meaning.Extra == form)
            {
                return true;
            }
        }

        return false;
    }
}
