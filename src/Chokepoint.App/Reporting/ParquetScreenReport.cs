using Chokepoint.App.Screen;
using Chokepoint.Formats.Parquet;

namespace Chokepoint.App.Reporting;

/// <summary>One row a line, for programs that analyse tables: the columns of <see cref="CsvScreenReport"/>, the value a decimal number.</summary>
public sealed class ParquetScreenReport(Stream output) : IScreenReport
{
    // More than any currency has.
    private static readonly Dictionary<string, int> s_scales = new() { [ScreenColumns.Value] = 6 };
    private readonly ParquetWriter _writer = new(output, ScreenColumns.Names, s_scales);

    /// <inheritdoc/>
    public void Add(ScreenedLine line) => _writer.WriteRow(ScreenColumns.CellsOf(line));

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary) => _writer.Finish();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
