using System.Text;
using System.Text.Json;
using Chokepoint.App.Expose.Trade;
using Chokepoint.App.Screen;
using Chokepoint.Cli.Rendering;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Tests.Kit;
using Chokepoint.Tests.Supply;

namespace Chokepoint.Tests.App;

public sealed class TradeExposureRunTests
{
    private static readonly Clock s_clock = new(new DateOnly(2026, 1, 15));

    [Fact]
    public void BACI_Comtrade_and_plain_tables_of_the_same_flows_say_the_same() => Seeds.Each(10, random =>
    {
        (string Alpha, string Alpha3, int Number)[] places = [("CN", "CHN", 156), ("JP", "JPN", 392), ("US", "USA", 842), ("FR", "FRA", 251), ("TW", "S19", 490)];
        string[] numbers = ["850511", "284690", "870323", "010121"];
        var flows = (from exporter in places
                     from importer in places
                     from hs in numbers
                     where exporter != importer && random.Chance(0.7)
                     select (exporter, importer, hs, Year: 2023 + random.Next(2), Value: random.Next(1, 1_000_000), Kilograms: random.Next(1, 1_000_000))).ToList();
        var baci = "t,i,j,k,v,q\n" + string.Concat(flows.Select(flow =>
            FormattableString.Invariant($"{flow.Year},{flow.exporter.Number},{flow.importer.Number},{flow.hs},{flow.Value / 1000m},{flow.Kilograms / 1000m}\n")));
        var comtrade = "refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue,netWgt\n" + string.Concat(flows.Select(flow =>
            $"{flow.Year},{flow.importer.Alpha3},{flow.exporter.Alpha3},M,{flow.hs},{flow.Value},{flow.Kilograms}\n{flow.Year},{flow.exporter.Alpha3},{flow.importer.Alpha3},X,{flow.hs},{flow.Value + 7},{flow.Kilograms}\n"));
        var plain = "importer,exporter,year,hs,value,quantity,unit\n" + string.Concat(flows.Select(flow =>
            $"{flow.importer.Alpha},{flow.exporter.Alpha},{flow.Year},{flow.hs[..4]}.{flow.hs[4..]},{flow.Value},{flow.Kilograms},kg\n"));
        foreach (var importer in new[] { "JP", "US", null })
        {
            var expected = Csv(Run(importer, ("trade.csv", plain)));
            Assert.Contains("imports,all", expected, StringComparison.Ordinal);
            Assert.Equal(expected, Csv(Run(importer, ("trade.csv", baci))));
            Assert.Equal(expected, Csv(Run(importer, ("trade.tsv", comtrade.Replace(',', '\t')))));
        }
    });

    [Fact]
    public void Rows_that_cannot_be_read_are_handed_on_and_counted()
    {
        var rejected = new List<RejectedRow>();
        var result = Run("JP", rejected, ("trade.csv", "exporter,importer,hs,year,value\nCN,JP,850511,2024,5\nCN,JP,8505x,2024,5\nCN,JP,850511\n"));
        Assert.Equal([3, 4], rejected.Select(row => row.Line));
        Assert.Equal((3, 1, 0, 2), (result.Tables[0].In, result.Tables[0].Read, result.Tables[0].SetAside, result.Rejected));
    }

    [Fact]
    public void A_slip_in_the_name_of_a_column_is_noted()
    {
        var result = Run("JP", ("trade.csv", "exporter,importer,hs,year,value,quantiy,source\nCN,JP,850511,2024,5,3,x\n"), ("production.csv", "commodity,stage,country,year,amount,unit,note\n"));
        var note = Assert.Single(result.Notes);
        Assert.Equal(("CP0358", "quantiy", "did you mean `quantity`?"), (note.Code, note.Place.Field, note.Help));
    }

