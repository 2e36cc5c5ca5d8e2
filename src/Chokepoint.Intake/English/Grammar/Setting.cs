using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What else a sentence says that decides which act a frame makes; asked for only where a frame needs it.</summary>
/// <param name="units">The sentence.</param>
/// <param name="verb">The verb.</param>
/// <param name="head">What it is about.</param>
/// <param name="clause">The clause of both.</param>
/// <param name="from">Where what the verb rules begins.</param>
/// <param name="to">Where it ends.</param>
/// <param name="isOfTrade">Whether the text is about goods or their trade.</param>
/// <param name="told">The act that the text told last.</param>
internal sealed class Setting(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Clause clause, int from, int to, bool isOfTrade, Act? told)
{
    /// <summary>Whether the text or the sentence speaks of goods or their trade.</summary>
    public bool IsAboutTrade { get; } = isOfTrade || Topic.SpeaksOfTrade(units) || (head.Class == "licence" && units.Skip(clause.Left).Take(clause.Right - clause.Left).Any(unit => WordClasses.GoodsWords.Contains(unit.Word)));

    /// <summary>Whether the sentence itself speaks of exports, or of goods.</summary>
    public bool IsOfExports => Topic.SpeaksOfExports(units) || units.Any(unit => unit.Is(PhraseKind.Item));

    /// <summary>Whether the text has told of a restriction before.</summary>
    public bool IsAfterRestriction => told is Act.Ban or Act.Licence or Act.Quota or Act.Suspension;

    /// <summary>Whether the verb forbids: who forbids a ban does not suspend it.</summary>
    public bool IsForbidden => WordClasses.Forbidding.Contains(units[verb.At].Word);

    /// <summary>Whether what the verb does is to end something: to end exports is no lifting.</summary>
    public bool IsEnd => WordClasses.Ending.Contains(units[verb.At].Word);

    /// <summary>Whether the verb spares some trade.</summary>
    public bool IsExemption => !verb.IsPassive && !(verb.At > 0 && WordClasses.Be.Contains(units[verb.At - 1].Word)) && units[verb.At].Word.StartsWith("exempt", StringComparison.Ordinal);

    /// <summary><c>holds back phosphates</c>.</summary>
    public bool IsHeldBack => units[verb.At].Word.EndsWith(" back", StringComparison.Ordinal);

    /// <summary><c>without a licence</c>, <c>only with a licence</c>: with one it is allowed.</summary>
    public bool IsWithLicence => clause.Own.Any(i => IsLicence(units[i]) && (verb.IsOnly || IsBehindOnly(i) || Telltales.IsBehindWithout(units, i))) || Telltales.IsUnlessCleared(units, verb.At);

    /// <summary><c>may only be exported with a licence</c>, <c>may be exported only with one</c>.</summary>
    public bool IsOnlyWithLicence => clause.Own.Any(i => IsLicence(units[i]) && (verb.IsOnly || IsBehindOnly(i)));

    /// <summary>Whether a licence is spoken of.</summary>
    public bool IsLicensed => clause.Own.Any(i => IsLicence(units[i]));

    /// <summary><c>is carried out on the basis of licences</c>.</summary>
    public bool IsUnderLicence => Behind(units.Count).Any(i => IsLicence(units[i]) && units.Before(i, 5).Any(unit => unit.Word is "basis" or "under" or "against" or "subject"));

    /// <summary><c>may start again, but under annual quotas</c>.</summary>
    public bool IsUnderQuota => Behind(units.Count).Any(i => units[i].As(PhraseKind.Noun)?.Extra == "quota" && units.Before(i, 6).Any(unit => unit.Word is "under" or "within" or "by"));

    /// <summary><c>permitted only after registration</c>: some procedure stands before it.</summary>
    public bool IsOnlyAfter => Behind(Math.Min(clause.Right, units.Count - 1)).Any(i => units[i].Word == "only" && units[i + 1].Word is "after" or "with" or "in" or "on" or "against" or "upon" or "subject" or "if" or "when" or "once");

    /// <summary>Whether it is aimed at a country.</summary>
    public bool IsToSomeone => Objects.Targets(units, from, to, null).Any();

