using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Says for whom a person acts who was named with an office before: after "Slovak prime minister Robert Fico", "Fico" is Slovakia.</summary>
internal static class Persons
{
    private const int LongestName = 4;

    /// <summary>The sentences with a country or an authority in place of the later mentions of its people.</summary>
    public static List<Sentence> Resolve(List<Sentence> sentences)
    {
        var people = new Dictionary<string, Phrase>();
        foreach (var units in sentences.Select(sentence => sentence.Units))
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (OfficeAt(units, i) is { } office && NameBehind(units, i) is { } name)
                {
                    people.TryAdd(name, office);
                }
            }
        }

        return people.Count == 0 ? sentences : [.. sentences.Select(sentence => sentence with { Units = [.. sentence.Units.Select((unit, i) => Named(sentence.Units, i, people))] })];
    }

    /// <summary>Whose office ends at a unit: <c>the trade minister</c>, <c>Slovak prime minister</c>.</summary>
    private static Phrase? OfficeAt(IReadOnlyList<Unit> units, int at)
    {
        if (units[at].As(PhraseKind.Authority) is { } authority)
        {
            return authority;
        }

        if (!WordClasses.Offices.Contains(units[at].Word) || WordClasses.NoOfficials.Contains(units[at].Word))
        {
            return null;
        }

        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (units[i].Place is { } place)
            {
                return new Phrase(PhraseKind.Metonym, place.Value);
            }

            if (!(WordClasses.Offices.Contains(units[i].Word) || units[i].Word is "'s" or "deputy" or "vice" or "foreign" or "interim" or "acting" or "-"))
            {
                return null;
            }
        }

        return null;
    }

    private static string? NameBehind(IReadOnlyList<Unit> units, int office)
    {
        var last = office;
        while (last + 1 < units.Count && last - office < LongestName && IsName(units[last + 1]))
        {
            last++;
        }

        return last > office ? units[last].Word : null;
    }

    private static bool IsName(Unit unit) => Objects.IsName(unit) && unit.Word.Length > 2;

    private static Unit Named(IReadOnlyList<Unit> units, int at, Dictionary<string, Phrase> people)
    {
        if (!IsName(units[at]) || !people.TryGetValue(units[at].Word, out var office))
        {
            return units[at];
        }

        var first = at;
        while (first > 0 && IsName(units[first - 1]))
        {
            first--;
        }

        return first > 0 && OfficeAt(units, first - 1) is not null ? units[at] : units[at] with { Meanings = [office] };
    }
}
