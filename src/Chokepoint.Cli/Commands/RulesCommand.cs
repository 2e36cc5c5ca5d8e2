using System.CommandLine;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Build() => new("rules", "Look into the rulebooks.");
}
