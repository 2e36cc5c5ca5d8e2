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
        var report = new ReportOptions<SurvivalReport>(
            "table, json or csv (one row a facility)",
            (page, report) => new SurvivalText(page, report).Write(),
            ("json", JsonSurvivalReport.Write),
            ("csv", CsvSurvivalReport.Write));
        var command = new Command(
            "survival",
            """
            Rank facilities by what their failure costs: time to survive, time to recover, loss and risk exposure index of each.

            Example: chokepoint simulate survival samples/rare-earth-chain --recovery-days 90
            """);
        command.Arguments.Add(inputs);
        command.Options.Add(recovery);
        command.Options.Add(facilities);
        report.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(report.Answer(
            parsed, progress => SurvivalRun.Run(parsed.GetValue(inputs)!, parsed.GetValue(recovery), parsed.GetValue(facilities) ?? [], progress, cancellation))));
        return command;
    }
}
