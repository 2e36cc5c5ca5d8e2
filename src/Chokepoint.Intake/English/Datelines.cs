using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>The day of a text that its source did not give: <c>ABU DHABI, 28th July, 2023 (WAM) --</c>, or a day that stands alone over or under it.</summary>
internal static class Datelines
{
    private const int First = 6;
    private const int Last = 3;
    private const int LongestStamp = 8;
    private const int LongestDateline = 10;

    /// <summary>The day, or <c>null</c> where the text has none.</summary>
    public static DateOnly? Of(IReadOnlyList<Sentence> sentences)
    {
        var body = sentences.Where(sentence => sentence.Kind is BlockKind.Paragraph or BlockKind.Heading).ToList();
        return body.Take(First).Select(sentence => DayOf(sentence.Units)).FirstOrDefault(day => day is not null)
            ?? body.TakeLast(Last).Select(sentence => StampIn(sentence.Units)).FirstOrDefault(day => day is not null);
    }

    private static DateOnly? DayOf(IReadOnlyList<Unit> units) => StampIn(units) ?? DatelineIn(units);

    private static DateOnly? StampIn(IReadOnlyList<Unit> units) =>
        units.Count <= LongestStamp && units.Where(IsDay).ToList() is [var day] && !units.Any(unit => unit.Is(PhraseKind.Verb)) ? day.Date!.Value.Day : null;

    private static DateOnly? DatelineIn(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i + 1 < Math.Min(units.Count, LongestDateline); i++)
        {
            if (IsDay(units[i]))
            {
                var isNamed = units.Before(i, 2).Any(unit => unit.Word.EndsWith("day", StringComparison.Ordinal));
                return isNamed || units[i + 1].Word is "-" or "—" or "(" or ":" or "|" ? units[i].Date!.Value.Day : null;
            }
        }

        return null;
    }

    private static bool IsDay(Unit unit) => unit.Date is { Precision: DatePrecision.Day };
}
