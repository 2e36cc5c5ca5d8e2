using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>What a person reads of an exposure on the terminal, with the law that ships.</summary>
public sealed class ExposeCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--importer JP")]
    public async Task A_risk_that_is_not_known_says_what_it_lacks(string options)
    {
        var text = await Expose(options);
        Assert.Contains(" ?\n", text, StringComparison.Ordinal);
        Assert.Contains("?: the risk lacks, of so many of these items, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_stand_by_what_stops_most_and_none_is_left_out_unsaid()
    {
        var text = await Expose("");
        Assert.Contains("Tb 61/100, Dy 44/88, Nd 53/74, Pr 52..55/74, B 55/55, Fe 55/55, Ga 46/46", text.Replace("\n                                  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Sb 33/55", text, StringComparison.Ordinal);
        Assert.Contains("; 10 of 12", text, StringComparison.Ordinal);
    }

    private static async Task<string> Expose(string options)
    {
        var (exit, output, errors) = await Command.Run(["expose", "samples/rare-earth-chain", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.True(exit == 0, errors);
        return output;
    }
}
