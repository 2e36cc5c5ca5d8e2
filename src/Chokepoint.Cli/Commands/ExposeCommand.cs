using System.CommandLine;
using Chokepoint.App.Expose;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Places;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint expose</c>.</summary>
internal static class ExposeCommand
{
    private static readonly string[] s_formats = ["table", "json", "csv", "html"];

    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A network folder (facilities, items, recipes, capacities, links, demand), or a workspace with one" };
        var country = new Option<Country?>("--country", "-c")
        {
            Description = "The controlling country (default: that of the first rulebook)",
            HelpName = "CC",
            CustomParser = result =>
            {
                if (Countries.TryParse(result.Tokens[0].Value, out var found))
                {
                    return found;
                }

                result.AddError($"--country takes a country such as CN, found `{result.Tokens[0].Value}`");
                return null;
            },
        };
        var products = new Option<string[]>("--product", "-p") { Description = "Look closely at the products of this item or facility", HelpName = "ID" };
        var law = new LawOptions();
        var format = new Option<string>("--format", "-f") { Description = "table, json, csv (one row a product) or html", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(s_formats);
        var output = new Option<string?>("--output", "-o") { Description = "Write here rather than to the terminal", HelpName = "PATH" };
        var command = new Command(
            "expose",
            """
            Show how deeply the products of a supply network depend on a controlling country, and where the network is weak.

            Example: chokepoint expose samples/rare-earth-chain --format html -o exposure.html
            """);
        command.Arguments.Add(folder);
        command.Options.Add(country);
        command.Options.Add(products);
        law.AddTo(command, "the known day");
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ExposeRequest(parsed.GetValue(folder)!, parsed.GetValue(country), parsed.GetValue(products) ?? [], law.Load(parsed), law.ClockOf(parsed));
            return Task.FromResult(Run(request, parsed.GetValue(format)!, parsed.GetValue(output), cancellation));
        });
        return command;
    }

    private static int Run(ExposeRequest request, string format, string? output, CancellationToken cancellation)
    {
        using var rejected = new RejectedRows(output);
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        var report = ExposeRun.Run(request, progress, cancellation);
        foreach (var row in report.Rejected)
        {
            rejected.Add(row);
        }

        switch (format)
        {
            case "json":
                JsonExposureReport.Write(target.Stream, report);
                break;
            case "csv":
                CsvExposureReport.Write(target.Stream, report);
                break;
            default:
                new ExposureText(output is not null ? Page.On(target.Stream) : Page.OnOutput(target.Stream), report).Write();
                break;
        }

        target.Commit();
        rejected.Commit();
        progress.Clear();
        RunNotes.Write(report.Findings, report.Rows, report.Rows - report.Rejected.Count, rejected.Path);
        return report.Rejected.Count > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }
}
