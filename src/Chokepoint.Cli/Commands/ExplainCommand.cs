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
        var format = new FormatOptions("table, or json (one object; one a line where several lines have the id)", "json");
        var command = new Command(
            "explain",
            """
            Print the proof of one determination: verdicts, what to apply for where and when, provisions, facts, citations, what would change it, what to ask whom.

            Example: chokepoint explain samples/magnet-motors/transactions.csv --id MM-0042
            """);
        command.Arguments.Add(file);
        command.Options.Add(id);
        law.AddTo(command, "each line's own date");
        bill.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var (word, output) = (format.FormatOf(parsed), format.OutputOf(parsed));
            var loaded = law.Load(parsed);
            var found = ExplainRun.Explain(parsed.GetValue(file)!, parsed.GetValue(id)!, loaded, bill.Load(parsed, loaded), law.ClockOf(parsed), Console.Error.WriteLine);
            using var target = Target.Open(output);
            if (word == "json")
            {
                foreach (var (_, result) in found)
                {
                    JsonExplanation.Write(result, target.Stream);
                }
            }
            else
            {
                Write(output is null ? Page.OnOutput(target.Stream) : Page.On(target.Stream), found);
            }

            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Page page, IReadOnlyList<(int Line, ExplainResult Result)> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found.Count > 1)
            {
                page.Heading(FormattableString.Invariant($"Line {found[i].Line} of the file, {i + 1} of {found.Count} with this id"));
            }

            new ExplanationText(page).Write(found[i].Result);
        }
    }
}
