using System.Text.Json;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>The command as a user runs it, with the law that ships.</summary>
public sealed class SimulateCommandTests
{
    [Fact]
    public async Task A_what_if_stops_products_by_the_provision_that_bans_their_inputs()
    {
        var (exit, output, errors) = await Command.Run(
            "simulate", "samples/rare-earth-chain", "--start", "2026-03-01", "--days", "300", "--overlay", "rulebooks/cn/overlays/rare-earths-japan.yaml", "--product", "CARS-JP", "--format", "json");
        Assert.True(exit == 0, errors);
        using var json = JsonDocument.Parse(output);
        var car = json.RootElement.GetProperty("products").EnumerateArray().Single();
        Assert.NotEqual(JsonValueKind.Null, car.GetProperty("output").GetProperty("first_loss").ValueKind);
        Assert.StartsWith("cn/what-if-rare-earths-japan#", car.GetProperty("reason").GetProperty("cause").GetProperty("provision").GetString(), StringComparison.Ordinal);
        Assert.Contains(json.RootElement.GetProperty("law_changes").EnumerateArray(), change => change.GetProperty("date").GetString() == "2026-03-01" && change.GetProperty("standing").GetString() == "banned");
    }

    [Theory]
    [InlineData("--days 0", "--days takes a whole number from 1")]
    [InlineData("--spread 200%", "--spread takes a share such as 25%")]
    [InlineData("--doubts maybe", "--doubts takes one of licence, free, ban")]
    [InlineData("--cut country=CN,from=2026-03-01,itm=DY-METAL", "did you mean `item`?")]
    [InlineData("--product CARS", "`CARS` is no item or facility with demand")]
    public async Task Wrong_usage_is_one_line_and_status_2(string options, string reason)
    {
        var (exit, output, errors) = await Command.Run(["simulate", "samples/rare-earth-chain", "--no-law", .. options.Split(' ')]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(reason, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_goes_to_its_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("halt.html");
        var (exit, output, errors) = await Command.Run("simulate", "samples/rare-earth-chain", "--no-law", "--start", "2026-03-01", "--cut", "country=CN,from=2026-03-01", "--format", "html", "-o", path);
        Assert.Equal((0, ""), (exit, output));
        Assert.Contains("in 664 = read 664 + rejected 0", errors, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
