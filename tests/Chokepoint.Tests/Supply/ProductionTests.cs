using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Trade;
using Chokepoint.Tests.Kit;
using Sylvan.Data.Csv;

namespace Chokepoint.Tests.Supply;

public sealed class ProductionTests
{
    private const string Header = "commodity,stage,country,year,amount,unit,hs";

    [Fact]
    public void Shares_are_of_the_stated_world_and_a_withheld_producer_is_named()
    {
        var line = Assert.Single(Read("JP", null, "Li,mining,CN,2024,50,t,", "Li,mining,AU,2024,30,t,", "Li,mining,US,2024,W,t,", "Li,mining,World,2024,100,t,"));
        Assert.Equal((0.5, 0.34, 0.2), (line.Controlling, Math.Round(line.Producers!.Hhi, 12), Math.Round(line.Producers.Rest, 12)));
        Assert.Equal(["US"], line.Withheld);
        Assert.True(line.Producers.IsWholeKnown);
    }

    [Fact]
    public void A_controlling_country_that_is_withheld_or_among_the_rest_has_no_known_share()
    {
        Assert.Null(Assert.Single(Read("JP", null, "Li,mining,AU,2024,30,t,", "Li,mining,CN,2024,NA,t,", "Li,mining,World,2024,100,t,")).Controlling);
        Assert.Null(Assert.Single(Read("JP", null, "Li,mining,AU,2024,30,t,", "Li,mining,Other,2024,70,t,")).Controlling);
        Assert.Equal(0, Assert.Single(Read("JP", null, "Li,mining,AU,2024,30,t,")).Controlling);
    }

    [Fact]
    public void Stages_years_and_units_are_lines_of_their_own()
    {
        var lines = Read("JP", null, "RE,mining,CN,2023,5,t,", "RE,mining,CN,2024,6,t,", "RE,separation,CN,2024,92,%,", "RE,mining,US,2024,6,kt,");
        Assert.Equal(["mining kt 2024", "mining t 2024", "mining t 2023", "separation % 2024"], lines.Select(line => $"{line.Stage} {line.Unit} {line.Year}"));
    }

    [Fact]
    public void Import_reliance_needs_production_imports_and_exports()
    {
        var trade = Flows.Read(
            Flows.Query("JP"), "exporter,importer,hs,year,value,quantity",
            "CN,JP,284610,2024,,60", "US,JP,284690,2024,,40", "JP,DE,284690,2024,,20", "CN,JP,850511,2024,,999", "CN,JP,284690,2023,,50");
        var lines = Read("JP", trade, "RE,mining,JP,2024,20000,kg,2846", "RE,mining,CN,2024,270,kt,2846", "RE,mining,JP,2023,20000,kg,2846");

        // (100 - 20) / (20 + 100 - 20)
        Assert.Equal(0.8, lines.Single(line => line is { Year: 2024, Unit: "kg" }).Reliance!.Net!.Value, 12);
        Assert.Equal(["exports"], lines.Single(line => line.Year == 2023).Reliance!.Missing);
        Assert.Equal(["production"], lines.Single(line => line.Unit == "kt").Reliance!.Missing);
    }

    [Fact]
    public void A_heading_that_repeats_its_numbers_is_not_bought_twice()
    {
        var trade = Flows.Read(
            Flows.Query("JP"), "exporter,importer,hs,year,value,quantity",
            "CN,JP,2846,2024,,100", "CN,JP,284690,2024,,100", "JP,DE,2846,2024,,20");
        Assert.Equal(0.8, Assert.Single(Read("JP", trade, "RE,mining,JP,2024,20,t,2846")).Reliance!.Net!.Value, 12);
    }

    [Theory]
    [InlineData("RE,mining,Chna,2024,1,t,", "CP0352", "country")]
    [InlineData("RE,mining,CN,2024,\"1,000\",t,", "CP0355", "amount")]
    [InlineData("RE,mining,CN,2024,about 5,t,", "CP0355", "amount")]
    [InlineData("RE,mining,CN,2024,5,,", "CP0351", "unit")]
    [InlineData("RE,mining,CN,,5,t,", "CP0351", "year")]
    [InlineData("RE,mining,CN,2024,5,t,28461", "CP0353", "hs")]
    public void A_bad_cell_rejects_its_row(string row, string code, string column)
    {
        new ProductionReader("production.csv", Header.Split(',')).Read(row.Split(','), 3, out var problem);
        Assert.Equal((code, new Place("production.csv", 3, 0, column)), (problem?.Code, problem?.Place));
    }

