using System.CommandLine;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint rules timeline</c>.</summary>
internal static class TimelineCommand
{
    public static Command Build() => new("timeline", "Draw what is in force when.");
}
