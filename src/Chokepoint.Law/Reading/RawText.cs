using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Law.Reading;

/// <summary>The text of a condition, and the place in the file of each of its characters.</summary>
/// <param name="Text">The text as the file has it.</param>
/// <param name="PlaceAt">Finds the place of the character at an offset of <paramref name="Text"/>.</param>
internal sealed record RawText(string Text, Func<int, Place> PlaceAt)
{
    /// <summary>A part of a file.</summary>
    public static RawText Part(string file, string whole, int start, int end) => new(whole[start..end], offset => PlaceOf(file, whole, start + offset));

    /// <summary>A cell of a table: its row and column say enough.</summary>
    public static RawText Cell(TableRow row, string column) => new(row[column], _ => row.At(column));

    private static Place PlaceOf(string file, string whole, int index)
    {
        var before = whole.AsSpan(0, Math.Min(index, whole.Length));
        return new Place(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
