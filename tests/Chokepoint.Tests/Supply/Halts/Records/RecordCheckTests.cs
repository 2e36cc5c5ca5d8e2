using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Records;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Halts.Records;

/// <summary>A network whose halt is known by hand: metal is cut from day 10 to 50, arrives until day 14, and lasts 20 days more.</summary>
public sealed class RecordCheckTests
{
    private const int Days = 120;
    private static readonly string[] s_header = ["kind", "facility", "item", "country", "to", "from", "until", "value", "low", "high"];
    private static readonly DateOnly s_start = new(2026, 3, 1);

    [Theory]
    [InlineData("first_stop,CARS,car,,,2026-04-01,2026-04-11,,,", RecordVerdict.Hit, 0)]
    [InlineData("first_stop,CARS,car,,,2026-04-01,2026-04-03,,,", RecordVerdict.Miss, 3)]
    [InlineData("first_stop,CARS,,,,2026-04-10,2026-04-11,,,", RecordVerdict.Miss, -5)]
    [InlineData("first_stop,MAGNET,,,,2026-03-31,2026-04-01,,,", RecordVerdict.Miss, -1)]
    [InlineData("first_stop,,,JP,,2026-04-05,2026-04-06,,,", RecordVerdict.Hit, 0)]
    [InlineData("first_stop,,,CN,,2026-04-05,2026-04-06,,,", RecordVerdict.Miss, double.NaN)]
    [InlineData("no_stop,CARS,,,,2026-03-01,2026-04-05,,,", RecordVerdict.Hit, double.NaN)]
    [InlineData("no_stop,CARS,,,,2026-03-01,2026-04-06,,,", RecordVerdict.Miss, double.NaN)]
    [InlineData("no_loss,MINE,,,,2026-03-01,2026-03-11,,,", RecordVerdict.Hit, double.NaN)]
    [InlineData("exports,,metal,CN,,2026-03-01,2026-04-01,70,60,80", RecordVerdict.Hit, 0)]
    [InlineData("imports,,metal,,JP,2026-03-01,2026-04-01,70,60,80", RecordVerdict.Miss, 0.5)]
    [InlineData("imports,,metal,,JP,2026-06-01,2026-07-01,70,60,80", RecordVerdict.NotRun, double.NaN)]
    [InlineData("licences,,metal,CN,,2026-03-10,2026-03-11,0.9,0.9,1", RecordVerdict.Hit, 0.1)]
    [InlineData("licences,,metal,CN,,2026-03-10,2026-03-12,0.25,0.2,0.3", RecordVerdict.Miss, -0.25)]
    public void A_row_is_hit_or_missed_by_so_much(string row, RecordVerdict verdict, double off)
    {
        var match = Assert.Single(Check(row));

        Assert.Equal(verdict, match.Verdict);
        Assert.Equal(off, match.Off, 1e-9);
    }

    [Theory]
    [InlineData("first_stopp,CARS,,,,2026-04-01,2026-04-11,,,", "`first_stopp` is no kind", "first_stop")]
    [InlineData("first_stop,CAR,,,,2026-04-01,2026-04-11,,,", "`CAR` is no facility", "CARS")]
    [InlineData("exports,,metal;iorn,CN,,2026-04-01,2026-04-11,1,1,1", "`iorn` is no item", "iron")]
    [InlineData("first_stop,CARS,,,,2026-04-11,2026-04-11,,,", "not after `from`", "first day after")]
    [InlineData("first_stop,CARS,,,,11.4.2026,2026-04-11,,,", "`11.4.2026` is no day", "2026-03-01")]
    [InlineData("exports,,metal,CN,,2026-04-01,2026-04-11,1,2,", "the least and the most", "`low` and `high`")]
    [InlineData("imports,,metal,,,2026-04-01,2026-04-11,1,1,1", "names no country", "`country`")]
    public void A_bad_row_says_what_is_wrong_and_how_to_mend_it(string row, string message, string help)
    {
        var problem = Reader().Add(row.Split(','), 2)!;

        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(help, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, problem.Place.Line);
    }

    [Fact]
    public void A_record_without_its_columns_is_refused() =>
        Assert.Throws<UnusableInputException>(() => new RecordReader(Network(), "record.csv", ["kind", "from"], _ => { }));

    private static IReadOnlyList<RecordMatch> Check(string row)
    {
        var reader = Reader();
        Assert.Null(reader.Add(row.Split(','), 2));
        var network = Network();
        var cut = new HandCut { Text = "cut", Country = NetworkSketch.China, From = s_start.AddDays(10), Until = s_start.AddDays(50) };
        var scenario = new HaltPlan { Start = s_start, Cuts = [cut] }.Likely(network, Days);
        var result = HaltStudy.Of(HaltModel.Of(network, new HaltOptions { Days = Days }), scenario, RecordCheck.FlowsOf(reader.Rows), null, TestContext.Current.CancellationToken);
        return RecordCheck.Of(reader.Rows, s_start, scenario, result);
    }

    private static RecordReader Reader() => new(Network(), "record.csv", s_header, _ => { });

    private static SupplyNetwork Network() => new NetworkSketch()
        .Facility("MINE", "CN").Facility("MAGNET", "JP").Facility("CARS", "JP").Facility("IRON", "JP")
        .Recipe("MAGNET", "magnet", "metal").Recipe("MAGNET", "magnet", "iron").Recipe("CARS", "car", "magnet")
        .Link("metal", "MINE", "MAGNET", perDay: 7, lead: 5, buffer: 14)
        .Link("iron", "IRON", "MAGNET", perDay: 7, lead: 1)
        .Link("magnet", "MAGNET", "CARS", perDay: 7, lead: 2, buffer: 4)
        .Demand("CARS", "car", 7)
        .Build();
}
