using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>
/// Names the authority of an act that a text tells of its country alone: the authority of that country which the text speaks of nearest by.
/// </summary>
internal static class Attribution
{
    private const int Farthest = 6;
    private const int Near = 2;

    /// <summary>The authority and the words that name it; <c>null</c> where the text names none.</summary>
    public static Quoted<string>? Of(Telling telling, IReadOnlyList<Sentence> sentences, string text)
    {
        // What a president or a parliament does, no ministry does.
        if (telling.By is not { } by || telling.Government is not (null or "Government" or "Cabinet"))
        {
            return null;
        }

        Quoted<string>? nearest = null;
        var distance = Farthest + 1;
        foreach (var sentence in sentences)
        {
            var away = telling.DistanceTo(sentence.Number);
            if (away >= distance)
            {
                continue;
            }

            foreach (var unit in sentence.Units)
            {
                if (NameOf(unit, by.Code, away == 0 || telling.Act == Act.Listing) is { } name && (telling.Government is null || Ministries.HasName(name)))
                {
                    (nearest, distance) = (new Quoted<string>(name, [unit.Span]), away);
                    break;
                }
            }
        }

        // A government that speaks beside the act comes before a ministry that speaks far from it.
        return distance > Near ? GovernmentOf(telling, by, sentences) ?? nearest ?? OfficeOf(telling, by, sentences, text) : nearest;
    }

    /// <summary><c>The Russian government published two decisions</c>: for want of an authority, the government that speaks beside the act.</summary>
    private static Quoted<string>? GovernmentOf(Telling telling, Country by, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => telling.DistanceTo(sentence.Number) <= Near).OrderBy(sentence => telling.DistanceTo(sentence.Number)))
        {
            var units = sentence.Units;
            for (var i = 1; i < units.Count; i++)
            {
                if (units[i].Word is "government" or "cabinet" && IsOf(units, i, by) && !IsOfSomethingElse(units, i))
                {
                    return new Quoted<string>(units[i].Word == "cabinet" ? "Cabinet" : "Government", [units[i].Span]);
                }
            }
        }

        return null;
    }

    private static Quoted<string>? OfficeOf(Telling telling, Country by, IReadOnlyList<Sentence> sentences, string text) =>
        sentences.Where(sentence => telling.DistanceTo(sentence.Number) <= Near).OrderBy(sentence => telling.DistanceTo(sentence.Number)).Select(sentence => Offices.ActingIn(sentence.Units, by.Code, text)).FirstOrDefault(office => office is not null);

    /// <summary><c>the government</c>, <c>the Russian government</c>, <c>Russia's cabinet</c>, <c>a government spokesperson</c>.</summary>
    private static bool IsOf(IReadOnlyList<Unit> units, int at, Country by) =>
        units[at - 1].Word is "the" or "its"
        || units[at - 1].Place?.Value == by.Code
        || (at > 1 && units[at - 1].Word == "'s" && units[at - 2].Place?.Value == by.Code)
        || (units[at - 1].Word is "a" or "federal" && at + 1 < units.Count && units[at + 1].Word is "spokesperson" or "spokesman" or "spokeswoman" or "source" or "official");

    /// <summary><c>the government of India</c>, <c>the government's critics</c>; the cabinet of ministers is the cabinet.</summary>
    private static bool IsOfSomethingElse(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && (units[at + 1].Word == "'s" || (units[at + 1].Word == "of" && !(at + 2 < units.Count && units[at + 2].Word == "ministers")));

    /// <summary>Ministries of foreign affairs speak of all that is done, and do it only where they stand beside it, or impose sanctions.</summary>
    private static string? NameOf(Unit unit, string country, bool isBeside) =>
        unit.As(PhraseKind.Authority) is { } authority && authority.Extra == country && !unit.Word.EndsWith("foreign ministers", StringComparison.Ordinal) && (isBeside || !authority.Value.Contains("Foreign", StringComparison.OrdinalIgnoreCase)) ? authority.Value : null;
}
