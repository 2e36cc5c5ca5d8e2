using System.IO.Compression;
using K4os.Compression.LZ4;
using Snappier;

namespace Chokepoint.Formats.Parquet;

/// <summary>Unpacks pages into exactly the room that they claim: a page that unpacks to more or to less is damaged.</summary>
internal static class Unpacker
{
    /// <summary>Whether pages packed in a way can be unpacked.</summary>
    public static bool Knows(int packing) => packing is 0 or 1 or 2 or 4 or 6 or 7;

    /// <summary>Fills the room from the packed bytes.</summary>
    public static void Unpack(int packing, byte[] packed, int length, Span<byte> room)
    {
        var bytes = packed.AsSpan(0, length);
        var written = packing switch
        {
            0 => Copy(bytes, room),
            1 => Snappy.GetUncompressedLength(bytes) == room.Length ? Snappy.Decompress(bytes, room) : -1,
            2 => Inflate(packed, length, room),
            4 => BrotliDecoder.TryDecompress(bytes, room, out var count) ? count : -1,
            6 => Zstandard(bytes, room),
            7 => LZ4Codec.Decode(bytes, room),
            _ => -1,
        };
        if (written != room.Length)
        {
            throw new InvalidDataException("a page does not unpack to what it claims");
        }
    }

    private static int Copy(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        bytes.CopyTo(room);
        return bytes.Length;
    }

    private static int Inflate(byte[] packed, int length, Span<byte> room)
    {
        using var stream = new GZipStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
        var written = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        return stream.ReadByte() < 0 ? written : -1;
    }

    private static int Zstandard(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        using var decompressor = new ZstdSharp.Decompressor();
        return decompressor.Unwrap(bytes, room);
    }
}
