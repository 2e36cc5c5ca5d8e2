using System.Text.Json;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>Bills of materials as a user gives them, on the sample that ships.</summary>
public sealed class BillCommandTests : IDisposable
{
    private const string Sample = "samples/machine-tools/";
    private static readonly string[] s_law = ["--rulebook", "us", "--known", "2026-08-03"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Screening_fills_in_what_the_lines_do_not_state_and_notes_what_contradicts_it()
    {
        var (exit, output, errors) = await Command.Run(["screen", Sample + "transactions.csv", "--bom", Sample + "recipes.csv", "--items", Sample + "items.csv", "--format", "json", .. s_law]);
        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "MT-01 not_subject 21.40625..21.40625 ", "MT-02 not_subject 6.5625..6.5625 ", "MT-03 licence_required 30.645161..30.645161 ",
                "MT-04 review 10.555555..100 the price of LASER", "MT-05 not_subject 9.192308..9.192308 ", "MT-06 not_subject 0..0 ",
                "MT-07 licence_required 0.645833..0.645833 ", "MT-08 not_subject 30.645161..30.645161 ",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Summary));
        Assert.Contains("transactions.csv:9 [content]: warning CP0008: a line states a content of US that is not what its bill of materials comes to; the stated one counts", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proof_of_a_line_has_the_sum_as_a_table()
    {
        var (exit, output, _) = await Command.Run(["explain", Sample + "transactions.csv", "--id", "MT-01", "--bom", Sample + "recipes.csv", "--items", Sample + "items.csv", .. s_law]);
        Assert.Equal(0, exit);
        var from = output.IndexOf("Controlled content", StringComparison.Ordinal);
        Golden.Matches("content.txt", output[from..output.IndexOf("\n\n", from, StringComparison.Ordinal)] + "\n");
    }

    [Fact]
    public async Task What_the_bill_lacks_is_what_to_ask_for()
    {
        var (_, output, _) = await Command.Run(["explain", Sample + "transactions.csv", "--id", "MT-04", "--bom", Sample + "recipes.csv", "--items", Sample + "items.csv", .. s_law]);
        Assert.Contains("content: ask the supplier: the price of LASER: the bill of materials does not say", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_whose_item_is_made_by_no_recipe_keeps_its_question()
    {
        var lines = _folder.Write("lines.csv", "id,item,control_codes,origin,export_from,destination,made_with\n1,OTHER,US:2B001.b,DE,DE,VN,DE\n2,OTHER,US:2B001.b,DE,DE,VN,DE\n");
        var (exit, output, errors) = await Command.Run(["screen", lines, "--bom", Sample + "recipes.csv", "--items", Sample + "items.csv", "--format", "json", .. s_law]);
        Assert.Equal(0, exit);
        Assert.Contains("\"content\"", output, StringComparison.Ordinal);
        Assert.Contains("warning CP0007: no recipe in", errors, StringComparison.Ordinal);
        Assert.Contains("(and 1 more)", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output,input\nA,B\nB,A\n", "bom.csv:3 [input]: error CP0222: an item that needs itself: `A` needs `B` needs `A`")]
    [InlineData("output,input,quantity\nA,B,none\n", "bom.csv:2 [quantity]: error CP0225: `none` is no quantity above zero")]
    [InlineData("product,part\nA,B\n", "bom.csv:1: error CP0221: the column `output` is missing; the header has `product`, `part`")]
    public async Task A_bill_that_cannot_be_used_stops_the_run(string text, string said)
    {
        var (exit, output, errors) = await Command.Run(["screen", Sample + "transactions.csv", "--bom", _folder.Write("bom.csv", text), .. s_law]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_without_recipes_are_a_wrong_usage()
    {
        var (exit, _, errors) = await Command.Run(["screen", Sample + "transactions.csv", "--items", Sample + "items.csv", .. s_law]);
        Assert.Equal(2, exit);
        Assert.Contains("--items: error CP0006: goes with a bill of materials; add --bom recipes.csv", errors, StringComparison.Ordinal);
    }

    private static string Summary(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var content = root.GetProperty("content").GetProperty("US");
        var missing = string.Join(", ", content.GetProperty("missing").EnumerateArray().Select(text => text.GetString()));
        return $"{root.GetProperty("id")} {root.GetProperty("verdict")} {content.GetProperty("least")}..{content.GetProperty("most")} {missing}";
    }
}
