using System.Buffers.Binary;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats.Parquet;

/// <summary>The bytes of a file: its description, and its pages as they are asked for, within <see cref="ParquetLimits"/>.</summary>
internal sealed class ParquetFile(string path, Stream stream) : IDisposable
{
    private const int Tail = 8;
    private const int FirstHeader = 256;
    private const int LongestHeader = 16 << 20;
    private byte[] _header = [];
    private byte[] _packed = [];
    private long _end;
    private long _held;
    private long _taken;

    /// <summary>Reads what the file says about itself.</summary>
    public ParquetFooter ReadFooter()
    {
        var tail = new byte[Tail];
        stream.Position = stream.Length - Tail;
        stream.ReadExactly(tail);
        if (tail.AsSpan(sizeof(int)).SequenceEqual("PARE"u8))
        {
            throw ParquetLimits.Unread(path, null, "is encrypted", "write it again without encryption");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        _end = stream.Length - Tail - length;
        if (!tail.AsSpan(sizeof(int)).SequenceEqual("PAR1"u8) || length < 0 || _end < sizeof(int))
        {
            throw new InvalidDataException("it does not end as it has to: it may be cut short");
        }

        if (length > ParquetLimits.LongestFooter)
        {
            throw ParquetLimits.TooLarge(path, $"describes itself in more than {ParquetLimits.LongestFooter >> 20} MiB");
        }

        var footer = new byte[length];
        stream.Position = _end;
        stream.ReadExactly(footer);
        return ParquetFooter.Read(path, footer);
    }

    /// <summary>Forgets what was counted against the limit, before a new group of rows.</summary>
    public void Release() => _held = 0;

    /// <summary>Counts memory that pages take.</summary>
    public void Charge(long bytes)
    {
        _held += bytes;
        if (_held > ParquetLimits.LargestPages)
        {
            throw ParquetLimits.TooLarge(path, $"needs more than {ParquetLimits.LargestPages >> 30} GiB of memory for the pages of one group of rows");
        }
    }

    /// <summary>Reads the header of a page, and moves the offset behind it.</summary>
    public PageHeader ReadHeader(ref long offset)
    {
        for (var window = FirstHeader; ; window *= 16)
        {
            var size = (int)Math.Min(window, Math.Max(1, _end - offset));
            _header = _header.Length >= size ? _header : new byte[size];
            Read(offset, size, _header);
            try
            {
                var header = PageHeader.Read(_header.AsSpan(0, size), out var length);
                Take(ref offset, length);
                return header;
            }
            catch (InvalidDataException) when (window < LongestHeader && size == window)
            {
                // It may go on behind the window: a page can state the least and the greatest of its values.
            }
        }
    }

    /// <summary>Reads the bytes of a page as they are in the file, and moves the offset behind them. They stand until the next page is read.</summary>
    public byte[] ReadPacked(ref long offset, PageHeader header)
    {
        var length = header.Packed;
        if (Math.Max(length, header.Unpacked) > ParquetLimits.LargestPage)
        {
            throw ParquetLimits.TooLarge(path, $"has a page of more than {ParquetLimits.LargestPage >> 20} MiB");
        }

        _packed = _packed.Length >= length ? _packed : new byte[Math.Min(length, _end - offset)];
        Read(offset, length, _packed);
        Take(ref offset, length);
        return _packed;
    }

    /// <summary>What to say of a column that is written in a way that is not read.</summary>
    public UnusableInputException Unread(ParquetColumn column, string message) =>
        ParquetLimits.Unread(path, column.Name, message, "write it again with the plain settings of your program, or save the data as CSV UTF-8");

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>Each byte belongs to one page, and is read once: pages that overlap could go on without end.</summary>
    private void Take(ref long offset, int length)
    {
        (offset, _taken) = (offset + length, _taken + length);
        if (_taken > _end)
        {
            throw new InvalidDataException("its pages overlap");
        }
    }

    private void Read(long offset, int length, byte[] room)
    {
        if (offset < sizeof(int) || offset + length > _end)
        {
            throw new InvalidDataException("a page lies outside of the file");
        }

        stream.Position = offset;
        stream.ReadExactly(room, 0, length);
    }
}
