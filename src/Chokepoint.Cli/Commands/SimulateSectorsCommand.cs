using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Simulate.Sectors;
using Chokepoint.Cli.Rendering;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint simulate sectors</c>.</summary>
internal static class SimulateSectorsCommand
{
    private const int MostDays = 10_000;
    private static readonly string[] s_splits = ["capacity", "shares"];

    public static Command Build()
    {
        var normal = new SectorOptions();
        var folder = new Argument<string>("FOLDER") { Description = "A folder with an input-output table of a year (Z.csv, Y.csv, x.csv; labels region|sector) and shocks.csv" };
        var psi = Number("--psi", "The share of its target under which a stock slows production", normal.Psi, number => number is > 0 and <= 1, "a share above 0, at most 1, such as 0.8");
        var stock = Days("--stock-days", "How many days of use a stock is meant to last", normal.StockDays, 2);
        var restoration = Days("--restoration-days", "In how many days a gap in a stock is ordered", normal.RestorationDays, 1);
        var most = Number("--alpha-max", "The most that overproduction tends to, as a multiple of normal capacity", normal.MostOverproduction, number => number is >= 1 and <= 100, "a factor of at least 1, such as 1.25");
        var alphaDays = Days("--alpha-days", "In how many days overproduction builds up", normal.OverproductionDays, 1);
        var orders = new Option<string>("--orders") { Description = "How orders are split over regions: by capacity (initial shares times what each can make now) or by shares (initial shares)", DefaultValueFactory = _ => "capacity" };
        orders.AcceptOnlyFromAmong(s_splits);
        var days = Days("--days", "How many days to run, from day 0, which is normal", normal.Days, 1);
        var format = new FormatOptions("table, json or csv (daily series)", "json", "csv");
        var command = new Command(
            "sectors",
            """
            Run losses of capital through an input-output table by sector and region, as the program BoARIO does.

            It gives no stop dates: output slides as soon as a stock falls under psi of its target, long before anything runs out.

            Example: chokepoint simulate sectors my-table --days 180 -o days.csv
            Yours: my-table, a folder with Z.csv, Y.csv, x.csv and shocks.csv (docs/formats.md).
            """);
        command.Arguments.Add(folder);
        Option[] options = [psi, stock, restoration, most, alphaDays, orders, days];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var chosen = new SectorOptions
            {
                Days = parsed.GetValue(days),
                Psi = parsed.GetValue(psi),
                StockDays = parsed.GetValue(stock),
                RestorationDays = parsed.GetValue(restoration),
                MostOverproduction = parsed.GetValue(most),
                OverproductionDays = parsed.GetValue(alphaDays),
                OrderSplit = parsed.GetValue(orders) == "shares" ? OrderSplit.Shares : OrderSplit.Capacity,
            };
            return Task.FromResult(Run(parsed.GetValue(folder)!, chosen, format.FormatOf(parsed), format.OutputOf(parsed), cancellation));
        });
        return command;
    }

    private static int Run(string folder, SectorOptions options, string format, string? output, CancellationToken cancellation)
    {
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        var report = SectorsRun.Run(folder, options, progress, cancellation);
        switch (format)
        {
            case "json":
                SectorJson.Write(report, target.Stream);
                break;
            case "csv":
                SectorCsv.Write(report, target.Stream);
                break;
            default:
                new SectorText(output is not null ? Page.On(target.Stream) : Page.OnOutput(target.Stream), report).Write();
                break;
        }

        target.Commit();
        progress.Clear();
        foreach (var note in report.Loaded.Notes)
        {
            Console.Error.WriteLine(note);
        }

        return ExitCodes.Done;
    }

    private static Option<int> Days(string name, string description, int normal, int least) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        DefaultValueFactory = _ => normal,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found >= least && found <= MostDays)
            {
                return found;
            }

            result.AddError(FormattableString.Invariant($"{name} takes a whole number from {least} to {MostDays}, found `{result.Tokens[0].Value}`"));
            return default;
        },
    };

    private static Option<double> Number(string name, string description, double normal, Func<double, bool> fits, string expected) => new(name)
    {
        Description = description,
        HelpName = "X",
        DefaultValueFactory = _ => normal,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var found) && fits(found))
            {
                return found;
            }

            result.AddError($"{name} takes {expected}, found `{result.Tokens[0].Value}`");
            return default;
        },
    };
}
