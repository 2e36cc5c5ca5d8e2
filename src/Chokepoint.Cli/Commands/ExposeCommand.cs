using System.CommandLine;
using System.Globalization;
using Chokepoint.App;
using Chokepoint.App.Expose;
using Chokepoint.App.Expose.Page;
using Chokepoint.App.Expose.Trade;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Systemic;
using Chokepoint.Supply.Trade;

namespace Chokepoint.Cli.Commands;

/// <summary><c>chokepoint expose</c>.</summary>
internal static class ExposeCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A network folder (facilities, items, recipes, capacities, links, demand), a workspace with one, or one with tables of trade and production" };
        var country = CountryOption("--country", "-c", "The controlling country (default: that of the first rulebook)");
        var importer = CountryOption("--importer", "-i", "The country whose imports are looked at (default: all, where there is only trade)");
        var products = new Option<string[]>("--product", "-p") { Description = "Look closely at the products of this item or facility; or at a customs number, where there is only trade", HelpName = "ID" };
        var tolerance = new Option<double?>("--esri-tolerance")
        {
            Description = "Where a cascade of the systemic risk index ends; part of the model (default: 0.01)",
            HelpName = "X",
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var found) && found is > 0 and < 1)
                {
                    return found;
                }

                result.AddError($"--esri-tolerance takes a number between 0 and 1 such as 0.01, found `{result.Tokens[0].Value}`");
                return null;
            },
        };
        var fixedSuppliers = new Option<bool>("--esri-no-substitution") { Description = "In that index nobody finds another supplier in the same industry" };
        var law = new LawOptions();
        var report = new ReportOptions<ExposureReport>(
            "table, json, csv (one row a product) or html",
            (page, report) => new ExposureText(page, report).Write(),
            ("json", JsonExposureReport.Write),
            ("csv", CsvExposureReport.Write),
            ("html", (stream, report) => ExposurePage.Write(stream, report.Result, SubjectOf(report))));
        var command = new Command(
            "expose",
            """
            Show how deeply the products of a supply network depend on a controlling country, and where the network is weak.

            Example: chokepoint expose samples/rare-earth-chain --format html -o exposure.html
            """);
        command.Arguments.Add(folder);
        command.Options.Add(country);
        command.Options.Add(importer);
        command.Options.Add(products);
        command.Options.Add(tolerance);
        command.Options.Add(fixedSuppliers);
        law.AddTo(command, "the known day");
        report.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ExposeRequest(parsed.GetValue(folder)!, parsed.GetValue(country), parsed.GetValue(products) ?? [], law.Load(parsed), law.ClockOf(parsed))
            {
                Importer = parsed.GetValue(importer),
                SystemicRisk = parsed.GetValue(tolerance) is null && !parsed.GetValue(fixedSuppliers) ? null
                    : new SystemicRiskOptions { Tolerance = parsed.GetValue(tolerance) ?? new SystemicRiskOptions().Tolerance, Substitution = !parsed.GetValue(fixedSuppliers) },
            };
            return Task.FromResult(NetworkFolder.IsNetwork(request.Folder) || !TradeExposureRun.IsIn(request.Folder)
                ? report.Answer(parsed, progress => ExposeRun.Run(request, progress, cancellation))
                : RunTrade(request, report.FormatOf(parsed), report.OutputOf(parsed), cancellation));
        });
        return command;
    }

    private static ExposureSubject SubjectOf(ExposureReport report) => new(
        Path.GetFileName(Path.TrimEndingDirectorySeparator(report.Request.Folder)),
        report.Request.Clock.AsOf ?? report.Request.Clock.Known,
        report.Request.Law.Today.Rulebooks,
        report.Rows,
        report.Rejected.Count,
        report.Findings);

    /// <summary>A folder with tables of trade and production alone: the exposure of countries without data on companies.</summary>
    private static int RunTrade(ExposeRequest request, string format, string? output, CancellationToken cancellation)
    {
        using var rejected = new RejectedRows(output);
        using var progress = new ProgressLine();
        using var target = Target.Open(output);
        var result = TradeExposureRun.Run(
            request.Folder, new TradeQuery(request.Controlling, request.Importer, Headings(request.Products)), request.Law.UnderOverlay ?? request.Law.Today, request.Clock, rejected.Add, progress, cancellation);
        switch (format)
        {
            case "json":
                TradeJson.Write(result, target.Stream);
                break;
            case "csv":
                TradeCsv.Write(result, target.Stream);
                break;
            case "html":
                throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--format"), "tables of trade and production are not drawn", "give table, json or csv"));
            default:
                new TradeText(output is not null ? Page.On(target.Stream) : Page.OnOutput(target.Stream)).Write(result);
                break;
        }

        target.Commit();
        rejected.Commit();
        progress.Clear();
        RunNotes.Write(result, rejected.Path);
        return result.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }

    private static List<HsCode> Headings(IReadOnlyList<string> products) => [.. products.Select(text => HsCode.TryParse(text, minimum: 2, out var hs) ? hs
        : throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--product"), $"`{Excerpt.Of(text)}` is no customs number", "where there is only trade, a product is a customs number, a heading or a chapter")))];

    private static Option<Country?> CountryOption(string name, string alias, string description) => new(name, alias)
    {
        Description = description,
        HelpName = "CC",
        CustomParser = result =>
        {
            if (Countries.TryParse(result.Tokens[0].Value, out var found))
            {
                return found;
            }

            result.AddError($"{name} takes a country such as CN, found `{result.Tokens[0].Value}`");
            return null;
        },
    };
}
