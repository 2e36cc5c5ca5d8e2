using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What a sentence says of parties between their name and the list that they are put on: <c>to include 15 entities, which endanger its security (see annex), in the control list</c>.</summary>
internal static class Insertions
{
    private const int Farthest = 25;
    private const int Longest = 45;
    private const int FarthestList = 9;

    /// <summary>The sentence without it; <c>null</c> where nothing is set in.</summary>
    public static Sentence? Without(Sentence sentence)
    {
        var units = sentence.Units;
        var which = Enumerable.Range(0, units.Count).FirstOrDefault(i => units[i].Word is "which" or "who" or "that" && IsOfListing(units, i), -1);
        return which > 0 && Enumerable.Range(which, Math.Min(Longest, units.Count - which)).FirstOrDefault(i => LeadsToList(units, i), -1) is > 0 and var end
            ? sentence with { Units = [.. units.Take(units[which - 1].Word == "," ? which - 1 : which), .. units.Skip(end)] }
            : null;
    }

    /// <summary>Whether what stands before is a verb of listing with its parties, and no list yet.</summary>
    private static bool IsOfListing(IReadOnlyList<Unit> units, int which)
    {
        var verb = Enumerable.Range(Math.Max(0, which - Farthest), Math.Min(Farthest, which)).LastOrDefault(i => units[i].As(PhraseKind.Verb)?.Value is "include" or "add" or "place", -1);
        var between = units.Take(which).Skip(verb + 1).ToList();
        return verb >= 0 && between.Exists(unit => WordClasses.PartyWords.Contains(unit.Word)) && !between.Exists(IsList);
    }

    private static bool LeadsToList(IReadOnlyList<Unit> units, int at) =>
        units[at].Word is "in" or "on" or "to" or "into" or "onto" && units[at - 1].Word is "," or ")" && units.Skip(at + 1).Take(FarthestList).Any(IsList);

    private static bool IsList(Unit unit) => unit.As(PhraseKind.Noun)?.Value is "list" or "goodslist";
}
