using System.Text.RegularExpressions;
using Chokepoint.Cli.Commands;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>What <c>--help</c> says can be followed to the letter.</summary>
public sealed partial class HelpTests
{
    public static TheoryData<string> Commands => [.. Below(CommandTree.Build(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_example_names_files_that_are_there_or_says_that_they_are_the_user_s(string command)
    {
        var (exit, help, _) = await Command.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, exit);
        Assert.Contains("Example: chokepoint", help, StringComparison.Ordinal);
        var yours = string.Concat(help.Split('\n').Where(line => line.Contains("Yours: ", StringComparison.Ordinal)));
        Assert.All(InputsOf(help), input => Assert.True(
            File.Exists(Repository.Path(input)) || Directory.Exists(Repository.Path(input)) || yours.Contains(input, StringComparison.Ordinal), input));
    }

    [Theory]
    [InlineData("simulate survival", "chokepoint simulate survival <FOLDER>... [options]")]
    [InlineData("intake review accept", "chokepoint intake review accept <DRAFT> [options]")]
    public async Task A_usage_line_has_the_arguments_of_its_own_command_alone(string command, string usage)
    {
        var (_, help, _) = await Command.Run([.. command.Split(' '), "--help"]);
        Assert.Contains(usage, help.Split('\n').Select(line => line.Trim()));
    }

    private static IEnumerable<string> Below(System.CommandLine.Command command, string path) =>
        command.Subcommands.SelectMany(sub => Below(sub, $"{path} {sub.Name}")).Prepend(path.Trim());

    /// <summary>The files and folders that the examples read: what follows an option for output is written.</summary>
    private static IEnumerable<string> InputsOf(string help)
    {
        foreach (var words in help.Split('\n').Where(line => Example().IsMatch(line)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i - 1] is not ("-o" or "--svg" or "--rulebook") && FileOrFolder().IsMatch(words[i]))
                {
                    yield return words[i];
                }
            }
        }
    }

    [GeneratedRegex(@"^\s*(First|Example|Then): ")]
    private static partial Regex Example();

    [GeneratedRegex(@"^(samples/|rulebooks/|my-)|^[a-z-]+\.(csv|json|md|txt|xml|yaml)$")]
    private static partial Regex FileOrFolder();
}