    [Fact]
    public void A_folder_without_a_table_or_with_one_twice_is_refused()
    {
        Assert.Equal("CP0001", Refusal());
        Assert.Equal("CP0006", Refusal(("trade.csv", "x"), ("trade.xlsx", "x")));
    }

    [Fact]
    public void The_sample_reads_as_a_person_would_want_it()
    {
        var text = new StringBuilder();
        foreach (var importer in new[] { "JP", "US", null })
        {
            text.Append(TextOf(Sample(importer)));
        }

        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Golden.Matches("trade.txt", text.ToString());
    }

    [Fact]
    public void The_page_of_the_sample_counts_the_entries_that_name_a_number()
    {
        int Entries(DateOnly day) => Sample("JP", new Clock(s_clock.Known, day)).Trade!.Lines.Single(line => line.Hs == "284690").Named!.Items.Count;
        var resumes = new DateOnly(2026, 11, 11);
        Assert.Contains(
            $"{Entries(resumes.AddDays(-1))} entries of China's lists name 2846.90 ({Entries(resumes)} from 2026-11-11, if",
            File.ReadAllText(Repository.Path("samples", "world-trade", "README.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_what_the_table_shows()
    {
        using var stream = new MemoryStream();
        TradeJson.Write(Sample("JP"), stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var yttrium = json.RootElement.GetProperty("imports").EnumerateArray().Single(line => line.GetProperty("hs").GetString() == "284690");
        Assert.Equal(961, yttrium.GetProperty("affected").GetProperty("t").GetInt32());
        Assert.Equal(JsonValueKind.Null, yttrium.GetProperty("imports").GetProperty("usd").ValueKind);
        Assert.Equal(0.943081m, yttrium.GetProperty("concentration").GetProperty("shares").GetProperty("CN").GetDecimal());
        Assert.True(yttrium.GetProperty("may_be_controlled").GetBoolean());
    }

    [Fact]
    public void Every_figure_of_the_sample_has_a_basis_and_a_source()
    {
        foreach (var name in new[] { "trade.csv", "production.csv" })
        {
            using var table = Chokepoint.Formats.Tables.Open(Repository.Path("samples", "world-trade", name));
            var columns = table.Columns.ToList();
            foreach (var row in table.ReadLines().Cast<Chokepoint.Formats.TableLine.Row>())
            {
                string Cell(string column) => row.Cells[columns.IndexOf(column)];
                if (Cell(name == "trade.csv" ? "quantity" : "amount").Length > 0)
                {
                    Assert.Matches("^(found|derived|estimate)$", Cell("basis"));
                    Assert.NotEmpty(Cell("source"));
                }
            }
        }
    }

    private static TradeExposureResult Sample(string? importer) => Sample(importer, s_clock);

    private static TradeExposureResult Sample(string? importer, Clock clock)
    {
        var folder = Repository.Path("samples", "world-trade");
        return TradeExposureRun.Run(folder, Flows.Query(importer), Rulebooks.China, clock, row => Assert.Fail($"{row.Problem}"), null, TestContext.Current.CancellationToken)
            with
        { Folder = "samples/world-trade" };
    }

    private static TradeExposureResult Run(string? importer, params (string Name, string Text)[] files) => Run(importer, [], files);

    private static TradeExposureResult Run(string? importer, List<RejectedRow> rejected, params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
        {
            folder.Write(name, text);
        }

        return TradeExposureRun.Run(folder.Path(""), Flows.Query(importer), Rulebooks.China, s_clock, rejected.Add, null, TestContext.Current.CancellationToken);
    }

    private static string Refusal(params (string Name, string Text)[] files) => Assert.Throws<UnusableInputException>(() => Run("JP", files)).Diagnostics[0].Code;

    private static string Csv(TradeExposureResult result)
    {
        using var stream = new MemoryStream();
        TradeCsv.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string TextOf(TradeExposureResult result)
    {
        using var stream = new MemoryStream();
        new TradeText(Page.On(stream)).Write(result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
