using Chokepoint.App.Screen;
using Chokepoint.Formats;

namespace Chokepoint.App.Reporting;

/// <summary>One row a line, for spreadsheets.</summary>
public sealed class CsvScreenReport(Stream output) : IScreenReport
{
    private readonly CsvWriter _writer = new(output);
    private bool _hasHeader;

    /// <inheritdoc/>
    public void Add(ScreenedLine line)
    {
        WriteHeaderOnce();
        _writer.WriteRow(ScreenColumns.CellsOf(line));
    }

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary)
    {
        WriteHeaderOnce();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteHeaderOnce()
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _writer.WriteRow(ScreenColumns.Names);
        }
    }
}
