using System.CommandLine;
using Chokepoint.App;
using Chokepoint.App.Reporting;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint screen</c>.</summary>
internal static class ScreenCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Transactions: CSV, xlsx or Parquet" };
        var law = new LawOptions();
        var bill = new BillOptions();
        var format = new FormatOptions("table, json (one object a line), csv, parquet or html", "json", "csv", "parquet", "html");
        var command = new Command(
            "screen",
            """
            Decide every line of a file of transactions, with citations and the questions that are open.

            Example: chokepoint screen samples/magnet-motors/transactions.csv -o decisions.jsonl
            """);
        command.Arguments.Add(file);
        law.AddTo(command, "each line's own date");
        bill.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var loaded = law.Load(parsed);
            return Task.FromResult(Run(parsed.GetValue(file)!, loaded, bill.Load(parsed, loaded), law.ClockOf(parsed), format.FormatOf(parsed), format.OutputOf(parsed), cancellation));
        });
        return command;
    }

    private static int Run(string file, LoadedLaw law, BillOfMaterials? bill, Clock clock, string format, string? output, CancellationToken cancellation)
    {
        if (format == "parquet" && output is null && !Console.IsOutputRedirected)
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place("screen"), "`--format parquet` writes bytes that a terminal cannot show", "add -o decisions.parquet, or send the output to a file"));
        }

        using var rejected = new RejectedRows(output);
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        ScreenSummary summary;
        using (var report = ReportFor(format, target.Stream, output is not null, new ReportSubject(Path.GetFileName(file), law, clock)))
        {
            summary = ScreenRun.Screen(file, law, bill, clock, report.Add, rejected.Add, progress, cancellation);
            report.Finish(summary);
        }

        target.Commit();
        rejected.Commit();
        progress.Clear();
        RunNotes.Write(summary, rejected.Path);
        return summary.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }

    private static IScreenReport ReportFor(string format, Stream stream, bool toFile, ReportSubject subject) => format switch
    {
        "json" => new JsonScreenReport(stream),
        "csv" => new CsvScreenReport(stream),
        "parquet" => new ParquetScreenReport(stream),
        "html" => new HtmlScreenReport(stream, subject),
        _ => new TableScreenReport(toFile ? Page.On(stream) : Page.OnOutput(stream), subject),
    };
}
