using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Chokepoint.App.Simulate;
using Chokepoint.App.Simulate.Page;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Halts;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint simulate</c>.</summary>
internal static class SimulateCommand
{
    private static readonly HaltRequest s_usual = new("", default);

    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A network folder, or a workspace with one; cuts.csv, outages.csv, licences.csv and chokepoint.yaml beside it are read" };
        var start = LawOptions.Day("--start", "The first day (default: --as-of, else that of chokepoint.yaml, else today)");
        var days = Number("--days", $"How many days (default: {s_usual.Options.Days})", 1, HaltRequest.MostDays);
        var cuts = new Option<string[]>("--cut") { Description = "Cut links: country=CN,to=JP,facility=F,company=C,item=DY-METAL,from=2026-03-01,until=2026-05-01,passes=0.34,cargo=turns_back; all but `from` may be left out", HelpName = "KEY=VALUE,..." };
        var outages = new Option<string[]>("--outage") { Description = "Let a facility fail: facility=F,from=2026-03-01,until=2026-03-15,loses=1,recovery=linear,recovery_days=30", HelpName = "KEY=VALUE,..." };
        var doubts = Word("--doubts", "How links in doubt are run: as needing a licence, as free, or as banned (default: licence)", HaltWords.Doubts);
        var noLaw = new Option<bool>("--no-law") { Description = "Ask no law: only cuts and outages count" };
        var runs = Number("--runs", "Run it so many times with numbers drawn anew, for bands and what drives them", 1, HaltRequest.MostRuns);
        var seed = new Option<ulong?>("--seed") { Description = $"Another seed, other numbers (default: {s_usual.Seed})", HelpName = "N" };
        var spread = Share("--spread", "How far numbers without a stated range vary up and down (default: 25%)");
        var products = new Option<string[]>("--product", "-p") { Description = "Show the products of this item or facility alone", HelpName = "ID" };
        var catchUp = Number("--catch-up-days", $"Model: days within which a stock that ran low is refilled (default: {s_usual.Options.CatchUpDays})", 1, HaltRequest.MostDays);
        var spare = Share("--spare", "Model: what a maker without a stated capacity can make beyond today (default: 10%)");
        var rationing = Word("--rationing", "Model: who is served first where there is too little (default: proportional)", HaltWords.Rationing);
        var law = new LawOptions();
        var report = new ReportOptions<HaltReport>(
            "table, json, csv (one row a product and day) or html",
            (page, report) => new HaltText(page, report).Write(),
            ("json", JsonHaltReport.Write),
            ("csv", CsvHaltReport.Write),
            ("html", HaltPage.Write));
        var command = new Command(
            "simulate",
            """
            Show day by day what a halt stops, and when: which product, on which date, because of which measure or cut.

            Example: chokepoint simulate samples/rare-earth-chain --start 2026-03-01 --cut country=CN,from=2026-03-01,until=2026-05-01
            """);
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { start, days, cuts, outages, doubts, noLaw, runs, seed, spread, products, catchUp, spare, rationing })
        {
            command.Options.Add(option);
        }

        law.AddTo(command, "today; here the first day, where --start is not given");
        report.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var usual = s_usual.Options;
            var (known, asOf) = law.DaysOf(parsed);
            var request = new HaltRequest(parsed.GetValue(folder)!, LawOptions.Today())
            {
                Start = parsed.GetValue(start) ?? asOf,
                Days = parsed.GetValue(days),
                Law = law.RequestOf(parsed),
                AsksLaw = !parsed.GetValue(noLaw),
                Known = known,
                Doubts = parsed.GetValue(doubts),
                Cuts = parsed.GetValue(cuts) ?? [],
                Outages = parsed.GetValue(outages) ?? [],
                Products = parsed.GetValue(products) ?? [],
                Runs = parsed.GetValue(runs) ?? 0,
                Seed = parsed.GetValue(seed) ?? s_usual.Seed,
                Spread = parsed.GetValue(spread) ?? s_usual.Spread,
                Options = new HaltOptions { CatchUpDays = parsed.GetValue(catchUp) ?? usual.CatchUpDays, Spare = parsed.GetValue(spare) ?? usual.Spare, Rationing = parsed.GetValue(rationing) },
            };
            return Task.FromResult(report.Answer(parsed, progress => SimulateRun.Run(request, progress, cancellation)));
        });
        command.Subcommands.Add(SimulateSectorsCommand.Build());
        command.Subcommands.Add(SimulateSurvivalCommand.Build());
        command.Subcommands.Add(SimulateFirmsCommand.Build());
        return command;
    }

    private static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : Refuse<int?>(result, $"{name} takes a whole number from {least} to {most}"),
    };

    private static Option<double?> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        CustomParser = result => Shares.TryParse(result.Tokens[0].Value, out var share) ? share : Refuse<double?>(result, $"{name} takes a share such as 25% or 0.25"),
    };

    private static Option<T> Word<T>(string name, string description, IReadOnlyDictionary<string, T> words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words.Keys),
        CustomParser = result => words.TryGetValue(result.Tokens[0].Value, out var value) ? value : Refuse<T>(result, $"{name} takes one of {string.Join(", ", words.Keys)}"),
    };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError($"{message}, found `{Excerpt.Of(result.Tokens[0].Value)}`");
        return default;
    }
}
