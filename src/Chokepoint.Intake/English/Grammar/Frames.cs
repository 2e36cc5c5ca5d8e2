using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>
/// Which act a verb and its head make: to <c>suspend</c> exports is a ban, to <c>suspend</c> controls a suspension. Read it as a table of
/// frames, class of verb by class of head.
/// </summary>
internal static class Frames
{
    /// <summary>The act, or <c>null</c> where the two make none.</summary>
    public static Act? ActOf(VerbGroup verb, Head head, Setting setting) => (verb.Class, head.Class) switch
    {
        (_, "import") => null,
        ("subject", _) when verb.Start == verb.At => null,
        ("deny", _) when verb.IsPassive => null,

        ("place", "measure" or "weak") when setting.IsOnHold => setting.IsAboutTrade || head.Class == "measure" ? Act.Suspension : null,
        ("place", "trade") when setting.IsOnHold => Act.Ban,
        ("stop" or "pause", "trade") => setting.IsWithLicence ? Act.Licence : Act.Ban,
        ("add" or "impose" or "announce", "item") when setting.IsOfCode && !verb.IsPassive => Act.Licence,
        ("restrict", "item") when verb is { IsPassive: true, IsReduced: false } && setting is { IsNew: true, IsAboutTrade: true } => Act.Licence,
        ("export", "trade" or "item") when setting.IsMoreThan && (verb.IsNegated || verb.IsNoLonger) => Act.Quota,
        ("cut", "item") => setting is { IsToSomeone: true, IsAboutTrade: true } ? Act.Ban : null,
        ("stop", "item") => setting.IsAboutTrade && (setting.IsHeldBack || setting.IsAtBorder || setting.IsToSomeone) ? Act.Ban : null,
        ("stop", "measure" or "weak") when setting.IsForbidden => null,
        ("stop" or "pause", "measure") => Act.Suspension,
        ("stop" or "pause", "weak") => Act.Suspension,
        ("pause" or "stop", "freeze") => Act.Listing,
        ("lift", "freeze") => Act.Lifting,
        ("pause", "list") => Act.Suspension,
        ("pause" or "stop", "licence") => setting.IsAboutTrade ? Act.Ban : null,
        ("announce" or "allow", "licence") when setting.IsNoMore => setting.IsAboutTrade ? Act.Ban : null,

        ("restrict", "trade") when setting.IsOfAmount => Act.Quota,
        ("restrict" or "tighten", "trade") => Act.Licence,
        ("restrict", "item") => setting.IsToSomeone && setting.IsAboutTrade ? Act.Licence : null,

        ("impose", "measure" or "weak") when verb.IsNoLonger => setting.IsAboutTrade ? Act.Lifting : null,
        ("impose" or "announce" or "approve" or "tighten" or "place" or "restrict" or "plan" or "consider" or "propose" or "deny" or "amend" or "decide" or "vow" or "threaten", "measure") => head.Act,
        ("consider" or "plan" or "propose" or "impose" or "announce" or "approve", "weak") when head.Act is null && setting.IsStricterOnExports => Act.Licence,
        ("impose" or "announce" or "approve" or "tighten" or "place" or "plan" or "consider" or "propose" or "deny" or "decide" or "vow" or "threaten", "weak") => setting.IsAboutTrade ? head.Act : null,
        ("extend", "measure") => head.Act,
        ("extend", "weak") => setting.IsAboutTrade ? head.Act : null,
        ("impose" or "restrict" or "add" or "place" or "announce" or "approve", "quota") => Act.Quota,
        ("impose" or "allow", "trade") when verb.IsPassive && setting.IsUnderLicence => Act.Licence,
        ("cap", "trade") => Act.Quota,

        ("require", "licence") when verb.IsNegated && setting.IsAfterRestriction => null,
        ("require", "licence") when verb.IsNoLonger || verb.IsNegated => setting.IsAboutTrade ? Act.Lifting : null,
        ("impose", "licence") when setting.IsAgain => setting.IsAboutTrade ? Act.Lifting : null,
        ("require" or "impose" or "subject" or "place", "licence") => setting is { IsAboutTrade: true, IsOfMoney: false } ? Act.Licence : null,
        ("subject", _) when verb.Start == verb.At || head.At > verb.At + 5 => null,
        ("face", "measure") => head.Act,
        ("face", "weak") => setting is { IsAboutTrade: true, IsOfExports: true } ? head.Act : null,
        ("subject", "measure" or "weak" or "licence") when verb.IsNoLonger => setting.IsAboutTrade || head.Class == "measure" ? Act.Lifting : null,
        ("subject", "measure" or "weak") => head.Act is Act.Licence or null ? Act.Licence : head.Act,

        ("add" or "place" or "include", "list") => Act.Listing,
        ("add" or "place" or "include" or "amend" or "impose" or "extend", "goodslist") => head.Act is Act.Ban && !setting.IsWithLicence ? Act.Ban : Act.Licence,
        ("list" or "amend" or "impose" or "extend", "list") => Act.Listing,
        ("list", "party") => Act.Listing,
        ("blacklist", _) => Act.Listing,

        ("announce", "goodslist") when setting.IsRevised => head.Act is Act.Ban ? Act.Ban : Act.Licence,

        ("lift", "measure") when head.Act == Act.Lifting => Act.Licence,
        ("lift", "measure" or "list" or "goodslist") => Act.Lifting,
        ("lift" or "stop" or "pause", "privilege") => Act.Licence,
        ("add" or "place" or "include", "privilege") => Act.Lifting,
        ("effect", "goodslist") => head.Act is Act.Ban ? Act.Ban : Act.Licence,
        ("lift", "weak") => setting.IsAboutTrade ? Act.Lifting : null,
        ("lift", "licence") => setting.IsAboutTrade && !setting.IsOwn && verb.Mood != VerbMood.Possible ? Act.Ban : null,
        ("lift", "trade") => setting.IsEnd ? Act.Ban : setting is { IsExemption: true, IsAfterRestriction: false } ? Act.Lifting : null,
        ("delist", _) => Act.Lifting,
        ("approve" or "allow" or "license", "trade") when verb is { IsPassive: true, Mood: VerbMood.Duty } => Act.Licence,
        ("resume", "trade") when setting.IsOnlyAfter => setting.IsLicensed ? Act.Licence : null,
        ("resume", "trade") => setting.IsUnderQuota ? Act.Quota : Act.Lifting,
        ("allow" or "approve", "licence") when verb.IsOnly || setting.IsOnlyAfter => setting.IsAboutTrade ? Act.Licence : null,
        ("allow", "measure" or "quota") => head.Act is Act.Quota || head.Class == "quota" ? Act.Quota : null,
        ("allow", "trade") when verb.IsNegated || verb.IsNoLonger => setting.IsWithLicence ? Act.Licence : Act.Ban,
        ("allow", "trade") when setting.IsOnlyAfter => Act.Licence,
        ("allow", "trade") when setting.IsOfAmount => Act.Quota,
        ("allow", "trade") => verb.IsOnly || !((setting.IsToSomeone && !setting.IsAfterRestriction) || setting.IsAgain || IsLeave(verb, setting)) ? null : Act.Lifting,
        ("keep", "trade") => verb.IsNegated ? null : Act.Ban,
        ("license", "trade") => verb.IsNegated ? null : Act.Licence,
        ("decide", "trade") when setting.IsWayCleared => setting.IsAboutTrade ? Act.Lifting : null,
        ("extend", "licence") when verb.IsNegated => setting.IsAboutTrade ? Act.Ban : null,
        ("bring", "licence" or "weak") when setting.IsPutUnder => setting.IsAboutTrade ? Act.Licence : null,
        ("bring", "measure") when setting.IsPutUnder => head.Act,
        ("add", "licence") => setting.IsAboutTrade ? Act.Licence : null,
        ("approve", "trade") when verb.IsNegated || verb.IsNoLonger => Act.Ban,
        ("approve", "licence") when verb.IsNegated => setting.IsAboutTrade ? Act.Ban : null,
        ("leave", "trade") when verb.IsNegated || verb.IsNoLonger => setting.IsWithLicence ? Act.Licence : Act.Ban,
        ("leave", "trade") when setting.IsOnlyAfter && setting.IsLicensed => Act.Licence,
        ("leave", "trade") when setting.IsOfAmount && verb.Mood is VerbMood.Possible or VerbMood.Future => Act.Quota,
        ("leave", "trade") when setting.IsAgain => Act.Lifting,
        ("export", "trade" or "item") when verb.IsPassive && setting.IsOnlyWithLicence => Act.Licence,
        ("export", "trade" or "item") when setting.IsWithLicence && verb is { Mood: VerbMood.Possible, IsOnly: false, IsNegated: false, IsNoLonger: false } => setting.IsAfterRestriction ? null : Act.Lifting,
        ("export", "trade" or "item") when setting.IsOfAmount && verb is { Mood: VerbMood.Possible } && !verb.IsNegated && !verb.IsNoLonger => Act.Quota,
        ("export", "trade" or "item") when setting.IsAgain && verb is { Mood: VerbMood.Possible } && !verb.IsNegated && !verb.IsNoLonger => Act.Lifting,
        ("remain", "trade") when setting.IsClosed => Act.Ban,
        ("add", "party") => Act.Listing,
        ("lift", "party") => Act.Lifting,
        ("export", "trade" or "item") when (verb.IsNegated || verb.IsNoLonger) && (verb.IsPassive || verb.Mood is VerbMood.Possible or VerbMood.Duty) => setting.IsWithLicence ? Act.Licence : Act.Ban,

        ("take", "list") => Act.Lifting,
        ("lapse", "trade") => Act.Ban,
        ("lapse", "measure") => setting.IsUntil ? Act.Suspension : Act.Lifting,
        ("lapse", "weak" or "quota" or "list") => !setting.IsAboutTrade ? null : setting.IsUntil ? Act.Suspension : Act.Lifting,
        ("become", "measure") => head.Act,
        ("become", "weak") => setting.IsAboutTrade ? head.Act : null,
        ("replace", _) when verb.Mood == VerbMood.Possible => null,
        ("replace", "goodslist") => Act.Licence,
        ("replace", "measure" or "quota") => head.Act ?? Act.Quota,
        ("replace", "weak" or "licence") => !setting.IsAboutTrade ? null : head.Class == "licence" ? Act.Licence : head.Act,
        ("remain", "measure" or "weak") when setting.IsClosed => Act.Suspension,
        ("remain", "measure" or "weak" or "quota") => head.Act,
        ("join", "list") => Act.Listing,
        ("join", "goodslist") => head.Act is Act.Ban ? Act.Ban : Act.Licence,
        ("join", "measure") => head.Act,
        ("join", "weak") => setting.IsAboutTrade ? head.Act : null,
        ("effect", "measure") => head.Act,
        ("effect", "weak") => head.Act,
        ("provide", "measure") => head.Act is Act.Lifting ? Act.Lifting : null,
        ("amend" or "add", "weak") => setting.IsAboutTrade && head.Act is Act.Licence ? Act.Licence : null,
        ("add", "measure") => head.Act,

        _ => null,
    };

    /// <summary><c>from selling</c>, <c>exporting</c>.</summary>
    public static bool IsTradeVerb(Unit unit) => unit.As(PhraseKind.Verb) is { Value: "export" };

    /// <summary>What is allowed behind a ban, or may or shall be allowed by whom nobody says, is an exception from it.</summary>
    private static bool IsLeave(VerbGroup verb, Setting setting) =>
        !setting.IsAfterRestriction && (verb.IsPassive ? verb.Mood == VerbMood.Fact && !verb.IsReduced : verb.Mood is VerbMood.Fact or VerbMood.Future);

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
