using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Formats;

public sealed class CsvTableTests : IDisposable
{
    private const int Rows = 200;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("id,item\nT1,magnet\n")]
    [InlineData("id;item\nT1;magnet\n")]
    [InlineData("id\titem\r\nT1\tmagnet\r\n")]
    [InlineData("ID , Item\n\n\"T1\",\"magnet\"")]
    public void A_header_decides_the_delimiter_and_its_case_means_nothing(string text)
    {
        using var table = Tables.Open(_folder.Write("t.csv", text));
        Assert.Equal(["id", "item"], table.Columns);
        Assert.Equal(["T1", "magnet"], Assert.IsType<TableLine.Row>(Assert.Single(table.ReadLines())).Cells);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "utf-16le-bom", "utf-16be-bom"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_read_with_and_without_a_mark(string name)
    {
        Encoding encoding = name.StartsWith("utf-8", StringComparison.Ordinal) ? new UTF8Encoding(true) : new UnicodeEncoding(name.Contains("be", StringComparison.Ordinal), true);
        byte[] bytes = [.. name.EndsWith("bom", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes("id,item\nT1,磁石é\n")];
        using var table = Tables.Open(_folder.Write("t.csv", bytes));
        Assert.Equal(["T1", "磁石é"], Assert.IsType<TableLine.Row>(Assert.Single(table.ReadLines())).Cells);
    }

    public static TheoryData<string, string> BrokenRows => new()
    {
        { "T99,\"never closed,JP", "quote" },
        { "T99,\"mag\"net,JP", "quote" },
        { "T99,JP", "cell" },
        { "T99,magnet,JP,more", "cell" },
        { "T99,mag\0net,JP", "" },
    };

    [Theory]
    [MemberData(nameof(BrokenRows))]
    public void A_broken_row_costs_only_itself(string broken, string reason)
    {
        var lines = Enumerable.Range(0, Rows).Select(i => i == 99 ? broken : $"T{i},magnet,JP");
        var (read, unreadable) = Read("id,item,destination\n" + string.Join('\n', lines) + "\n");
        Assert.Equal(Enumerable.Range(0, Rows).Where(i => i != 99).Select(i => $"T{i}"), read.Select(row => row.Cells[0]));
        var set = Assert.Single(unreadable);
        Assert.Equal(101, set.Line);
        Assert.Equal(101, set.Problem.Place.Line);
        Assert.Contains(reason, set.Problem.Message, StringComparison.Ordinal);
        Assert.NotNull(set.Problem.Help);
    }

    [Fact]
    public void A_cell_may_span_lines_and_rows_keep_their_physical_numbers()
    {
        var (read, unreadable) = Read("id,item,destination\nT1,\"mag\nnet, \"\"big\"\"\",JP\n\nT2,coil,DE\n");
        Assert.Empty(unreadable);
        Assert.Equal("mag\nnet, \"big\"", read[0].Cells[1]);
        Assert.Equal([2, 5], read.Select(row => row.Line));
    }

    [Fact]
    public void A_quote_inside_a_plain_cell_is_an_inch_mark() => Assert.Equal("magnet 2\"", Assert.Single(Read("id,item,destination\nT1,magnet 2\",JP\n").Read).Cells[1]);

    [Fact]
    public void A_line_of_ten_megabytes_is_set_aside_and_the_rest_survives()
    {
        var (read, unreadable) = Read($"id,item,destination\nT1,magnet,JP\nT2,{new string('x', 10_000_000)},JP\nT3,coil,DE\n");
        Assert.Equal(["T1", "T3"], read.Select(row => row.Cells[0]));
        Assert.Equal(3, Assert.Single(unreadable).Line);
    }

    [Fact]
    public void Letters_that_are_no_utf8_are_set_aside_with_advice()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,item\nT1,coil\nT2,m"), 0xE9, .. Encoding.UTF8.GetBytes("t\nT3,wire\n")];
        using var table = Tables.Open(_folder.Write("t.csv", bytes));
        var lines = table.ReadLines().ToList();
        Assert.Equal(2, lines.OfType<TableLine.Row>().Count());
        Assert.Contains("UTF-8", Assert.Single(lines.OfType<TableLine.Unreadable>()).Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.csv", "")]
    [InlineData("blank.csv", "\n\n  \n")]
    [InlineData("twice.csv", "id,item,Id\nT1,a,b\n")]
    [InlineData("odd.dat", "id\nT1\n")]
    [InlineData("old.xls", "id\nT1\n")]
    [InlineData("text.xlsx", "id\nT1\n")]
    [InlineData("archive.csv", "PK\u0003\u0004xxxxxxxxxxxx")]
    public void A_file_that_is_no_table_is_refused_in_one_line(string name, string text)
    {
        var problem = Assert.Throws<UnusableInputException>(() => Tables.Open(_folder.Write(name, text)));
        Assert.DoesNotContain('\n', Assert.Single(problem.Diagnostics).ToString());
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        Assert.Throws<UnusableInputException>(() => Tables.Open(_folder.Path("none.csv")));
        Assert.Throws<UnusableInputException>(() => Tables.Open(Path.GetDirectoryName(_folder.Path("x"))!));
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows() => Assert.Empty(Read("id,item,destination\n").Read);

    [Fact]
    public void Random_bytes_end_and_raise_nothing_but_a_refusal() => Seeds.Each(300, random =>
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        var header = random.Chance(0.7) ? Encoding.UTF8.GetBytes("id,item\n") : [];
        try
        {
            using var table = Tables.Open(_folder.Write("f.csv", [.. header, .. bytes]));
            Assert.True(table.ReadLines().Count() <= bytes.Length);
        }
        catch (UnusableInputException refused)
        {
            Assert.NotEmpty(refused.Diagnostics);
        }
    });

    [Fact]
    public void Whatever_happens_to_one_row_the_others_survive() => Seeds.Each(400, random =>
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"T{i},\"item {i}\",JP").ToArray();
        var spoilt = random.Next(lines.Length);
        var line = new StringBuilder(lines[spoilt]);
        for (var edits = random.Next(1, 4); edits > 0 && line.Length > 0; edits--)
        {
            var at = random.Next(line.Length);
            _ = random.Chance(0.5) ? line.Remove(at, 1) : line.Insert(at, random.Pick(["\"", ",", "x", "\0", "\"\"", "=", ";"]));
        }

        lines[spoilt] = line.ToString();
        var (read, unreadable) = Read("id,item,destination\n" + string.Join('\n', lines) + "\n");
        var ids = read.Select(row => row.Cells[0]).ToHashSet();
        Assert.All(Enumerable.Range(0, lines.Length).Where(i => i != spoilt), i => Assert.Contains($"T{i}", ids));
        Assert.InRange(read.Count + unreadable.Count, lines.Length - 1, lines.Length);
    });

    private (List<TableLine.Row> Read, List<TableLine.Unreadable> Unreadable) Read(string text)
    {
        using var table = Tables.Open(_folder.Write("t.csv", text));
        var lines = table.ReadLines().ToList();
        return ([.. lines.OfType<TableLine.Row>()], [.. lines.OfType<TableLine.Unreadable>()]);
    }
}