    [Fact]
    public void A_second_figure_for_the_same_place_and_year_is_not_added_to_the_first()
    {
        var reader = new ProductionReader("production.csv", Header.Split(','));
        reader.Read("RE,mining,AU,2024,13000,t,".Split(','), 2, out _);
        Assert.Null(reader.Read("RE,mining,Australia,2024,29000,t,".Split(','), 3, out var problem));
        Assert.Equal(("CP0357", "AU in 2024 stands there already, on line 2"), (problem?.Code, problem?.Message));
    }

    [Fact]
    public void A_header_without_a_unit_says_so() =>
        Assert.Equal("CP0351", Assert.Single(Assert.Throws<UnusableInputException>(() => new ProductionReader("p.csv", ["commodity", "stage", "country", "year", "amount"])).Diagnostics).Code);

    [Theory]
    [InlineData("gallium", "", 0.99, 0.98)]
    [InlineData("tungsten", "", 0.79, 0.62)]
    [InlineData("graphite", "", 0.78, 0.61)]
    [InlineData("rare_earths", "", 0.69, 0.51)]
    [InlineData("molybdenum", "", 0.37, 0.22)]
    [InlineData("antimony", "", 0.36, 0.26)]
    [InlineData("magnesium", "metal", 0.86, 0.75)]
    public void World_production_of_2025_gives_the_published_shares(string commodity, string stage, double share, double hhi)
    {
        var line = ReadFile("world_production.csv").Single(line => line.Commodity == commodity && line.Stage == stage && line.Year == 2025);
        Assert.Equal((share, hhi), (Math.Round(line.Controlling!.Value, 2), Math.Round(line.Producers!.Hhi, 2)));
    }

    [Theory]
    [InlineData("tellurium", 0.80, 0.65)]
    [InlineData("bismuth", 0.88, 0.77)]
    [InlineData("indium", 0.69, 0.51)]
    public void Top_producers_of_2025_give_the_published_shares_as_the_least(string commodity, double share, double hhi)
    {
        var line = ReadFile("top_producers_extra.csv").Single(line => line.Commodity == commodity && line.Year == 2025);
        Assert.Equal((share, hhi), (Math.Round(line.Controlling!.Value, 2, MidpointRounding.AwayFromZero), Math.Round(line.Producers!.Hhi, 2)));
        Assert.True(line.Producers.HhiMost > line.Producers.Hhi);
    }

    [Fact]
    public void The_withheld_producers_of_the_world_table_are_named()
    {
        var lines = ReadFile("world_production.csv").Where(line => line.Withheld.Count > 0).ToList();
        Assert.Equal(
            ["aluminium bauxite 2025", "aluminium bauxite 2024", "antimony  2025", "lithium  2025", "lithium  2024", "magnesium compounds 2025", "magnesium compounds 2024", "titanium rutile 2025", "titanium rutile 2024"],
            lines.Select(line => $"{line.Commodity} {line.Stage} {line.Year}"));
        Assert.All(lines, line => Assert.Equal(["US"], line.Withheld));
    }

    private static IReadOnlyList<ProductionLine> Read(string importer, TradeExposure? trade, params string[] rows)
    {
        var reader = new ProductionReader("production.csv", Header.Split(','));
        var book = new ProductionBook(Flows.Query(importer));
        for (var i = 0; i < rows.Length; i++)
        {
            book.Add(reader.Read(rows[i].Split(','), i + 2, out var problem)!);
            Assert.Null(problem);
        }

        return book.Close(trade);
    }

    private static IReadOnlyList<ProductionLine> ReadFile(string name)
    {
        using var table = CsvDataReader.Create(Reference.FileOrSkip("data", "usgs_mcs2026", name));
        var reader = new ProductionReader(name, [.. Enumerable.Range(0, table.FieldCount).Select(table.GetName)]);
        var book = new ProductionBook(Flows.Query(null));
        while (table.Read())
        {
            var row = reader.Read([.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)], table.RowNumber + 1, out var problem);
            Assert.Null(problem);
            book.Add(row!);
        }

        return book.Close(null);
    }
}
