using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class ParquetTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Two files of the same rows by another program, in the two kinds of pages, with most encodings between them.</summary>
    public static TheoryData<string> ForeignFiles => ["foreign-v1-snappy.parquet", "foreign-v2-zstd.parquet"];

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void Each_type_reads_as_a_person_would_write_it(string name)
    {
        using var table = Tables.Open(Foreign(name));
        var rows = table.ReadLines().Cast<TableLine.Row>().ToList();
        string[] Column(string column) => [.. rows.Select(row => row.Cells[table.Columns.ToList().IndexOf(column)])];

        Assert.Equal(Enumerable.Range(2, 5), rows.Select(row => row.Line));
        Assert.Equal(["T-0", "T-1", "T-2", "T-3", "T-4"], Column("id"));
        Assert.Equal(["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-10"], Column("day"));
        Assert.Equal(["0.00", "1.25", "2.50", "3.75", "5.00"], Column("decimal_9"));
        Assert.Equal(["0.000", "123456.789", "246913.578", "370370.367", "493827.156"], Column("decimal_18"));
        Assert.Equal(["0.000000", "-1234567890123.500000", "-2469135780247.000000", "-3703703670370.500000", "-4938271560494.000000"], Column("decimal_38"));
        Assert.Equal(["0", "-1", "-2", "-3", "-4"], Column("int_32"));
        Assert.Equal(["0", "8505111000", "17010222000", "25515333000", "34020444000"], Column("int_64"));
        Assert.Equal(["18446744073709551615", "18446744073709551614", "18446744073709551613", "18446744073709551612", "18446744073709551611"], Column("uint_64"));
        Assert.Equal(["true", "false", "true", "false", "true"], Column("truth"));
        Assert.Equal(["0", "0.3333333333333333", "0.6666666666666666", "1", "1.3333333333333333"], Column("double"));
        Assert.Equal(["0", "0.33333334", "0.6666667", "1", "1.3333334"], Column("float"));
        Assert.Equal(["0", "0.00001", "0.00002", "0.000030000000000000004", "0.00004"], Column("small"));
        Assert.Equal(["2026-01-06", "2026-01-06T00:01:00", "2026-01-06T00:02:00", "2026-01-06T00:03:00", "2026-01-06T00:04:00"], Column("moment"));
        Assert.Equal(["2026-01-06T10:11:12Z", "2026-01-07T10:11:12Z", "2026-01-08T10:11:12Z", "2026-01-09T10:11:12Z", "2026-01-10T10:11:12Z"], Column("moment_utc"));
        Assert.All(Column("nanoseconds"), text => Assert.Equal("2026-01-06T10:11:12.123456789", text));
        Assert.All(Column("time"), text => Assert.Equal("10:11:12.5", text));
        Assert.All(Column("uuid"), text => Assert.Equal("550e8400-e29b-41d4-a716-446655440000", text));
        Assert.Equal(["磁石, \"0\"", "", "磁石, \"1\"", "磁石, \"1\"", ""], Column("text"));
        Assert.All(Column("nothing"), text => Assert.Equal("", text));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Snappy")]
    [InlineData("Gzip")]
    [InlineData("Brotli")]
    [InlineData("Zstd")]
    [InlineData("Lz4Raw")]
    public async Task Each_common_packing_is_read(string packing)
    {
        var path = _folder.Write("t.parquet", await ParquetFiles.Of(packing, ("Id", ["a", "b", null]), ("x", ["1", null, "3"])));
        Assert.Equal(["2:a|1", "3:b|", "4:|3"], TableText.Read(path).Select(TableText.Show));
    }

    [Fact]
    public async Task Names_lose_their_case_and_blank_rows_keep_their_place_in_the_count()
    {
        var path = _folder.Write("t.parquet", await ParquetFiles.Of("Snappy", (" ID ", ["a", null, "c"]), ("Item", ["magnet", null, "wire"])));
        using var table = Tables.Open(path);
        Assert.Equal(["id", "item"], table.Columns);
        Assert.Equal(["2:a|magnet", "4:c|wire"], table.ReadLines().Select(TableText.Show));
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_refused()
    {
        var refusal = TableText.Refusal(_folder.Write("t.parquet", await ParquetFiles.Of("Snappy", ("id", ["a"]), ("ID", ["b"]))));
        Assert.Equal("CP0104", refusal.Code);
        Assert.Contains("number 1 and number 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_with_lost_letters_or_none_that_fits_costs_its_row_alone()
    {
        var path = _folder.Write("t.parquet", await ParquetFiles.Of("Zstd", ("id", ["a", "b", "c"]), ("item", ["magnet \uFFFD", "wire", new string('x', 1_100_000)])));
        var lines = TableText.Read(path);
        Assert.Equal(["2!CP0106", "3:b|wire", "4!CP0109"], lines.Select(TableText.Show));
        Assert.Equal("item", Assert.IsType<TableLine.Unreadable>(lines[0]).Problem.Place.Field);
    }

    [Fact]
    public async Task A_column_of_lists_is_refused_by_its_name_with_the_way_out()
    {
        var refusal = TableText.Refusal(_folder.Write("t.parquet", await ParquetFiles.WithList()));
        Assert.Equal(("CP0113", "transit"), (refusal.Code, refusal.Place.Field));
        Assert.Contains("flatten", refusal.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_groups_of_rows_read_as_one_table()
    {
        var path = _folder.Write("t.parquet", await ParquetFiles.Repeated(groups: 50, ["a", null, "b"]));
        Assert.Equal(Enumerable.Range(0, 50).SelectMany(i => new[] { $"{2 + (3 * i)}:a", $"{4 + (3 * i)}:b" }), TableText.Read(path).Select(TableText.Show));
    }

    [Theory]
    [InlineData("", "CP0103")]
    [InlineData("id,item\n1,magnet\n", "CP0103")]
    [InlineData("PK\u0003\u0004", "CP0103")]
    [InlineData("PAR1", "CP0112")]
    [InlineData("PAR1 and PAR1", "CP0112")]
    [InlineData("PARE with all of it encrypted PARE", "CP0113")]
    [InlineData("PAR1 with an encrypted end \u0001\0\0\0PARE", "CP0113")]
    public void What_is_no_readable_Parquet_is_refused_in_one_line(string content, string code)
    {
        var refusal = TableText.Refusal(_folder.Write("t.parquet", content));
        Assert.Equal(code, refusal.Code);
        Assert.NotNull(refusal.Help);
    }

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void A_file_that_is_cut_short_is_refused_wherever_the_cut_is(string name)
    {
        var bytes = File.ReadAllBytes(Foreign(name));
        for (var length = 4; length < bytes.Length; length += 7)
        {
            Assert.Equal("CP0112", TableText.Refusal(_folder.Write("t.parquet", bytes[..length])).Code);
        }
    }

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void A_file_with_any_bits_flipped_is_read_or_refused(string name)
    {
        var sound = File.ReadAllBytes(Foreign(name));
        var footer = sound.Length - 8 - BitConverter.ToInt32(sound, sound.Length - 8);
        Seeds.Each(1000, random =>
        {
            var bytes = (byte[])sound.Clone();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(random.Chance(0.5) ? footer : 4, bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                TableText.Read(_folder.Write("t.parquet", bytes));
            }
            catch (UnusableInputException refusal)
            {
                Assert.All(refusal.Diagnostics, diagnostic => Assert.StartsWith("CP01", diagnostic.Code, StringComparison.Ordinal));
            }
        });
    }

    private static string Foreign(string name) => Repository.Path("tests", "Chokepoint.Tests", "Formats", "Files", name);
}
