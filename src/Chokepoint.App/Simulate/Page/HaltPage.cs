using System.Text;
using Chokepoint.App.Expose.Page;
using Chokepoint.App.Reporting;

namespace Chokepoint.App.Simulate.Page;

/// <summary>The page of a halt: one self-contained file that loads nothing and runs nothing.</summary>
public sealed partial class HaltPage
{
    private const int MostRows = 200;
    private readonly MarkupWriter _html;
    private readonly HaltReport _report;
    private readonly IReadOnlyList<HaltMark> _marks;

    private HaltPage(MarkupWriter html, HaltReport report) => (_html, _report, _marks) = (html, report, HaltMark.Of(report));

    /// <summary>Writes the page in UTF-8; the stream stays open. Same report, same bytes.</summary>
    public static void Write(Stream output, HaltReport report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new HaltPage(new MarkupWriter(writer), report).Write();
    }

    private void Write()
    {
        _html.Prologue("<!DOCTYPE html>");
        using (_html.Open("html", ("lang", "en")))
        {
            using (_html.Open("head"))
            {
                _html.Empty("meta", ("charset", "utf-8"));
                _html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
                _html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                _html.Element("title", $"{_report.Name}: a halt from {HaltPhrases.Date(_report.Plan.Start)}");
                _html.Verbatim("style", EmbeddedText.Read("page.css") + EmbeddedText.Read("exposure.css") + EmbeddedText.Read("halt.css"));
            }

            using (_html.Open("body"))
            {
                WritePatterns();
                WriteHeader();
                WriteProducts();
                WriteRecord();
                WriteCharts();
                WriteCalendar();
                WriteStocks();
                WriteReasons();
                WriteEnsemble();
                WriteFacilities();
                WriteLaw();
                WriteGrounds();
            }
        }

        _html.Text("\n");
    }

    private void WriteHeader()
    {
        using (_html.Open("header"))
        {
            var tables = _report.Network.Tables;
            _html.Element("h1", $"{_report.Name}: a halt from {HaltPhrases.Date(_report.Plan.Start)}");
            _html.Soft($"{Figures.Count(_report.Days, "day", "days")}; {Figures.Count(tables.Facilities.Count, "facility", "facilities")}, {Figures.Count(tables.Links.Count, "link", "links")}, {Figures.Count(tables.Demand.Count, "product", "products")}; {LawLine()}. Informs, and is no legal advice.");
            foreach (var sentence in HaltPhrases.Headline(_report))
            {
                _html.Element("p", sentence, ("class", "headline"));
            }

            if (_report.Rejected.Count > 0)
            {
                _html.Notice($"{Figures.Count(_report.Rejected.Count)} of {Figures.Count(_report.Rows)} rows could not be read and are not part of the network. What they say is missing here.");
            }

            if (_report.Law?.UnderOverlay is not null)
            {
                _html.Notice("What if: an overlay that is not law was laid over the law.");
            }
        }
    }

    private string LawLine() => _report.Law is not { } law ? "no law was asked"
        : $"as known on {HaltPhrases.Date(_report.Known)}: {string.Join("; ", law.Today.Rulebooks.Select(rulebook => $"{rulebook.Title}, verified through {HaltPhrases.Date(rulebook.VerifiedThrough)}"))}";

    /// <summary>The fillings of pictures, once a page.</summary>
    private void WritePatterns()
    {
        Picture.WritePatterns(_html);
        using (_html.Open("svg", ("class", "defs"), ("aria-hidden", "true")))
        using (_html.Open("defs"))
        {
            Pattern("less", "7", "M-1.75 1.75 L1.75 -1.75 M0 7 L7 0 M5.25 8.75 L8.75 5.25");
            Pattern("little", "4", "M0 0 L4 4 M0 4 L4 0");
            Pattern("band", "5", "M2.5 0 L2.5 5");
        }

        void Pattern(string id, string size, string path)
        {
            using (_html.Open("pattern", ("id", id), ("patternUnits", "userSpaceOnUse"), ("width", size), ("height", size)))
            {
                _html.Empty("rect", ("class", $"ground-{id}"), ("width", size), ("height", size));
                _html.Empty("path", ("class", $"stroke-{id}"), ("d", path));
            }
        }
    }

    /// <summary>A picture keeps its proportions; where the page is too narrow for it to be read it scrolls.</summary>
    private void Draw(Action write)
    {
        using (_html.Open("div", ("class", "scroll")))
        {
            write();
        }
    }

    private void More(int count, int most)
    {
        if (count > most)
        {
            _html.Soft($"and {Figures.Count(count - most)} more, which the JSON report has");
        }
    }
}
