using System.Text;
using Chokepoint.App.Reporting;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Exposure;

namespace Chokepoint.App.Expose.Page;

/// <summary>
/// The page of an exposure study: one self-contained file that loads nothing and runs nothing. Embedded shares and gating shares stand
/// beside each other and are never added up.
/// </summary>
public sealed partial class ExposurePage
{
    private const int MostStages = 24;

    private readonly MarkupWriter _html;
    private readonly ExposureResult _result;
    private readonly ExposureSubject _subject;
    private readonly string _there;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _items;

    private ExposurePage(MarkupWriter html, ExposureResult result, ExposureSubject subject)
    {
        (_html, _result, _subject, _there) = (html, result, subject, Countries.NameOf(result.Country));
        _names = result.Network.Tables.Facilities.ToDictionary(facility => facility.Id, facility => facility.Name);
        _items = result.Network.Tables.Items.ToDictionary(item => item.Id, item => item.Name);
    }

    /// <summary>Writes the page in UTF-8; the stream stays open. Same result and subject, same bytes.</summary>
    public static void Write(Stream output, ExposureResult result, ExposureSubject subject)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new ExposurePage(new MarkupWriter(writer), result, subject).Write();
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
                _html.Element("title", $"Exposure of {_subject.Folder} to {_there}");
                _html.Verbatim("style", EmbeddedText.Read("page.css") + EmbeddedText.Read("exposure.css"));
            }

            using (_html.Open("body"))
            {
                Picture.WritePatterns(_html);
                WriteHeader();
                WriteProducts();
                WritePictures();
                foreach (var product in _result.Products.Where(product => product.Detail is not null))
                {
                    Write(product, product.Detail!);
                }

                WriteChokes();
                WriteSystemicRisk();
                WriteSupply();
                WriteLaw();
                WriteFindings();
            }
        }

        _html.Text("\n");
    }

    private void WriteHeader()
    {
        using (_html.Open("header"))
        {
            var tables = _result.Network.Tables;
            _html.Element("h1", $"Exposure of {_subject.Folder} to {_there}");
            _html.Soft($"{Figures.Count(tables.Facilities.Count, "facility", "facilities")}, {Figures.Count(tables.Items.Count, "item", "items")}, {Figures.Count(tables.Links.Count, "link", "links")}, {Figures.Count(tables.Demand.Count, "product", "products")}; {LawLine()}. Informs, and is no legal advice.");
            foreach (var sentence in Headline.Of(_result))
            {
                _html.Element("p", sentence, ("class", "headline"));
            }

            if (_subject.Rejected > 0)
            {
                _html.Notice($"{Figures.Count(_subject.Rejected)} of {Figures.Count(_subject.Rows)} rows could not be read and are not part of the network. What they say is missing here.");
            }

            if (!_result.IsSettled)
            {
                _html.Notice("Some cycle of recipes never comes to rest: it uses up more than it makes. Embedded shares of what it feeds are too low.");
            }
        }
    }

    private string LawLine() => _subject.Rulebooks.Count == 0
        ? "no law was asked"
        : $"{(_subject.Day is { } day ? $"law of {Figures.Day(day)}: " : "")}{string.Join("; ", _subject.Rulebooks.Select(rulebook => $"{rulebook.Title}, verified through {Figures.Day(rulebook.VerifiedThrough)}"))}";

    private void WritePictures()
    {
        var values = LinkValues.Of(_result.Network);
        var flows = StageFlows.Of(_result, values);
        if (flows.Columns.Names.Count > MostStages)
        {
            _html.Notice($"{Figures.Count(flows.Columns.Names.Count)} stages are too many to draw the chain and the network; up to {Figures.Count(MostStages)} can be drawn.");
            return;
        }

        WriteSankey(flows, values);
        WriteMap(flows, values);
    }

    private void WriteSankey(StageFlows flows, LinkValues values)
    {
        if (flows.Links.Count > 0)
        {
            using var section = _html.Section("From stage to stage", "stages");
            var within = flows.Within > 0 ? $" Links within a stage ({values.Say(flows.Within)} in all) are not drawn." : "";
            var unpriced = values.ByValue && values.Unpriced > 0 ? $" {Figures.Count(values.Unpriced, "link has", "links have")} no price and no width." : "";
            var measure = values.ByValue ? "Widths are value a day" : "Without any price, widths are numbers of links";
            _html.Soft($"{measure}. Each stage has its own scale, and its sum is written above it: early stages handle little value, however much depends on them. {_there} stands on top, hatched. Dashed ribbons run back to an earlier stage.{within}{unpriced}");
            var sankey = new StageSankey(_html, flows, values, _result.Country);
            Draw(sankey.Write);
            sankey.WriteTable();
        }
    }

    private void WriteMap(StageFlows flows, LinkValues values)
    {
        var map = MapPlaces.Of(_result, values);
        if (map.Places.Count > 0)
        {
            using var section = _html.Section("The network", "network");
            if (map.IsSummed)
            {
                _html.Notice($"A network of {Figures.Count(_result.Network.Tables.Facilities.Count)} facilities is too large to draw one by one: each mark stands for all facilities of a stage in a country.");
            }

            if (map.LeftOut > 0)
            {
                _html.Notice($"The {Figures.Count(map.LeftOut)} lightest links are not drawn.");
            }

            NetworkMap.WriteKey(_html, _there);
            Draw(new NetworkMap(_html, map, values, flows.Columns.Names).Write);
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

    private void WriteFindings()
    {
        using var section = _html.Section("What this rests on");
        if (_subject.Findings.Count > 0)
        {
            _html.Element("p", $"{Figures.Count(_subject.Findings.Count, "finding deserves", "findings deserve")} a look in the tables of the network:");
            using (_html.Open("ul", ("class", "findings")))
            {
                foreach (var finding in _subject.Findings.Take(MostRows))
                {
                    _html.Element("li", finding.ToString());
                }
            }

            SayIfCut(_subject.Findings.Count);
        }

        foreach (var rulebook in _subject.Rulebooks)
        {
            using (_html.Open("p"))
            {
                _html.Text($"{rulebook.Title}: verified through {Figures.Day(rulebook.VerifiedThrough)}, content ");
                _html.Element("code", rulebook.Hash);
            }
        }

        _html.Soft("Embedded is the share of a product's value, or of a chemical element in it, that came from the country over all tiers. Gating is the share of output that stops when the country is cut: of the inputs that a recipe needs, the scarcest decides. A product may be one part in a thousand Chinese and still stop whole; so the two stand side by side, and no score mixes them.");
    }
}
