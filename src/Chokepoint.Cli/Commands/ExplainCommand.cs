using System.CommandLine;
using Chokepoint.App.Explain;
using Chokepoint.Cli.Rendering;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Transactions: CSV, xlsx or Parquet" };
        var id = new Option<string>("--id") { Description = "The line to explain", Required = true, HelpName = "ID" };
        var law = new LawOptions();
        var bill = new BillOptions();
        var command = new Command(
            "explain",
            """
            Print the proof of one determination: provisions, facts, citations, what would change it, what to ask whom.

            Example: chokepoint explain samples/magnet-motors/transactions.csv --id MM-0042
            """);
        command.Arguments.Add(file);
        command.Options.Add(id);
        law.AddTo(command, "each line's own date");
        bill.AddTo(command);
        command.SetAction(parsed =>
        {
            var loaded = law.Load(parsed);
            var result = ExplainRun.Explain(parsed.GetValue(file)!, parsed.GetValue(id)!, loaded, bill.Load(parsed, loaded), law.ClockOf(parsed), Console.Error.WriteLine);
            using var target = Target.Open(null);
            new ExplanationText(Page.OnOutput(target.Stream)).Write(result);
            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }
}
