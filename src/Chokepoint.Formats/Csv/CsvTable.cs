using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Sylvan.Data.Csv;

namespace Chokepoint.Formats.Csv;

/// <summary>
/// A text file with a header. The header's line decides the delimiter, since the cells below it hold lists with semicolons;
/// rows that the <see cref="RecordGuard"/> sets aside cost nothing but themselves.
/// </summary>
internal sealed class CsvTable : Table
{
    private static readonly char[] s_delimiters = [',', ';', '\t'];

    private readonly RecordGuard _guard;
    private readonly CsvDataReader _reader;
    private readonly string[] _columns;
    private readonly int _width;

    private CsvTable(string path, int headerLine, RecordGuard guard, CsvDataReader reader)
    {
        (Name, _guard, _reader) = (path, guard, reader);
        reader.Read();
        _width = reader.RowFieldCount;
        _columns = Header.Read(path, headerLine, Enumerable.Range(0, _width).Select(reader.GetString));
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns;

    /// <summary>Opens a file and reads its header.</summary>
    public static CsvTable Open(string path, Stream stream)
    {
        var head = InputFile.Head(stream);
        if (InputFile.IsArchive(head) || InputFile.IsOldContainer(head))
        {
            throw NoText(path, "is a workbook or an archive, and no text", "name a workbook .xlsx, or save it as CSV UTF-8");
        }

        var lines = new LineWindow(new StreamReader(stream, TextEncoding.Of(head), detectEncodingFromByteOrderMarks: true));
        var (header, number) = ReadHeader(path, lines);
        var delimiter = s_delimiters.MaxBy(candidate => Fit(header, candidate));
        var cells = RecordScan.CellsOf(header, delimiter);
        if (cells == 0)
        {
            throw Header.Unusable(path, number, "the quotes of the header are not in order on its line", "write the names of the columns without quotes and line breaks");
        }

        Header.Limit(path, number, cells);
        var guard = new RecordGuard(lines, header, delimiter, cells);
        return new CsvTable(path, number, guard, CsvDataReader.Create(guard, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            Comment = '\0', // A row may begin with `#`; one with NUL never gets here.
            BufferSize = 1 << 16,
            MaxBufferSize = 4 * LineWindow.LongestLine,
        }));
    }

    /// <inheritdoc/>
    public override IEnumerable<TableLine> ReadLines()
    {
        while (_reader.Read())
        {
            var (line, flaw) = _guard.TakeNote();
            yield return flaw is null ? ReadRow(line) : SetAside(line, flaw);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }
    }

    private static (string Text, int Number) ReadHeader(string path, LineWindow lines)
    {
        while (lines.Find(0, out var line) is var found && found != Found.End)
        {
            var text = lines.Text(0, line.Length).ToString();
            var number = lines.Number;
            if (found == Found.LongLine || text.Any(c => c == TextEncoding.Lost || (char.IsControl(c) && c != '\t')))
            {
                throw NoText(path, "does not begin with a line of UTF-8 text", "save it as CSV UTF-8, with the names of the columns in the first line");
            }

            lines.Advance(line.Next, 1);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return (text, number);
            }
        }

        throw Header.Unusable(path, 0, "is empty", "the first line names the columns, each line below is a row");
    }

    /// <summary>How well a delimiter fits a header: its quotes stand at the ends of names, and the names are many.</summary>
    private static (bool IsInOrder, int Cells) Fit(string header, char delimiter)
    {
        var scan = new RecordScan(delimiter);
        scan.Take(header);
        return (scan is { IsOpen: false, HasLoneQuote: false, Fault: QuoteFault.None }, scan.Cells);
    }

    private TableLine ReadRow(int line)
    {
        if (_reader.RowFieldCount != _width)
        {
            throw new InvalidOperationException($"the guard and the library count the cells of line {line} differently");
        }

        var cells = new string[_columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetString(i);
        }

        for (var i = cells.Length; i < _width; i++)
        {
            if (!_reader.GetFieldSpan(i).IsWhiteSpace())
            {
                return SetAside(line, new Flaw(
                    FormatCodes.Cells, $"`{Excerpt.Of(_reader.GetFieldSpan(i))}` stands behind the last named column", "name its column, or remove it", Excerpt.Of(_reader.GetRawRecordSpan(), 80)));
            }
        }

        return new TableLine.Row(line, cells);
    }

    private TableLine.Unreadable SetAside(int line, Flaw flaw)
    {
        var column = flaw.Cell >= 0 && flaw.Cell < _columns.Length && _columns[flaw.Cell].Length > 0 ? _columns[flaw.Cell] : null;
        return new TableLine.Unreadable(line, Diagnostic.Error(flaw.Code, new Place(Name, line, flaw.Column, column), flaw.Message, flaw.Help), flaw.Begins);
    }

    private static UnusableInputException NoText(string path, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.Content, new Place(path), message, help));
}
