using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats.Csv;

namespace Chokepoint.Formats.Parquet;

/// <summary>
/// A Parquet file of flat columns. Lines are counted as in a workbook with a header: the first row is line 2.
/// </summary>
/// <remarks>
/// The file is taken apart here rather than by a library: the one at hand holds a whole group of rows in memory, and trusts what a
/// damaged file says about itself so far that it may not end.
/// </remarks>
internal sealed class ParquetTable : Table
{
    private const int LongestCell = LineWindow.LongestLine;
    private const int ExcerptLength = 80;
    private readonly ParquetFile _file;
    private readonly ParquetFooter _footer;
    private readonly string[] _columns;

    private ParquetTable(string path, ParquetFile file, ParquetFooter footer)
    {
        (Name, _file, _footer) = (path, file, footer);
        _columns = Header.Read(path, 0, footer.Columns.Select(column => column.Name));
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns;

    /// <summary>Opens a file and reads its columns.</summary>
    public static ParquetTable Open(string path, Stream stream)
    {
        var head = InputFile.Head(stream);
        if (head.StartsWith("PARE"u8))
        {
            throw ParquetLimits.Unread(path, null, "is encrypted", "write it again without encryption");
        }

        if (!head.StartsWith("PAR1"u8))
        {
            throw new UnusableInputException(Diagnostic.Error(
                FormatCodes.Content, new Place(path), "is no Parquet file", "name a text file .csv and a workbook .xlsx, or write it again as Parquet"));
        }

        return Sound(path, () =>
        {
            var file = new ParquetFile(path, stream);
            var footer = file.ReadFooter();
            foreach (var chunk in footer.Groups.SelectMany(group => group.Chunks))
            {
                if (!Unpacker.Knows(chunk.Packing))
                {
                    throw ParquetLimits.Unread(
                        path, null, $"is packed in a way that is not read (codec {chunk.Packing})", "write it again with Snappy, Zstandard, gzip or without compression");
                }
            }

            return new ParquetTable(path, file, footer);
        });
    }

    /// <inheritdoc/>
    public override IEnumerable<TableLine> ReadLines()
    {
        var line = 1;
        foreach (var group in _footer.Groups)
        {
            _file.Release();
            var cursors = _columns.Select((_, i) => new ColumnCursor(_file, _footer.Columns[i], group.Chunks[i])).ToArray();
            for (var left = group.Rows; left > 0; left--)
            {
                var cells = Sound(Name, () => Array.ConvertAll(cursors, cursor => cursor.Next()));
                line++;
                if (!Array.TrueForAll(cells, cell => cell.Length == 0))
                {
                    yield return FlawOf(line, cells) ?? (TableLine)new TableLine.Row(line, cells);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }
    }

    private TableLine.Unreadable? FlawOf(int line, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > LongestCell)
            {
                return SetAside(line, i, cells, FormatCodes.Length, $"the cell holds more than {LongestCell} characters", "shorten it");
            }

            if (cells[i].AsSpan().IndexOfAny('\0', TextEncoding.Lost) >= 0)
            {
                return SetAside(
                    line, i, cells, FormatCodes.Letters, "letters in the cell could not be read", "write the column as text in UTF-8, from the data as they were before they lost letters");
            }
        }

        return null;
    }

    private TableLine.Unreadable SetAside(int line, int column, string[] cells, string code, string message, string help)
    {
        var place = new Place(Name, line, 0, _columns[column].Length > 0 ? _columns[column] : null);
        return new TableLine.Unreadable(line, Diagnostic.Error(code, place, message, help), Excerpt.Of(string.Join(',', cells.Take(4)), ExcerptLength));
    }

    /// <summary>A damaged file can break any rule of the format, and what is then thrown is no fault of ours.</summary>
    private static T Sound<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException problem)
        {
            throw ParquetLimits.Damaged(path, $"is a damaged Parquet file: {problem.Message}");
        }
        catch (Exception problem) when (problem is EndOfStreamException or not (UnusableInputException or OutOfMemoryException or IOException))
        {
            throw ParquetLimits.Damaged(path, "is a damaged Parquet file");
        }
    }
}
