using System.Text;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-5", "-5")]
    [InlineData("+3.5", "+3.5")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    public void Formulas_are_defused_and_plain_numbers_stay(string cell, string written) => Assert.Equal($"x,{written}\n", Written("x", cell));

    [Fact]
    public void What_is_written_reads_back() => Seeds.Each(300, random =>
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 5).Select(i => new[] { $"T{i}", Cell(random), Cell(random) }).ToList();
        var path = folder.Write("t.csv", "id,a,b\n" + string.Concat(rows.Select(row => Written(row))));
        using var table = Tables.Open(path);
        Assert.Equal(rows.SelectMany(row => row), table.ReadLines().SelectMany(line => Assert.IsType<TableLine.Row>(line).Cells));
    });

    private static string Cell(Random random) => new([.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Pick("ab \",;磁é.".ToCharArray()))]);

    private static string Written(params string[] cells)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream))
        {
            writer.WriteRow(cells);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
