using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Sylvan.Data.Csv;

namespace Chokepoint.Law.Reading;

/// <summary>A list file of a rulebook: a CSV table with a header, small enough to hold.</summary>
internal static class RulebookTable
{
    // Commas only: to guess the mark from the text would read some files in another way than their writer.
    private static readonly CsvDataReaderOptions s_options = new()
    {
        Delimiter = ',',
        HeaderComparer = StringComparer.Ordinal,
        HasHeaders = false,
        Comment = '\0',
        MaxBufferSize = 1 << 20,
    };

    /// <summary>Reads the rows; reports a header that lacks a required column or has an unknown one, and rows that do not fit it.</summary>
    public static List<TableRow> Read(string file, string text, string[] required, string[] optional, DiagnosticBag bag)
    {
        var rows = new List<TableRow>();
        var line = 1;
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text.TrimStart('\uFEFF')), s_options);
            var columns = reader.Read() ? CellsOf(reader).ToList() : [];
            if (!IsHeader(file, columns, required, optional, bag))
            {
                return rows;
            }

            line += 1 + LineBreaksIn(reader);
            for (; reader.Read(); line += 1 + LineBreaksIn(reader))
            {
                var cells = CellsOf(reader).ToList();
                if (cells.Count == columns.Count)
                {
                    rows.Add(new TableRow(file, line, columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second), bag));
                }
                else if (cells.Exists(cell => cell.Length > 0))
                {
                    bag.Error(ReadingCodes.Table, new Place(file, line), $"the row has {cells.Count} cells, the header {columns.Count}", "put cells with a comma in double quotes");
                }
            }
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or InvalidDataException)
        {
            bag.Error(ReadingCodes.Table, new Place(file, line), $"not a CSV table: {problem.Message.ReplaceLineEndings(" ")}", "check the quotes from here on");
        }

        return rows;
    }

    private static bool IsHeader(string file, IReadOnlyList<string> columns, string[] required, string[] optional, DiagnosticBag bag)
    {
        if (columns is [var whole] && (whole.Contains(';', StringComparison.Ordinal) || whole.Contains('\t', StringComparison.Ordinal)))
        {
            bag.Error(ReadingCodes.Table, new Place(file, 1), "the cells are not separated by commas", "save the table as CSV with commas");
            return false;
        }

        var missing = required.FirstOrDefault(name => !columns.Contains(name));
        if (missing is not null)
        {
            bag.Error(ReadingCodes.Table, new Place(file, 1), $"the column `{missing}` is missing", $"the header is {string.Join(",", required.Concat(optional))}");
            return false;
        }

        if (columns.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            bag.Error(ReadingCodes.Table, new Place(file, 1), $"the column `{twice.Key}` is there twice");
            return false;
        }

        foreach (var unknown in columns.Except(required).Except(optional))
        {
            bag.Error(ReadingCodes.Table, new Place(file, 1), $"the column `{unknown}` has no meaning here", Nearest.Suggest(unknown, [.. required, .. optional]));
        }

        return true;
    }

    private static IEnumerable<string> CellsOf(CsvDataReader reader) => Enumerable.Range(0, reader.RowFieldCount).Select(i => reader.GetString(i).Trim());

    private static int LineBreaksIn(CsvDataReader reader) => Enumerable.Range(0, reader.RowFieldCount).Sum(i => reader.GetString(i).Count(c => c == '\n'));
}
