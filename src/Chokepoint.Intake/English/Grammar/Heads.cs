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
    private const int FarthestSubject = 9;

    /// <summary>The head of a verb; parties that are put on a list which was named before are one.</summary>
    public static Head? Of(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, bool namesList)
    {
        if (verb.Class is "blacklist" or "delist" || (verb.Class == "list" && Parties.ArePut(units, verb, clause) && !(units[verb.At].Word.StartsWith("identif", StringComparison.Ordinal) && !(namesList && Parties.AreCounted(units, verb.At + 1, Math.Min(verb.At + 6, clause.Right))))) || (verb is { Class: "add" or "lift", Mood: not VerbMood.Infinitive } && namesList && (Parties.ArePut(units, verb, clause) || (verb is { Class: "add", IsPassive: true } && Parties.AreNamed(units, clause.Left, verb.Start))) && In(units, verb.At + 1, clause.Right, verb.Class) is null))
        {
            return new Head("party", null, verb.At);
        }

        // "The committee determined to add Acme Optics, under the destination of China".
        if (verb.Class == "add" && namesList && Enumerable.Range(verb.At, clause.Right - verb.At).Any(i => units[i].Word == "destination") && In(units, verb.At + 1, clause.Right, verb.Class) is null)
        {
            return new Head("party", null, verb.At);
        }

        if (verb.Class == "leave")
        {
            // "No onions will leave Egypt": goods, and the country that they stay in.
            return Movement.LeavesCountry(units, verb) && Enumerable.Range(clause.Left, verb.Start - clause.Left).Any(i => units[i].Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(units[i].Word) || WordClasses.Measures.Contains(units[i].Word) || units[i].As(PhraseKind.Noun)?.Value == "trade" || (verb.IsNoLonger && units[verb.At].Word == "leave" && Enumerable.Range(verb.At + 1, Math.Min(3, units.Count - verb.At - 1)).Any(k => units[k].Word is "port" or "ports" or "shores" or "borders"))) ? new Head("trade", null, verb.At) : null;
        }

        // "Decided to take Sandvine off the Entity List".
        if (verb.Class == "take")
        {
            var off = Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At)).FirstOrDefault(i => units[i].Word is "off" or "from", -1);
            return off < 0 ? null : In(units, off + 1, Math.Min(off + 6, clause.Right), "list");
        }

        // "Replaced its ban with a quota".
        if (verb.Class == "replace")
        {
            var with = Enumerable.Range(verb.At, Math.Max(0, clause.Right - verb.At)).FirstOrDefault(i => units[i].Word is "with" or "by" || (units[i].Word == "for" && units[verb.At].Word.StartsWith("swap", StringComparison.Ordinal)), -1);
            return with < 0 ? null : In(units, with + 1, clause.Right, verb.Class);
        }

        if (verb.Class == "keep")
        {
            return Movement.KeepsAtHome(units, verb, clause) ? new Head("trade", null, verb.At) : null;
        }

        if (verb.Class == "export")
        {
            return verb.IsPassive || (verb is { Mood: VerbMood.Possible or VerbMood.Duty } && (verb.IsNegated || verb.IsNoLonger || Movement.IsUpTo(units, verb.At, clause.Right) || Movement.IsWithoutLicence(units, verb.At, clause.Right))) ? new Head("trade", null, verb.At) : null;
        }

        if (verb.IsPassive && verb.Class is "stop" && In(units, verb.At + 1, Math.Min(verb.At + 5, clause.Right), verb.Class) is { Class: "trade" } from)
        {
            return from;
        }

        // "Licences are required for chips".
        if (verb is { Class: "require", IsPassive: true } && Subject() is { Class: "licence" } required)
        {
            return required;
        }

        if (verb.Class is "effect" or "remain" or "lapse")
        {
            return Subject();
        }

        // "Another 31 companies are made subject to stricter rules", "53 firms face tighter restrictions", "placed 26 entities under stricter controls".
        if ((verb.Class is "subject" or "face" ? Parties.AreCounted(units, clause.Left, verb.Start) : verb is { Class: "place", IsPassive: false } && Parties.AreCounted(units, verb.At + 1, Math.Min(verb.At + 7, clause.Right))) && In(units, verb.At + 1, clause.Right, verb.Class) is { Class: "weak" or "measure", Act: Act.Licence or Act.Listing or null } meets)
        {
            return meets with { Act = Act.Listing };
        }

        // "Annex 8 has been extended by 14 natural persons and 41 companies".
        if (verb is { Class: "extend" or "amend" or "impose", IsPassive: true } && verb.At + 1 < clause.Right && units[verb.At + 1].Word == "by" && Parties.AreCounted(units, verb.At + 2, Math.Min(verb.At + 12, clause.Right)))
        {
            return new Head("list", Act.Listing, verb.At);
        }

        // A passive "placed under export control" and "added to the list" has the head behind it all the same.
        var behind = In(units, verb.At + 1, clause.Right, verb.Class);
        if (!verb.IsPassive)
        {
            // "Tighter restrictions now apply to another 26 entities".
            if (verb is { Class: "impose", Mood: VerbMood.Fact or VerbMood.Future } && units[verb.At].Word.StartsWith("appl", StringComparison.Ordinal) && verb.At + 1 < clause.Right && units[verb.At + 1].Word == "to" && behind is null or { Class: "item" } && Subject() is { Class: "weak" or "measure" } applies
                && Parties.AreCounted(units, verb.At + 2, Math.Min(verb.At + 7, clause.Right)))
            {
                return applies with { Act = Act.Listing };
            }

            // "New export prohibitions also apply to salts and ores".
            if (verb is { Class: "impose", Mood: VerbMood.Fact or VerbMood.Future } && units[verb.At].Word.StartsWith("appl", StringComparison.Ordinal) && verb.At + 1 < clause.Right && units[verb.At + 1].Word == "to" && behind is null or { Class: "item" }
                && Enumerable.Range(clause.Left, verb.At - clause.Left).Any(i => units[i].Word is "new" or "also" or "now" or "will" or "further" or "additional") && !units.Skip(verb.At + 2).Take(3).Any(unit => WordClasses.Traders.Contains(unit.Word)) && Subject() is { Class: "measure" or "weak", Act: not null } widened)
            {
                return widened;
            }

            // "Exports will resume on Monday".
            if (verb.Class == "resume" && behind is null)
            {
                return Subject();
            }

            return verb.Class == "add" && behind is null or { Class: "item" } && In(units, verb.At + 1, Math.Min(verb.At + 8, clause.Right), "impose") is { Class: "measure" or "weak", Act: Act.Licence } added ? added : behind;
        }

        // "Half a million tonnes are cleared for export", "has been given permission to export".
        if (verb.Class == "allow" && Subject() is null or { Class: "item" })
        {
            return units[verb.At].Word.EndsWith("export", StringComparison.Ordinal) ? new Head("trade", null, verb.At) : behind;
        }

        return verb.Class is "place" or "add" or "include" or "list" or "subject" or "require" or "face" ? behind ?? Subject() : Subject();

        // "With the approval of the council, additional tariffs shall be imposed".
        Head? Subject() => verb.Start > clause.Left + 1 && units[verb.Start - 1].As(PhraseKind.Noun)?.Value == "import" && !WordClasses.Prepositions.Contains(units[verb.Start - 2].Word)
            ? new Head("import", null, verb.Start - 1)
            : In(units, clause.Left, verb.Start, verb.Class);
    }

    /// <summary>Acts that are named behind the head as parts of it or beside it: <c>, among them a ban on exports</c>.</summary>
    public static IEnumerable<Head> Further(IReadOnlyList<Unit> units, Head head, Clause clause)
    {
        for (var i = head.At + 1; i < clause.Right; i++)
        {
            if (units[i].As(PhraseKind.Noun) is { Value: "measure" } noun && Frames.ActNamed(noun.Extra) is { } act && IsJoining(units, i) && !NoHeads.IsAboutMeasures(units, i))
            {
                yield return new Head("measure", act, i);
            }
        }
    }

    private static bool IsJoining(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (!WordClasses.Determiners.Contains(units[i].Word))
            {
                return units[i].Word is "including" or "and" or "plus" || (units[i].Word is "them" or "these" && units[i - 1].Word == "among") || (units[i].Word == "as" && units[i - 1].Word == "well");
            }
        }

        return false;
    }

    /// <summary>The head among the units of a range: trade and measures before bare goods, the first of them.</summary>
    public static Head? In(IReadOnlyList<Unit> units, int from, int to, string verbClass)
    {
        // "banned, the export of": a participle by itself has no object behind its comma; "suspended, with immediate effect, six announcements" has.
        var isBehindComma = from > 0 && from < to && units[from].Word == "," && units[from - 1].Is(PhraseKind.Verb);
        if (isBehindComma && InsertionEnd(units, from, to) is not { } closing)
        {
            return null;
        }

        Head? item = null;
        for (var i = isBehindComma ? InsertionEnd(units, from, to)!.Value + 1 : from; i < to; i++)
        {
            if (NoHeads.IsOver(units, i, from, to, verbClass))
            {
                return item;
            }

            if (NoHeads.AreAll(units, i, verbClass))
            {
                return null;
            }

            if (NoHeads.Is(units, i, from, to, verbClass))
            {
                continue;
            }

            if ((OfList(units, i, to, verbClass) ?? OfNoun(units, i, to, verbClass) ?? OfTrade(units, i, verbClass)) is { } head)
            {
                return head;
            }

            item ??= units[i].Is(PhraseKind.Item) ? new Head("item", null, i) : null;
        }

        return item;
    }

    private static int? InsertionEnd(IReadOnlyList<Unit> units, int from, int to) =>
        from + 1 < to && WordClasses.Prepositions.Contains(units[from + 1].Word) && Enumerable.Range(from + 1, Math.Min(to - from - 1, 16)).LastOrDefault(k => units[k].Word == ",", -1) is > 0 and var closing ? closing : null;

    private static Head? OfList(IReadOnlyList<Unit> units, int at, int to, string verbClass)
    {
        // "Added to the goods which may not be exported".
        if (verbClass is "add" && WordClasses.GoodsWords.Contains(units[at].Word) && at > 1 && units[at - 1].Word is "the" or "those" && units[at - 2].Word == "to")
        {
            return new Head("goodslist", Lists.OfForbidden(units, at) ? Act.Ban : Act.Licence, at);
        }

        // "Its list of strategic high-tech commodities (SHTC) entities".
        return units[at].As(PhraseKind.Noun)?.Value == "goodslist" && Lists.Behind(units, at) is var next && next < to && WordClasses.PartyWords.Contains(units[next].Word) ? new Head("list", Act.Listing, at) : null;
    }

    private static Head? OfNoun(IReadOnlyList<Unit> units, int at, int to, string verbClass)
    {
        // "Its strategic high-tech commodities (SHTC) entity list": the list behind is meant.
        if (units[at].As(PhraseKind.Noun) is not { } noun || IsOutOf(units, at, verbClass, noun.Value) || (noun.Value == "goodslist" && Lists.IsBefore(units, at)))
        {
            return null;
        }

        if (noun.Value == "goodslist" || (noun.Value == "list" && Lists.IsOfGoods(units, at)))
        {
            // "The list of goods whose export is prohibited".
            return new Head("goodslist", noun.Extra == "ban" || Lists.OfForbidden(units, at) ? Act.Ban : Act.Licence, at);
        }

        if (noun is { Value: "weak", Extra: "" })
        {
            // "A decree on strategic trade control": what it is about says what it does.
            if (verbClass is "impose" or "announce" or "approve" && OnMeasure(units, at, to) is { } on)
            {
                return on;
            }

            // "Announced 107 designations".
            if (WordClasses.Designations.Contains(units[at].Word) && units.Before(at, 3).Any(unit => char.IsAsciiDigit(unit.Word[0]) || WordClasses.Numbers.Contains(unit.Word)))
            {
                return new Head("measure", Act.Listing, at);
            }
        }

        var act = Frames.ActNamed(noun.Extra);
        return noun.Value == "import" && BesideImport(units, at, to) is { } beside ? beside
            : IsOfImports(units, at, to) ? new Head("import", null, at)
            : new Head(noun.Value, act is Act.Suspension or Act.Lifting && StopsTrade(units, at, to) is { } stops ? stops : act, at);
    }

    private static Head? OfTrade(IReadOnlyList<Unit> units, int at, string verbClass) =>
        (verbClass != "face" && Frames.IsTradeVerb(units[at]) && VerbGroup.Read(units, at) is not null) || (units[at].Is(PhraseKind.Item) && units[at].Word.EndsWith("exports", StringComparison.Ordinal)) ? new Head("trade", null, at) : null;

    /// <summary><c>a tariff of 100% and export controls on software</c>.</summary>
    private static Head? BesideImport(IReadOnlyList<Unit> units, int at, int to) =>
        Enumerable.Range(at + 1, Math.Max(0, to - at - 1)).FirstOrDefault(k => units[k].As(PhraseKind.Noun) is { Value: "measure" } joined && Frames.ActNamed(joined.Extra) is not null && IsJoining(units, k) && !NoHeads.IsAboutMeasures(units, k), -1) is > 0 and var beside
            ? new Head("measure", Frames.ActNamed(units[beside].As(PhraseKind.Noun)!.Extra), beside)
            : null;

    private static Head? OnMeasure(IReadOnlyList<Unit> units, int at, int to)
    {
        var on = Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + FarthestSubject) - at - 1)).FirstOrDefault(i => units[i].Word is "on" or "concerning" or "regarding" or "introducing", -1);
        if (on < 0 || units.Skip(at + 1).Take(on - at - 1).Any(unit => unit.Word is "," or ";" || unit.Is(PhraseKind.Verb)))
        {
            return null;
        }

        var measure = Enumerable.Range(on + 1, Math.Max(0, Math.Min(to, on + FarthestSubject) - on - 1)).TakeWhile(i => units[i].Word is not ("," or ";" or "that" or "which")).FirstOrDefault(i => units[i].As(PhraseKind.Noun)?.Value is "measure" or "weak", -1);
        return measure > 0 && Frames.ActNamed(units[measure].As(PhraseKind.Noun)!.Extra) is { } act && !NoHeads.IsAboutMeasures(units, measure) ? new Head(units[measure].As(PhraseKind.Noun)!.Value, act, measure) : null;
    }


    /// <summary><c>a ban on new foreign-made robot imports</c>.</summary>
    private static bool IsOfImports(IReadOnlyList<Unit> units, int at, int to) =>
        (units[at].As(PhraseKind.Noun)?.Value is "weak" && at + 2 < to && units[at + 1].As(PhraseKind.Verb) is { Extra: "past" or "participle" } ? at + 1 : at) is var behind
        && units[at].As(PhraseKind.Noun)?.Value is "weak" && behind + 1 < to && units[behind + 1].Word is "on" or "of" or "to"
        && units.Skip(behind + 2).Take(Math.Min(8, to - at - 2)).TakeWhile(unit => unit.Word is not ("," or ";" or "that" or "to") && !(unit.Is(PhraseKind.Verb) && !unit.Is(PhraseKind.Noun)))
            .Select(unit => unit.As(PhraseKind.Noun)?.Value).FirstOrDefault(value => value is not null) == "import";

    /// <summary>A noun means what its verb does: <c>the suspension of cobalt exports</c> is a ban, that of controls a suspension.</summary>
    private static Act? StopsTrade(IReadOnlyList<Unit> units, int at, int to)
    {
        at += at + 1 < to && units[at + 1].Word is "measure" ? 1 : 0;
        if (at + 1 >= to || units[at + 1].Word is not ("of" or "on" or "to" or "in") || units[at].Word is "removal" or "lifting" or "waiver")
        {
            return null;
        }

        for (var i = at + 2; i < Math.Min(at + 8, to); i++)
        {
            if (units[i].As(PhraseKind.Noun)?.Value is { } value)
            {
                return value == "trade" ? Act.Ban : null;
            }
        }

        return null;
    }



    /// <summary>A head of another kind stands between: a list is sought by "add", a licence by "require".</summary>
    private static bool IsOutOf(IReadOnlyList<Unit> units, int at, string verbClass, string noun) => verbClass switch
    {
        "amend" => noun is not ("list" or "goodslist" or "measure" or "weak"),
        "add" when units[at].Word.Contains("sanction", StringComparison.Ordinal) => false,
        "add" or "include" or "list" or "delist" => noun is not ("list" or "goodslist" or "privilege"),
        "place" or "face" => noun is "trade",
        "require" => noun is not "licence",
        "blacklist" => true,
        "lift" => noun is "trade" && !(units[at].Word.StartsWith("exports", StringComparison.Ordinal) || units[at].Word == "shipments"),
        _ => noun is "licence" && verbClass is not ("subject" or "replace" or "lift" or "impose" or "approve" or "pause"),
    };

    /// <summary><c>the export policy of rice is amended from free to prohibited</c>.</summary>
    public static Act? PolicyIn(IReadOnlyList<Unit> units, Clause clause)
    {
        var own = Enumerable.Range(clause.Left, clause.Right - clause.Left).ToList();
        if (own.Exists(i => units[i].As(PhraseKind.Noun)?.Value == "import"))
        {
            return null;
        }

        var isPolicy = own.Exists(i => units[i].Word is "policy" or "category") || own.Count(i => WordClasses.PolicyStates.Contains(units[i].Word)) > 1;
        var state = isPolicy ? own.FindLast(i => WordClasses.PolicyStates.Contains(units[i].Word)) : 0;
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
