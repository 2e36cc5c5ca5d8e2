using Chokepoint.App.Screen;
using Chokepoint.Formats;

namespace Chokepoint.Cli.Rendering;

/// <summary>Rows that could not be read: to <c>OUT.rejected.csv</c> beside the output, or to standard error.</summary>
internal sealed class RejectedRows(string? output) : IDisposable
{
    private readonly string? _path = output is null ? null : output + ".rejected.csv";
    private AtomicFile? _file;
    private CsvWriter? _writer;

    /// <summary>The file written, or <c>null</c>.</summary>
    public string? Path => _file is null ? null : _path;

    public void Add(RejectedRow row)
    {
        if (_path is null)
        {
            foreach (var problem in row.Others.Prepend(row.Problem))
            {
                Console.Error.WriteLine(problem);
            }

            return;
        }

        if (_file is null)
        {
            _file = AtomicFile.Create(_path);
            _writer = new CsvWriter(_file.Stream);
            _writer.WriteRow("line", "column", "reason", "help", "begins");
        }

        _writer!.WriteRow($"{row.Line}", row.Problem.Place.Field ?? "", ReasonOf(row), row.Problem.Help ?? "", row.Excerpt);
    }

    /// <summary>One row of the file for each rejected row, so that they can be counted: further bad cells stand in the reason.</summary>
    private static string ReasonOf(RejectedRow row) =>
        string.Join("; ", row.Others.Select(other => $"{other.Place.Field}: {other.Message}").Prepend(row.Problem.Message));

    /// <summary>Puts the file in its place; where nothing was rejected, removes one that an earlier run left.</summary>
    public void Commit()
    {
        if (_file is not null)
        {
            _writer!.Dispose();
            _file.Commit();
        }
        else if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }
}
