using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Csv;
using Chokepoint.Formats.Parquet;
using Chokepoint.Formats.Xlsx;

namespace Chokepoint.Formats;

/// <summary>Opens tables that users have in files.</summary>
public static class Tables
{
    /// <summary>
    /// Opens a file by the end of its name: <c>.csv</c>, <c>.tsv</c> and <c>.txt</c> are text with commas, semicolons or tabs,
    /// <c>.xlsx</c> is a workbook, <c>.parquet</c> is Parquet. Throws <see cref="UnusableInputException"/> where it is no such table,
    /// here or while its rows are read; a row that is broken spoils only itself.
    /// </summary>
    public static Table Open(string path)
    {
        var stream = InputFile.Open(path);
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".csv" or ".tsv" or ".txt" => CsvTable.Open(path, stream),
                ".xlsx" => XlsxTable.Open(path, stream),
                ".parquet" => ParquetTable.Open(path, stream),
                ".xls" or ".xlsm" or ".xlsb" or ".ods" => throw Unknown(path, "is a workbook of a kind that is not read", "save it as .xlsx or as CSV UTF-8"),
                _ => throw Unknown(path, "is of no kind that is read, by the end of its name", "give a .csv, .tsv, .txt, .xlsx or .parquet file"),
            };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static UnusableInputException Unknown(string path, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.Kind, new Place(path), message, help));
}
