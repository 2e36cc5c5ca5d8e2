using System.CommandLine;

namespace Chokepoint.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Build()
    {
        var root = new RootCommand(
            """
            Export controls on your own goods: what may move, what needs which licence, what is banned, what to ask first.

            Example: chokepoint screen samples/magnet-motors/transactions.csv
            """);
        root.Options.Add(new Option<bool>("--verbose") { Description = "Show the stack trace of an error", Recursive = true });
        root.Subcommands.Add(ScreenCommand.Build());
        root.Subcommands.Add(ExplainCommand.Build());
        root.Subcommands.Add(DiffCommand.Build());
        root.Subcommands.Add(ExposeCommand.Build());
        root.Subcommands.Add(SimulateCommand.Build());
        root.Subcommands.Add(IntakeCommand.Build());
        root.Subcommands.Add(WatchCommand.Build());
        root.Subcommands.Add(RulesCommand.Build());
        root.Subcommands.Add(ClassifyCommand.Build());
        root.Subcommands.Add(ListsCommand.Build());
        return root;
    }
}
