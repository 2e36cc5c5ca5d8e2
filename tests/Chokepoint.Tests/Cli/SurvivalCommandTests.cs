using System.Text.Json;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary><c>simulate survival</c> as a user runs it.</summary>
public sealed class SurvivalCommandTests
{
    private const string Sample = "samples/rare-earth-chain";

    [Fact]
    public async Task Json_ranks_the_facilities_by_loss_and_leaves_out_no_one()
    {
        var (status, output, _) = await Command.Run("simulate", "survival", Sample, "--format", "json");

        Assert.Equal(0, status);
        using var document = JsonDocument.Parse(output);
        var facilities = document.RootElement.GetProperty("facilities").EnumerateArray().ToList();
        var losses = facilities.ConvertAll(facility => facility.GetProperty("loss").GetDouble());
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.Equal(File.ReadLines(Repository.Path("samples", "rare-earth-chain", "network", "facilities.csv")).Count() - 1, facilities.Count);
        Assert.Equal(1, facilities[0].GetProperty("rei").GetDouble());
        Assert.Contains(facilities, facility => facility.GetProperty("tts").ValueKind == JsonValueKind.Null && facility.GetProperty("loss").GetDouble() == 0);
        Assert.Equal("margin", document.RootElement.GetProperty("loss_in").GetString());
    }

    [Fact]
    public async Task One_facility_may_fail_alone_and_the_days_it_takes_to_recover_matter()
    {
        var (status, output, _) = await Command.Run("simulate", "survival", Sample, "--facility", "GEN-DE", "--format", "csv");

        Assert.Equal(0, status);
        var rows = output.TrimEnd().Split('\n');
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("GEN-DE,", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`GEN-DEE` is no facility", Sample, "--facility", "GEN-DEE")]
    [InlineData("found `-3`", Sample, "--recovery-days", "-3")]
    [InlineData("no such folder", "nowhere")]
    public async Task A_mistake_gets_one_line(string message, params string[] arguments)
    {
        var (status, _, errors) = await Command.Run(["simulate", "survival", .. arguments]);

        Assert.Equal(2, status);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_stands_for_no_limit()
    {
        var (status, output, _) = await Command.Run("simulate", "survival", Sample, "--facility", "GEN-DE");

        Assert.Equal(0, status);
        Assert.Matches(@"GEN-DE\s+40\s+60\s", output);
        Assert.Contains("`-` where it may last for good", output, StringComparison.Ordinal);
    }
}
