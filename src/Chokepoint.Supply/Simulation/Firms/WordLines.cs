using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Reads lines of a few words between blanks, without making a string of any; blank lines are passed over.</summary>
internal sealed class WordLines(string file, Stream stream) : IDisposable
{
    private const int LongestLine = 1000;
    private const int MostWords = 4;
    private readonly StreamReader _reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
    private readonly char[] _buffer = new char[1 << 16];
    private readonly (int Start, int Length)[] _words = new (int, int)[MostWords];
    private int _next;
    private int _end;
    private int _line;
    private int _lineStart;

    /// <summary>How many words the line has.</summary>
    public int Count { get; private set; }

    /// <summary>A word of the line.</summary>
    public ReadOnlySpan<char> this[int word] => _buffer.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>Goes on to the next line with words; each must have from <paramref name="least"/> to <paramref name="most"/>, which <paramref name="expected"/> describes.</summary>
    public bool Read(int least, int most, string expected)
    {
        while (NextLine() is var (start, length))
        {
            if (Split(start, length))
            {
                return Count >= least && Count <= most ? true : throw Fail(FirmCodes.Line, 0, $"expected {expected}, found `{Excerpt.Of(_buffer.AsSpan(start, length).Trim().ToString())}`", null);
            }
        }

        return false;
    }

    /// <summary>What is wrong with a word of the line.</summary>
    public UnusableInputException Fail(string code, int word, string message, string? help) =>
        new(Diagnostic.Error(code, new Place(file, _line, Count > word ? _words[word].Start - _lineStart + 1 : 0), message, help));

    public void Dispose() => _reader.Dispose();

    private (int Start, int Length)? NextLine()
    {
        while (true)
        {
            var length = _buffer.AsSpan(_next, _end - _next).IndexOf('\n');
            if (length < 0 && _end - _next <= LongestLine && Fill())
            {
                continue;
            }

            length = length < 0 ? _end - _next : length;
            if (length > LongestLine)
            {
                (_line, Count) = (_line + 1, 0);
                throw Fail(FirmCodes.Line, 0, $"a line has more than {LongestLine} characters", "put each entry on a line of its own");
            }

            if (_next == _end)
            {
                return null;
            }

            _line++;
            _lineStart = _next;
            _next = Math.Min(_end, _next + length + 1);
            return (_lineStart, length);
        }
    }

    /// <summary>Moves what is left to the front and reads on.</summary>
    private bool Fill()
    {
        _buffer.AsSpan(_next, _end - _next).CopyTo(_buffer);
        (_next, _end) = (0, _end - _next);
        var read = _reader.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private bool Split(int start, int length)
    {
        Count = 0;
        for (var (at, end) = (start, start + length); at < end;)
        {
            var first = at;
            while (at < end && !char.IsWhiteSpace(_buffer[at]))
            {
                at++;
            }

            if (at > first && Count++ < MostWords)
            {
                _words[Count - 1] = (first, at - first);
            }

            at++;
        }

        return Count > 0;
    }
}
