using System.CommandLine;
using Chokepoint.App.Reporting;
using Chokepoint.Cli.Rendering;

namespace Chokepoint.Cli.Commands;

/// <summary>
/// <c>--format</c> and <c>--output</c> of a command that gives one report about a folder of tables, and the frame around it: progress, rows
/// set aside, an output that appears whole or not at all, counts at the end.
/// </summary>
/// <param name="description">The formats, for people.</param>
/// <param name="table">What is written for people to read.</param>
/// <param name="others">What is written for programs and pages, by the word that asks for it.</param>
internal sealed class ReportOptions<TReport>(string description, Action<Page, TReport> table, params (string Word, Action<Stream, TReport> Write)[] others)
    where TReport : IFolderReport
{
    private readonly FormatOptions _format = new(description, others.Select(other => other.Word));

    public void AddTo(Command command) => _format.AddTo(command);

    /// <summary>Where the output goes; <c>null</c> for standard output.</summary>
    public string? OutputOf(ParseResult parsed) => _format.OutputOf(parsed);

    /// <summary>The word for the format.</summary>
    public string FormatOf(ParseResult parsed) => _format.FormatOf(parsed);

    /// <summary>Runs and writes.</summary>
    /// <returns>The exit code.</returns>
    public int Answer(ParseResult parsed, Func<ProgressLine, TReport> run)
    {
        var (format, output) = (FormatOf(parsed), OutputOf(parsed));
        using var rejected = new RejectedRows(output);
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        var report = run(progress);
        foreach (var row in report.Rejected)
        {
            rejected.Add(row);
        }

        if (others.FirstOrDefault(other => other.Word == format).Write is { } write)
        {
            write(target.Stream, report);
        }
        else
        {
            table(output is not null ? Page.On(target.Stream) : Page.OnOutput(target.Stream), report);
        }

        target.Commit();
        rejected.Commit();
        progress.Clear();
        if (report.Rows > 0)
        {
            RunNotes.Write(report.Findings, report.Rows, report.Rows - report.Rejected.Count, rejected.Path);
        }

        return report.Rejected.Count > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }
}
