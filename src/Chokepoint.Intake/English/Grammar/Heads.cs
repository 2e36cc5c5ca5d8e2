using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What a verb is about: the head of its object, or of its subject where it is passive.</summary>
/// <param name="Class">Its class in the gazetteer; <c>item</c> for goods without a word for their trade.</param>
/// <param name="Act">The act that it names by itself, if any.</param>
/// <param name="At">Its unit.</param>
internal readonly record struct Head(string Class, Act? Act, int At);

/// <summary>Finds the head of a verb among the units of its clause.</summary>
internal static class Heads
{
    /// <summary>The head of a verb; parties that are put on a list which was named before are one.</summary>
    public static Head? Of(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, bool namesList)
    {
        if (IsOfParties(units, verb, clause, namesList))
        {
            return new Head("party", null, verb.At);
        }

        return verb.Class switch
        {
            "leave" => Movement.LeavesCountry(units, verb) && Movement.IsOfGoods(units, verb, clause) ? Trade(verb) : null,
            "keep" => Movement.KeepsAtHome(units, verb, clause) ? Trade(verb) : null,
            "remain" when Movement.StaysAtHome(units, verb, clause) => Trade(verb),
            "allow" when !verb.IsPassive && Movement.LetsOut(units, verb, clause) => Trade(verb),
            "export" => IsRuleOfTrade(units, verb, clause) ? Trade(verb) : null,

            // "Decided to take Sandvine off the Entity List".
            "take" => Where(units, verb, clause, i => units[i].Word is "off" or "from") is { } off ? HeadNouns.In(units, off + 1, Math.Min(off + 6, clause.Right), "list") : null,

            // "Replaced its ban with a quota".
            "replace" => Where(units, verb, clause, i => units[i].Word is "with" or "by" || (units[i].Word == "for" && units[verb.At].Word.StartsWith("swap", StringComparison.Ordinal))) is { } with ? HeadNouns.In(units, with + 1, clause.Right, verb.Class)
                // "It replaces Annex I to the regulation".
                : HeadNouns.In(units, verb.At + 1, Math.Min(verb.At + 6, clause.Right), "amend") is { Class: "goodslist" } replaced ? replaced : null,
            "effect" or "remain" or "lapse" => SubjectOf(units, verb, clause),
            "decide" when PolicyIn(units, clause) is not null => new Head("weak", null, verb.At),
            _ => OfCounted(units, verb, clause) ?? (verb.IsPassive ? OfPassive(units, verb, clause) : OfActive(units, verb, clause)),
        };
    }

    private static Head Trade(VerbGroup verb) => new("trade", null, verb.At);

