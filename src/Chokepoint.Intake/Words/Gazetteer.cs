using Sylvan.Data.Csv;

namespace Chokepoint.Intake.Words;

/// <summary>A data file of the room: a CSV table with a header.</summary>
internal static class Gazetteer
{
    /// <summary>The rows of an embedded file, cells by column.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the room has no file {name}");
        using var reader = CsvDataReader.Create(new StreamReader(stream), new CsvDataReaderOptions { Delimiter = ',' });
        while (reader.Read())
        {
            yield return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString);
        }
    }

    /// <summary>The parts of a cell that holds several.</summary>
    public static string[] Several(this IReadOnlyDictionary<string, string> row, string column) =>
        row[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
