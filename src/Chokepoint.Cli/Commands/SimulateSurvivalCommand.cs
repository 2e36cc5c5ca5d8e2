using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Simulate.Survival;
using Chokepoint.Cli.Rendering;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint simulate survival</c>.</summary>
internal static class SimulateSurvivalCommand
{
    private const double UsualRecovery = 60;
    private const double LongestRecovery = 36_525;
    private static readonly string[] s_formats = ["table", "json", "csv"];

    public static Command Build()
    {
        var inputs = new Argument<string[]>("FOLDER")
        {
            Description = "A network folder or a workspace with one; or the tables inputParameters*.csv and inputScenarios*.csv: the folder with them, or both files",
            Arity = new ArgumentArity(1, 2),
        };
        var recovery = new Option<double>("--recovery-days")
        {
            Description = "Days until a facility that states no restart_days is back",
            HelpName = "N",
            DefaultValueFactory = _ => UsualRecovery,
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= LongestRecovery)
                {
                    return days;
                }

                result.AddError($"--recovery-days takes a number of days such as 60, found `{result.Tokens[0].Value}`");
                return UsualRecovery;
            },
        };
        var facilities = new Option<string[]>("--facility") { Description = "Fail this facility alone; may be given several times (default: each of them, one after the other)", HelpName = "ID" };
        var format = new Option<string>("--format", "-f") { Description = "table, json or csv (one row a facility)", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(s_formats);
        var output = new Option<string?>("--output", "-o") { Description = "Write here rather than to the terminal", HelpName = "PATH" };
        var command = new Command(
            "survival",
            """
            Rank facilities by what their failure costs: time to survive, time to recover, loss and risk exposure index of each.

            Example: chokepoint simulate survival samples/rare-earth-chain --recovery-days 90
            """);
        command.Arguments.Add(inputs);
        command.Options.Add(recovery);
        command.Options.Add(facilities);
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(inputs)!, parsed.GetValue(recovery), parsed.GetValue(facilities) ?? [], parsed.GetValue(format)!, parsed.GetValue(output), cancellation)));
        return command;
    }

    private static int Run(string[] inputs, double recoveryDays, string[] facilities, string format, string? output, CancellationToken cancellation)
    {
        using var rejected = new RejectedRows(output);
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        var report = SurvivalRun.Run(inputs, recoveryDays, facilities, progress, cancellation);
        foreach (var row in report.Rejected)
        {
            rejected.Add(row);
        }

        switch (format)
        {
            case "json":
                JsonSurvivalReport.Write(target.Stream, report);
                break;
            case "csv":
                CsvSurvivalReport.Write(target.Stream, report);
                break;
            default:
                new SurvivalText(output is not null ? Page.On(target.Stream) : Page.OnOutput(target.Stream), report).Write();
                break;
        }

        target.Commit();
        rejected.Commit();
        progress.Clear();
        RunNotes.Write(report.Findings, report.Rows, report.Rows - report.Rejected.Count, rejected.Path);
        return report.Rejected.Count > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }
}
