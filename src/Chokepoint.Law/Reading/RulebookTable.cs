using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Sylvan.Data.Csv;

namespace Chokepoint.Law.Reading;

/// <summary>A list file of a rulebook: a CSV table with a header, small enough to hold.</summary>
internal static class RulebookTable
{
    /// <summary>Reads the rows; reports a header that lacks a required column or has an unknown one.</summary>
    public static List<TableRow> Read(string file, string text, string[] required, string[] optional, DiagnosticBag bag)
    {
        var rows = new List<TableRow>();
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HeaderComparer = StringComparer.Ordinal });
            var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => i);
            foreach (var missing in required.Where(name => !columns.ContainsKey(name)))
            {
                bag.Error(ReadingCodes.Table, new Place(file, 1), $"the column `{missing}` is missing", $"the header is {string.Join(",", required.Concat(optional))}");
                return [];
            }

            foreach (var unknown in columns.Keys.Except(required).Except(optional))
            {
                bag.Error(ReadingCodes.Table, new Place(file, 1), $"the column `{unknown}` has no meaning here", Nearest.Suggest(unknown, [.. required, .. optional]));
            }

            var line = 1 + LineBreaksIn(reader, isHeader: true);
            while (reader.Read())
            {
                rows.Add(new TableRow(file, line + 1, columns.ToDictionary(c => c.Key, c => reader.GetString(c.Value).Trim()), bag));
                line += 1 + LineBreaksIn(reader, isHeader: false);
            }
        }
        catch (Exception problem) when (problem is CsvFormatException or ArgumentException or InvalidOperationException)
        {
            bag.Error(ReadingCodes.Table, new Place(file), $"not a CSV table: {problem.Message.ReplaceLineEndings(" ")}");
        }

        return rows;
    }

    private static int LineBreaksIn(CsvDataReader reader, bool isHeader) =>
        isHeader ? 0 : Enumerable.Range(0, reader.FieldCount).Sum(i => reader.GetString(i).Count(c => c == '\n'));
}

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
