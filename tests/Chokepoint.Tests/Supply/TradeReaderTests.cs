using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Trade;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class TradeReaderTests
{
    private const string Plain = "exporter,importer,hs,year,value,quantity,unit,currency";
    private const string Baci = "t,i,j,k,v,q";
    private const string Comtrade = "refyear,reportercode,reporteriso,partnercode,partneriso,flowcode,cmdcode,motcode,primaryvalue,netwgt";

    [Theory]
    [InlineData(Plain, "Chna,JP,850511,2024,1,1,t,USD", "CP0352", "exporter", "did you mean `China`?")]
    [InlineData(Plain, "CN,,850511,2024,1,1,t,USD", "CP0351", "importer", "fill it")]
    [InlineData(Plain, "CN,JP,85051,2024,1,1,t,USD", "CP0353", "hs", "a leading zero may be lost")]
    [InlineData(Plain, "CN,JP,85051110,2024,1,1,t,USD", "CP0353", "hs", "add national lines up to six digits")]
    [InlineData(Plain, "CN,JP,magnets,2024,1,1,t,USD", "CP0353", "hs", null)]
    [InlineData(Plain, "CN,JP,850511,24,1,1,t,USD", "CP0354", "year", "write it as 2024")]
    [InlineData(Plain, "CN,JP,850511,2024,1 000,1,t,USD", "CP0355", "value", "without thousands marks")]
    [InlineData(Plain, "CN,JP,850511,2024,-1,1,t,USD", "CP0355", "value", "check the sign")]
    [InlineData(Plain, "CN,JP,850511,2024,1,1,pieces,USD", "CP0356", "unit", "write t or kg")]
    [InlineData(Plain, "CN,JP,850511,2024,1,1,t,JPY", "CP0356", "currency", "convert")]
    [InlineData(Baci, "2024,999,392,850511,1,1", "CP0352", "i", "ISO 3166")]
    [InlineData(Baci, "2024,China,392,850511,1,1", "CP0352", "i", null)]
    [InlineData(Comtrade, "2024,,JPX,,CHN,M,850511,0,1,1", "CP0352", "reporteriso", null)]
    public void A_bad_cell_rejects_its_row_with_its_column_and_how_to_mend_it(string header, string row, string code, string column, string? help)
    {
        var problem = Flows.Problem(header, row);
        Assert.NotNull(problem);
        Assert.Equal((code, new Place("trade.csv", 7, 0, column)), (problem.Code, problem.Place));
        Assert.Contains(help ?? "", problem.Help ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024,156,392,850511,12.5,3.25")]
    [InlineData("2024, 156 ,392, 850511 ,12.5, 3.25")]
    public void Values_of_BACI_are_thousands_of_dollars_and_quantities_tons(string row)
    {
        var line = Flows.Read(Flows.Query("JP"), Baci, row).Line("850511");
        Assert.Equal((12_500m, 3.25m, 1.0), (line.Imports.Value, line.Imports.Quantity, line.FromControlling));
    }

    [Fact]
    public void A_missing_quantity_of_BACI_is_unknown_and_not_zero()
    {
        var line = Flows.Read(Flows.Query("JP"), Baci, "2024,156,392,850511,12.5,NA", "2024,842,392,850511,12.5,1").Line("850511");
        Assert.Equal((25_000m, null, TradeMeasure.Value), (line.Imports.Value, line.Imports.Quantity, line.Measure));
    }

    [Theory]
    [InlineData("842", "US")]
    [InlineData("251", "FR")]
    [InlineData("490", "TW")]
    [InlineData("004", "AF")]
    [InlineData("699", "IN")]
    public void Customs_areas_of_trade_statistics_are_their_countries(string number, string code) =>
        Assert.Equal(code, Flows.Read(Flows.Query("JP"), Baci, $"2024,{number},392,850511,1,1").Line("850511").Suppliers?.Largest.Name);

    [Fact]
    public void A_leading_zero_that_a_program_cut_from_BACI_is_put_back() =>
        Assert.Equal("010121", Flows.Read(Flows.Query("JP"), Baci, "2024,156,392,10121,1,1").Lines[1].Hs);

    [Fact]
    public void Areas_that_are_not_specified_count_for_the_whole_and_for_no_country()
    {
        var suppliers = Flows.Read(Flows.Query("JP"), Baci, "2024,156,392,850511,3,1", "2024,899,392,850511,1,1").Line("850511").Suppliers!;
        Assert.Equal((0.75, 0.25), (suppliers.Largest.Share, suppliers.Rest));
    }

    [Fact]
    public void Net_weight_of_Comtrade_is_kilograms_and_codes_stand_in_for_missing_letters()
    {
        var line = Flows.Read(Flows.Query("JP"), Comtrade, "2024,392,,156,,M,850511,0,12500,3250").Line("850511");
        Assert.Equal((12_500m, 3.25m), (line.Imports.Value, line.Imports.Quantity));
    }

    [Fact]
    public void A_weight_of_zero_beside_a_value_is_not_known() =>
        Assert.Equal(new TradeAmount(5, null), Flows.Read(Flows.Query("JP"), Comtrade, "2024,392,JPN,156,CHN,M,850511,0,5,0").Line("850511").Imports);

    [Theory]
    [InlineData("thousand metric tons, dry weight", 1000.0)]
    [InlineData("metric tons", 1.0)]
    [InlineData("Kilograms", 0.001)]
    [InlineData("t REO", 1.0)]
    [InlineData("kt", 1000.0)]
    [InlineData("metric tonsils", null)]
    [InlineData("%", null)]
    [InlineData("carats", null)]
    public void Units_of_mass_are_read_as_production_tables_write_them(string unit, double? tonnes) => Assert.Equal(tonnes, MassUnits.Tonnes(unit));

    [Fact]
    public void Whatever_stands_in_the_cells_a_row_is_read_set_aside_or_rejected() => Seeds.Each(3000, random =>
    {
        var header = random.Pick([Plain, Baci, Comtrade]).Split(',');
        string[] words = ["", " ", "CN", "CHN", "156", "0", "World", "others", "850511", "8505", "M", "X", "TOTAL", "2024", "1e30", "1E400", "-1", "NaN", "NA", "W", "t", "kg", "USD", "S19", "_X", "\0", "\u202e", "99999999999999999999", "Ｃｈｉｎａ"];
        var cells = header.Select(_ => random.Pick(words)).ToArray();
        var flow = new TradeReader(new TradeColumns("trade.csv", header)).Read(cells, 2, out var problem);
        Assert.False(flow is not null && problem is not null);
        if (flow is { } read)
        {
            var book = new TradeBook(Flows.Query(null), Flows.China2026);
            book.Add(read);
            book.Close();
        }
    });

    [Theory]
    [InlineData("2024,392,JPN,156,CHN,RM,850511,0,1,1")]
    [InlineData("2024,156,CHN,392,JPN,RX,850511,0,1,1")]
    [InlineData("2024,392,JPN,156,CHN,M,850511,1000,1,1")]
    [InlineData("2024,392,JPN,156,CHN,M,TOTAL,0,1,1")]
    public void Rows_of_Comtrade_that_repeat_part_of_others_are_set_aside(string row) => Assert.Empty(Flows.Read(Flows.Query("JP"), Comtrade, row).Lines);

    [Theory]
    [InlineData("a,b,c")]
    [InlineData("exporter,importer,hs,year")]
    [InlineData("")]
    public void A_header_of_no_trade_table_says_what_is_read(string header)
    {
        var problem = Assert.Single(Assert.Throws<UnusableInputException>(() => new TradeColumns("x.csv", header.Split(','))).Diagnostics);
        Assert.Equal("CP0351", problem.Code);
        Assert.Contains("exporter, importer, hs, year", problem.Help, StringComparison.Ordinal);
    }
}
