using Chokepoint.Core.Diagnostics;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

/// <summary>Files of a few bytes, written by hand, that claim to be large or to have no end. The sound one shows that they are else in order.</summary>
public sealed class ParquetBombTests
{
    private static readonly byte[] s_page = [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0];

    [Fact]
    public void The_file_that_the_others_are_made_of_is_sound()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.parquet", OneColumn(rows: 3, PageOf(3, s_page.Length, s_page)));
        Assert.Equal(["2:1", "3:2", "4:3"], TableText.Read(path).Select(TableText.Show));
    }

    [Fact]
    public void A_page_that_claims_two_gibibytes_is_refused_for_its_size() =>
        Assert.Contains("256 MiB", RefusalOf(OneColumn(3, PageOf(3, int.MaxValue, s_page), packing: 6)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_unpacks_to_more_than_it_claims_is_damage() => Refused(OneColumn(3, PageOf(3, 4, s_page)));

    [Fact]
    public void A_billion_rows_are_refused_before_one_is_read() =>
        Assert.Contains("1000000000 rows", RefusalOf(OneColumn(1_000_000_000, PageOf(3, s_page.Length, s_page))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_that_no_page_holds_are_damage() => Refused(OneColumn(4, PageOf(3, s_page.Length, s_page)));

    [Fact]
    public void Pages_that_are_read_twice_are_damage() =>
        Assert.Contains("overlap", RefusalOf(OneColumn(3, PageOf(3, s_page.Length, s_page), groups: 40)).Message, StringComparison.Ordinal);

    [Fact]
    public void Pages_without_values_do_not_go_on_for_ever() => Refused(OneColumn(3, PageOf(0, 0, [])));

    [Fact]
    public void A_way_of_writing_values_that_nobody_knows_is_named()
    {
        var refusal = RefusalOf(OneColumn(3, PageOf(3, s_page.Length, s_page, encoding: 42)));
        Assert.Equal(("CP0113", "x"), (refusal.Code, refusal.Place.Field));
        Assert.Contains("42", refusal.Message, StringComparison.Ordinal);
    }

    private static void Refused(byte[] file) => Assert.Equal("CP0112", RefusalOf(file).Code);

    private static Diagnostic RefusalOf(byte[] file)
    {
        using var folder = new TemporaryFolder();
        return TableText.Refusal(folder.Write("t.parquet", file));
    }

    /// <summary>A page of plain values: kind, size unpacked, size packed; then how many values, how written.</summary>
    private static byte[] PageOf(int values, int unpacked, byte[] bytes, int encoding = 0) =>
        [0x15, 0, 0x15, .. Number(unpacked), 0x15, .. Number(bytes.Length), 0x2C, 0x15, .. Number(values), 0x15, .. Number(encoding), 0, 0, .. bytes];

    /// <summary>A column `x` of whole numbers without nulls. Each group of rows says that it begins at the first page.</summary>
    private static byte[] OneColumn(long rows, byte[] page, int packing = 0, int groups = 1)
    {
        byte[] schema = [0x29, 0x2C, 0x48, 1, (byte)'r', 0x15, 2, 0, 0x15, 2, 0x25, 0, 0x18, 1, (byte)'x', 0];
        byte[] chunk = [0x3C, 0x45, .. Number(packing), 0x16, .. Number(rows), 0x46, .. Number(4), 0, 0];
        byte[] group = [0x19, 0x1C, .. chunk, 0x26, .. Number(rows), 0];
        byte[] list = [0x19, 0xFC, (byte)groups, .. Enumerable.Repeat(group, groups).SelectMany(bytes => bytes)];
        byte[] footer = [.. schema, 0x16, .. Number(rows * groups), .. list, 0];
        return [.. "PAR1"u8, .. page, .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8];
    }

    /// <summary>A whole number of the compact protocol: doubled, seven bits a byte.</summary>
    private static List<byte> Number(long number)
    {
        List<byte> bytes = [];
        for (var rest = 2 * (ulong)number; bytes.Count == 0 || rest > 0; rest >>= 7)
        {
            bytes.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80u : 0)));
        }

        return bytes;
    }
}
