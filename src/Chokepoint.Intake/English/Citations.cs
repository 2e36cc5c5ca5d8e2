using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Finds the number of an act: <c>Announcement No. 61 of 2025</c>, <c>Regulation (EU) 2021/821</c>, <c>90 FR 47201</c>.</summary>
internal static class Citations
{
    /// <summary>The first number in a sentence, or <c>null</c>.</summary>
    public static Quoted<string>? In(IReadOnlyList<Unit> units, string text)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (units[i].Word is "announcement" or "notice" or "order" or "decision" && EndOf(units, i + 1) is { } last)
            {
                var first = i > 0 && units[i - 1].Meanings.Any(meaning => meaning.Kind == PhraseKind.Authority) ? i - 1 : i;
                var span = new TextSpan(units[first].Span.Start, units[last].Span.End);
                return new Quoted<string>(span.In(text), [span]);
            }
        }

        return null;
    }

    /// <summary><c>No. 61 of 2025</c> or <c>No. 61</c>.</summary>
    private static int? EndOf(IReadOnlyList<Unit> units, int at)
    {
        if (units[at].Word is not ("no" or "number" or "nos"))
        {
            return null;
        }

        at += at + 1 < units.Count && units[at + 1].Word == "." ? 2 : 1;
        if (at >= units.Count || !char.IsAsciiDigit(units[at].Word[0]))
        {
            return null;
        }

        return at + 2 < units.Count && units[at + 1].Word == "of" && units[at + 2].Word is { Length: 4 } year && year.All(char.IsAsciiDigit) ? at + 2 : at;
    }
}
