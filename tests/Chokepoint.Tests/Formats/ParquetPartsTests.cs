using System.Text;
using Chokepoint.Formats.Parquet;

namespace Chokepoint.Tests.Formats;

/// <summary>Pieces of pages written by hand from the words of the format.</summary>
public sealed class ParquetPartsTests
{
    private static readonly ParquetColumn s_text = new("x", PhysicalType.Bytes, 0, IsOptional: false, Encoding.UTF8.GetString);
    private static readonly ParquetColumn s_truth = new("x", PhysicalType.Boolean, 0, IsOptional: false, value => $"{value[0]}");

    [Fact]
    public void Runs_repeat_a_number_or_hold_eight_in_packed_bits()
    {
        // Three fours, then 0 to 7 in three bits each.
        var runs = new PackedRuns(new byte[] { 3 << 1, 4, (1 << 1) | 1, 0b10001000, 0b11000110, 0b11111010 }, 3);
        Assert.Equal([4, 4, 4, 0, 1, 2, 3, 4, 5, 6, 7], Enumerable.Range(0, 11).Select(_ => runs.Next()));
        Assert.Throws<InvalidDataException>(() => runs.Next());
    }

    [Fact]
    public void Differences_wrap_around_at_the_ends_of_what_a_number_can_hold()
    {
        // Blocks of 128 in four parts; two numbers, the greatest first and then one more than it.
        byte[] bytes = [0x80, 1, 4, 2, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 0, 0, 0, 0];
        var numbers = new DeltaNumbers(bytes);
        Assert.Equal([long.MaxValue, long.MinValue], new[] { numbers.Next(), numbers.Next() });
        Assert.Equal(bytes.Length, numbers.End);
        Assert.Throws<InvalidDataException>(() => numbers.Next());
    }

    [Fact]
    public void Texts_can_begin_as_the_one_before()
    {
        // `axis`, `axle`, `babble`: 0, 2 and 0 letters kept; 4, 2 and 6 new ones. One block of two differences each: 2, -2 and -2, 4.
        byte[] kept = [0x80, 1, 4, 3, 0, 3, 3, 0, 0, 0, 0b00000100, .. new byte[11]];
        byte[] lengths = [0x80, 1, 4, 3, 8, 3, 3, 0, 0, 0, 0b00110000, .. new byte[11]];
        var texts = PageValues.Of(ValueEncoding.DeltaBytes, s_text, (byte[])[.. kept, .. lengths, .. "axislebabble"u8], null)!;
        Assert.Equal(["axis", "axle", "babble"], Enumerable.Range(0, 3).Select(_ => texts.Next()));
    }

    [Fact]
    public void Truths_can_be_written_in_runs()
    {
        var truths = PageValues.Of(ValueEncoding.Runs, s_truth, new byte[] { 4, 0, 0, 0, 2 << 1, 1, 1 << 1, 0 }, null)!;
        Assert.Equal(["1", "1", "0"], Enumerable.Range(0, 3).Select(_ => truths.Next()));
    }

    [Fact]
    public void A_page_that_unpacks_to_more_than_it_claims_is_refused() => Assert.All([1, 2, 4, 6, 7], packing =>
    {
        var zeros = new byte[100_000];
        var packed = packing switch
        {
            1 => Snappier.Snappy.CompressToArray(zeros),
            2 => Gzip(zeros),
            4 => Brotli(zeros),
            6 => new ZstdSharp.Compressor().Wrap(zeros).ToArray(),
            _ => Lz4(zeros),
        };
        Unpacker.Unpack(packing, packed, packed.Length, new byte[zeros.Length]);
        Assert.ThrowsAny<Exception>(() => Unpacker.Unpack(packing, packed, packed.Length, new byte[1000]));
        Assert.ThrowsAny<Exception>(() => Unpacker.Unpack(packing, packed, packed.Length, new byte[zeros.Length + 1]));
    });

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    public void The_checksum_is_the_usual_one(string text, uint checksum) => Assert.Equal(checksum, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_description_that_claims_more_than_there_is_ends() => Assert.All(
        [[0xFF], [0x19, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [.. Enumerable.Repeat((byte)0x1C, 1000)], [0x18, 0xFF, 0xFF, 0xFF, 0xFF, 0x07], [.. Enumerable.Repeat((byte)0xFF, 1000)]],
        (byte[] bytes) => Assert.Throws<InvalidDataException>(() => Walk(bytes)));

    private static void Walk(byte[] bytes)
    {
        var reader = new CompactReader(bytes);
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            reader.Skip(kind);
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var room = new byte[1000];
        Assert.True(System.IO.Compression.BrotliEncoder.TryCompress(bytes, room, out var length));
        return room[..length];
    }

    private static byte[] Lz4(byte[] bytes)
    {
        var room = new byte[10_000];
        return room[..K4os.Compression.LZ4.LZ4Codec.Encode(bytes, room)];
    }
}
