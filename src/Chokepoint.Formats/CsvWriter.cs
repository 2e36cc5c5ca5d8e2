using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chokepoint.Formats;

/// <summary>
/// Writes CSV by RFC 4180 in UTF-8 with <c>\n</c> at the end of each row. What a spreadsheet would run as a formula gets an
/// apostrophe in front, at the beginning of a cell and behind <c>;</c>, TAB and line breaks, where some spreadsheets split a
/// line; plain numbers stay as they are.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\n\r");
    private static readonly SearchValues<char> s_starters = SearchValues.Create("=+-@＝＋－＠");
    private static readonly SearchValues<char> s_splitters = SearchValues.Create(";\t\r\n");
    private readonly StreamWriter _writer;
    private bool _isFlushed = true;

    /// <summary>Writes to a stream that stays open.</summary>
    public CsvWriter(Stream stream) => _writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 14, leaveOpen: true);

    /// <summary>Writes one row.</summary>
    public void WriteRow(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            var cell = Defused(cells[i]);
            // A row of one blank cell would else be a blank line, which is no row.
            if (cell.AsSpan().IndexOfAny(s_quoted) >= 0 || (cells.Length == 1 && cell.Length == 0))
            {
                _writer.Write('"');
                _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                _writer.Write('"');
            }
            else
            {
                _writer.Write(cell);
            }
        }

        _writer.Write('\n');
        _isFlushed = false;
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush()
    {
        _writer.Flush();
        _isFlushed = true;
    }

    /// <summary>Flushes what was not flushed; the stream may be closed already where all was.</summary>
    public void Dispose()
    {
        if (!_isFlushed)
        {
            Flush();
        }
    }

    private static string Defused(string cell)
    {
        for (var i = cell.Length - 1; i >= 0; i--)
        {
            if ((i == 0 || s_splitters.Contains(cell[i - 1])) && Runs(cell.AsSpan(i), i == 0))
            {
                cell = cell.Insert(i, "'");
            }
        }

        return cell;
    }

    private static bool Runs(ReadOnlySpan<char> text, bool isFirst)
    {
        if (s_splitters.Contains(text[0]))
        {
            return isFirst && text[0] != ';';
        }

        var end = text.IndexOfAny(s_splitters);
        return s_starters.Contains(text[0]) && !IsNumber(end < 0 ? text : text[..end]);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
}
