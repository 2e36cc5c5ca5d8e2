using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Whether what a clause tells is old or of these days.</summary>
internal sealed class Age(SourceText source, Discourse discourse)
{
    /// <summary>Told as something of the past.</summary>
    public bool IsPast(Sentence sentence, VerbGroup verb, VerbGroup? governor, Clause clause, Times times, Certainty certainty)
    {
        var units = sentence.Units;
        if ((verb.IsPluperfect && certainty != Certainty.Denied && !Telltales.IsSaid(units, verb)) || WasSaidBefore(units, verb) || Telltales.IsAlready(units, verb) || (Cues.Has(units, "history") && !(verb.IsPresent && verb.Mood is VerbMood.Fact or VerbMood.Future)))
        {
            return true;
        }

        var isRule = Telltales.Performs(units) || (verb is { IsPresent: true, IsPassive: true } && (times.Effective is not null || times.Until?.Value >= source.Published));
        var isToCome = governor is null && ((verb.Mood == VerbMood.Future && units[verb.Start].Word != "would") || (verb.Mood == VerbMood.Infinitive && sentence.Kind == BlockKind.Title));
        return HasPastDay(units, verb, clause, times) && !isRule && !isToCome;
    }

    /// <summary><c>The ministry had said on Tuesday that exports would need a permit</c>: it looks back from what is new.</summary>
    private static bool WasSaidBefore(IReadOnlyList<Unit> units, VerbGroup verb) =>
        verb.Mood == VerbMood.Future && units[verb.Start].Word == "would" && Enumerable.Range(0, verb.Start).Any(i => VerbGroup.Read(units, i) is { Class: "say" or "announce", IsPluperfect: true });

    /// <summary>A day of these weeks says so, or a sentence right before: what one did these days goes on in the next sentences.</summary>
    public bool IsRecent(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Times times, Actor actor)
    {
        // "For the record, London had listed both last week".
        var isBefore = (verb.IsPluperfect && !Telltales.IsSaid(units, verb) && times.Said?.Value < source.Published?.AddDays(-3)) || (WasSaidBefore(units, verb) && discourse.HasActed(actor.By?.Value));
        var goesOn = discourse.IsInNews(actor.By?.Value) && !times.IsPast && !Telltales.IsAlready(units, verb) && !Cues.Has(units, "history")
            && verb is { IsPresent: false, IsPerfect: false, Mood: VerbMood.Fact } && clause.Opener.Length == 0;
        // "Beijing also placed 16 entities on its list", in the news of what it did.
        goesOn |= verb is { IsPerfect: false, Mood: VerbMood.Fact } && clause.Opener.Length == 0 && Telltales.IsFurther(units, verb) && discourse.HasActed(actor.By?.Value) && !times.IsPast && !Cues.Has(units, "history");
        return ((times.IsRecent && !isBefore) || Telltales.IsSeparate(units) || goesOn) && units[verb.Start].Word != "having";
    }

    /// <summary>"Prices jumped after Russia on Thursday banned", "a day after Tehran forbade".</summary>
    public bool IsDatedItself(IReadOnlyList<Unit> units, Clause clause, Times times) =>
        times is { IsRecent: true, IsDateline: false } && clause.Opener switch
        {
            "after" when clause.Left > 1 && WordClasses.Spans.Contains(units[clause.Left - 2].Word) => true,
            "after" or "when" or "as" => Times.In(units, clause.Left, clause.Right, source.Published) is { IsRecent: true, Said: not null },
            _ => false,
        };

    /// <summary>"After banning wheat in May, the government has banned flour, which": a day of the clause before or behind is none of this one.</summary>
    private bool HasPastDay(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Times times)
    {
        // "Ending restrictions in place since March": how old the restrictions are.
        if (!times.IsPast || (verb.Class == "lift" && times.IsPastSince))
        {
            return false;
        }

        // "Stopped exports of ore in 2020, and went on to halt bauxite this week".
        var comma = Enumerable.Range(verb.At, units.Count - verb.At).FirstOrDefault(i => units[i].Word == ",", -1);
        if (comma > 0 && units.Skip(comma).Any(unit => unit.Date is not null) && Times.In(units, verb.At, comma, source.Published) is { IsPast: true })
        {
            return true;
        }

        // "Following a dispute in 2010": a year that opens a sentence is that of all of it.
        if (clause.Left > 0 && units.Take(clause.Left).Any(unit => unit.Date is { Precision: DatePrecision.Year }) && Times.In(units, 0, clause.Left, source.Published).IsPast)
        {
            return true;
        }

        var from = clause.Left == 0 || clause.Opener.Length > 0 || !WordClasses.Breakers.Contains(units[0].Word) ? 0 : clause.Left;
        var to = Enumerable.Range(verb.At, units.Count - verb.At).FirstOrDefault(i => WordClasses.Describers.Contains(units[i].Word) || (units[i].Word == "had" && WordClasses.Stand.Contains(units[i - 1].Word)), units.Count);
        return Times.In(units, from, to, source.Published).IsPast;
    }
}
