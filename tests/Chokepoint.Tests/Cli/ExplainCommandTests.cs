using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>The explanation of a line on which four authorities meet.</summary>
public sealed class ExplainCommandTests
{
    private static readonly string[] s_explain = ["explain", "samples/actuator-to-japan/transactions.csv", "--id", "AJ-1", "--rulebook", "cn,us,eu,jp", "--known", "2026-11-26"];

    [Fact]
    public async Task What_decides_what_to_ask_and_what_would_change_it_come_before_the_proof()
    {
        var (exit, output, errors) = await Command.Run(s_explain);
        Assert.True(exit == 0, errors);
        string[] sections = ["Regimes", "What decides", "Licences to apply for", "What to ask whom", "What single change of facts would change the verdict", "The proof", "Hashes"];
        Assert.Equal(sections, output.Split('\n').Where(sections.Contains));
    }

    [Fact]
    public async Task What_fails_is_one_line_with_the_fact_that_decides_unless_all_is_asked_for()
    {
        const string Failed = "[no]  item in (ANNEX1-P1, ";
        var (_, output, _) = await Command.Run(s_explain);
        var (_, full, _) = await Command.Run([.. s_explain, "--full"]);
        Assert.DoesNotContain(Failed, output, StringComparison.Ordinal);
        Assert.Contains("[no]  export_from is GB and destination is GB   [export_from = DE]", output, StringComparison.Ordinal);
        Assert.Contains(Failed, full, StringComparison.Ordinal);
        Assert.True(output.Length < full.Length / 2);
    }
}
