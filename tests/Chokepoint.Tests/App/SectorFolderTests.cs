using Chokepoint.App.Simulate.Sectors;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Simulation.Sectors;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class SectorFolderTests : IDisposable
{
    private const string Sales = ",b|steel,a|steel,b|ore,a|ore\nb|steel,1,2,3,4\na|steel,5,6,7,8\nb|ore,9,10,11,12\na|ore,13,14,15,16\n";
    private const string FinalSales = ",b|homes,a|homes\na|ore,100,200\na|steel,300,400\nb|ore,500,600\nb|steel,700,-80\n";
    private const string Output = "region_sector,output\na|ore,358\na|steel,726\nb|ore,1142\nb|steel,630\n";
    private const string Header = "region,sector,loss,loss_share,from,days,kind,law,mend_days,rebuilt_by\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_and_columns_may_stand_in_any_order()
    {
        var table = Read(Header).Table;
        Assert.Equal(["a", "b"], table.Regions);
        Assert.Equal(["ore", "steel"], table.Sectors);
        Assert.Equal([16, 14, 15, 13], table.SalesOf(0).ToArray());
        Assert.Equal([4, 2, 3, 1], table.SalesOf(3).ToArray());
        Assert.Equal([new FinalDemand("a", "homes"), new FinalDemand("b", "homes")], table.FinalDemand);
        Assert.Equal([-80, 700], table.FinalSalesOf(3).ToArray());
        Assert.Equal([358, 726, 1142, 630], table.Output);
    }

    [Fact]
    public void Capital_is_four_years_of_value_added_unless_one_of_them_is_given()
    {
        Assert.Equal([4.0 * (358 - 40), 4.0 * (726 - 32), 4.0 * (1142 - 36), 4.0 * (630 - 28)], Read(Header).Table.Capital);
        _folder.Write("value_added.csv", ",va\na|ore,10\na|steel,-20\nb|ore,30\nb|steel,40\n");
        Assert.Equal([40, 0, 120, 160], Read(Header).Table.Capital);
        _folder.Write("capital.csv", ",k\na|ore,1\na|steel,2\nb|ore,3\nb|steel,4\n");
        Assert.Equal([1, 2, 3, 4], Read(Header).Table.Capital);
    }

    [Fact]
    public void Shocks_are_read_with_their_mending()
    {
        var shocks = Read(Header
            + "b,steel,7,,3,20,recover,s_curve,90,\n"
            + "a,ore,,25%,1,,rebuild,,,ore=40%;steel=60%\n").Shocks;
        Assert.Equal(new SectorShock(3, 7, 3, 20, new Mending.Recover(RecoveryLaw.SCurve, 90)), shocks[0]);
        Assert.Equal((0, 318.0, 1, 1), (shocks[1].Industry, shocks[1].Loss, shocks[1].From, shocks[1].Days));
        var rebuild = Assert.IsType<Mending.Rebuild>(shocks[1].Mending);
        Assert.Equal(60, rebuild.Days);
        Assert.Equal([(0, 0.4), (1, 0.6)], rebuild.By);
    }

    [Fact]
    public void A_table_that_does_not_balance_is_noted()
    {
        var notes = Read(Header, output: Output.Replace("358", "400", StringComparison.Ordinal)).Notes;
        Assert.Contains("1 of 4 industries sell more or less than they make, `a|ore` 358 of 400", Assert.Single(notes).Message, StringComparison.Ordinal);
        Assert.Empty(Read(Header).Notes);
    }

    [Theory]
    [InlineData("a|ore,13", "a|ore,-13", "Z.csv:5 [a|ore]: error SI0004: `-13` is negative")]
    [InlineData("a|ore,13", "a,13", "Z.csv:5: error SI0001: `a` is no label of two levels")]
    [InlineData("a|ore,13", "a|oar,13", "Z.csv:5: error SI0001: `a|oar` is no industry of the table")]
    [InlineData("a|ore,13", "b|ore,13", "Z.csv:5: error SI0003: the row of `b|ore` is on line 4 already")]
    [InlineData("a|ore,13,14,15,16\n", "", "Z.csv: error SI0002: no row has the label `a|ore`")]
    [InlineData(",b|steel,a|steel", ",b|iron,a|steel", "Z.csv:1: error SI0002: no column has the label `a|iron`")]
    [InlineData(",b|steel,a|steel", ",a|steel,a|steel", "Z.csv:1: error SI0003: two columns have the label `a|steel`")]
    [InlineData(",b|steel,a|steel", ",steel,a|steel", "Z.csv:1: error SI0001: `steel` is no label of two levels")]
    public void A_broken_table_is_told_in_one_line(string whole, string broken, string told) =>
        Assert.StartsWith(told, Told(() => Read(Header, Sales.Replace(whole, broken, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("c,ore,1,,1,,recover,,9,", "[region]: error SI0001: `c` is none of the table")]
    [InlineData("a,oree,1,,1,,recover,,9,", "[sector]: error SI0001: `oree` is none of the table; did you mean `ore`?")]
    [InlineData("a,ore,1273,,1,,recover,,9,", "[loss]: error SI0005: the loss of 1273 is above the capital of the industry, 1272")]
    [InlineData("a,ore,,,1,,recover,,9,", "[loss]: error SI0006: expected either `loss` or `loss_share`")]
    [InlineData("a,ore,1,1%,1,,recover,,9,", "[loss]: error SI0006: expected either `loss` or `loss_share`")]
    [InlineData("a,ore,,120%,1,,recover,,9,", "[loss_share]: error SN0002: `120%` is more than the whole")]
    [InlineData("a,ore,1,,0,,recover,,9,", "[from]: error SI0004: `0` is no count of days")]
    [InlineData("a,ore,1,,1,2.5,recover,,9,", "[days]: error SI0004: `2.5` is no count of days")]
    [InlineData("a,ore,1,,1,,mend,,9,", "[kind]: error SI0006: `mend` is no kind of mending")]
    [InlineData("a,ore,1,,1,,recover,,,", "[mend_days]: error SN0001: the cell `mend_days` is blank")]
    [InlineData("a,ore,1,,1,,recover,linea,9,", "[law]: error SI0006: `linea` is no law of recovery; did you mean `linear`?")]
    [InlineData("a,ore,1,,1,,recover,,9,ore=100%", "[rebuilt_by]: error SI0006: a shock that recovers is rebuilt by nobody")]
    [InlineData("a,ore,1,,1,,rebuild,linear,9,ore=100%", "[law]: error SI0006: what is rebuilt follows no law of recovery")]
    [InlineData("a,ore,1,,1,,rebuild,,9,", "[rebuilt_by]: error SN0001: the cell `rebuilt_by` is blank")]
    [InlineData("a,ore,1,,1,,rebuild,,9,ore=90%", "[rebuilt_by]: error SI0004: the shares add up to 90 %")]
    [InlineData("a,ore,1,,1,,rebuild,,9,ore", "[rebuilt_by]: error SI0006: `ore` is no sector with its share")]
    [InlineData("a,ore,1,,1,,rebuild,,9,ore=50%;ore=50%", "[rebuilt_by]: error SI0003: `ore=50%` stands there twice")]
    public void A_broken_shock_is_told_in_one_line(string row, string told) =>
        Assert.StartsWith($"shocks.csv:2 {told}", Told(() => Read(Header + row + "\n")), StringComparison.Ordinal);

    [Fact]
    public void All_broken_shocks_are_told_at_once()
    {
        var told = Assert.Throws<UnusableInputException>(() => Read(Header + "c,ore,1,,1,,recover,,9,\na,ore,1,,1,,recover,,9,\na,ore,1,,1\n"));
        Assert.Equal([2, 4], told.Diagnostics.Select(diagnostic => diagnostic.Place.Line));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Read(Header);
        File.Delete(_folder.Path("x.csv"));
        Assert.StartsWith("x.csv: error CP0101: no such file", Told(() => SectorFolder.Read(_folder.Path(""), CancellationToken.None)), StringComparison.Ordinal);
    }

    private LoadedSectors Read(string shocks, string sales = Sales, string output = Output)
    {
        _folder.Write("Z.csv", sales);
        _folder.Write("Y.csv", FinalSales);
        _folder.Write("x.csv", output);
        _folder.Write("shocks.csv", shocks);
        return SectorFolder.Read(_folder.Path(""), CancellationToken.None);
    }

    private string Told(Action act) => Assert.Single(Assert.Throws<UnusableInputException>(act).Diagnostics).ToString().Replace(_folder.Path("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
