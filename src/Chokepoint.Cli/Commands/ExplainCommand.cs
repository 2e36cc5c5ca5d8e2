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
        var full = new Option<bool>("--full") { Description = "Open every branch of the proof, those that fail too" };
        var law = new LawOptions();
        var bill = new BillOptions();
        var format = new FormatOptions("table, or json (one object; one a line where several lines have the id)", "json");
        var command = new Command(
            "explain",
            """
            Explain one determination: verdicts, what decides, what to apply for where and when, what to ask whom, what would change it; then the proof, with facts and
            citations.

            Example: chokepoint explain samples/magnet-motors/transactions.csv --id MM-0042
            """);
        command.Arguments.Add(file);
        command.Options.Add(id);
        command.Options.Add(full);
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
                Write(output is null ? Page.OnOutput(target.Stream) : Page.On(target.Stream), found, parsed.GetValue(full));
            }

            target.Commit();
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Page page, IReadOnlyList<(int Line, ExplainResult Result)> found, bool full)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found.Count > 1)
            {
                page.Heading(FormattableString.Invariant($"Line {found[i].Line} of the file, {i + 1} of {found.Count} with this id"));
            }

            new ExplanationText(page, full).Write(found[i].Result);
        }
    }
}
