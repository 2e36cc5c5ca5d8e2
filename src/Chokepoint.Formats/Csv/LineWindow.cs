namespace Chokepoint.Formats.Csv;

/// <summary>A physical line within a <see cref="LineWindow"/>, by distances from the window's front.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Length">Its characters without the line break.</param>
/// <param name="Next">Where the next line begins.</param>
internal readonly record struct WindowLine(int From, int Length, int Next);

/// <summary>What was found at a place where a line may begin.</summary>
internal enum Found
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A line.</summary>
    Line,

    /// <summary>A line longer than <see cref="LineWindow.LongestLine"/>.</summary>
    LongLine,
}

/// <summary>
/// Walks the physical lines of a text in one buffer, so that lines can be looked at before the front moves past them. A line
/// ends with LF, CR LF or CR.
/// </summary>
internal sealed class LineWindow(TextReader text) : IDisposable
{
    /// <summary>A longer line is never held whole.</summary>
    public const int LongestLine = 1 << 20;

    private char[] _buffer = new char[1 << 16];
    private int _front;
    private int _end;

    /// <summary>The number of the line at the front, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Looks for the line that begins so many characters behind the front. May move the characters handed out by <see cref="Text"/>.</summary>
    public Found Find(int from, out WindowLine line)
    {
        var searched = from;
        while (true)
        {
            var found = _buffer.AsSpan(_front + searched, _end - _front - searched).IndexOfAny('\n', '\r');
            if (found >= 0)
            {
                line = new WindowLine(from, searched + found - from, Behind(searched + found));
                return line.Length > LongestLine ? Found.LongLine : Found.Line;
            }

            searched = _end - _front;
            line = new WindowLine(from, searched - from, searched);
            if (line.Length > LongestLine)
            {
                return Found.LongLine;
            }

            if (!Fill())
            {
                return line.Length > 0 ? Found.Line : Found.End;
            }
        }
    }

    /// <summary>Characters behind the front, until the next <see cref="Find"/>.</summary>
    public ReadOnlyMemory<char> Text(int from, int length) => _buffer.AsMemory(_front + from, length);

    /// <summary>Moves the front.</summary>
    public void Advance(int characters, int lines)
    {
        _front += characters;
        Number += lines;
    }

    /// <summary>Drops the long line at the front without holding it.</summary>
    public void DropLongLine()
    {
        int found;
        while ((found = _buffer.AsSpan(_front, _end - _front).IndexOfAny('\n', '\r')) < 0)
        {
            _front = _end;
            if (!Fill())
            {
                break;
            }
        }

        Advance(found < 0 ? 0 : Behind(found), 1);
    }

    public void Dispose() => text.Dispose();

    /// <summary>The place behind the line break at a place.</summary>
    private int Behind(int lineBreak)
    {
        var next = lineBreak + 1;
        var hasMore = _front + next < _end || (_buffer[_front + lineBreak] == '\r' && Fill());
        return hasMore && _buffer[_front + lineBreak] == '\r' && _buffer[_front + next] == '\n' ? next + 1 : next;
    }

    private bool Fill()
    {
        _buffer.AsSpan(_front, _end - _front).CopyTo(_buffer);
        (_front, _end) = (0, _end - _front);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = text.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
