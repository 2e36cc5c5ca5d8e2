using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Finds who does what a verb says, and who speaks of it.</summary>
internal static class Doer
{
    /// <summary>Who does it, and whether the sentence itself names them; <c>null</c> where no authority does.</summary>
    public static Actor? Of(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Clause clause, Actor? speaker, Actor? last, Actor? acting, Actor? home, out bool named)
    {
        var start = governor?.Start ?? verb.Start;
        var from = governor is { } g ? Clause.Around(units, g).Left : clause.Left;
        Actor? own;
        if (verb.Class == "face" && Threat(units, verb, clause) is { } threat)
        {
            own = threat;
        }
        else if (verb.IsPassive)
        {
            own = Actors.By(units, verb.At + 1, clause.Right);
            if (own is null && IsByOthers(units, verb.At + 1))
            {
                named = false;
                return null;
            }
        }
        else if (verb.Mood == VerbMood.Gerund || (verb.Mood == VerbMood.Infinitive && governor is null))
        {
            own = Actors.Before(units, from, start);
            if (verb.Mood == VerbMood.Infinitive && Actors.IsOfCompany(units, from, start))
            {
                named = false;
                return null;
            }
        }
        else if (verb.Class == "require" && Actors.Origin(units, clause.Left, verb.Start) is { } origin)
        {
            // "Exports from Australia to the United Kingdom need a permit".
            own = origin;
        }
        else
        {
            var subject = Subject.Of(units, from, start);
            if (subject.Kind == SubjectKind.Other || (subject.Kind == SubjectKind.Trader && verb.Class is not ("require" or "export" or "subject")))
            {
                named = false;
                return null;
            }

            own = subject.Actor;
        }

        if (own is null && !verb.IsPassive && start > 0 && units[start - 1].Word is "it" or "they" && (IsSaidByOther(units, start) || IsOfOther(units, start)))
        {
            named = false;
            return null;
        }

        named = own is not null;
        if (own is not null)
        {
            return Complete(own, speaker);
        }

        if (speaker is null && Actors.Origin(units, clause.Left, clause.Right) is { } source)
        {
            named = false;
            return source;
        }

        named = speaker is not null;

        // "Beijing's announcement that it would require": whose announcement it is.
        if (!verb.IsPassive && start > 0 && units[start - 1].Word == "it" && clause.Left > 0 && units[clause.Left - 1].Word == "that" && OwnerBefore(units, clause.Left - 1) is { } owner)
        {
            named = true;
            return owner;
        }

        // "It" is who was spoken of last; where no word stands for anyone, who acted last acts on.
        var stands = !verb.IsPassive && governor is not { IsPassive: true } && Enumerable.Range(from, Math.Max(0, start - from)).Any(i => WordClasses.Stand.Contains(units[i].Word) && !WordClasses.Instruments.Contains(units[i].Word));
        return speaker ?? (stands ? last : acting ?? last) ?? Actors.Anyone(units) ?? home;
    }

    private static Actor? OwnerBefore(IReadOnlyList<Unit> units, int that)
    {
        for (var i = that - 1; i > 0 && i >= that - 8 && !units[i].Is(PhraseKind.Verb); i--)
        {
            if (units[i].Word == "'s" && units[i - 1].Place is not null)
            {
                return Actors.Make(units, i - 1);
            }
        }

        return null;
    }

    /// <summary><c>Acme informed the ministry; it says it stopped deliveries</c>: the sentence is about Acme.</summary>
    private static bool IsOfOther(IReadOnlyList<Unit> units, int to) =>
        Enumerable.Range(0, to).Select(i => VerbGroup.Read(units, i)).FirstOrDefault(group => group is { IsReduced: false, Mood: not VerbMood.Gerund }) is { } first
        && first.Start > 0 && Objects.IsName(units[first.Start - 1]) && Subject.Of(units, 0, first.Start).Kind == SubjectKind.Other;

    /// <summary><c>the company's headquarters said it had stopped</c>.</summary>
    private static bool IsSaidByOther(IReadOnlyList<Unit> units, int to)
    {
        for (var at = to - 1; at >= 0; at--)
        {
            if (VerbGroup.Read(units, at) is { Class: "say" } said)
            {
                return Subject.Of(units, Clause.Around(units, said).Left, said.Start).Kind == SubjectKind.Other;
            }
        }

        return false;
    }

    /// <summary><c>Japan faces a Chinese ban</c>: whose measure it is stands before it, and the subject is whom it meets.</summary>
    private static Actor? Threat(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        var head = Enumerable.Range(verb.At + 1, Math.Max(0, clause.Right - verb.At - 1)).FirstOrDefault(i => units[i].As(PhraseKind.Noun)?.Value is "measure" or "weak" or "quota" || WordClasses.Aims.Contains(units[i].Word), -1);
        return head < 0 ? null : Actors.Owner(units, verb.At + 1, head);
    }

