using Chokepoint.Core.Text;

namespace Chokepoint.Formats.Csv;

/// <summary>
/// Stands between a text file and the CSV library, which gives up a whole file at one broken quote. It hands on the records
/// that the library can read, and for each other one a placeholder with a note, so that both count alike.
/// </summary>
/// <remarks>
/// <para>A record has exactly as many cells as the header. A missing or an additional one may have shifted all cells behind it,
/// also where the last ones are blank, so that nothing is added or dropped.</para>
/// <para>A quote that does not close on its line is followed over the next lines, as in a cell of several lines. It counts as
/// broken where a quote is not in order, where the record comes out with another number of cells, where a line between the first
/// and the last is a whole record by itself or the first and the last both are, and at the limits. Then only the line that opens
/// it is set aside, and reading goes on with the next one: a stray quote swallows no rows.</para>
/// </remarks>
internal sealed class RecordGuard(LineWindow lines, string header, char delimiter, int cells) : TextReader
{
    private const int MostLines = 256;
    private const int ExcerptLength = 80;
    private static readonly ReadOnlyMemory<char> s_placeholder = "-".AsMemory();

    private readonly Queue<RecordNote> _notes = [];
    private ReadOnlyMemory<char> _record = header.AsMemory();
    private bool _hasRecord = true;
    private (int Characters, int Lines) _taken;

    /// <summary>The note for the next record that the library reads; the header has none.</summary>
    public RecordNote TakeNote() => _notes.Dequeue();

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (written < buffer.Length && (_hasRecord || Next()))
        {
            var length = Math.Min(_record.Length, buffer.Length - written);
            _record.Span[..length].CopyTo(buffer[written..]);
            _record = _record[length..];
            written += length;
            if (_record.Length == 0 && written < buffer.Length)
            {
                buffer[written++] = '\n';
                _hasRecord = false;
            }
        }

        return written;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lines.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Makes the next record, or a placeholder for it, ready to be handed on.</summary>
    private bool Next()
    {
        WindowLine line;
        Found found;
        do
        {
            lines.Advance(_taken.Characters, _taken.Lines);
            found = lines.Find(0, out line);
            _taken = (line.Next, 1);
        }
        while (found == Found.Line && IsBlank(lines.Text(0, line.Length).Span));

        if (found == Found.LongLine)
        {
            var begins = Begin(lines.Text(0, ExcerptLength + 1).Span);
            SetAside(new Flaw(FormatCodes.Length, "the line is longer than a million characters", "look for a line break that is missing", begins));
            lines.DropLongLine();
            _taken = default;
        }
        else if (found == Found.Line)
        {
            Judge(line);
        }

        return _hasRecord = found != Found.End;
    }

    private bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(delimiter, ' ', '\t') < 0;

    private void Judge(WindowLine line)
    {
        var text = lines.Text(0, line.Length).Span;
        if (text.IndexOfAny('"', '\0', TextEncoding.Lost) < 0)
        {
            Accept(line.Length, text.Count(delimiter) + 1);
            return;
        }

        var scan = new RecordScan(delimiter);
        scan.Take(text);
        if (scan.Fault != QuoteFault.None)
        {
            SetAside(BrokenQuote(scan, text));
        }
        else if (!scan.IsOpen)
        {
            AcceptReadable(line.Length, scan.Cells);
        }
        else if (Join(line, scan) is { } whole)
        {
            _taken = (whole.Line.Next, whole.Lines);
            AcceptReadable(whole.Line.From + whole.Line.Length, cells);
        }
        else
        {
            SetAside(Unclosed(scan, lines.Text(0, line.Length).Span));
        }
    }

    /// <summary>The last line of a record whose first line ends inside quotes, and how many lines it has; <c>null</c> where the quote is broken.</summary>
    private (WindowLine Line, int Lines)? Join(WindowLine first, RecordScan scan)
    {
        var firstIsWhole = scan.Cells + lines.Text(scan.QuoteAt, first.Length - scan.QuoteAt).Span.Count(delimiter) == cells;
        var at = first;
        for (var count = 2; count <= MostLines && at.Next <= LineWindow.LongestLine && lines.Find(at.Next, out at) == Found.Line; count++)
        {
            var text = lines.Text(at.From, at.Length).Span;
            var isWhole = RecordScan.CellsOf(text, delimiter) == cells;
            scan.Take(text);
            if (scan.Fault != QuoteFault.None || scan.HasLoneQuote || scan.Cells > cells || (isWhole && (scan.IsOpen || firstIsWhole)))
            {
                return null;
            }

            if (!scan.IsOpen)
            {
                return scan.Cells == cells ? (at, count) : null;
            }
        }

        return null;
    }

    private void AcceptReadable(int length, int found)
    {
        var text = lines.Text(0, length).Span;
        var lost = text.IndexOfAny('\0', TextEncoding.Lost);
        if (lost < 0)
        {
            Accept(length, found);
            return;
        }

        var before = new RecordScan(delimiter);
        before.Take(text[..lost]);
        SetAside(new Flaw(
            FormatCodes.Letters,
            text[lost] == '\0' ? "a NUL character stands in the row" : "letters in the row could not be read",
            "save the file as UTF-8, from the data as they were before they lost letters",
            Begin(text),
            text[..lost].Contains('\n') ? 0 : lost + 1,
            before.Cells - 1));
    }

    private void Accept(int length, int found)
    {
        var text = lines.Text(0, length);
        if (found == cells)
        {
            _notes.Enqueue(new RecordNote(lines.Number, null));
            _record = text;
            return;
        }

        SetAside(new Flaw(
            FormatCodes.Cells,
            $"expected {cells} cells as in the header, found {found}",
            found > cells ? $"put a cell that contains `{Shown}` in quotes" : "write the delimiters of blank cells too, and look for a line break inside a cell",
            Begin(text.Span)));
    }

    private Flaw BrokenQuote(RecordScan scan, ReadOnlySpan<char> text) => new(
        FormatCodes.Quote,
        scan.Fault == QuoteFault.TextBehind ? $"expected `{Shown}` behind the quote that closes the cell" : "a space stands before the quote that opens the cell",
        scan.Fault == QuoteFault.TextBehind ? "write a quote inside a quoted cell twice" : "remove the space",
        Begin(text),
        scan.QuoteAt + 1,
        scan.Cells - 1);

    private static Flaw Unclosed(RecordScan scan, ReadOnlySpan<char> text) => new(
        FormatCodes.Quote,
        "no quote closes this cell before the next row begins",
        "close the cell with a quote; a quote that belongs to the text is written twice, between quotes",
        Begin(text),
        scan.QuoteAt + 1,
        scan.Cells - 1);

    private void SetAside(Flaw flaw)
    {
        _notes.Enqueue(new RecordNote(lines.Number, flaw));
        _record = s_placeholder;
    }

    private string Shown => delimiter == '\t' ? "TAB" : $"{delimiter}";

    private static string Begin(ReadOnlySpan<char> text) => Excerpt.Of(text, ExcerptLength);
}
