using Chokepoint.Core.Codes;
using Chokepoint.Supply.Trade;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class TradeBookTests
{
    private const string Plain = "exporter,importer,hs,year,value,quantity";
    private const string Comtrade = "refyear,reporteriso,partneriso,flowcode,cmdcode,primaryvalue,netwgt";

    [Fact]
    public void A_flow_that_both_customs_report_counts_once_as_the_importer_reports_it()
    {
        var both = Flows.Read(Flows.Query("JP"), Comtrade, "2024,CHN,JPN,X,850511,90,9", "2024,JPN,CHN,M,850511,100,10");
        Assert.Equal((100m, 0, 1), (both.Line("850511").Imports.Value, both.MirrorsUsed, both.MirrorsUnused));
        var mirror = Flows.Read(Flows.Query("JP"), Comtrade, "2024,CHN,JPN,X,850511,90,9");
        Assert.Equal((90m, 1, 0), (mirror.Line("850511").Imports.Value, mirror.MirrorsUsed, mirror.MirrorsUnused));
    }

    [Fact]
    public void A_port_on_the_way_is_not_added_to_what_the_importer_reports_by_origin() =>
        Assert.Equal(100m, Flows.Read(Flows.Query("JP"), Comtrade, "2024,JPN,CHN,M,850511,100,10", "2024,HKG,JPN,X,850511,60,6").Line("850511").Imports.Value);

    [Fact]
    public void Mirrors_stand_in_by_number_and_year()
    {
        var exposure = Flows.Read(Flows.Query("JP"), Comtrade, "2024,JPN,CHN,M,850511,100,10", "2024,CHN,JPN,X,284690,60,6", "2023,CHN,JPN,X,850511,50,5");
        Assert.Equal((160m, 50m), (exposure.Line("all").Imports.Value, exposure.Line("all", 2023).Imports.Value));
    }

    [Fact]
    public void A_row_of_the_world_is_a_total_and_is_never_added()
    {
        var line = Flows.Read(Flows.Query("JP"), Comtrade, "2024,JPN,W00,M,850511,500,50", "2024,JPN,CHN,M,850511,100,10").Line("850511");
        Assert.Equal((500m, 0.2), (line.Imports.Value, line.FromControlling));
        Assert.Equal(0.8, line.Suppliers!.Rest, 12);
        var whole = Flows.Read(Flows.Query("JP"), Plain, "World,JP,850511,2024,100,", "CN,JP,850511,2024,60,", "US,JP,850511,2024,40,").Line("850511");
        Assert.Equal((100m, 0.6), (whole.Imports.Value, whole.FromControlling));
    }

    [Fact]
    public void A_heading_is_left_out_where_numbers_below_it_are_there()
    {
        var exposure = Flows.Read(Flows.Query("JP"), Plain, "CN,JP,8505,2024,150,", "CN,JP,850511,2024,100,", "CN,JP,850519,2024,50,", "CN,JP,8505,2023,9,");
        Assert.Equal((150m, 9m), (exposure.Line("all").Imports.Value, exposure.Line("8505", 2023).Imports.Value));
        Assert.Equal((Flows.Hs("8505"), 2024), Assert.Single(exposure.Repeated));
    }

    [Fact]
    public void Affected_trade_is_what_the_controlling_country_sends_under_named_numbers()
    {
        var exposure = Flows.Read(
            Flows.Query("JP"), Plain, "CN,JP,850511,2024,100,2", "US,JP,850511,2024,300,3", "CN,JP,870323,2024,700,90", "CN,JP,284690,2024,50,");
        Assert.Equal((100m, 0m, 50m, 150m), (exposure.Line("850511").Affected.Value, exposure.Line("870323").Affected.Value, exposure.Line("284690").Affected.Value, exposure.Line("all").Affected.Value));
        Assert.Equal((2m, null), (exposure.Line("850511").Affected.Quantity, exposure.Line("all").Affected.Quantity));
        Assert.Contains("DY-MAGNET", exposure.Line("850511").Named!.Items);
        Assert.Empty(exposure.Line("870323").Named!.Items);
    }

    [Fact]
    public void Only_lists_in_force_on_the_day_name_numbers()
    {
        var early = new ControlledNumbers(Rulebooks.China, Flows.Country("CN"), new DateOnly(2022, 1, 1), new DateOnly(2026, 1, 1));
        Assert.False(early[Flows.Hs("284690")].MayBeControlled);
        Assert.True(Flows.China2026[Flows.Hs("284690")].MayBeControlled);
        Assert.DoesNotContain("ANNEX1-P1", Flows.China2026[Flows.Hs("280530")].Items);
    }

    [Fact]
    public void Without_a_rulebook_of_the_country_nothing_is_known_to_be_affected_or_not()
    {
        var book = new TradeBook(Flows.Query("JP"), new ControlledNumbers(Rulebooks.China, Flows.Country("BR"), new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
        book.Add(new TradeFlow(Area("CN"), Area("JP"), Flows.Hs("850511"), 2024, 1, 1));
        var line = book.Close().Lines[0];
        Assert.Equal((default, null), (line.Affected, line.Named));
    }

    [Fact]
    public void A_supplier_without_an_amount_leaves_the_whole_open()
    {
        var line = Flows.Read(Flows.Query("US"), Plain, "CN,US,850511,2025,,5933", "Other countries,US,850511,2025,,").Line("850511", 2025);
        Assert.Equal((TradeMeasure.Quantity, null, false), (line.Measure, line.Imports.Quantity, line.Suppliers!.IsWholeKnown));
        Assert.Equal(5933m, line.Affected.Quantity);
    }

    [Fact]
    public void Prefixes_choose_numbers_and_get_lines_of_their_own()
    {
        var exposure = Flows.Read(Flows.Query("JP", "2846", "85"), Plain, "CN,JP,850511,2024,100,", "CN,JP,850519,2024,10,", "CN,JP,284690,2024,50,", "CN,JP,870323,2024,700,");
        Assert.Equal(["all", "2846", "85", "850511", "284690", "850519"], exposure.Lines.Select(line => line.Hs));
        Assert.Equal((160m, 110m), (exposure.Line("all").Imports.Value, exposure.Line("85").Imports.Value));
    }

    [Fact]
    public void Without_an_importer_all_countries_are_ranked_by_what_may_be_controlled()
    {
        var exposure = Flows.Read(Flows.Query(null), Plain, "CN,JP,850511,2024,100,", "CN,DE,850511,2024,200,", "CN,KR,870323,2024,900,", "World,KR,870323,2024,900,", "CN,World,850511,2024,300,");
        Assert.Equal(["DE", "JP", "KR"], exposure.Importers.Select(line => $"{line.Importer}"));
        Assert.Equal((1200m, 300m), (exposure.Line("all").Imports.Value, exposure.Line("all").Affected.Value));
    }

    [Fact]
    public void Random_streams_agree_with_a_plain_reference_in_any_order() => Seeds.Each(150, random =>
    {
        TradeArea[] countries = [Area("CN"), Area("JP"), Area("US"), Area("DE"), Area("KR")];
        HsCode[] numbers = [Flows.Hs("8505"), Flows.Hs("850511"), Flows.Hs("284690"), Flows.Hs("2846"), Flows.Hs("870323"), Flows.Hs("811292")];
        var flows = Enumerable.Range(0, random.Next(1, 80)).Select(_ => new TradeFlow(
            random.Pick(countries), random.Pick(countries), random.Pick(numbers), 2023 + random.Next(2), random.Next(1, 1000), random.Next(1, 50),
            (TradeReporter)random.Next(3))).Where(flow => flow.Exporter != flow.Importer).ToArray();
        var importer = random.Chance(0.7) ? random.Pick(countries) : (TradeArea?)null;
        var found = Exposure(flows, importer);
        random.Shuffle(flows);
        Assert.Equal(Text(found), Text(Exposure(flows, importer)));
        Assert.Equal(Reference(flows, importer), found.Lines.Where(line => !line.IsSum).Select(line => Text(line)).Order(StringComparer.Ordinal));
    });

    private static TradeArea Area(string code) => TradeArea.Of(Flows.Country(code));

    private static TradeExposure Exposure(TradeFlow[] flows, TradeArea? importer)
    {
        var book = new TradeBook(Flows.Query(importer is { } one ? $"{one}" : null), Flows.China2026);
        Array.ForEach(flows, book.Add);
        return book.Close();
    }

    /// <summary>The rules in plain LINQ over all rows at once.</summary>
    private static IEnumerable<string> Reference(TradeFlow[] flows, TradeArea? importer)
    {
        var reported = flows.Where(flow => flow.Reporter == TradeReporter.Importer).Select(flow => (flow.Importer, flow.Hs, flow.Year)).ToHashSet();
        var counted = flows.Where(flow => flow.Reporter != TradeReporter.Exporter || !reported.Contains((flow.Importer, flow.Hs, flow.Year)))
            .Where(flow => importer is null || flow.Importer == importer).ToList();
        return counted.Where(flow => !counted.Exists(other => other.Year == flow.Year && other.Hs != flow.Hs && flow.Hs.IsAbove(other.Hs)))
            .GroupBy(flow => (flow.Hs, flow.Year))
            .Select(group =>
            {
                var sum = group.Sum(flow => flow.Value!.Value);
                var shares = group.GroupBy(flow => flow.Exporter).Select(pair => (Name: $"{pair.Key}", Share: (double)(pair.Sum(flow => flow.Value!.Value) / sum))).ToList();
                var china = group.Where(flow => $"{flow.Exporter}" == "CN").Sum(flow => flow.Value!.Value);
                var affected = Flows.China2026[group.Key.Hs].MayBeControlled ? china : 0;
                return Text(
                    group.Key.Hs.Digits, group.Key.Year, sum, group.Sum(flow => flow.Quantity!.Value), (double)(china / sum), shares.Sum(share => share.Share * share.Share),
                    shares.OrderByDescending(share => share.Share).Take(3).Sum(share => share.Share), affected);
            })
            .Order(StringComparer.Ordinal);
    }

    private static string Text(TradeExposure exposure) => string.Join('\n', exposure.Lines.Select(line => Text(line)));

    private static string Text(ImportLine line) =>
        Text(line.Hs, line.Year, line.Imports.Value, line.Imports.Quantity, line.FromControlling!.Value, line.Suppliers!.Hhi, line.Suppliers.TopThree, line.Affected.Value);

    private static string Text(string hs, int year, decimal? value, decimal? quantity, double china, double hhi, double top, decimal? affected) =>
        FormattableString.Invariant($"{hs} {year} {value} {quantity} {china:F9} {hhi:F9} {top:F9} {affected}");
}