    /// <summary><c>halted by a road blockade</c>; <c>by decree</c> and <c>by March</c> name nobody.</summary>
    private static bool IsByOthers(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && units[at].Word == "by" && !units.Skip(at + 1).Take(4).TakeWhile(unit => unit.Word is not ("," or ".")).Any(unit =>
            unit.Date is not null || unit.Place is not null || unit.Is(PhraseKind.Authority) || char.IsAsciiDigit(unit.Word[0]) || WordClasses.Numbers.Contains(unit.Word)
            || WordClasses.Offices.Contains(unit.Word) || WordClasses.Stand.Contains(unit.Word) || WordClasses.Instruments.Contains(unit.Word) || WordClasses.Spans.Contains(unit.Word) || unit.Word is "end" or "month" or "months" or "year" or "years" or "means" or "way");

    /// <summary>Where a sentence names the country that acts and its authority speaks, both are known.</summary>
    private static Actor Complete(Actor own, Actor? speaker) =>
        own.Authority is null && speaker?.Authority is not null && speaker.By?.Value == own.By?.Value ? own with { Authority = speaker.Authority } : own;

    /// <summary>The government, cabinet or head of state that does it, where no ministry does.</summary>
    public static Quoted<string>? Government(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        // "The cabinet adopted a resolution, which sets quotas", "the president said he would impose", "that his country had halted".
        var isOfBefore = clause.Left > 0 && (units[clause.Left - 1].Word == "which" || units[clause.Left].Word is "he" or "she" or "it" or "his" or "her");
        var left = isOfBefore ? 0 : clause.Left;
        var at = Enumerable.Range(left, Math.Max(0, verb.Start - left)).LastOrDefault(i => (WordClasses.Governments.Contains(units[i].Word) || IsCouncilOfMinisters(units, i)) && !IsPossessive(units, i), -1);
        at = at >= 0 ? at : Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At - 1)).FirstOrDefault(i => WordClasses.Governments.Contains(units[i].Word) && WordClasses.Instruments.Contains(units[i + 1].Word), -1);
        at = at >= 0 ? at : HeadWhoSays(units);
        at = at >= 0 ? at : Enumerable.Range(0, Math.Max(0, units.Count - 1)).FirstOrDefault(i => units[i].Word is "government" or "cabinet" && units[i + 1].As(PhraseKind.Verb) is { Value: "say" or "announce", Extra: not "gerund" }, -1);
        return at < 0 ? null : new Quoted<string>(units[at].Word switch
        {
            "council" => "Council of Ministers",
            "cabinet" => "Cabinet",
            "president" => "President",
            "premier" or "prime" => at > 0 && units[at - 1].Word is "deputy" or "vice" ? "Government" : "Prime Minister",
            "congress" => "Congress",
            "senate" => "Senate",
            "parliament" or "lawmakers" or "duma" => "Parliament",
            "assembly" => at > 0 && units[at - 1].Word == "national" ? "National Assembly" : "Parliament",
            "chancellor" => "Chancellor",
            _ => "Government",
        }, [units[at].Span]);
    }

    private static bool IsCouncilOfMinisters(IReadOnlyList<Unit> units, int at) =>
        units[at].Word == "council" && at + 2 < units.Count && units[at + 1].Word == "of" && units[at + 2].Word == "ministers";

    /// <summary><c>, President Zelenskiy said</c>.</summary>
    private static int HeadWhoSays(IReadOnlyList<Unit> units) =>
        Enumerable.Range(0, units.Count).FirstOrDefault(i => units[i] is { Word: "president" or "premier" or "prime", IsCapital: true } && !IsPossessive(units, i)
            && units.Skip(i + 1).Take(6).TakeWhile(unit => unit.Word != ",").Any(unit => unit.As(PhraseKind.Verb) is { Value: "say" or "announce" }), -1);

    /// <summary><c>President Trump's administration</c>: not the president.</summary>
    private static bool IsPossessive(IReadOnlyList<Unit> units, int at) => units[at].Word == "president" && units.Skip(at + 1).Take(3).Any(unit => unit.Word == "'s");

    /// <summary><c>the ministry said</c>, <c>the government in Seoul said</c>.</summary>
    private static Actor? SpeakerBefore(IReadOnlyList<Unit> units, VerbGroup said)
    {
        var left = Clause.Around(units, said).Left;
        return Actors.Before(units, left, said.Start) ?? (units.Before(said.Start, 3).Any(unit => unit.Word == "government") ? Subject.Of(units, left, said.Start).Actor : null);
    }

    /// <summary>Who speaks in what is said up to the end of the part that a unit stands in: <c>the ministry said</c>.</summary>
    public static Actor? Speaker(IReadOnlyList<Unit> units, int of)
    {
        for (var at = 0; at < units.Count; at++)
        {
            // "Two banks are listed; Beijing has announced countermeasures": two sentences.
            if (units[at].Word == ";" && at > of)
            {
                return null;
            }

            if (VerbGroup.Read(units, at) is { Class: "say" or "announce" or "decide" } verb && SpeakerBefore(units, verb) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }
}
