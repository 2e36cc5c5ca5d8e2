using System.Text.Json;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

public sealed class SimulateSectorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SimulateSectorsTests()
    {
        _folder.Write("Z.csv", ",here|ore,here|metal\nhere|ore,0,365\nhere|metal,0,0\n");
        _folder.Write("Y.csv", ",here|homes\nhere|ore,3650\nhere|metal,3650\n");
        _folder.Write("x.csv", ",output\nhere|ore,4015\nhere|metal,3650\n");
        _folder.Write("shocks.csv", "region,sector,loss_share,from,days,kind,law,mend_days\nhere,ore,50%,1,30,recover,linear,60\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_table_says_what_was_lost_and_that_it_knows_no_stop_dates()
    {
        var (exit, output, errors) = await Command.Run("simulate", "sectors", _folder.Path(""), "--days", "120");
        Assert.True(exit == 0, errors);
        Assert.Contains("regions 1, sectors 2, shocks 1, days 120", output, StringComparison.Ordinal);
        Assert.Matches(@"here, ore +[0-9.,]+ +[0-9.]+ % +1 +50.00 %", output);
        Assert.Contains("No stop dates", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_and_json_hold_the_same_days()
    {
        var (exit, csv, errors) = await Command.Run("simulate", "sectors", _folder.Path(""), "--days", "40", "--format", "csv");
        Assert.True(exit == 0, errors);
        var rows = csv.TrimEnd().Split('\n');
        Assert.Equal("day,region,sector,category,production,capacity,orders,overproduction,capital_lost,final_demand_unmet", rows[0]);
        Assert.Equal(1 + (40 * 3), rows.Length);

        var (_, json, _) = await Command.Run("simulate", "sectors", _folder.Path(""), "--days", "40", "--format", "json");
        using var document = JsonDocument.Parse(json);
        var metal = document.RootElement.GetProperty("industries").EnumerateArray().Single(industry => industry.GetProperty("sector").GetString() == "metal");
        Assert.Equal(rows.Where(row => row.Contains(",metal,", StringComparison.Ordinal)).Select(row => double.Parse(row.Split(',')[4])), metal.GetProperty("production").EnumerateArray().Select(day => day.GetDouble()));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("broken").ValueKind);
    }

    [Theory]
    [InlineData("--psi 1.5", "--psi takes a share above 0, at most 1")]
    [InlineData("--stock-days 1", "--stock-days takes a whole number from 2")]
    [InlineData("--orders alt", "capacity")]
    [InlineData("--days 1", "a shock comes on day 1, and the last day is 0")]
    public async Task Wrong_usage_is_answered_in_one_line(string options, string told)
    {
        var (exit, _, errors) = await Command.Run(["simulate", "sectors", _folder.Path(""), .. options.Split(' ')]);
        Assert.Equal(2, exit);
        Assert.Contains(told, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_an_example_and_says_what_the_model_cannot()
    {
        var (exit, output, _) = await Command.Run("simulate", "sectors", "--help");
        Assert.Equal(0, exit);
        Assert.Contains("Example: chokepoint simulate sectors ", output, StringComparison.Ordinal);
        Assert.Contains("It gives no stop dates", output, StringComparison.Ordinal);
    }
}
