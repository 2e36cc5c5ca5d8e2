using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The cells of a row of a table.</summary>
internal static class Cells
{
    private const int Most = 64;

    /// <summary>The units of each; an empty cell has none.</summary>
    public static List<List<Unit>> Of(IReadOnlyList<Unit> units, string text)
    {
        var cells = new List<List<Unit>> { new() };
        for (var i = 0; i < units.Count; i++)
        {
            var before = units[i].Span.Start;
            var gap = i > 0 ? text.AsSpan(units[i - 1].Span.End..before) : text.AsSpan(text.AsSpan(0, before).TrimEnd('\t').Length..before);
            for (var k = Math.Min(gap.Count('\t'), Most - cells.Count); k > 0; k--)
            {
                cells.Add([]);
            }

            cells[^1].Add(units[i]);
        }

        return cells;
    }
}
