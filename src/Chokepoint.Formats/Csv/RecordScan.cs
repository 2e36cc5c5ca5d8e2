namespace Chokepoint.Formats.Csv;

/// <summary>What is wrong with the quotes of a record.</summary>
internal enum QuoteFault
{
    None,

    /// <summary>Text stands between a closing quote and the end of the cell.</summary>
    TextBehind,

    /// <summary>Only spaces stand between the beginning of a cell and a quote, so that it is unclear whether it opens the cell.</summary>
    SpaceBefore,
}

/// <summary>
/// Counts the cells of a record and follows its quotes line by line, without reading what is in the cells. The quotes follow
/// RFC 4180, but for one that stands in the middle of a cell without quotes, which can only belong to the text
/// (<c>pipe 5"</c>).
/// </summary>
internal struct RecordScan(char delimiter)
{
    /// <summary>The cells so far, with the one that has begun.</summary>
    public int Cells { get; private set; } = 1;

    /// <summary>Whether the last line ended inside quotes.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Where in its line the last quote stands that opened a cell or is at fault.</summary>
    public int QuoteAt { get; private set; }

    /// <summary>Whether a quote stands in the middle of a cell.</summary>
    public bool HasLoneQuote { get; private set; }

    /// <summary>What is wrong; the scan ends there.</summary>
    public QuoteFault Fault { get; private set; }

    /// <summary>The cells of a line that is a record by itself; 0 where it is none.</summary>
    public static int CellsOf(ReadOnlySpan<char> line, char delimiter)
    {
        var scan = new RecordScan(delimiter);
        scan.Take(line);
        return scan.IsOpen || scan.Fault != QuoteFault.None ? 0 : scan.Cells;
    }

    /// <summary>Takes the next line of the record.</summary>
    public void Take(ReadOnlySpan<char> line)
    {
        for (var at = 0; at <= line.Length && Fault == QuoteFault.None; at++)
        {
            at = IsOpen || (at < line.Length && line[at] == '"') ? QuotedCell(line, at) : PlainCell(line, at);
            if (at == line.Length || Fault != QuoteFault.None)
            {
                return;
            }

            Cells++;
        }
    }

    /// <summary>The end of the cell that begins, or goes on, at a place: a delimiter or the end of the line.</summary>
    private int QuotedCell(ReadOnlySpan<char> line, int at)
    {
        if (!IsOpen)
        {
            (IsOpen, QuoteAt) = (true, at);
            at++;
        }

        while (line[at..].IndexOf('"') is var quote && quote >= 0)
        {
            at += quote + 1;
            if (at == line.Length || line[at] != '"')
            {
                IsOpen = false;
                if (at < line.Length && line[at] != delimiter)
                {
                    (Fault, QuoteAt) = (QuoteFault.TextBehind, at - 1);
                }

                return at;
            }

            at++;
        }

        return line.Length;
    }

    private int PlainCell(ReadOnlySpan<char> line, int at)
    {
        var length = line[at..].IndexOf(delimiter);
        var cell = length < 0 ? line[at..] : line.Slice(at, length);
        if (cell.IndexOf('"') is var quote && quote >= 0)
        {
            HasLoneQuote = true;
            if (cell[..quote].IsWhiteSpace())
            {
                (Fault, QuoteAt) = (QuoteFault.SpaceBefore, at + quote);
            }
        }

        return at + cell.Length;
    }
}
