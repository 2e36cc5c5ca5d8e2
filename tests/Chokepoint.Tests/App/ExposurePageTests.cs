using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Chokepoint.App.Expose;
using Chokepoint.App.Expose.Page;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed partial class ExposurePageTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"y' &amp; </td>";
    private static readonly DateOnly s_day = new(2026, 2, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_page_of_the_sample_looks_as_a_person_saw_it() => Golden.Matches("exposure.html", WithoutStyle(Write(Sample())));

    [Fact]
    public void It_says_first_how_many_products_stop_and_which_dependence_is_deepest()
    {
        var headlines = Parse(Write(Sample())).Descendants("p").Where(paragraph => (string?)paragraph.Attribute("class") == "headline").Select(paragraph => paragraph.Value).ToList();
        Assert.StartsWith("Without China 11 of 13 products can't be made at all", headlines[0], StringComparison.Ordinal);
        Assert.StartsWith("The deepest dependence is that of Air-defence missile from Missile maker (US): China adds to it at tiers 4 to 7", headlines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_any_name_is_text()
    {
        var tables = new NetworkTables();
        tables.Items.Add(new Item("I" + Hostile) { Name = "item" + Hostile, UnitValue = 1 });
        tables.Items.Add(new Item("J") { Name = "product" + Hostile, UnitValue = 2 });
        tables.Facilities.Add(new Facility("F" + Hostile) { Name = "maker" + Hostile, Company = "firm" + Hostile, Stage = "stage" + Hostile, Country = GeneratedNetwork.Country("CN") });
        tables.Facilities.Add(new Facility("G") { Name = "user" + Hostile, Stage = "last" });
        tables.Recipes.Add(new RecipeInput(1, 1, 0, 1, "one"));
        tables.Links.Add("L" + Hostile, 0, 0, 1, 1);
        tables.Demand.Add(new Demand(1, 1, 1));
        var page = Parse(Write(SupplyNetwork.Build(tables), findings: [Diagnostic.Warning("CP0000", new Place(Hostile), Hostile)], folder: Hostile));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName == "script");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        foreach (var text in new[] { "product", "maker", "user", "firm" })
        {
            Assert.Contains(text + Hostile, page.Root!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        var page = Parse(Write(Sample()));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "data" or "action");
        Assert.All(page.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value);
    }

    [Fact]
    public void Every_picture_says_what_it_shows_and_every_reference_leads_somewhere()
    {
        var page = Parse(Write(Sample()));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Distinct(ids);
        Assert.All(page.Descendants("svg"), picture =>
            Assert.True((string?)picture.Attribute("aria-hidden") == "true" || ((string?)picture.Attribute("role") == "img" && ((string?)picture.Attribute("aria-labelledby"))!.Split(' ').All(ids.Contains))));
        Assert.All(page.Descendants("a"), link => Assert.Contains(((string?)link.Attribute("href"))![1..], ids));
    }

    [Fact]
    public void A_map_of_300_facilities_draws_each_and_no_two_names_lie_on_each_other()
    {
        var map = Map(Parse(Write(GeneratedNetwork.Of(300, seed: 7))));
        Assert.Equal(300, map.Descendants().Count(mark => ((string?)mark.Attribute("class"))?.StartsWith("mark", StringComparison.Ordinal) == true));
        var labels = map.Elements("text").Where(text => ((string?)text.Attribute("class"))?.StartsWith("name", StringComparison.Ordinal) == true)
            .Select(text => new Box(Number(text, "x"), Number(text, "y") - 8, Lettering.Width(text.Value, 10), 10)).ToList();
        Assert.True(labels.Count > 100, $"{labels.Count} labels");
        var size = ((string?)map.Attribute("viewBox"))!.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i < labels.Count; i++)
        {
            Assert.DoesNotContain(labels.Skip(i + 1), labels[i].Overlaps);
            Assert.True(labels[i].X >= 0 && labels[i].Right <= size[2] && labels[i].Bottom <= size[3]);
        }
    }

    [Fact]
    public void A_large_network_is_drawn_in_sums_and_the_page_says_so()
    {
        var page = Parse(Write(GeneratedNetwork.Of(450, seed: 3)));
        Assert.Contains("A network of 450 facilities is too large to draw one by one", page.Root!.Value, StringComparison.Ordinal);
        Assert.InRange(Map(page).Descendants().Count(mark => ((string?)mark.Attribute("class"))?.StartsWith("mark", StringComparison.Ordinal) == true), 20, 7 * 13);
    }

    [Fact]
    public void Facilities_of_the_controlling_country_have_another_shape_than_all_others()
    {
        var network = Sample();
        var map = Map(Parse(Write(network)));
        Assert.Equal(network.Tables.Facilities.Count(facility => facility.Country?.Code == "CN"), map.Elements("rect").Count(mark => (string?)mark.Attribute("class") == "mark there"));
        Assert.Equal(network.Tables.Facilities.Count(facility => facility.Country?.Code != "CN"), map.Elements("circle").Count(mark => (string?)mark.Attribute("class") == "mark"));
    }

    [Fact]
    public void Without_stages_countries_and_prices_there_still_is_a_page()
    {
        var tables = new NetworkTables();
        tables.Items.Add(new Item("ore"));
        tables.Items.Add(new Item("metal"));
        tables.Facilities.Add(new Facility("A"));
        tables.Facilities.Add(new Facility("B"));
        tables.Recipes.Add(new RecipeInput(-1, 1, 0, 1, "ore"));
        tables.Links.Add("1", 0, 0, 1, double.NaN);
        tables.Demand.Add(new Demand(1, 1, 1));
        Assert.Contains("Without China none of 1 product stops.", Parse(Write(SupplyNetwork.Build(tables))).Root!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(Write(SupplyNetwork.Build(new NetworkTables())));
    }

    [Fact]
    public void Where_every_facility_has_a_stage_of_its_own_the_page_says_that_it_draws_nothing()
    {
        var tables = new NetworkTables();
        tables.Items.Add(new Item("ore"));
        for (var i = 0; i < 100; i++)
        {
            tables.Facilities.Add(new Facility($"F{i}") { Stage = $"stage {i}" });
            tables.Demand.Add(new Demand(i, 0, 1));
        }

        var page = Parse(Write(SupplyNetwork.Build(tables)));
        Assert.Contains("100 stages are too many to draw", page.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants("svg"), picture => (string?)picture.Attribute("role") == "img");
    }

    [Fact]
    public void What_law_touches_has_a_section_only_where_law_was_asked()
    {
        var network = Sample();
        Assert.DoesNotContain("What law touches", Parse(Write(network)).Root!.Value, StringComparison.Ordinal);
        var page = Parse(Write(network, Rulebooks.China));
        var law = page.Descendants("section").Single(section => (string?)section.Attribute("id") == "law");
        Assert.StartsWith("Of 217 links:", law.Element("p")!.Value, StringComparison.Ordinal);
        Assert.Equal(13, law.Descendants("table").First().Descendants("tbody").Single().Elements("tr").Count());
    }

    private static SupplyNetwork Sample() => NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), Cancellation).Network;

    private static string Write(SupplyNetwork network, LawBook? law = null, IReadOnlyList<Diagnostic>? findings = null, string folder = "rare-earth-chain")
    {
        var verdicts = law is null ? null : LinkVerdicts.Screen(network, law, new Clock(s_day, s_day), 2, Cancellation);
        var result = ExposureStudy.Of(network, new StudyRequest(GeneratedNetwork.Country("CN"), Closely: 1, Threads: 2) { Law = verdicts }, Cancellation);
        using var stream = new MemoryStream();
        ExposurePage.Write(stream, result, new ExposureSubject(folder, law is null ? null : s_day, law?.Rulebooks ?? [], 664, 0, findings ?? []));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    private static XElement Map(XDocument page) => page.Descendants("svg").Single(picture => (string?)picture.Attribute("aria-labelledby") == "map-title map-desc");

    private static double Number(XElement element, string attribute) => double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    private static string WithoutStyle(string page) => Style().Replace(page, "<style></style>");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Style();
}
