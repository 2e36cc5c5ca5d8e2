namespace Chokepoint.Formats.Parquet;

/// <summary>Whole numbers written as the differences between them, in blocks of small ones packed in bits.</summary>
internal sealed class DeltaNumbers
{
    private const int LargestBlock = 1 << 20;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _perPart;
    private readonly int[] _widths;
    private readonly long _count;
    private long _taken;
    private long _number;
    private long _least;
    private int _at;
    private int _part;
    private int _inPart;

    /// <summary>Begins at the head of the numbers.</summary>
    public DeltaNumbers(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var block = Unsigned();
        var parts = Unsigned();
        if (block is 0 or > LargestBlock || parts is 0 or > LargestBlock || block % parts != 0 || block / parts % 8 != 0)
        {
            throw new InvalidDataException("a page has blocks of a size that none can have");
        }

        _count = (long)Math.Min(Unsigned(), long.MaxValue);
        _number = Signed();
        (_perPart, _widths, _part) = ((int)(block / parts), new int[parts], (int)parts);
    }

    /// <summary>How many there are.</summary>
    public long Count => _count;

    /// <summary>Where the numbers end, after the last has been taken.</summary>
    public int End => _at;

    /// <summary>The next number.</summary>
    public long Next()
    {
        if (_taken == _count)
        {
            throw new InvalidDataException("a page ends before its last value");
        }

        if (_taken++ > 0)
        {
            // Sums wrap around, as the format has it. The least difference is that of the block, which is read first.
            var difference = unchecked((long)NextDifference());
            _number = unchecked(_number + _least + difference);
        }

        return _number;
    }

    private ulong NextDifference()
    {
        if (_part == _widths.Length)
        {
            ReadBlock();
        }

        var width = _widths[_part];
        var difference = BitField.Read(_bytes.Span[_at..], (long)_inPart * width, width);
        if (++_inPart == _perPart || _taken == _count)
        {
            // A part takes its full length even where fewer numbers are left.
            (_at, _part, _inPart) = (_at + (_perPart * width / 8), _part + 1, 0);
        }

        return difference;
    }

    private void ReadBlock()
    {
        (_least, _part) = (Signed(), 0);
        for (var i = 0; i < _widths.Length; i++)
        {
            _widths[i] = _bytes.Span[_at++] is var width and <= 64 ? width : throw new InvalidDataException("a page has numbers of a width that none can have");
        }
    }

    private long Signed()
    {
        var number = Unsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Unsigned()
    {
        var number = VarInt.Read(_bytes.Span[_at..], out var length);
        _at += length;
        return number;
    }
}
