using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Law.Reading;

/// <summary>One row of a list file.</summary>
internal sealed record TableRow(string File, int Line, IReadOnlyDictionary<string, string> Cells, DiagnosticBag Bag)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        if (this[column].Length == 0)
        {
            Bag.Error(ReadingCodes.MissingKey, At(column), $"`{column}` is empty");
        }

        return this[column];
    }

    public IReadOnlyList<string> Many(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? Day(string column)
    {
        if (this[column] is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Bag.Error(ReadingCodes.Value, At(column), $"expected a day such as `2025-04-04`, found `{text}`");
        return null;
    }

    /// <summary>One word of a closed list; <paramref name="fallback"/> where the cell is empty.</summary>
    public T Choice<T>(string column, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (this[column] is not { Length: > 0 } text)
        {
            return fallback;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Bag.Error(ReadingCodes.Value, At(column), $"`{text}` is no {column}", Nearest.Suggest(text, [.. words.Keys]));
        return fallback;
    }

    public Place At(string column) => new(File, Line, 0, column);
}
