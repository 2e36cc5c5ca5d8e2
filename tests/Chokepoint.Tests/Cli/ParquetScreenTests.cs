using Chokepoint.Formats;
using Chokepoint.Formats.Parquet;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>An order book in Parquet is decided as the same one in CSV, and decisions in Parquet are those in CSV.</summary>
public sealed class ParquetScreenTests : IDisposable
{
    private static readonly string s_sample = Repository.Path("samples", "magnet-motors", "transactions.csv");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_given_as_Parquet_gives_the_same_decisions_byte_for_byte()
    {
        var parquet = _folder.Path("transactions.parquet");
        await using (var stream = File.Create(parquet))
        using (var table = Tables.Open(s_sample))
        {
            var writer = new ParquetWriter(stream, table.Columns, new Dictionary<string, int>());
            foreach (var line in table.ReadLines())
            {
                writer.WriteRow([.. ((TableLine.Row)line).Cells]);
            }

            writer.Finish();
        }

        Assert.Equal(await Decisions(s_sample), await Decisions(parquet));
    }

    [Fact]
    public async Task Decisions_in_Parquet_have_the_columns_and_cells_of_those_in_CSV()
    {
        var (csv, parquet) = (_folder.Path("out.csv"), _folder.Path("out.parquet"));
        await Command.Run("screen", s_sample, "--known", "2026-11-25", "--format", "csv", "-o", csv);
        var (exit, _, errors) = await Command.Run("screen", s_sample, "--known", "2026-11-25", "--format", "parquet", "-o", parquet);
        Assert.True(exit == 0, errors);
        using var left = Tables.Open(csv);
        using var right = Tables.Open(parquet);
        Assert.Equal(left.Columns, right.Columns);
        var value = right.Columns.ToList().IndexOf("value");
        Assert.Equal(
            left.ReadLines().Select(line => string.Join('|', ((TableLine.Row)line).Cells)),
            right.ReadLines().Select(line => string.Join('|', ((TableLine.Row)line).Cells.Select((cell, i) => i == value ? cell.TrimEnd('0').TrimEnd('.') : cell))));
    }

    private static async Task<string> Decisions(string path)
    {
        var (exit, output, errors) = await Command.Run("screen", path, "--known", "2026-11-25", "--format", "json");
        Assert.True(exit == 0, errors);
        return output;
    }
}
