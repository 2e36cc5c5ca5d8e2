using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class MalformedFileTests : IDisposable
{
    private const string Header = "id,date,hs,control_codes,origin,exporter_country,destination,end_user,end_user_type,end_use,parameters,composition,value,currency\n";
    private const string Good = "G{0},2026-03-01,8505111000,CN:DY-MAGNET,CN,CN,DE,Rail GmbH,civil,civil,,,100,EUR\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string> BadCells => new()
    {
        { "B,2026-13-01,8505111000,,CN,CN,DE,,,,,,,", "date", "is no date" },
        { "B,2026-03-01,85,,CN,CN,DE,,,,,,,", "hs", "customs number" },
        { "B,2026-03-01,8505111000,DY-MAGNET,CN,CN,DE,,,,,,,", "control_codes", "" },
        { "B,2026-03-01,8505111000,CN:9Z999,CN,CN,DE,,,,,,,", "control_codes", "" },
        { "B,2026-03-01,8505111000,,CN,CN,Germny,,,,,,,", "destination", "Germany" },
        { "B,2026-03-01,8505111000,,CN,CN,DE,,soldier,,,,,", "end_user_type", "military" },
        { "B,2026-03-01,8505111000,,CN,CN,DE,,,,density=1.8 kg,,,", "parameters", "g/cm3" },
        { "B,2026-03-01,8505111000,,CN,CN,DE,,,,purity,,,", "parameters", "" },
        { "B,2026-03-01,8505111000,,CN,CN,DE,,,,,Dy=140%,,", "composition", "" },
        { "B,2026-03-01,8505111000,,CN,CN,DE,,,,,,12 000,EUR", "value", "thousands" },
        { ",2026-03-01,8505111000,,CN,CN,DE,,,,,,,", "id", "blank" },
    };

    [Theory]
    [MemberData(nameof(BadCells))]
    public async Task A_bad_cell_rejects_its_row_with_column_and_reason_and_no_other(string bad, string column, string reason)
    {
        var file = _folder.Write("orders.csv", Header + Good.Replace("{0}", "1", StringComparison.Ordinal) + bad + "\n" + Good.Replace("{0}", "2", StringComparison.Ordinal));
        var output = _folder.Path("out.jsonl");
        var (exit, _, errors) = await Command.Run("screen", file, "--format", "json", "-o", output);
        Assert.Equal(3, exit);
        Assert.Contains("in 3 = decided 2 + rejected 1", errors, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(output).Count());
        var rejected = File.ReadAllLines(output + ".rejected.csv");
        Assert.Equal("line,column,reason,help,begins", rejected[0]);
        Assert.StartsWith($"3,{column},", rejected[1], StringComparison.Ordinal);
        Assert.Contains(reason, rejected[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_several_bad_cells_is_one_rejected_row_that_tells_of_them_all()
    {
        var file = _folder.Write("orders.csv", Header + "B,2026-13-01,85,,CN,CN,Germny,,,,,,-5,EUR\n");
        var (_, _, errors) = await Command.Run("screen", file);
        Assert.Equal(4, errors.Split('\n').Count(line => line.Contains("orders.csv:2 [", StringComparison.Ordinal)));
        var output = _folder.Path("out.txt");
        await Command.Run("screen", file, "-o", output);
        var rejected = File.ReadAllLines(output + ".rejected.csv");
        Assert.Equal(2, rejected.Length);
        Assert.Contains("`2026-13-01` is no date; hs: `85` is no customs number; destination: `Germny` is no country; value: `-5` is below zero", rejected[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.csv", "", "is empty")]
    [InlineData("noid.csv", "number,item\n1,magnet\n", "`id`")]
    public async Task A_file_that_cannot_be_used_gives_one_line_and_status_2(string name, string text, string reason)
    {
        var (exit, output, errors) = await Command.Run("screen", _folder.Write(name, text), "-o", _folder.Path("out.txt"));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(reason, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path("out.txt")));
    }

    [Theory]
    [InlineData("scren", "did you mean `screen`")]
    [InlineData("screen", "FILE")]
    [InlineData("screen x.csv --as-of 2026-13-01", "2026-01-06")]
    [InlineData("screen x.csv --format xml", "--format: ")]
    [InlineData("screen x.csv -o out.yaml", "one of table, json, csv, parquet, html")]
    [InlineData("rules show cn/2024-46", "cn/2024-046")]
    [InlineData("rules show cn/2024-46#2", "cn/2024-046#2")]
    [InlineData("rules show us/738.4#MT1 -r cn", "add --rulebook us")]
    [InlineData("rules timeline --svg picture.png", "a name that ends in .svg")]
    [InlineData("expose samples/rare-earth-chain --product FOO", "error CP0004: `FOO` is no item or facility with demand; known: ")]
    [InlineData("simulate samples/rare-earth-chain --cut item=FOO,from=2026-05-01", "error HA0003: `FOO` is no item of this network; known: ")]
    [InlineData("lists import us-ccl nowhere.json", "error CP0101: no such file; check the path")]
    [InlineData("intake review show x --review-folder nowhere", "`chokepoint intake FILE --keep` puts drafts into it")]
    [InlineData("screen x.csv --rulebook cnn", "cn")]
    public async Task Wrong_usage_is_answered_in_one_line_with_the_way_out(string arguments, string help)
    {
        var (exit, _, errors) = await Command.Run(arguments.Split(' '));
        Assert.Equal(2, exit);
        Assert.Contains(help, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provision_of_another_authority_is_found_by_its_id()
    {
        var (exit, output, errors) = await Command.Run("rules", "show", "us/738.4#MT1");
        Assert.True(exit == 0, errors);
        Assert.StartsWith("us/738.4 ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.jsonl", "{\"id\":\"G1\"")]
    [InlineData("out.txt", "orders.csv: 1 lines")]
    public async Task A_file_gets_the_format_that_its_name_ends_in(string name, string beginning)
    {
        await Command.Run("screen", _folder.Write("orders.csv", Header + Good.Replace("{0}", "1", StringComparison.Ordinal)), "-o", _folder.Path(name));
        Assert.StartsWith(beginning, File.ReadAllText(_folder.Path(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_of_a_picture_is_of_what_it_shows()
    {
        var picture = _folder.Path("timeline.svg");
        var (_, _, errors) = await Command.Run("rules", "timeline", "--from", "2026-01-01", "--known", "2026-11-01", "--svg", picture);
        var left = System.Text.RegularExpressions.Regex.Match(File.ReadAllText(picture), "([0-9]+) provisions that had ended");
        var counts = System.Text.RegularExpressions.Regex.Match(errors, "drew ([0-9]+) of ([0-9]+) provisions");
        Assert.Equal(int.Parse(left.Groups[1].Value), int.Parse(counts.Groups[2].Value) - int.Parse(counts.Groups[1].Value));
    }
}
