using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The country that sanctions of a text are against, said once for all of them: <c>its 18th package of sanctions against Russia</c>.</summary>
internal static class Aim
{
    private const int LeadSentences = 5;

    // Sanctions "for the war on Ukraine" are against who wages it.
    private const string Victim = "UA";

    /// <summary>The one country that title and first sentences name so; <c>null</c> for none or several.</summary>
    public static Quoted<Country>? Of(IReadOnlyList<Sentence> sentences, Country? by)
    {
        var aims = sentences.Take(LeadSentences).SelectMany(sentence => In(sentence.Units)).Where(aim => aim.Value != by).DistinctBy(aim => aim.Value).Take(2).ToList();
        return aims.Count == 1 ? aims[0] : aims.Count == 0 && sentences.Take(LeadSentences).Any(sentence => sentence.Units.Any(unit => IsSanction(unit) || unit.Word is "package" || unit.Word.Contains("restrictive measure", StringComparison.Ordinal))) ? MostNamed(sentences, by) : null;
    }

    /// <summary>The country that the first sentences speak of most, where they speak of sanctions; the victim of a war is none.</summary>
    private static Quoted<Country>? MostNamed(IReadOnlyList<Sentence> sentences, Country? by)
    {
        var named = sentences.Take(LeadSentences)
            .SelectMany(sentence => sentence.Units)
            .Where(unit => unit.Place is not null)
            .Select(unit => (Country: Actors.CountryOf(unit.Place!.Value), unit.Span))
            .Where(place => place.Country is { } country && country != by && country.Code != Victim)
            .GroupBy(place => place.Country!.Value)
            .OrderByDescending(places => places.Count())
            .Take(2)
            .ToList();
        return named.Count > 0 && named[0].Count() > 1 && (named.Count == 1 || named[0].Count() > named[1].Count()) ? new Quoted<Country>(named[0].Key, [named[0].First().Span]) : null;
    }

    private static IEnumerable<Quoted<Country>> In(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Place is { } place && Actors.CountryOf(place.Value) is { } country && IsSanctioned(units, i))
            {
                yield return new Quoted<Country>(country, [units[i].Span]);
            }
        }
    }

    private static bool IsSanctioned(IReadOnlyList<Unit> units, int at)
    {
        // "Russia's war of aggression: EU agrees 17th package of sanctions".
        if (at + 2 < units.Count && units[at + 1].Word == "'s" && units[at + 2].Word is "war" or "aggression" or "invasion" && units.Any(IsSanction) && units.Any(unit => unit.Word == "package"))
        {
            return true;
        }

        // "China-focused semiconductor rules", "controls on China's ability to make chips".
        if ((at + 2 < units.Count && units[at + 1].Word == "-" && units[at + 2].Word is "focused" or "related" or "specific" or "directed" && units.Any(unit => unit.Is(PhraseKind.Noun)))
            || (at > 0 && at + 2 < units.Count && units[at - 1].Word is "on" or "over" or "against" && units[at + 1].Word == "'s" && units[at + 2].Word is "ability" or "access" or "capacity"))
        {
            return true;
        }

        // "Russia sanctions", "Russian sanctions package", "the Russia (Sanctions) Regulations".
        if (units.Skip(at + 1).Take(3).TakeWhile(unit => unit.Word != ",").Any(IsSanction))
        {
            return true;
        }

        var preposition = at - 1 - (at > 1 && units[at - 1].Word == "the" ? 1 : 0);
        return preposition >= 0 && (units[preposition].Word.EndsWith("measures against", StringComparison.Ordinal)
            || (units[preposition].Word is "against" or "on" && units.Before(preposition, 5).Any(unit => IsSanction(unit) || unit.Word is "package" or "measures")));
    }

    private static bool IsSanction(Unit unit) => unit.Word.StartsWith("sanction", StringComparison.Ordinal);
}
