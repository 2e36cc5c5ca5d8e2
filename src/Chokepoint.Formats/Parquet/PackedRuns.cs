using System.Buffers.Binary;

namespace Chokepoint.Formats.Parquet;

/// <summary>
/// Small numbers in runs, one after the other: some runs repeat one number, others hold numbers packed in bits. Which values are null
/// and which entries of a dictionary they are is written so.
/// </summary>
internal sealed class PackedRuns
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _width;
    private int _at;
    private long _left;
    private long _bit = -1;
    private int _repeated;

    /// <summary>Reads numbers of a width in bits.</summary>
    public PackedRuns(ReadOnlyMemory<byte> bytes, int width)
    {
        (_bytes, _width) = (bytes, width);
        if (width is < 0 or > 31)
        {
            throw new InvalidDataException("a page has numbers of a width that none can have");
        }
    }

    /// <summary>The next number.</summary>
    public int Next()
    {
        while (_left == 0)
        {
            ReadRun();
        }

        _left--;
        if (_bit < 0)
        {
            return _repeated;
        }

        var number = (int)BitField.Read(_bytes.Span, _bit, _width);
        _bit += _width;
        return number;
    }

    private void ReadRun()
    {
        if (_at >= _bytes.Length)
        {
            throw new InvalidDataException("a page ends before its last value");
        }

        var head = VarInt.Read(_bytes.Span[_at..], out var length);
        _at += length;
        if ((head & 1) == 0)
        {
            (_left, _bit) = ((long)(head >> 1), -1);
            Span<byte> number = stackalloc byte[sizeof(int)];
            number.Clear();
            var size = (_width + 7) / 8;
            _bytes.Span.Slice(_at, size).CopyTo(number);
            _at += size;
            _repeated = BinaryPrimitives.ReadInt32LittleEndian(number);
        }
        else
        {
            // Groups of eight numbers take as many bytes as one takes bits. The last group may be cut short.
            var groups = (long)(head >> 1);
            (_left, _bit) = (groups * 8, _at * 8L);
            _at = (int)Math.Min(_bytes.Length, _at + (groups * _width));
        }
    }
}
