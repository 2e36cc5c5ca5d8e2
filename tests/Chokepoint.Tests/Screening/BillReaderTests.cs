using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening.Bills;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>Reading bills of materials: what is refused, and how it is said.</summary>
public sealed class BillReaderTests
{
    [Theory]
    [InlineData("A,A", "`A` needs `A`")]
    [InlineData("A,B\nB,C\nC,A", "`A` needs `B` needs `C` needs `A`")]
    [InlineData("P,Q\nQ,R\nR,Q", "`Q` needs `R` needs `Q`")]
    public void An_item_that_needs_itself_is_refused_with_the_cycle_named(string rows, string cycle)
    {
        var problem = Assert.Throws<UnusableInputException>(() => Frankia.Bill("output,input\n" + rows)).Diagnostics.Single();
        Assert.Equal(("CP0222", $"an item that needs itself: {cycle}"), (problem.Code, problem.Message));
        Assert.Equal(rows.Split('\n').Length + 1, problem.Place.Line);
    }

    [Fact]
    public void A_long_cycle_is_named_in_short()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 50).Select(i => $"I{i},I{(i + 1) % 50}"));
        var problem = Assert.Throws<UnusableInputException>(() => Frankia.Bill("output,input\n" + rows)).Diagnostics.Single();
        Assert.Equal("an item that needs itself: `I0` needs `I1` needs `I2` needs `I3` needs `I4` needs `I5` needs 44 more needs `I0`", problem.Message);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Parts_of_parts_go_down_only_so_far(int levels, bool isRead)
    {
        var rows = string.Join('\n', Enumerable.Range(0, levels).Select(i => $"I{i:000},I{i + 1:000}"));
        if (isRead)
        {
            Assert.True(Frankia.Bill("output,input\n" + rows).Makes("I000"));
        }
        else
        {
            Assert.Equal("CP0223", Assert.Throws<UnusableInputException>(() => Frankia.Bill("output,input\n" + rows)).Diagnostics.Single().Code);
        }
    }

    [Theory]
    [InlineData("P,,1,,,,", "CP0221", "the cell `input` is blank")]
    [InlineData("P,A,0,,,,", "CP0225", "`0` is no quantity above zero")]
    [InlineData("P,A,many,,,,", "CP0225", "`many` is no quantity above zero")]
    [InlineData("P,A,1 kg,,,,", "CP0225", "`1 kg` does not measure an item that is counted in no stated unit")]
    [InlineData("P,A,1 kg,,,,m", "CP0225", "`kg` does not measure what is counted in `m`")]
    [InlineData("P,A,1,-2,,,", "CP0225", "`-2` is negative")]
    [InlineData("P,A,4,20,100,,", "CP0225", "`100` is not quantity times unit_value, which is 80")]
    [InlineData("P,A,1,,,FR:A9,", "CP0208", "`FR:A9` is no entry of FR's lists")]
    public void A_bad_row_says_what_is_wrong(string row, string code, string message)
    {
        var said = Frankia.Read("output,input,quantity,unit_value,value,control_codes,unit\n" + row, new BillReader(Frankia.Law, _ => { }).BeginRecipes);
        Assert.Contains($"error {code}: {message}", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_twice_is_a_slip_unless_a_group_of_several_origins_says_so()
    {
        const string Header = "output,input,origin,group\n";
        Assert.Contains("CP0224", Assert.Single(Frankia.Read(Header + "P,A,FR,\nP,A,IT,", new BillReader(Frankia.Law, _ => { }).BeginRecipes)), StringComparison.Ordinal);
        Assert.Contains("CP0224", Assert.Single(Frankia.Read(Header + "P,A,FR,g\nP,A,FR,g", new BillReader(Frankia.Law, _ => { }).BeginRecipes)), StringComparison.Ordinal);
        Assert.Empty(Frankia.Read(Header + "P,A,FR,g\nP,A,IT,g", new BillReader(Frankia.Law, _ => { }).BeginRecipes));
    }

    [Theory]
    [InlineData("4,20,,", 4.0, 80.0)]
    [InlineData("4,,90,", 4.0, 90.0)]
    [InlineData("4,,,", 4.0, 40.0)]
    [InlineData(",,,", null, null)]
    [InlineData("500,0.02,,g", 0.5, 10.0)]
    [InlineData("500 g,,,", 0.5, 5.0)]
    [InlineData("2,,,t", 2000.0, 20000.0)]
    public void Quantities_and_prices_come_in_the_units_of_the_item(string cells, double? quantity, double? value)
    {
        var bill = Frankia.Bill("output,input,quantity,unit_value,value,unit\nP,A," + cells, "id,unit,unit_value\nA,kg,10");
        var input = Assert.Single(Assert.Single(Assert.Single(bill.RecipesOf("P")).Groups));
        Assert.Equal(((decimal?)quantity, (decimal?)value), (input.Quantity, input.Value));
    }

    [Fact]
    public void Nonsense_is_refused_or_counted_and_never_breaks() => Seeds.Each(600, random =>
    {
        string[] nasty = ["", "0", "1", "-1", "1e9", "999999999999999", "0.0000000000000000000001", new string('9', 60), "12 kg", "3 t", "1 furlong", "=1+1", "FR", "XX", "FR:A1", "FR:A2;FR:A4", "A:", "P", "Q", "yes", "software", "\u0661", "\0"];
        var rows = Enumerable.Range(0, 6).Select(_ => $"{random.Pick(["P", "Q", "R"])},{random.Pick(["Q", "R", "S"])},{string.Join(',', Enumerable.Range(0, 8).Select(_ => random.Pick(nasty)))}");
        var reader = new BillReader(Frankia.Law, _ => { });
        Frankia.Read("output,input,quantity,unit_value,value,control_codes,origin,unit,bundled,kind\n" + string.Join('\n', rows), reader.BeginRecipes);
        try
        {
            var bill = reader.Build();
            if (bill.Makes("P"))
            {
                var share = Frankia.Share(Frankia.Line(bill, "JP", random.Pick([1m, 1_000_000_000_000_000m]), random.Pick<decimal?>([null, 0m, 0.0000000000000000000001m, 5m])) with { Unit = random.Pick<string?>([null, "kg", "t"]) });
                Assert.InRange(share.Least, 0, share.Most);
                Assert.InRange(share.Most, share.Least, 100);
            }
        }
        catch (UnusableInputException found)
        {
            Assert.Equal("CP0222", found.Diagnostics.Single().Code);
        }
    });

    [Fact]
    public void The_tables_of_a_network_folder_are_a_bill_too()
    {
        var notes = new List<Diagnostic>();
        var reader = new BillReader(Rulebooks.China, notes.Add);
        foreach (var (table, begin) in new (string, Func<string, IReadOnlyList<string>, Func<IReadOnlyList<string>, int, Diagnostic?>>)[] { ("items", reader.BeginItems), ("recipes", reader.BeginRecipes) })
        {
            using var rows = Chokepoint.Formats.Tables.Open(Repository.Path("samples", "rare-earth-chain", "network", table + ".csv"));
            var add = begin(rows.Name, rows.Columns);
            Assert.All(rows.ReadLines().Cast<Chokepoint.Formats.TableLine.Row>(), row => Assert.Null(add(row.Cells, row.Line)));
        }

        Assert.Empty(notes);
        Assert.True(reader.Build().Makes("CAR"));
    }
}