    /// <summary>Whether it is of so many tonnes.</summary>
    public bool IsOfAmount => Objects.IsOfAmount(units, from, to);

    /// <summary><c>no one shall export more than</c>.</summary>
    public bool IsMoreThan => verb.At + 2 < units.Count && units[verb.At + 1].Word == "more" && units[verb.At + 2].Word == "than";

    /// <summary><c>puts the curbs on hold</c>.</summary>
    public bool IsOnHold => Behind(Math.Min(clause.Right, units.Count - 1)).Any(i => units[i].Word == "on" && units[i + 1].Word is "hold" or "ice");

    /// <summary><c>will issue no more permits</c>.</summary>
    public bool IsNoMore => verb.At + 2 < units.Count && units[verb.At + 1].Word == "no" && units[verb.At + 2].Word is "more" or "further" or "new";

    /// <summary><c>a stricter rule for the export of know-how</c>.</summary>
    public bool IsStricterOnExports => units.Before(head.At, 3).Any(unit => WordClasses.Tighter.Contains(unit.Word)) && units.Skip(head.At + 1).Take(4).Any(unit => unit.Word.Contains("export", StringComparison.Ordinal));

    /// <summary><c>brought chips under a permit requirement</c>.</summary>
    public bool IsPutUnder => Between.Any(i => units[i].Word == "under");

    /// <summary><c>closed the border to rice</c>.</summary>
    public bool IsAtBorder => units[verb.At].Word.EndsWith("border to", StringComparison.Ordinal) || units[verb.At].Word.EndsWith("borders to", StringComparison.Ordinal);

    /// <summary><c>cleared the way for exports</c>.</summary>
    public bool IsWayCleared => units[verb.At].Word.EndsWith(" the way for", StringComparison.Ordinal);

    /// <summary>Whether payments are what is restricted.</summary>
    public bool IsOfMoney => clause.UpTo(verb.Start).Any(i => WordClasses.Money.Contains(units[i].Word));

    /// <summary>Whether it is about an entry of a control list by its code.</summary>
    public bool IsOfCode => units[head.At].As(PhraseKind.Item)?.Extra == "code";

    /// <summary><c>revoked its licence</c>: that of one company.</summary>
    public bool IsOwn => units.Before(head.At, 2).Any(unit => unit.Word is "its" or "his" or "her" or "their");

    /// <summary>Whether something is allowed again.</summary>
    public bool IsAgain => clause.Own.Any(i => WordClasses.Again.Contains(units[i].Word));

    /// <summary><c>are now controlled</c>, <c>becomes restricted</c>.</summary>
    public bool IsNew => clause.Own.Any(i => units[i].Word is "newly" or "now" or "new" || WordClasses.Becoming.Contains(units[i].Word));

    /// <summary><c>published a revised catalogue</c>.</summary>
    public bool IsRevised => Between.Any(i => WordClasses.Revised.Contains(units[i].Word));

    /// <summary>Whether it is said until when.</summary>
    public bool IsUntil => clause.Own.Any(i => WordClasses.Until.Contains(units[i].Word));

    /// <summary>Whether what goes on is that trade is closed: <c>remain banned</c>, <c>must stay in the country</c>.</summary>
    public bool IsClosed => verb.At + 1 < units.Count && (WordClasses.Closed.Contains(units[verb.At + 1].Word) || Movement.IsAtHome(units, verb.At + 1, clause.Right));

    /// <summary>The places between the verb and what it is about.</summary>
    private IEnumerable<int> Between => Behind(head.At);

    private IEnumerable<int> Behind(int end) => Enumerable.Range(verb.At + 1, Math.Max(0, end - verb.At - 1));

    private bool IsBehindOnly(int at) => at > verb.At && units.Before(at, 5).Any(unit => unit.Word == "only") && units.Before(at, 4).Any(unit => unit.Word is "with" or "under" or "against" or "after" or "on" or "upon" or "subject");

    private static bool IsLicence(Unit unit) => unit.As(PhraseKind.Noun)?.Value == "licence";
}
