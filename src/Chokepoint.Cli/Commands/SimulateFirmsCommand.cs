using System.CommandLine;
using System.Globalization;
using Chokepoint.App.Simulate;
using Chokepoint.Cli.Rendering;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint simulate firms</c>.</summary>
internal static class SimulateFirmsCommand
{
    private const int MostDays = 36_500;
    private static readonly FirmOptions s_defaults = new();

    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A network folder; or the text files LINKS FINAL_DEMAND [INITIAL_OUTPUT] FIRMS of the program of Inoue and Todo (initial output is worked out, not read)", Arity = ArgumentArity.OneOrMore };
        var damage = new Option<string>("--damage", "-d") { Description = "Lines with a firm, the share of its capacity that it loses, and the first day unless that is day 0", HelpName = "FILE", Required = true };
        var days = Number("--days", 1, MostDays, s_defaults.Days, "Days to run");
        var stock = Number("--stock-days", 1, MostDays, (int)s_defaults.StockDays, "Days of normal use that firms hold of every input");
        var catchUp = Number("--catch-up-days", 1, MostDays, (int)s_defaults.CatchUpDays, "Days over which firms spread what a stock lacks");
        var rationing = Word("--rationing", FirmWords.Rationing, s_defaults.Rationing, "Who gets how much where a firm makes too little");
        var orders = Word("--orders", FirmWords.Orders, s_defaults.Orders, "What firms order for. With realised, the published default, what has collapsed never restarts; with wanted it does");
        var recovery = Word("--recovery", FirmWords.Recovery, s_defaults.Recovery, "How damage heals");
        var recoveryDays = Number("--recovery-days", 0, MostDays, s_defaults.RecoveryDays, "Days that it takes to heal; with 0 only sudden recovery heals anything");
        var held = Number("--held-days", 0, MostDays, s_defaults.HeldDays, "Days that damage stays before it begins to heal");
        var report = new ReportOptions<FirmsReport>(
            "table, json or csv (the daily series)",
            (page, report) => new FirmsText(page, report).Write(),
            ("json", JsonFirmsReport.Write),
            ("csv", CsvFirmsReport.Write));
        var command = new Command(
            "firms",
            """
            Run the firm-level model of Inoue and Todo (ARIO) on firms that lose capacity, to the numbers of their program.

            The published rule for orders follows realised output: with it an economy that has run out of inputs never restarts, even with all
            firms repaired. docs/methods/halts-peers.md has the equations.

            Example: chokepoint simulate firms samples/rare-earth-chain --damage my-damage.txt --held-days 30 --recovery-days 30 --orders wanted
            Yours: my-damage.txt, a line for each firm that loses capacity, such as `GANZHOU-METAL 0.5`.
            """);
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { damage, days, stock, catchUp, rationing, orders, recovery, recoveryDays, held })
        {
            command.Options.Add(option);
        }

        report.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new FirmsRequest(parsed.GetValue(paths)!, parsed.GetValue(damage)!, new FirmOptions
            {
                Days = parsed.GetValue(days),
                StockDays = parsed.GetValue(stock),
                CatchUpDays = parsed.GetValue(catchUp),
                Rationing = FirmWords.Rationing[parsed.GetValue(rationing)!],
                Orders = FirmWords.Orders[parsed.GetValue(orders)!],
                Recovery = FirmWords.Recovery[parsed.GetValue(recovery)!],
                RecoveryDays = parsed.GetValue(recoveryDays),
                HeldDays = parsed.GetValue(held),
            });
            return Task.FromResult(report.Answer(parsed, progress => FirmsRun.Run(request, progress, cancellation)));
        });
        return command;
    }

    private static Option<int> Number(string name, int least, int most, int usual, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found >= least && found <= most)
            {
                return found;
            }

            result.AddError($"{name} takes a whole number from {least} to {most}, found `{result.Tokens[0].Value}`");
            return usual;
        },
    };

    private static Option<string> Word<T>(string name, IReadOnlyDictionary<string, T> words, T usual, string description)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => FirmWords.Of(words, usual) };
        option.AcceptOnlyFromAmong([.. words.Keys]);
        return option;
    }
}
