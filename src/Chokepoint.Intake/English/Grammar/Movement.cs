using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What a clause says of goods that leave or stay: that they leave the country, that they are kept at home, and how much may go.</summary>
internal static class Movement
{
    /// <summary><c>may go to Australia without a licence</c>.</summary>
    public static bool IsWithoutLicence(IReadOnlyList<Unit> units, int verb, int to) =>
        Enumerable.Range(verb, Math.Max(0, to - verb)).Any(i => units[i].As(PhraseKind.Noun)?.Value == "licence" && Telltales.IsBehindWithout(units, i));

    /// <summary><c>may ship up to 18,125 tonnes</c>.</summary>
    public static bool IsUpTo(IReadOnlyList<Unit> units, int verb, int to) =>
        Objects.IsOfAmount(units, verb, Math.Min(to, verb + 8)) && Enumerable.Range(verb + 1, Math.Max(0, Math.Min(4, to - verb - 2))).Any(i => (units[i].Word, units[i + 1].Word) is ("up", "to") or ("more", "than") or ("at", "most") or ("a", "maximum"));

    /// <summary><c>keeps fuel in the country</c>, <c>kept out of China</c>: goods, and that they stay.</summary>
    public static bool KeepsAtHome(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause)
    {
        var goods = clause.Own.Any(i => units[i].Is(PhraseKind.Item));
        return goods && Enumerable.Range(verb.At + 1, Math.Max(0, clause.Right - verb.At - 2)).Any(i => IsAtHome(units, i, clause.Right) || (units[i].Word, units[i + 1].Word) switch
        {
            ("off", "the") or ("for", "domestic" or "local") or ("from", "leaving") => true,
            ("out", "of") => i + 2 < clause.Right && units[i + 2].Place is not null,
            _ => false,
        });
    }

    /// <summary><c>at home</c>, <c>in the country</c>.</summary>
    public static bool IsAtHome(IReadOnlyList<Unit> units, int at, int to) =>
        at + 1 < to && ((units[at].Word, units[at + 1].Word) is ("at", "home") || (units[at].Word is "in" or "inside" or "within" && units[at + 1].Word == "the" && at + 2 < to && units[at + 2].Word is "country" or "kingdom" or "nation" or "bloc" or "union"));

    /// <summary><c>sugar must stay in the country</c>.</summary>
    public static bool StaysAtHome(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        verb.Mood is VerbMood.Duty or VerbMood.Future or VerbMood.Infinitive && clause.UpTo(verb.Start).Any(i => units[i].Is(PhraseKind.Item)) && IsAtHome(units, verb.At + 1, clause.Right);

    /// <summary><c>will not let wheat flour out of the country</c>.</summary>
    public static bool LetsOut(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        Enumerable.Range(verb.At + 1, Math.Max(0, clause.Right - verb.At - 2)).Any(i => units[i].Is(PhraseKind.Item) && units.Skip(i + 1).Take(Math.Min(3, clause.Right - i - 1)).Any(IsWayOut));

    private static bool IsWayOut(Unit unit) => unit.Word is "out" or "abroad" or "overseas" or "across" || unit.As(PhraseKind.Verb) is { Value: "leave" or "export" };

    /// <summary><c>no onions will leave Egypt</c>: goods, or how much of them.</summary>
    public static bool IsOfGoods(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause) =>
        clause.UpTo(verb.Start).Any(i => units[i].Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(units[i].Word) || units[i].Word is "mineral" or "minerals" or "ore" || WordClasses.Measures.Contains(units[i].Word) || units[i].As(PhraseKind.Noun)?.Value == "trade"
            || (units[i].Word == "no" && i + 1 < verb.Start && IsOfThings(units, i + 1, verb.Start) && verb.At + 1 < units.Count && units[verb.At + 1].Is(PhraseKind.Country))
            || (verb.IsNoLonger && units[verb.At].Word == "leave" && Enumerable.Range(verb.At + 1, Math.Min(3, units.Count - verb.At - 1)).Any(k => units[k].Word is "port" or "ports" or "shores" or "borders")));

    /// <summary><c>no jumbo fruit may leave Kenya</c>: no people, and nothing that carries them.</summary>
    private static bool IsOfThings(IReadOnlyList<Unit> units, int from, int to) =>
        !units.Skip(from).Take(to - from).Any(unit => WordClasses.People.Contains(unit.Word) || WordClasses.PartyWords.Contains(unit.Word) || WordClasses.Travellers.Contains(unit.Word));

    public static bool LeavesCountry(IReadOnlyList<Unit> units, VerbGroup verb) =>
        units[verb.At].Word.Contains("country", StringComparison.Ordinal) || (verb.At + 1 < units.Count && units[verb.At + 1].Word != "for" && units.Skip(verb.At + 1).Take(2).Any(unit => unit.Place is not null || unit.Word is "country" or "nation"))
        || (verb.IsNegated && verb.Mood is VerbMood.Future or VerbMood.Possible && verb.At + 1 < units.Count && units[verb.At + 1].Word is "before" or "until" or "at" or "." or ",");
}
