using System.CommandLine;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint simulate</c>.</summary>
internal static class SimulateCommand
{
    public static Command Build()
    {
        var command = new Command(
            "simulate",
            """
            Show day by day what a halt stops, and when.

            Example: chokepoint simulate samples/rare-earth-chain --cut country=CN,from=2026-03-01
            """);
        command.Subcommands.Add(SimulateFirmsCommand.Build());
        return command;
    }
}
