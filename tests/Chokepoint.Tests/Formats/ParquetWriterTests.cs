using Chokepoint.Formats;
using Chokepoint.Formats.Parquet;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class ParquetWriterTests
{
    private static readonly Dictionary<string, int> s_scales = new() { ["value"] = 2 };

    [Fact]
    public void What_is_written_reads_back_and_blanks_stay_blank() => Seeds.Each(40, random =>
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, random.Next(1, 40)).Select(i => new[] { $"T{i}", Cell(random), random.Chance(0.3) ? "" : $"{random.Next(100000)}.{random.Next(10, 100)}" }).ToList();
        using var table = Tables.Open(folder.Write("t.parquet", Written(rows)));
        Assert.Equal(["id", "item", "value"], table.Columns);
        Assert.Equal(rows, table.ReadLines().Select(line => Assert.IsType<TableLine.Row>(line).Cells));
    });

    [Fact]
    public void More_rows_than_one_group_holds_read_back_in_order()
    {
        using var folder = new TemporaryFolder();
        using var table = Tables.Open(folder.Write("t.parquet", Written(Enumerable.Range(0, 100_000).Select(i => new[] { $"T{i}", "magnet", "" }))));
        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => $"T{i}"), table.ReadLines().Select(line => ((TableLine.Row)line).Cells[0]));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new[] { $"T{i}", $"item {i % 7}", $"{i}" }).ToList();
        Assert.Equal(Written(rows), Written(rows));
    }

    [Fact]
    public void No_rows_make_a_table_with_columns()
    {
        using var folder = new TemporaryFolder();
        using var table = Tables.Open(folder.Write("t.parquet", Written([])));
        Assert.Equal(["id", "item", "value"], table.Columns);
        Assert.Empty(table.ReadLines());
    }

    [Fact]
    public void Numbers_are_rounded_to_their_decimals_and_half_goes_to_the_even_one()
    {
        using var folder = new TemporaryFolder();
        using var table = Tables.Open(folder.Write("t.parquet", Written([["a", "", "0.125"], ["b", "", "0.135"], ["c", "", "-79228162514264337593543950335"]])));
        Assert.Equal(["0.12", "0.14", "-79228162514264337593543950335.00"], table.ReadLines().Select(line => ((TableLine.Row)line).Cells[2]));
    }

    private static string Cell(Random random) => new([.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Pick("ab \",;磁é=\n".ToCharArray()))]);

    private static byte[] Written(IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        var writer = new ParquetWriter(stream, ["id", "item", "value"], s_scales);
        foreach (var row in rows)
        {
            writer.WriteRow(row);
        }

        writer.Finish();
        return stream.ToArray();
    }
}