    private static int? Where(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Func<int, bool> isIt) =>
        Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At)).FirstOrDefault(isIt, -1) is >= 0 and var at ? at : null;

    private static bool IsOfParties(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, bool namesList) => verb.Class switch
    {
        "blacklist" or "delist" => true,

        // Who "identified 45 new entities" has listed them only where a list is spoken of.
        "list" => Parties.ArePut(units, verb, clause) && (!units[verb.At].Word.StartsWith("identif", StringComparison.Ordinal) || (namesList && Parties.AreCounted(units, verb.At + 1, Math.Min(verb.At + 6, clause.Right)))),
        "add" or "lift" when namesList && (HeadNouns.In(units, verb.At + 1, clause.Right, verb.Class) is null || (verb.IsPassive && verb.At + 1 < clause.Right && units[verb.At + 1].Word is "for" or "because")) =>
            (verb.Mood != VerbMood.Infinitive && (Parties.ArePut(units, verb, clause) || (verb is { Class: "add", IsPassive: true } && Parties.AreNamed(units, clause.Left, verb.Start))))

            // "The committee determined to add Acme Optics, under the destination of China".
            || (verb.Class == "add" && Enumerable.Range(verb.At, clause.Right - verb.At).Any(i => units[i].Word == "destination")),
        _ => false,
    };

    /// <summary>Only what may or may not be exported is a rule; who exports makes none.</summary>
    private static bool IsRuleOfTrade(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        verb.IsPassive
        || (verb is { Mood: VerbMood.Possible or VerbMood.Duty } && (verb.IsNegated || verb.IsNoLonger || Movement.IsUpTo(units, verb.At, clause.Right) || Movement.IsWithoutLicence(units, verb.At, clause.Right)))
        || (verb.Mood == VerbMood.Possible && clause.Own.Any(i => WordClasses.Again.Contains(units[i].Word)));

    /// <summary>Rules that so many parties meet are what their listing means.</summary>
    private static Head? OfCounted(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        // "Annex 8 has been extended by 14 natural persons and 41 companies".
        if (verb is { Class: "extend" or "amend" or "impose", IsPassive: true } && verb.At + 1 < clause.Right && units[verb.At + 1].Word == "by" && Parties.AreCounted(units, verb.At + 2, Math.Min(verb.At + 12, clause.Right)))
        {
            return new Head("list", Act.Listing, verb.At);
        }

        // "Another 31 companies are made subject to stricter rules", "53 firms face tighter restrictions", "placed 26 entities under stricter controls".
        var areCounted = verb.Class is "subject" or "face" ? Parties.AreCounted(units, clause.Left, verb.Start) : verb is { Class: "place", IsPassive: false } && Parties.AreCounted(units, verb.At + 1, Math.Min(verb.At + 7, clause.Right));
        return areCounted && HeadNouns.In(units, verb.At + 1, clause.Right, verb.Class) is { Class: "weak" or "measure", Act: Act.Licence or Act.Listing or null } meets ? meets with { Act = Act.Listing } : null;
    }

    private static Head? OfPassive(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        // "Toys are banned from export".
        if (verb.Class == "stop" && HeadNouns.In(units, verb.At + 1, Math.Min(verb.At + 5, clause.Right), verb.Class) is { Class: "trade" } from)
        {
            return from;
        }

        var subject = SubjectOf(units, verb, clause);
        return verb.Class switch
        {
            // "Licences are required for chips".
            "require" when subject is { Class: "licence" } => subject,

            // "Half a million tonnes are cleared for export", "has been given permission to export".
            "allow" when subject is null or { Class: "item" } => units[verb.At].Word.EndsWith("export", StringComparison.Ordinal) ? Trade(verb) : Behind(),

            // "Placed under export control" and "added to the list" have the head behind them all the same.
            // "24 entries have been removed from the consolidated list".
            "lift" when subject is null or { Class: "item" } && verb.At + 1 < clause.Right && units[verb.At + 1].Word is "from" && Behind() is { Class: "list" or "goodslist" } off => off,
            "place" or "add" or "include" or "list" or "subject" or "require" or "face" => Behind() ?? subject,
            _ => subject,
        };

        Head? Behind() => HeadNouns.In(units, verb.At + 1, clause.Right, verb.Class);
    }

    private static Head? OfActive(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        var behind = HeadNouns.In(units, verb.At + 1, clause.Right, verb.Class);
        if (behind is { Class: not "item" })
        {
            return behind;
        }

        return verb.Class switch
        {
            "impose" when Applied(units, verb, clause) is { } applied => applied,

            // "Exports will resume on Monday".
            "resume" when behind is null => SubjectOf(units, verb, clause),
            "add" when HeadNouns.In(units, verb.At + 1, Math.Min(verb.At + 8, clause.Right), "impose") is { Class: "measure" or "weak", Act: Act.Licence } added => added,
            _ => behind,
        };
    }

    /// <summary><c>tighter restrictions now apply to another 26 entities</c>, <c>new export prohibitions also apply to salts and ores</c>: what applies stands before.</summary>
    private static Head? Applied(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        if (verb.Mood is not (VerbMood.Fact or VerbMood.Future) || !units[verb.At].Word.StartsWith("appl", StringComparison.Ordinal) || verb.At + 1 >= clause.Right || units[verb.At + 1].Word != "to"
            || SubjectOf(units, verb, clause) is not { Class: "weak" or "measure" } applies)
        {
            return null;
        }

        if (Parties.AreCounted(units, verb.At + 2, Math.Min(verb.At + 7, clause.Right)))
        {
            return applies with { Act = Act.Listing };
        }

        var isNew = clause.UpTo(verb.At).Any(i => units[i].Word is "new" or "also" or "now" or "will" or "further" or "additional");
        return isNew && applies.Act is not null && !units.Skip(verb.At + 2).Take(3).Any(unit => WordClasses.Traders.Contains(unit.Word)) ? applies : null;
    }

    /// <summary>The head before the verb; <c>additional tariffs shall be imposed</c> are no exports, whatever stands before them.</summary>
    private static Head? SubjectOf(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        verb.Start > clause.Left + 1 && units[verb.Start - 1].As(PhraseKind.Noun)?.Value == "import" && !WordClasses.Prepositions.Contains(units[verb.Start - 2].Word)
            ? new Head("import", null, verb.Start - 1)
            : HeadNouns.In(units, clause.Left, verb.Start, verb.Class);

    /// <summary>Acts that are named behind the head as parts of it or beside it: <c>, among them a ban on exports</c>.</summary>
    public static IEnumerable<Head> Further(IReadOnlyList<Unit> units, Head head, Clause clause)
    {
        for (var i = head.At + 1; i < clause.Right; i++)
        {
            if (units[i].As(PhraseKind.Noun) is { Value: "measure" } noun && Frames.ActNamed(noun.Extra) is { } act && HeadNouns.IsJoining(units, i) && !NoHeads.IsAboutMeasures(units, i))
            {
                yield return new Head("measure", act, i);
            }
        }
    }

    /// <summary><c>the export policy of rice is amended from free to prohibited</c>.</summary>
    public static Act? PolicyIn(IReadOnlyList<Unit> units, Clause clause)
    {
        var own = clause.Own.ToList();
        if (own.Exists(i => units[i].As(PhraseKind.Noun)?.Value == "import"))
        {
            return null;
        }

        var isPolicy = own.Exists(i => units[i].Word is "policy" or "category") || own.Count(i => WordClasses.PolicyStates.Contains(units[i].Word)) > 1;
        var state = isPolicy ? own.FindLast(i => WordClasses.PolicyStates.Contains(units[i].Word) && !units.Before(i, 2).Any(unit => unit.Word == "from")) : 0;
        return state == 0 ? null : units[state].Word switch
        {
            "prohibited" => Act.Ban,
            "restricted" => Act.Licence,
            _ => Act.Lifting,
        };
    }

    /// <summary>Only words of permission say that a licence is what it takes.</summary>
    public static bool IsVague(IReadOnlyList<Unit> units, VerbGroup verb, Head head) =>
        verb.Class is not ("require" or "subject") && head.Class != "goodslist" && !units[head.At].Word.Contains("licens", StringComparison.Ordinal)
        && !units[head.At].Word.Contains("licence", StringComparison.Ordinal) && !units[head.At].Word.Contains("permit", StringComparison.Ordinal);

    /// <summary>"Sanctions" may be a ban, a licence or a listing.</summary>
    public static bool IsSanction(IReadOnlyList<Unit> units, Head head) =>
        units[head.At].Word.StartsWith("sanction", StringComparison.Ordinal) || units[head.At].Word.Contains("restrictive measure", StringComparison.Ordinal);
}
