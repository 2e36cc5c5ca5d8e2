using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What a verb is about: the head of its object, or of its subject where it is passive.</summary>
/// <param name="Class">Its class in the gazetteer; <c>item</c> for goods without a word for their trade.</param>
/// <param name="Act">The act that it names by itself, if any.</param>
/// <param name="At">Its unit.</param>
internal readonly record struct Head(string Class, Act? Act, int At)
{
    public bool IsWeak => Class == "weak";
}

/// <summary>
/// Which act a verb and its head make: to <c>suspend</c> exports is a ban, to <c>suspend</c> controls a suspension. Read it as a table of
/// frames, class of verb by class of head.
/// </summary>
internal static class Frames
{
    /// <summary>The act, or <c>null</c> where the two make none.</summary>
    public static Act? ActOf(VerbGroup verb, Head head, bool isAboutTrade, bool withLicence, bool toSomeone, bool ofAmount, bool again, bool closed) => (verb.Class, head.Class) switch
    {
        (_, "import") => null,
        ("subject", _) when verb.Start == verb.At => null,
        ("deny", _) when verb.IsPassive => null,

        ("stop" or "pause", "trade") => withLicence ? Act.Licence : Act.Ban,
        ("stop", "item") => toSomeone && isAboutTrade ? Act.Ban : null,
        ("stop" or "pause", "measure") => Act.Suspension,
        ("stop" or "pause", "weak") => Act.Suspension,
        ("pause", "list") => Act.Suspension,
        ("pause", "licence") => isAboutTrade ? Act.Suspension : null,

        ("restrict" or "tighten", "trade") => Act.Licence,
        ("restrict", "item") => toSomeone && isAboutTrade ? Act.Licence : null,

        ("impose" or "announce" or "approve" or "tighten" or "place" or "restrict" or "plan" or "consider" or "propose" or "deny" or "amend" or "decide" or "vow" or "threaten", "measure") => head.Act,
        ("impose" or "announce" or "approve" or "tighten" or "place" or "plan" or "consider" or "propose" or "deny" or "decide" or "vow" or "threaten", "weak") => isAboutTrade ? head.Act : null,
        ("extend", "measure") => head.Act,
        ("extend", "weak") => isAboutTrade ? head.Act : null,
        ("impose" or "restrict" or "add" or "place", "quota") => Act.Quota,
        ("cap", "trade") => Act.Quota,

        ("require", "licence") when verb.IsNoLonger || verb.IsNegated => isAboutTrade ? Act.Lifting : null,
        ("require" or "impose" or "subject" or "place", "licence") => isAboutTrade ? Act.Licence : null,
        ("subject", _) when verb.Start == verb.At || head.At > verb.At + 5 => null,
        ("subject", "measure" or "weak") => head.Act is Act.Licence or null ? Act.Licence : head.Act,

        ("add" or "place" or "include", "list") => Act.Listing,
        ("add" or "place" or "include", "goodslist") => Act.Licence,
        ("list" or "amend" or "impose", "list") => Act.Listing,
        ("list", "party") => Act.Listing,
        ("blacklist", _) => Act.Listing,

        ("lift", "measure" or "list") => Act.Lifting,
        ("lift", "weak") => isAboutTrade ? Act.Lifting : null,
        ("lift", "licence") => isAboutTrade ? Act.Ban : null,
        ("delist", _) => Act.Lifting,
        ("resume", "trade") => Act.Lifting,
        ("allow", "trade") when verb.IsNegated || verb.IsNoLonger => withLicence ? Act.Licence : Act.Ban,
        ("allow", "trade") when ofAmount => Act.Quota,
        ("allow", "trade") => verb.IsOnly || !(toSomeone || again) ? null : Act.Lifting,
        ("approve", "licence") when verb.IsNegated => isAboutTrade ? Act.Ban : null,
        ("leave", "trade") when verb.IsNegated || verb.IsNoLonger => withLicence ? Act.Licence : Act.Ban,
        ("leave", "trade") when again => Act.Lifting,
        ("export", "trade" or "item") when again && verb is { IsPassive: true, Mood: VerbMood.Possible } && !verb.IsNegated && !verb.IsNoLonger => Act.Lifting,
        ("remain", "trade") when closed => Act.Ban,
        ("add", "party") => Act.Listing,
        ("lift", "party") => Act.Lifting,
        ("export", "trade" or "item") when (verb.IsNegated || verb.IsNoLonger) && (verb.IsPassive || verb.Mood is VerbMood.Possible or VerbMood.Duty) => withLicence ? Act.Licence : Act.Ban,

        ("remain", "measure" or "weak" or "quota") => head.Act,
        ("join", "list") => Act.Listing,
        ("effect", "measure") => head.Act,
        ("effect", "weak") => isAboutTrade ? head.Act : null,
        ("provide", "measure") => head.Act is Act.Lifting ? Act.Lifting : null,
        ("amend", "goodslist") => Act.Licence,
        ("amend" or "add", "weak") => isAboutTrade && head.Act is Act.Licence ? Act.Licence : null,
        ("add", "measure") => head.Act,

        _ => null,
    };

