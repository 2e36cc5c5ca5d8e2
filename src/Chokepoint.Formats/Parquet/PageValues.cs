using System.Buffers.Binary;

namespace Chokepoint.Formats.Parquet;

/// <summary>The values of a page that are not null, one after the other, as text.</summary>
internal abstract class PageValues
{
    /// <summary>The text of the next value; throws where the page has no more.</summary>
    public abstract string Next();

    /// <summary>The values of a page by the way they are written; <c>null</c> for a way that is not read.</summary>
    public static PageValues? Of(int encoding, ParquetColumn column, ReadOnlyMemory<byte> bytes, string[]? dictionary) => (encoding, column.Physical) switch
    {
        (ValueEncoding.Plain, PhysicalType.Boolean) => new BitValues(column, bytes),
        (ValueEncoding.Plain, PhysicalType.Bytes) => new LengthValues(column, bytes),
        (ValueEncoding.Plain, _) => new FixedValues(column, bytes),
        (ValueEncoding.OldDictionary or ValueEncoding.Dictionary, _) when dictionary is not null => new DictionaryValues(bytes, dictionary),
        (ValueEncoding.Runs, PhysicalType.Boolean) => new RunValues(column, bytes),
        (ValueEncoding.Deltas, PhysicalType.Int32 or PhysicalType.Int64) => new DeltaValues(column, bytes),
        (ValueEncoding.DeltaLengths, PhysicalType.Bytes) => new DeltaTexts(column, bytes, hasPrefixes: false),
        (ValueEncoding.DeltaBytes, PhysicalType.Bytes or PhysicalType.FixedBytes) => new DeltaTexts(column, bytes, hasPrefixes: true),
        (ValueEncoding.SplitStreams, not (PhysicalType.Boolean or PhysicalType.Bytes)) => new SplitValues(column, bytes),
        _ => null,
    };

    /// <summary>Values of one width.</summary>
    private sealed class FixedValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private int _at;

        public override string Next()
        {
            var value = bytes.Span.Slice(_at, column.Width);
            _at += column.Width;
            return column.Render(value);
        }
    }

    /// <summary>Values with their length in front.</summary>
    private sealed class LengthValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private int _at;

        public override string Next()
        {
            var rest = bytes.Span[_at..];
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            var value = rest.Slice(sizeof(int), length);
            _at += sizeof(int) + length;
            return column.Render(value);
        }
    }

    /// <summary>Truths, a bit each.</summary>
    private sealed class BitValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private long _bit;

        public override string Next() => column.Render([(byte)BitField.Read(bytes.Span, _bit++, 1)]);
    }

    /// <summary>Truths in runs, with their length in front.</summary>
    private sealed class RunValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private readonly PackedRuns _runs = new(bytes.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(bytes.Span)), 1);

        public override string Next() => column.Render([(byte)_runs.Next()]);
    }

    /// <summary>Places in the dictionary of the column.</summary>
    private sealed class DictionaryValues(ReadOnlyMemory<byte> bytes, string[] dictionary) : PageValues
    {
        // A page of nulls alone may leave even the width of its numbers out.
        private readonly PackedRuns _runs = bytes.Length == 0 ? new(bytes, 0) : new(bytes[1..], bytes.Span[0]);

        public override string Next() => dictionary[_runs.Next()];
    }

    /// <summary>Differences between whole numbers.</summary>
    private sealed class DeltaValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private readonly DeltaNumbers _numbers = new(bytes);

        public override string Next()
        {
            Span<byte> value = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(value, _numbers.Next());
            return column.Render(value[..column.Width]);
        }
    }

    /// <summary>The bytes of values apart by their place in the value: first all first bytes, then all second ones.</summary>
    private sealed class SplitValues(ParquetColumn column, ReadOnlyMemory<byte> bytes) : PageValues
    {
        private readonly byte[] _value = new byte[column.Width];
        private readonly int _count = bytes.Length / column.Width;
        private int _taken;

        public override string Next()
        {
            if (_taken == _count)
            {
                throw new InvalidDataException("a page ends before its last value");
            }

            for (var i = 0; i < _value.Length; i++)
            {
                _value[i] = bytes.Span[(i * _count) + _taken];
            }

            _taken++;
            return column.Render(_value);
        }
    }
}
