using System.Buffers.Binary;

namespace Chokepoint.Formats.Parquet;

/// <summary>
/// The cells of one column in one group of rows, from top to bottom. One page is in memory at a time, however large the group is.
/// </summary>
internal sealed class ColumnCursor(ParquetFile file, ParquetColumn column, ColumnChunk chunk)
{
    private const int TextOverhead = 32;
    private long _offset = chunk.Start;
    private string[]? _dictionary;
    private byte[] _page = [];
    private PackedRuns? _levels;
    private PageValues? _values;
    private int _left;

    /// <summary>The text of the next cell, blank where it is null.</summary>
    public string Next()
    {
        while (_left == 0)
        {
            ReadPage();
        }

        _left--;
        return _levels?.Next() == 0 ? "" : _values!.Next();
    }

    private void ReadPage()
    {
        var header = file.ReadHeader(ref _offset);
        var packed = file.ReadPacked(ref _offset, header);
        if (header.Checksum is { } checksum && checksum != Crc32.Of(packed.AsSpan(0, header.Packed)))
        {
            throw new InvalidDataException("a page is not what was written: its checksum differs");
        }

        switch (header.Kind)
        {
            case PageKind.Data:
                OpenData(header, Unpack(header, packed));
                break;
            case PageKind.DataTwo:
                OpenDataTwo(header, packed);
                break;
            case PageKind.Dictionary when _dictionary is null:
                _dictionary = ReadDictionary(header, Unpack(header, packed));
                break;
            case PageKind.Index:
                break;
            default:
                throw new InvalidDataException("a page is of no kind that belongs there");
        }
    }

    private ReadOnlyMemory<byte> Unpack(PageHeader header, byte[] packed)
    {
        var room = Room(header.Unpacked);
        if (header.Unpacked > 0)
        {
            Unpacker.Unpack(chunk.Packing, packed, header.Packed, room.Span);
        }

        return room;
    }

    /// <summary>In front of the values stand the levels, their length in front of them.</summary>
    private void OpenData(PageHeader header, ReadOnlyMemory<byte> bytes)
    {
        _levels = null;
        if (column.IsOptional)
        {
            if (header.LevelEncoding != ValueEncoding.Runs)
            {
                throw file.Unread(column, "tells its nulls in a way of old that is not read");
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
            _levels = new PackedRuns(bytes.Slice(sizeof(int), length), 1);
            bytes = bytes[(sizeof(int) + length)..];
        }

        Open(header, bytes);
    }

    /// <summary>In front of the values stand the levels, which are never packed; the header tells their length.</summary>
    private void OpenDataTwo(PageHeader header, byte[] packed)
    {
        var room = Room(header.Unpacked);
        var front = header.Front + header.Levels;
        packed.AsSpan(0, front).CopyTo(room.Span);
        var values = room[front..];
        if (values.Length > 0)
        {
            packed.AsSpan(front, header.Packed - front).CopyTo(packed);
            Unpacker.Unpack(header.IsPacked ? chunk.Packing : 0, packed, header.Packed - front, values.Span);
        }

        _levels = column.IsOptional ? new PackedRuns(room.Slice(header.Front, header.Levels), 1) : null;
        Open(header, values);
    }

    private void Open(PageHeader header, ReadOnlyMemory<byte> values)
    {
        _left = header.Values;
        _values = PageValues.Of(header.Encoding, column, values, _dictionary) ?? throw file.Unread(column, $"is written in a way that is not read (encoding {header.Encoding})");
    }

    private string[] ReadDictionary(PageHeader header, ReadOnlyMemory<byte> bytes)
    {
        var values = header.Encoding is ValueEncoding.Plain or ValueEncoding.OldDictionary && column.Physical != PhysicalType.Boolean
            ? PageValues.Of(ValueEncoding.Plain, column, bytes, null)!
            : throw new InvalidDataException("a dictionary is written in a way that none is");
        // Each entry takes a byte at least.
        var count = header.Values <= bytes.Length ? header.Values : throw new InvalidDataException("a dictionary claims more values than it has");
        var dictionary = new string[count];
        for (var i = 0; i < dictionary.Length; i++)
        {
            dictionary[i] = values.Next();
            file.Charge(TextOverhead + (sizeof(char) * (long)dictionary[i].Length));
        }

        return dictionary;
    }

    private Memory<byte> Room(int size)
    {
        if (size > _page.Length)
        {
            file.Charge(size - _page.Length);
            _page = new byte[size];
        }

        return _page.AsMemory(0, size);
    }
}
