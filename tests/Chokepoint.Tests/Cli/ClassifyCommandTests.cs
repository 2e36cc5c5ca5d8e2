using System.Text.Json;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class ClassifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_item_by_options_is_ranked_and_the_output_says_that_it_is_no_verdict()
    {
        var (exit, output, _) = await Command.Run("classify", "--hs", "850511", "--description", "sintered NdFeB magnet", "--composition", "Nd=29%;Dy=2%", "--rulebook", "cn");
        Assert.Equal(0, exit);
        Assert.Contains(" 1. DY-MAGNET", output, StringComparison.Ordinal);
        Assert.Contains("[met] share of Dy > 0 %   [Dy = 2%]", output, StringComparison.Ordinal);
        Assert.EndsWith("the text of the list decides.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("licence_required", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_gives_one_object_a_line_and_one_line_of_it_by_its_id()
    {
        var file = _folder.Write("items.csv", "id,hs,description,control_codes\nA,850511,magnet,CN:none\nB,85,bad,\nC,380110,graphite,\n");
        var (exit, output, errors) = await Command.Run("classify", file, "--format", "json", "--rulebook", "cn");
        Assert.Equal(3, exit);
        Assert.Contains("in 3 = read 2 + rejected 1", errors, StringComparison.Ordinal);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal("CN:none", first.RootElement.GetProperty("classified_as")[0].GetString());
        var candidate = first.RootElement.GetProperty("candidates")[0];
        Assert.Equal(("CN", 1), (candidate.GetProperty("authority").GetString(), candidate.GetProperty("rank").GetInt32()));
        var (_, one, _) = await Command.Run("classify", file, "--id", "C", "--format", "json", "--rulebook", "cn");
        Assert.StartsWith("{\"id\":\"C\"", Assert.Single(one.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CP0006")]
    [InlineData("CP0006", "FILE", "--hs", "850511")]
    [InlineData("CP0006", "--id", "A", "--hs", "850511")]
    [InlineData("CP0207", "--hs", "85")]
    [InlineData("CP0209", "--composition", "Zz=1%")]
    [InlineData("CP0004", "FILE", "--id", "Z")]
    public async Task Options_that_make_no_item_are_refused_in_one_line(string code, params string[] arguments)
    {
        var file = _folder.Write("items.csv", "id,hs\nA,850511\n");
        var (exit, output, errors) = await Command.Run(["classify", "--rulebook", "cn", .. arguments.Select(argument => argument == "FILE" ? file : argument)]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(code, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
