using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Authorities that no gazetteer knows, by what they are called: <c>the Agriculture and Food Authority has directed</c>, <c>Georgia's Revenue Service published the order</c>.</summary>
internal static class Offices
{
    private const int LongestName = 8;
    private const int LongestAbbreviation = 3;

    /// <summary>The first one that says or does something, unless another country stands before its name.</summary>
    public static Quoted<string>? ActingIn(IReadOnlyList<Unit> units, string country, string text)
    {
        for (var last = 1; last < units.Count; last++)
        {
            if (WordClasses.OfficeNames.Contains(units[last].Word) && units[last].IsCapital && First(units, last) is { } first && first < last && !IsOfOther(units, first, country) && Acts(units, last + 1))
            {
                var span = new TextSpan(units[first].Span.Start, units[last].Span.End);
                return new Quoted<string>(span.In(text), [span]);
            }
        }

        return null;
    }

    /// <summary>Where the name begins: its words have capitals, and "and" stands between two of them.</summary>
    private static int? First(IReadOnlyList<Unit> units, int last)
    {
        var first = last;
        while (first > 0 && last - first < LongestName && (IsWord(units[first - 1]) || (first > 1 && units[first - 1].Word is "and" or "," or "&" or "of" or "for" && IsWord(units[first - 2]))))
        {
            first--;
        }

        return IsWord(units[first]) ? first : null;
    }

    private static bool IsWord(Unit unit) => unit is { IsCapital: true, Date: null, Place: null } && !unit.Is(PhraseKind.Authority) && char.IsLetter(unit.Word[0]) && unit.Word != "the";

    private static bool IsOfOther(IReadOnlyList<Unit> units, int first, string country) =>
        units.Before(first, 2).Any(unit => unit.Place is { } place && place.Value != country);

    /// <summary>Its abbreviation may stand between it and its verb.</summary>
    private static bool Acts(IReadOnlyList<Unit> units, int at)
    {
        var next = at < units.Count && units[at].Word == "(" && Enumerable.Range(at, units.Count - at).FirstOrDefault(i => units[i].Word == ")", -1) is > 0 and var close && close <= at + LongestAbbreviation ? close + 1 : at;
        return Enumerable.Range(next, Math.Max(0, Math.Min(3, units.Count - next))).Any(i => VerbGroup.Read(units, i) is { IsReduced: false, IsPassive: false, Mood: VerbMood.Fact or VerbMood.Future, Class: "say" or "announce" or "decide" or "impose" or "stop" or "pause" or "lift" or "allow" or "list" or "add" or "approve" } verb && verb.Start <= next);
    }
}