    /// <summary>The head among the units of a range: trade and measures before bare goods, the first of them.</summary>
    public static Head? HeadIn(IReadOnlyList<Unit> units, int from, int to, string verbClass)
    {
        Head? item = null;
        for (var i = from; i < to; i++)
        {
            // "banned, the export of": a participle by itself has no object behind its comma.
            if (i == from && units[i].Word == "," && from > 0 && units[from - 1].Is(PhraseKind.Verb))
            {
                return null;
            }

            // "denied that the ban was": what is denied is a clause of its own.
            if (verbClass is "deny" && units[i].Word == "that")
            {
                return item;
            }

            if (i >= 3 && units[i - 3].Word == "according" && units[i - 2].Word == "to")
            {
                continue;
            }

            if (verbClass is "consider" or "plan" or "propose" or "decide" or "deny" or "announce" or "approve" or "amend" or "vow" or "threaten" && units[i].Is(PhraseKind.Verb) && VerbGroup.Read(units, i) is { Class: not "export" })
            {
                return item;
            }

            // "to prevent violations", "..., which are": the object of the verb is over.
            if (i > from + 1 && from > 0 && units[from - 1].Is(PhraseKind.Verb) && (WordClasses.Be.Contains(units[i].Word) || WordClasses.Modal.Contains(units[i].Word)) && !units.Skip(from).Take(i - from).Any(unit => unit.Word is "which" or "that" or ","))
            {
                return item;
            }

            // "remove references to the order": what is removed stands before.
            if (verbClass is "lift" && units[i].Word is "to" or "about" or "against" or "with" && i > from)
            {
                return item;
            }

            // "their orders would be suspended": those of buyers.
            if (units[i].Word == "orders" && i > 0 && units[i - 1].Word is "their" or "its" or "new" or "customer" or "existing")
            {
                continue;
            }

            if (IsAboutMeasures(units, i) || IsGround(units, i) || (units[i].Word is "order" or "orders" or "notice" && i > 0 && units[i - 1].Word == "further"))
            {
                continue;
            }

            if (units[i].As(PhraseKind.Noun) is { } noun && !IsOutOf(units, i, verbClass, noun.Value))
            {
                return new Head(noun.Value, ActNamed(noun.Extra) is Act.Suspension or Act.Lifting && StopsTrade(units, i, to) is { } stops ? stops : ActNamed(noun.Extra), i);
            }

            if ((IsTradeVerb(units[i]) && VerbGroup.Read(units, i) is not null) || (units[i].Is(PhraseKind.Item) && units[i].Word.EndsWith("exports", StringComparison.Ordinal)))
            {
                return new Head("trade", null, i);
            }

            if (units[i].Is(PhraseKind.Item))
            {
                item ??= new Head("item", null, i);
            }
        }

        return item;
    }

    /// <summary>A noun means what its verb does: <c>the suspension of cobalt exports</c> is a ban, that of controls a suspension.</summary>
    private static Act? StopsTrade(IReadOnlyList<Unit> units, int at, int to)
    {
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

    /// <summary><c>export control violations</c>, <c>a sanctions expert</c>: a measure only says what they are about.</summary>
    private static bool IsAboutMeasures(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && units[at].Is(PhraseKind.Noun) && WordClasses.AboutMeasures.Contains(units[at + 1].Word);

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

    /// <summary>A head of another kind stands between: a list is sought by "add", a licence by "require".</summary>
    private static bool IsOutOf(IReadOnlyList<Unit> units, int at, string verbClass, string noun) => verbClass switch
    {
        "amend" => noun is not ("list" or "goodslist" or "measure" or "weak"),
        "add" or "include" or "list" or "delist" => noun is not ("list" or "goodslist"),
        "place" => noun is "trade",
        "require" => noun is not "licence",
        "blacklist" => true,
        "lift" => noun is "trade" && !(units[at].Word is "exports" or "shipments"),
        _ => noun is "licence" && verbClass is not ("subject" or "lift" or "impose" or "approve" or "pause"),
    };

    /// <summary><c>from selling</c>, <c>exporting</c>.</summary>
    public static bool IsTradeVerb(Unit unit) => unit.As(PhraseKind.Verb) is { Value: "export" };

    public static Act? ActNamed(string word) => word switch
    {
        "ban" => Act.Ban,
        "licence" => Act.Licence,
        "quota" => Act.Quota,
        "listing" => Act.Listing,
        "suspension" => Act.Suspension,
        "lifting" => Act.Lifting,
        _ => null,
    };
}
