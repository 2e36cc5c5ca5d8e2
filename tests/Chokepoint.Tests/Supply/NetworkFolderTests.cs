using Chokepoint.App.Expose;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Exposure;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class NetworkFolderTests
{
    private static readonly Dictionary<string, string> s_good = new()
    {
        ["facilities"] = "id,name,company,country,stage\nMINE,Mine,Ore Co,CN,mine\nMILL,Mill,,JP,metal\n",
        ["items"] = "id,unit,unit_value,composition,recycling\nORE,t,100,Nd=20%;Dy=2%,6%\nMETAL,kg,5,,\nMOTOR,,9,,\n",
        ["recipes"] = "facility,output,input,quantity,group\nMILL,METAL,ORE,0.01,feed\n",
        ["capacities"] = "facility,item,per_day,stock\nMILL,METAL,50,10\n",
        ["links"] = "id,item,from,to,per_day\nL1,ORE,MINE,MILL,0.4\n",
        ["demand"] = "facility,item,per_day\nMILL,METAL,40\n",
    };

    [Theory]
    [InlineData("facilities", "MILL,Other,,JP,", "id", "twice", "keep one")]
    [InlineData("facilities", "X,Name,,Jappan,", "country", "no country", "Japan")]
    [InlineData("items", "MOTOR2,kg,-5,,", "unit_value", "negative", "zero or more")]
    [InlineData("items", "MOTOR2,kg,\"1,000\",,", "unit_value", "no number", "thousands")]
    [InlineData("items", "MOTOR2,kg,5,Nd=80%;Dy=30%,", "composition", "110", "100 %")]
    [InlineData("items", "MOTOR2,kg,5,,600%", "recycling", "more than the whole", "6%")]
    [InlineData("recipes", "MILL,METAL,ORF,1,feed", "input", "no item", "ORE")]
    [InlineData("recipes", "MILL,METAL,ORE,1,feed", "input", "twice", "keep one")]
    [InlineData("recipes", "MILL,METAL,MOTOR,0,", "quantity", "`0`", "remove")]
    [InlineData("capacities", "MILL,METAL,5,", "item", "twice", "keep one")]
    [InlineData("links", "L2,ORE,MNIE,MILL,1", "from", "no facility", "MINE")]
    [InlineData("links", "L2,ORE,MINE,MILL,-1", "per_day", "negative", "turn the link round")]
    [InlineData("links", "L2,ORE,MINE,MILL,5 mm", "per_day", "does not measure", "own unit")]
    [InlineData("links", "L2,ORE,MINE,MINE,1", "to", "to itself", "recipes")]
    [InlineData("links", "L1,ORE,MILL,MINE,1", "id", "twice", "name them apart")]
    [InlineData("links", "L2,,MINE,MILL,1", "item", "blank", "fill it in")]
    [InlineData("demand", "MILL,METAL,NaN", "per_day", "no number", "digits")]
    public void A_mistake_gets_one_line_with_its_place_and_a_way_to_mend_it(string table, string row, string column, string message, string help)
    {
        using var folder = new TemporaryFolder();
        var tables = new Dictionary<string, string>(s_good) { [table] = s_good[table] + row + "\n" };
        var line = tables[table].Count(sign => sign == '\n');

        var loaded = Read(folder, tables);

        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal((line, line, column), (rejected.Line, rejected.Problem.Place.Line, rejected.Problem.Place.Field));
        Assert.EndsWith(table + ".csv", rejected.Problem.Place.File, StringComparison.Ordinal);
        Assert.Contains(message, rejected.Problem.Message, StringComparison.Ordinal);
        Assert.Contains(help, rejected.Problem.Help, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', rejected.Problem.ToString());
        Assert.Equal(s_good.Values.Sum(text => text.Count(sign => sign == '\n') - 1) + 1, loaded.Rows);
    }

    [Theory]
    [InlineData("facilities", null, "no table `facilities`")]
    [InlineData("links", "id,item,from,per_day\nL1,ORE,MINE,1\n", "the column `to` is missing")]
    public void Without_a_table_or_a_column_that_must_be_there_nothing_is_read(string table, string? text, string message)
    {
        using var folder = new TemporaryFolder();
        var tables = new Dictionary<string, string>(s_good);
        tables.Remove(table);
        if (text is not null)
        {
            tables[table] = text;
        }

        var failure = Assert.Throws<UnusableInputException>(() => Read(folder, tables));

        Assert.Contains(message, Assert.Single(failure.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_may_bear_a_unit_of_the_items_own_kind()
    {
        using var folder = new TemporaryFolder();

        var loaded = Read(folder, new Dictionary<string, string>(s_good) { ["links"] = "item,from,to,per_day\nORE,MINE,MILL,400 kg\n" });

        Assert.Empty(loaded.Rejected);
        Assert.Equal(0.4, loaded.Network.Tables.Links.PerDay(0), 1e-12);
    }

    [Fact]
    public void Whatever_the_cells_hold_reading_and_studying_go_on_or_say_why_not()
    {
        string[] cells = ["", "MINE", "MILL", "ORE", "METAL", "MOTOR", "CN", "JP", "-1", "0", "1", "1e308", "1e15", "NaN", "∞", "5 t", "5 kg", "999999999999 t", "6%", "%", "=", "Nd=",
            "Nd=%", "Nd=20%;Nd=20%", "CN:1C902", ":", ";;", "mine", "\"a\nb\"", "\"", "\u202Ex", "feed", "L1", "military", new string('x', 3000), "1,2", "28.05"];
        Seeds.Each(150, random =>
        {
            using var folder = new TemporaryFolder();
            var tables = s_good.ToDictionary(pair => pair.Key, pair =>
            {
                var rows = pair.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
                for (var i = random.Next(12); i > 0; i--)
                {
                    var row = rows[random.Next(1, rows.Count)].Split(',');
                    row[random.Next(row.Length)] = random.Pick(cells);
                    rows.Add(string.Join(',', row));
                }

                return string.Join('\n', rows) + "\n";
            });
            try
            {
                var loaded = Read(folder, tables);
                Assert.All(loaded.Rejected, rejected => Assert.True(rejected.Line > 1 && rejected.Problem.Message.Length > 0));
                ExposureStudy.Of(loaded.Network, new StudyRequest(NetworkSketch.China, 5, 1), TestContext.Current.CancellationToken);
            }
            catch (UnusableInputException expected)
            {
                Assert.NotEmpty(expected.Diagnostics);
            }
        });
    }

    private static LoadedNetwork Read(TemporaryFolder folder, Dictionary<string, string> tables)
    {
        foreach (var (name, text) in tables)
        {
            folder.Write(name + ".csv", text);
        }

        return NetworkFolder.Read(Path.GetDirectoryName(folder.Path("links.csv"))!, TestContext.Current.CancellationToken);
    }
}
