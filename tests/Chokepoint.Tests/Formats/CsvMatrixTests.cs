using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Csv;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class CsvMatrixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(",a|x,b|y\nr|1,1,-2.5\n\nr|2,3e2,0\n")]
    [InlineData("label;a|x;b|y\r\nr|1;1;-2.5\r\nr|2;3e2;0")]
    [InlineData("\t\"a|x\"\t b|y \n\"r|1\"\t1\t-2.5\nr|2\t300\t0\n")]
    public void Labels_and_numbers_are_read_in_every_usual_form(string text)
    {
        var (columns, rows) = Read(text);
        Assert.Equal(["a|x", "b|y"], columns);
        Assert.Equal([("r|1", "1 -2.5"), ("r|2", "300 0")], rows);
    }

    [Fact]
    public void Case_and_delimiters_in_a_label_are_kept() =>
        Assert.Equal(["CN|Iron, steel", "cn|iron"], Read(",\"CN|Iron, steel\",cn|iron\n").Columns);

    [Theory]
    [InlineData("", "m.csv: error CP0104: is empty")]
    [InlineData(",a|x\nr|1,1\nr|2,n/a\n", "m.csv:3 [a|x]: error CP0114: `n/a` is no number")]
    [InlineData(",a|x\nr|1,\n", "m.csv:2 [a|x]: error CP0114: `` is no number")]
    [InlineData(",a|x\nr|1,NaN\n", "m.csv:2 [a|x]: error CP0114: `NaN` is no number")]
    [InlineData(",a|x\nr|1,1e999\n", "m.csv:2 [a|x]: error CP0114: `1e999` is no number")]
    [InlineData(",a|x,b|x\nr|1,1\n", "m.csv:2: error CP0114: expected 2 numbers behind the label as in the header, found 1")]
    [InlineData(",a|x\nr|1,1,2\n", "m.csv:2: error CP0114: expected 1 numbers behind the label as in the header, found 2")]
    [InlineData(",a|x\n\"r|1,1\n", "m.csv:2: error CP0114: the quotes of")]
    [InlineData(",a|x\n\"r\"|1,1\n", "m.csv:2: error CP0114: the quotes of")]
    public void A_defect_is_told_with_its_place(string text, string told) =>
        Assert.StartsWith(told, Assert.Single(Assert.Throws<UnusableInputException>(() => Read(text)).Diagnostics).ToString().Replace(_folder.Path("m.csv"), "m.csv", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_header_wider_than_any_table_is_refused()
    {
        var told = Assert.Throws<UnusableInputException>(() => Read(string.Join(',', Enumerable.Range(0, 20_002))));
        Assert.Contains("more than 20,000 columns", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_in_one_line() => Seeds.Each(300, random =>
    {
        var text = new StringBuilder(",a|x,b|y\nr|1,1,2\nr|2,3,4\n");
        for (var edit = 0; edit < 4; edit++)
        {
            text.Insert(random.Next(text.Length), random.Pick([",", "\"", "\n", "\r", ";", "\0", "|", " ", "1", "-"]));
        }

        try
        {
            Assert.All(Read(text.ToString()).Rows, row => Assert.NotNull(row.Label));
        }
        catch (UnusableInputException refused)
        {
            Assert.DoesNotContain('\n', Assert.Single(refused.Diagnostics).ToString());
        }
    });

    private (IReadOnlyList<string> Columns, List<(string Label, string Numbers)> Rows) Read(string text)
    {
        using var matrix = CsvMatrix.Open(_folder.Write("m.csv", text));
        return (matrix.Columns, [.. matrix.ReadRows().Select(row => (row.Label, string.Join(' ', row.Numbers.ToArray())))]);
    }
}
