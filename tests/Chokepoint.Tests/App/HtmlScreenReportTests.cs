using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Chokepoint.App.Reporting;
using Chokepoint.App.Rules;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class HtmlScreenReportTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"y' &amp; </td>";

    [Fact]
    public void A_small_report_looks_as_a_person_saw_it() => Golden.Matches("screen.html", Invented.WithoutHashes(WithoutStyle(Write(Invented.LawWithOverlay))));

    [Fact]
    public void Markup_in_any_column_is_text()
    {
        string[] free = ["id", "item", "description", "exporter", "consignee", "intermediary", "end_user", "unit"];
        var page = Parse(Write(Invented.Law, free, [[.. free.Select(column => column + Hostile)]]));
        Assert.Single(page.Descendants("script"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        foreach (var column in new[] { "id", "item", "end_user" })
        {
            Assert.Contains(page.Descendants("td"), cell => cell.Value.Contains(column + Hostile, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_may_run_only_its_own_script()
    {
        var page = Parse(Write(Invented.LawWithOverlay));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "data" or "action");
        Assert.Empty(page.Descendants("link"));
        var policy = page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("script").Single().Value)));
        Assert.Equal($"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'", policy);
    }

    [Fact]
    public void Todays_verdict_and_the_overlays_stand_in_columns_of_their_own()
    {
        var line = Lines(Parse(Write(Invented.LawWithOverlay))).Single(row => row.Value.Contains("C-2", StringComparison.Ordinal));
        var (today, overlay) = (Cell(line, "Today"), Cell(line, "Under the overlay, not law"));
        Assert.Contains("review", today, StringComparison.Ordinal);
        Assert.Contains("licence_required .. prohibited", today, StringComparison.Ordinal);
        Assert.DoesNotContain("what-if", today + Cell(line, "Because of, today"), StringComparison.Ordinal);
        Assert.Contains("is/what-if-norway#1 prohibited", overlay, StringComparison.Ordinal);
        Assert.DoesNotContain("review", overlay, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_overlay_no_column_speaks_of_one() =>
        Assert.DoesNotContain("overlay", Parse(Write(Invented.Law)).Descendants("body").Single().Value, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_long_file_shows_its_hardest_lines_and_says_how_many()
    {
        // Two bans at the very end of a file that is longer than the page.
        string[] header = ["id", "date", "hs", "export_from", "destination", "end_user_type", "end_use", "value", "currency"];
        var rows = Enumerable.Range(1, HtmlScreenReport.MostLines + 500).Select(string[] (i) =>
            [i.ToString(CultureInfo.InvariantCulture), "2026-02-01", "030363", "IS", i > HtmlScreenReport.MostLines + 498 ? "NO" : "PT", "military", "civil", $"{i}", "EUR"]);
        var page = Parse(Write(Invented.Law, header, rows));
        var lines = Lines(page).ToList();
        Assert.Equal(HtmlScreenReport.MostLines, lines.Count);
        Assert.Equal(["5500", "5499", "5498", "5497"], lines.Take(4).Select(line => line.Descendants("span").First().Value));
        Assert.Contains("5,000 of 5,500 lines", page.Descendants("body").Single().Value, StringComparison.Ordinal);
        Assert.Contains("5,500 lines; law of", page.Descendants("header").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_values_has_no_column_for_money()
    {
        var page = Parse(Write(Invented.Law, ["id", "hs", "export_from", "destination"], [["1", "030363", "IS", "PT"]]));
        Assert.Equal(["Verdict", "Lines"], page.Descendants("table").First().Descendants("th").Select(head => head.Value));
    }

    private static IEnumerable<XElement> Lines(XElement page) =>
        page.Descendants("table").Single(table => ((string?)table.Attribute("class"))!.Contains("lines", StringComparison.Ordinal)).Element("tbody")!.Elements("tr");

    private static string Cell(XElement row, string head) => row.Elements("td").Single(cell => (string?)cell.Attribute("data-label") == head).Value;

    private static string Write(LoadedLaw law, IReadOnlyList<string>? header = null, IEnumerable<IReadOnlyList<string>>? rows = null)
    {
        using var output = new MemoryStream();
        using (var report = new HtmlScreenReport(output, Invented.Subject(law)))
        {
            if (header is null)
            {
                Invented.Report(report, law);
            }
            else
            {
                Invented.Report(report, law, header, rows!);
            }
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static XElement Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The golden file holds what the page says; how it is styled is judged with the eyes.</summary>
    private static string WithoutStyle(string page)
    {
        var (from, to) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return page[..from] + page[(to + "</style>".Length)..];
    }
}
