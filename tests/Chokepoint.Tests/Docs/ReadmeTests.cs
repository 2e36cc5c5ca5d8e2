using System.Text.RegularExpressions;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>What the README shows is what its commands print.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples => [.. Example().Matches(s_readme).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_output_shown_is_that_of_the_command(string command, string shown)
    {
        var (exit, output, errors) = await Command.Run(command.Split(' '));
        Assert.True(exit == 0, errors);
        var printed = Timeless(output).Split('\n');
        var at = 0;
        foreach (var line in Timeless(shown).Split('\n').Where(line => line.Length > 0 && line != "..."))
        {
            at = Array.IndexOf(printed, line, at);
            Assert.True(at >= 0, $"the README shows a line that the command does not print there: {line}");
            at++;
        }
    }

    [Fact]
    public void The_pages_that_it_names_exist() =>
        Assert.All(Link().Matches(s_readme).Select(link => link.Groups[1].Value).Where(target => !target.Contains(':', StringComparison.Ordinal)), target =>
            Assert.True(File.Exists(Repository.Path(target)), target));

    /// <summary>Without the day of the run and the hash of the rulebook, which changes with every word of law: the README shows none.</summary>
    private static string Timeless(string text) => Passing().Replace(text, "");

    [GeneratedRegex("-- ([^\n]*)\n```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("as known on [0-9-]{10}|content (?:[0-9a-f]{12}|[.]{3})")]
    private static partial Regex Passing();
}
