using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using ExcelDataReader;

namespace Chokepoint.Formats.Xlsx;

/// <summary>A sheet of a workbook, the one named <c>transactions</c> or else the first that is shown; its first row that is not blank is the header.</summary>
internal sealed class XlsxTable : Table
{
    private const string SheetName = "transactions";
    private const int ExcerptLength = 80;
    private readonly IExcelDataReader _reader;
    private readonly Dictionary<(int Row, int Column), string> _faults;
    private readonly string[] _columns;

    // The library asks for the code page of old Windows even where it needs none.
    static XlsxTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsxTable(string path, IExcelDataReader reader, Dictionary<(int Row, int Column), string> faults, string[] columns) =>
        (Name, _reader, _faults, _columns) = (path, reader, faults, columns);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns;

    /// <summary>Opens a file and reads its header.</summary>
    public static XlsxTable Open(string path, Stream stream)
    {
        var head = InputFile.Head(stream);
        if (!InputFile.IsArchive(head))
        {
            throw new UnusableInputException(InputFile.IsOldContainer(head)
                ? Diagnostic.Error(FormatCodes.Content, new Place(path), "is protected by a password, or an old .xls workbook", "save it as .xlsx without a password")
                : Diagnostic.Error(FormatCodes.Content, new Place(path), "is no .xlsx workbook", "save it as .xlsx, or name a text file .csv"));
        }

        WorkbookLimits.Check(path, stream);
        return Sound(path, () =>
        {
            var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            MoveToSheet(path, reader);
            var faults = FaultyCells.Find(stream, reader.Name);
            while (reader.Read())
            {
                var names = Enumerable.Range(0, reader.FieldCount).Select(column => CellText.Of(reader, column).Text).ToList();
                if (names.Exists(name => name.Length > 0))
                {
                    return new XlsxTable(path, reader, faults, Header.Read(path, reader.Depth + 1, names));
                }
            }

            throw Header.Unusable(path, 0, "is empty", "the first row names the columns, each one below is a row");
        });
    }

    /// <inheritdoc/>
    public override IEnumerable<TableLine> ReadLines()
    {
        while (Sound(Name, _reader.Read))
        {
            if (ReadRow() is { } line)
            {
                yield return line;
            }
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

    private static void MoveToSheet(string path, IExcelDataReader reader)
    {
        var (wanted, place) = (-1, 0);
        do
        {
            var isNamed = reader.Name.Equals(SheetName, StringComparison.OrdinalIgnoreCase);
            if (isNamed || (wanted < 0 && reader.VisibleState == "visible"))
            {
                wanted = place;
            }

            if (isNamed)
            {
                break;
            }

            place++;
        }
        while (reader.NextResult());

        if (wanted < 0)
        {
            throw WorkbookLimits.Unusable(path, "is a workbook without a sheet that is shown", "show the sheet with the rows, or name it `transactions`");
        }

        reader.Reset();
        for (place = 0; place < wanted; place++)
        {
            reader.NextResult();
        }
    }

    /// <summary>The row, or why it has none; <c>null</c> for a blank one.</summary>
    private TableLine? ReadRow()
    {
        var cells = new string[_columns.Length];
        Array.Fill(cells, "");
        for (var column = 0; column < _reader.FieldCount; column++)
        {
            var (text, problem) = CellText.Of(_reader, column);
            problem = _faults.GetValueOrDefault((_reader.Depth, column)) ?? problem;
            if (problem is not null)
            {
                return SetAside(FormatCodes.NoValue, problem, "mend the formula or the value, or leave the cell blank where the fact is not known", column);
            }

            if (text.Length > 0 && column >= cells.Length)
            {
                return SetAside(FormatCodes.Cells, $"`{Excerpt.Of(text)}` stands behind the last named column", "name its column, or remove it", column);
            }

            if (column < cells.Length)
            {
                cells[column] = text;
            }
        }

        return Array.TrueForAll(cells, cell => cell.Length == 0) ? null : new TableLine.Row(_reader.Depth + 1, cells);
    }

    private TableLine.Unreadable SetAside(string code, string message, string help, int column)
    {
        var row = _reader.Depth + 1;
        var field = column < _columns.Length && _columns[column].Length > 0 ? _columns[column] : null;
        var begins = string.Join(',', Enumerable.Range(0, Math.Min(4, _reader.FieldCount)).Select(i => CellText.Of(_reader, i).Text));
        return new TableLine.Unreadable(row, Diagnostic.Error(code, new Place(Name, row, 0, field), message, help), Excerpt.Of(begins, ExcerptLength));
    }

    /// <summary>The library says in many ways that a workbook is broken; none of them is a fault of ours.</summary>
    private static T Sound<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is not (UnusableInputException or OutOfMemoryException or IOException))
        {
            throw WorkbookLimits.Unusable(
                path, "is a damaged workbook, or one that holds what no workbook needs, such as document types", "open it in a spreadsheet and save it again as .xlsx, or as CSV UTF-8");
        }
    }
}
