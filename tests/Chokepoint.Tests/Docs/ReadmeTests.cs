using System.Diagnostics;
using System.Text.RegularExpressions;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>What the README shows is what its first command prints.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_output_shown_is_that_of_the_first_command()
    {
        var command = FirstCommand().Match(s_readme).Groups[1].Value;
        var printed = Timeless(await Run(command)).Split('\n');
        var at = 0;
        foreach (var line in Timeless(Shown().Match(s_readme).Groups[1].Value).Split('\n').Where(line => line.Length > 0 && line != "..."))
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

    private static async Task<string> Run(string arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "chokepoint"), arguments.Split(' '))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>Without the day of the run and the hash of the rulebook.</summary>
    private static string Timeless(string text) => Passing().Replace(text, "");

    [GeneratedRegex("-- (screen .*)\n")]
    private static partial Regex FirstCommand();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("as known on [0-9-]{10}|content [0-9a-f]{12}")]
    private static partial Regex Passing();
}
