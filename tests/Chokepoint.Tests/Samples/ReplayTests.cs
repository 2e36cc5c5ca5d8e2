using System.Text;
using Chokepoint.App.Rules;
using Chokepoint.App.Simulate;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Records;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Samples;

/// <summary>Three halts that happened, under one set of rules: what must come out of them, and what their pages say of it.</summary>
public sealed class ReplayTests
{
    private static readonly DateOnly s_today = new(2026, 11, 1);
    private static readonly string[] s_onChineseMagnets = ["FORD-CHICAGO", "SUZUKI"];
    private static readonly string[] s_lines = [.. s_onChineseMagnets, "PARTS-EU", "BMW", "CARS-JP", "SHIN-ETSU"];
    private static readonly string[] s_civil = ["CARS-JP", "ROBOTS-JP", "TURBINES-JP"];

    public static TheoryData<string> Samples => ["japan-2010", "magnets-2025", "japan-2026"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_row_is_read_and_the_usual_options_are_used(string sample)
    {
        var report = Run(sample);

        Assert.Empty(report.Rejected);
        Assert.NotEmpty(report.Record);
        Assert.DoesNotContain(report.Record, match => match.Verdict == RecordVerdict.NotRun);
        Assert.Equal(new HaltOptions { Days = report.Days }, report.Result.Options);
        Assert.All(report.Plan.Cuts, cut => Assert.Contains('(', cut.Text));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_of_a_sample_shows_the_model_against_the_record(string sample) =>
        Block.Matches(Repository.Path("samples", sample, "README.md"), "record", TableOf(Run(sample)));

    [Fact]
    public void The_page_of_2025_shows_in_how_many_runs_a_line_stops()
    {
        var report = Run("magnets-2025", request => request with { Runs = 1000, Threads = Environment.ProcessorCount });
        var text = new StringBuilder("| line | stops | first stop, of runs that stop |\n| --- | --- | --- |\n");
        foreach (var product in report.Products.Where(product => s_lines.Contains(product.Facility.Id)))
        {
            text.Append($"| {HaltPhrases.Of(product)} | in {HaltPhrases.Share(report.EnsembleOf(product)!.Stops)} of runs | {HaltPhrases.Dates(report, report.EnsembleOf(product)!.FirstStop)} |\n");
        }

        Block.Matches(Repository.Path("samples", "magnets-2025", "README.md"), "runs", text.ToString());
    }

    [Fact]
    public void The_page_of_all_replays_counts_hits_and_misses()
    {
        var text = new StringBuilder("| sample | rows | hits | misses |\n| --- | --- | --- | --- |\n");
        foreach (var sample in Samples.Select(row => row.Data))
        {
            var record = Run(sample).Record;
            var hits = record.Count(match => match.Verdict == RecordVerdict.Hit);
            text.Append($"| {sample} | {record.Count} | {hits} | {record.Count - hits} |\n");
        }

        Block.Matches(Repository.Path("docs", "replays.md"), "counts", text.ToString());
    }

    [Fact]
    public void In_2010_no_line_of_japan_loses_output()
    {
        var report = Run("japan-2010");

        Assert.All(report.Products.Where(product => product.Facility.Country?.Code == "JP"), product => Assert.True(double.IsNaN(product.Output.FirstLoss), product.Facility.Id));
    }

    [Fact]
    public void In_2010_about_a_month_of_supply_is_missing_and_is_made_good_in_december()
    {
        var (missing, december, three) = (Imports("2010-10-01", "2010-12-01"), Imports("2010-12-01", "2011-01-01"), Imports("2010-10-01", "2011-01-01"));

        Assert.InRange((2 * 1884) - missing.Amount, 0.75 * 1884, 1.1 * 1884);
        Assert.InRange(december.Amount, 1.6 * 1884, 2.4 * 1884);
        Assert.InRange(three.Amount, 0.9 * 5992, 1.1 * 5992);

        static RecordMatch Imports(string since, string until) => Run("japan-2010").Record
            .Single(match => match.Row.Kind == RecordKind.Imports && match.Row.Since == Day(since) && match.Row.Until == Day(until));
    }

    [Fact]
    public void Had_it_gone_on_products_of_japan_would_have_failed_from_march_2011_on()
    {
        var report = Run("japan-2010", request => request with { Cuts = ["country=CN,from=2010-10-22"] });
        var losses = report.Products.Where(product => product.Facility.Country?.Code == "JP").Select(product => report.DateOf(product.Output.FirstLoss)).ToList();

        Assert.InRange(losses.Min() ?? default, Day("2011-03-01"), Day("2011-04-30"));
    }

    [Fact]
    public void In_2025_lines_on_chinese_magnets_stop_in_weeks_5_to_9_and_those_on_japanese_ones_do_not()
    {
        var report = Run("magnets-2025");

        Assert.All(s_onChineseMagnets, line => Assert.InRange(StopOf(line) / 7.0, 5, 9));
        Assert.InRange(report.Products.Single(product => product.Facility.Id == "PARTS-EU").Output.FirstStop / 7.0, 5, 9);
        Assert.Equal(-1, StopOf("CARS-JP"));
        Assert.All(report.Plan.Law!.Phases, link => Assert.Equal("cn/2025-018#1", link.Value[0].Because?.Provision.Id));
        Assert.Empty(report.Plan.Cuts);

        int StopOf(string line) => report.Products.Single(product => product.Facility.Id == line && product.Item.Id is "CAR").Output.FirstStop;
    }

    [Fact]
    public void Every_chain_begins_with_its_product_and_says_when_it_fails()
    {
        var report = Run("magnets-2025");
        var first = report.Products.Where(product => product.Reason is not null).Select(product => HaltPhrases.Chain(report, product.Reason!, product.Output)[0]).ToList();

        Assert.Equal(first.Distinct(), first);
        Assert.Contains("NDFEB-SH at KR-USERS stops 2025-04-27", first);
        Assert.Contains("CAR at SUZUKI stops 2025-05-13", first);
        Assert.Contains("DY-METAL at CN-DYTB loses output 2025-04-05", first);
    }

    [Fact]
    public void In_2025_a_quarter_of_licences_is_there_at_week_9_and_most_at_week_12()
    {
        var licences = Run("magnets-2025").Record.Where(match => match.Row.Kind == RecordKind.Licences).ToList();

        Assert.Equal(2, licences.Count);
        Assert.All(licences, match => Assert.Equal(RecordVerdict.Hit, match.Verdict));
    }

    [Fact]
    public void In_2026_the_military_line_stops_by_law_and_a_wider_ban_stops_the_others()
    {
        var (report, wider) = (Run("japan-2026"), Run("japan-2026", request => request with { Law = new LawRequest([], [Repository.Path("rulebooks", "cn", "overlays", "rare-earths-japan.yaml")], []) }));

        Assert.Equal([("cn/2026-001#1", false), (null, false)], CausesOf(Product(report, "MISSILES-JP")));
        Assert.Equal([("cn/2026-001#1", true), (null, false)], CausesOf(Product(report, "CARS-JP-CN")));
        Assert.Single(HaltPhrases.Headline(report), sentence => sentence.StartsWith("In doubt: CAR at CARS-JP-CN.", StringComparison.Ordinal));
        Assert.Contains(HaltPhrases.Chain(report, Product(report, "CARS-JP-CN").Reason!, Product(report, "CARS-JP-CN").Output), piece => piece.StartsWith("cn/2026-001#1 (MOFCOM Announcement 1 of 2026), in doubt and run as needing a licence: ", StringComparison.Ordinal));
        Assert.All(s_civil, line =>
        {
            Assert.Equal(-1, Product(report, line).Output.FirstStop);
            Assert.NotEqual(-1, Product(wider, line).Output.FirstStop);
        });

        static IEnumerable<(string? Provision, bool InDoubt)> CausesOf(ProductHalt product) => product.Reason!.Causes.Select(cause => (cause.Provision, cause.InDoubt));

        static ProductHalt Product(HaltReport report, string facility) => report.Products.Single(product => product.Facility.Id == facility);
    }

    private static HaltReport Run(string sample, Func<HaltRequest, HaltRequest>? with = null)
    {
        var request = new HaltRequest(Repository.Path("samples", sample), s_today) { Threads = 1 };
        return SimulateRun.Run(with?.Invoke(request) ?? request, null, TestContext.Current.CancellationToken);
    }

    private static string TableOf(HaltReport report)
    {
        var text = new StringBuilder("| what | record | model | |\n| --- | --- | --- | --- |\n");
        foreach (var match in report.Record)
        {
            text.Append($"| {RecordPhrases.Subject(match.Row)} | {RecordPhrases.Record(match.Row)} | {RecordPhrases.Model(match)} | {RecordPhrases.Verdict(match)} |\n");
        }

        return text.ToString();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
