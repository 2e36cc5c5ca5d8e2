using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Chokepoint.App.Simulate;
using Chokepoint.App.Simulate.Page;
using Chokepoint.Cli.Rendering;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App.Simulate;

/// <summary>What is written of a halt: text, JSON, CSV and the page.</summary>
public sealed class HaltReportTests : IDisposable
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"y' &amp; </td>";
    private readonly SmallHalt _halt = new();

    public void Dispose() => _halt.Dispose();

    [Fact]
    public void The_text_looks_as_a_person_saw_it()
    {
        var text = Written(stream => new HaltText(Page.On(stream), Cut(runs: 200)).Write());
        Golden.Matches("simulate.txt", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100 && line.TrimEnd() == line, line));
    }

    [Fact]
    public void The_page_looks_as_a_person_saw_it()
    {
        var page = Written(stream => HaltPage.Write(stream, Cut(runs: 200))).Replace(_halt.Folder, "mill", StringComparison.Ordinal);
        Golden.Matches("simulate.html", page[..page.IndexOf("<style>", StringComparison.Ordinal)] + page[page.IndexOf("</style>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        var page = Parse(Written(stream => HaltPage.Write(stream, Cut(runs: 20))));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "data" or "action" or "href");
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Markup_in_any_name_is_text()
    {
        using var halt = new SmallHalt(Hostile);
        var page = Parse(Written(stream => HaltPage.Write(stream, halt.Run(request => request with { Cuts = ["country=CN,from=2026-03-01,item=ORE"] }))));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName == "script");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Hostile, page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_says_when_why_and_how_sure_with_every_day()
    {
        var report = Cut(runs: 50);
        using var json = JsonDocument.Parse(Written(stream => JsonHaltReport.Write(stream, report)));
        var (root, pump) = (json.RootElement, json.RootElement.GetProperty("products")[0]);
        Assert.Equal("2026-03-01", root.GetProperty("start").GetString());
        Assert.Equal("PUMP", pump.GetProperty("item").GetString());
        Assert.Equal(HaltPhrases.Date(report.DateOf(report.Products[0].Output.FirstStop)!.Value), pump.GetProperty("output").GetProperty("first_stop").GetString());
        Assert.Equal(report.Days, pump.GetProperty("output_by_day").GetArrayLength());
        Assert.Equal(report.Days, pump.GetProperty("ensemble").GetProperty("output_by_day").GetArrayLength());
        Assert.Equal("line", pump.GetProperty("reason").GetProperty("steps")[0].GetProperty("kind").GetString());
        Assert.Contains("country=CN", pump.GetProperty("reason").GetProperty("cause").GetProperty("text").GetString(), StringComparison.Ordinal);
        var fan = root.GetProperty("products")[1];
        Assert.Equal(JsonValueKind.Null, fan.GetProperty("output").GetProperty("first_loss").ValueKind);
        Assert.Equal(JsonValueKind.Null, fan.GetProperty("reason").ValueKind);
    }

    [Fact]
    public void CSV_has_a_row_for_each_product_and_day_and_no_formulas()
    {
        using var halt = new SmallHalt("=HYPERLINK(1)");
        var rows = Written(stream => CsvHaltReport.Write(stream, halt.Run(request => request with { Cuts = ["country=CN,from=2026-03-01"], Days = 120, Runs = 5 }))).TrimEnd().Split('\n');
        Assert.Equal("date,facility,item,output,delivery,output_low,output_median,output_high", rows[0]);
        Assert.Equal(1 + (2 * 120), rows.Length);
        Assert.StartsWith("2026-02-01,PLANT-JP,'=HYPERLINK(1),1,1,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("2026-05-31,PLANT-JP,'=HYPERLINK(1),", rows[120], StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        var (one, two) = (Cut(runs: 40, threads: 1), Cut(runs: 40, threads: 2));
        Assert.Equal(Written(stream => JsonHaltReport.Write(stream, one)), Written(stream => JsonHaltReport.Write(stream, two)));
        Assert.Equal(Written(stream => HaltPage.Write(stream, one)), Written(stream => HaltPage.Write(stream, two)));
    }

    [Fact]
    public void Another_seed_gives_other_bands() => Assert.NotEqual(
        Cut(runs: 20).Ensemble!.ValueLost, _halt.Run(request => request with { Start = new DateOnly(2026, 3, 1), Cuts = ["country=CN,from=2026-03-01,until=2026-05-01"], Runs = 20, Seed = 7 }).Ensemble!.ValueLost);

    [Fact]
    public void Nothing_cut_stops_nothing_and_says_so()
    {
        var text = Written(stream => new HaltText(Page.On(stream), _halt.Run()).Write());
        Assert.Contains("None of 2 products loses output within 365 days from 2026-02-01.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Why", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_too_small_for_a_decimal_are_not_told_as_none() =>
        Assert.Equal(["0", "<0.1", "0.1", "12.3"], new[] { 0, 0.04, 0.05, 12.34 }.Select(HaltPhrases.Lost));

    private HaltReport Cut(int runs, int threads = 2) => _halt.Run(request => request with
    {
        Start = new DateOnly(2026, 3, 1),
        Cuts = ["country=CN,from=2026-03-01,until=2026-05-01"],
        Outages = ["facility=MILL-JP,from=2026-08-01,until=2026-08-08,loses=0.5,recovery=linear,recovery_days=10"],
        Runs = runs,
        Threads = threads,
    });

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XDocument Parse(string page) => XDocument.Parse(page["<!DOCTYPE html>".Length..]);
}
