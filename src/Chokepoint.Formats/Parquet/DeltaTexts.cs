namespace Chokepoint.Formats.Parquet;

/// <summary>
/// Texts with all their lengths in front, and in front of these, in the second form, how much of the text before begins each of them.
/// </summary>
internal sealed class DeltaTexts : PageValues
{
    private readonly ParquetColumn _column;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly DeltaNumbers? _prefixes;
    private readonly DeltaNumbers _lengths;
    private byte[] _value = [];
    private int _length;
    private int _at;

    /// <summary>Reads where the texts begin, which is behind all the lengths.</summary>
    public DeltaTexts(ParquetColumn column, ReadOnlyMemory<byte> bytes, bool hasPrefixes)
    {
        var rest = hasPrefixes ? bytes[EndOf(bytes)..] : bytes;
        (_column, _bytes) = (column, rest[EndOf(rest)..]);
        (_prefixes, _lengths) = (hasPrefixes ? new DeltaNumbers(bytes) : null, new DeltaNumbers(rest));
    }

    /// <inheritdoc/>
    public override string Next()
    {
        var (prefix, length) = ((int)(_prefixes?.Next() ?? 0), (int)_lengths.Next());
        if (prefix < 0 || prefix > _length)
        {
            throw new InvalidDataException("a text begins with more than the text before it has");
        }

        var rest = _bytes.Span.Slice(_at, length);
        if (prefix + length > _value.Length)
        {
            Array.Resize(ref _value, Math.Max(2 * _value.Length, prefix + length));
        }

        rest.CopyTo(_value.AsSpan(prefix));
        (_length, _at) = (prefix + length, _at + length);
        return _column.Render(_value.AsSpan(0, _length));
    }

    private static int EndOf(ReadOnlyMemory<byte> bytes)
    {
        var numbers = new DeltaNumbers(bytes);
        if (numbers.Count > ParquetLimits.LargestPage)
        {
            // Numbers of no width take no bytes, so that a page can claim any number of them.
            throw new InvalidDataException("a page claims more values than it can have");
        }

        for (var left = numbers.Count; left > 0; left--)
        {
            numbers.Next();
        }

        return numbers.End;
    }
}
