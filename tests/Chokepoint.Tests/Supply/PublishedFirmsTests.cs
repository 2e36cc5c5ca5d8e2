using System.Globalization;
using Chokepoint.Benchmarks;
using Chokepoint.Supply.Simulation.Firms;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>Figures of the program that Inoue and Todo publish.</summary>
public sealed class PublishedFirmsTests
{
    private const string Folder = "inoue-todo";
    private const double Tolerance = 1e-12;
    private static readonly FirmOptions s_published = new() { RecoveryDays = 60 };
    private static readonly FirmOptions s_halt = new() { RecoveryDays = 30, HeldDays = 30 };
    private static readonly Lazy<(FirmNet Net, FirmDamage[] Damages)> s_thousand = new(() => BenchNet.MakeFirms(1000));

    [Theory]
    [InlineData("R0", FirmRationing.Proportional)]
    [InlineData("R1", FirmRationing.FirmsFirst)]
    public void Totals_of_a_thousand_firms_are_those_of_the_program_for_a_year(string rule, FirmRationing rationing)
    {
        var result = Run(s_thousand.Value, s_published with { Rationing = rationing });
        AssertTotals($"bench1000_out/pa_1000_{rule}.txt", result, day => day.Output);
        AssertTotals($"bench1000_out/va_1000_{rule}.txt", result, day => day.ValueAdded);
        AssertTotals($"bench1000_out/fc_1000_{rule}.txt", result, day => day.FinalConsumption);
    }

    /// <summary>What the program printed on the days 10, 17, 20, 30, 60 and 120; these rules need no files.</summary>
    [Theory]
    [MemberData(nameof(Printed))]
    public void Every_rationing_rule_gives_what_the_program_prints(FirmRationing rationing, double[] printed)
    {
        var days = Run(s_thousand.Value, s_published with { Rationing = rationing, Days = 121 }).Days;
        int[] at = [10, 17, 20, 30, 60, 120];
        Assert.All(at.Zip(printed), pair => AssertSame(pair.Second, days[pair.First].Output));
    }

    public static TheoryData<FirmRationing, double[]> Printed => new()
    {
        { FirmRationing.Proportional, [13269.746809091514, 19608.721714840423, 19737.059180779594, 19390.19126920692, 19999.999606742989, 19999.999999999847] },
        { FirmRationing.FirmsFirst, [13269.746809091514, 19608.721690179387, 19822.243060133744, 19580.174410435768, 19999.999999999847, 19999.999999999847] },
        { FirmRationing.Even, [13312.798422338432, 19278.927293950233, 19478.950486920716, 19292.294649678242, 19900.687268130419, 19999.999999986434] },
        { FirmRationing.EvenFirmsFirst, [13405.027481375351, 19715.297762714574, 19756.506783782777, 19592.867580469519, 19999.029933049089, 19991.46570084646] },
    };

    [Theory]
    [InlineData("R0", FirmRationing.Proportional)]
    [InlineData("R1", FirmRationing.FirmsFirst)]
    public void Every_firm_makes_lacks_and_is_asked_what_the_program_prints(string rule, FirmRationing rationing)
    {
        var (net, damages) = s_thousand.Value;
        var model = new FirmModel(net, damages, s_published with { Rationing = rationing }, 2);
        AssertSnapshots(model, [7, 14, 28, 56], day => $"bench1000_out/snap_1000_{rule}_{day}");
    }

    [Fact]
    public void Every_firm_in_a_halt_makes_lacks_and_is_asked_what_the_program_prints()
    {
        var (net, damages) = s_thousand.Value;
        AssertSnapshots(new FirmModel(net, damages, s_halt, 1), [0, 3, 7, 10, 14, 17, 20, 25, 30, 40, 60, 90, 120], day => $"halt30/halt_snap_R0_{day}");
    }

    [Theory]
    [InlineData("o0", OrderRule.Realised)]
    [InlineData("o1", OrderRule.Baseline)]
    public void Every_firm_in_a_halt_stops_first_and_last_on_the_days_of_the_program(string rule, OrderRule orders)
    {
        var result = Run(s_thousand.Value, s_halt with { Orders = orders, Days = 120 });
        AssertTotals($"halt30/stop_pa_R0_{rule}.txt", result, day => day.Output);
        var rows = File.ReadLines(Reference.FileOrSkip("data", Folder, "halt30", $"stop_steps_R0_{rule}.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(rows.Length, result.Firms.Count);
        Assert.All(rows, row =>
        {
            var stop = result.Firms[int.Parse(row[0]) - 1];
            Assert.Equal(row[1].Length == 0 ? (-1, -1) : (int.Parse(row[1]), int.Parse(row[2])), (stop.First, stop.Last));
            Assert.Equal(Number(row[3]), stop.LeastShare, 1e-5);
        });
    }

    [Fact]
    public void Totals_of_a_halt_with_targets_kept_are_those_of_the_program_for_a_year() =>
        AssertTotals("halt30/total_R0_o1.txt", Run(s_thousand.Value, s_halt with { Orders = OrderRule.Baseline }), day => day.Output);

    [Theory]
    [InlineData(10_000, 365)]
    [InlineData(100_000, 100)]
    public void Totals_of_larger_nets_are_those_of_the_program(int firms, int days)
    {
        var file = $"total_production_n{firms}_R0_c60.txt";
        Reference.FileOrSkip("data", Folder, file);
        AssertTotals(file, Run(BenchNet.MakeFirms(firms), s_published with { Days = days }), day => day.Output);
    }

    [Fact]
    public void By_realised_output_nothing_restarts_and_by_wanted_output_all_does()
    {
        var realised = Run(s_thousand.Value, s_halt with { Days = 120 });
        Assert.InRange(realised.Stopped, 980, 1000);
        Assert.Equal(0, realised.Restarted);
        var wanted = Run(s_thousand.Value, s_halt with { Orders = OrderRule.Wanted, Days = 120 });
        Assert.Equal(wanted.Stopped, wanted.Restarted);
        Assert.InRange(wanted.Stopped, 180, 190);
        Assert.All(wanted.Days.Skip(60), day => Assert.InRange(day.Output / wanted.Before.Output, 0.999, 1.001));
    }

    private static FirmResult Run((FirmNet Net, FirmDamage[] Damages) economy, FirmOptions options) =>
        FirmSimulation.Run(economy.Net, economy.Damages, options, 2, null, TestContext.Current.CancellationToken);

    private static void AssertTotals(string file, FirmResult result, Func<FirmDay, double> total)
    {
        var rows = File.ReadLines(Reference.FileOrSkip(["data", Folder, .. file.Split('/')])).Select(line => line.Split(' ')).ToArray();
        AssertSame(Number(rows[0][1]), total(result.Before));
        Assert.All(rows.Skip(1).Take(result.Days.Count), row => AssertSame(Number(row[1]), total(result.Days[int.Parse(row[0])])));
    }

    private static void AssertSnapshots(FirmModel model, int[] days, Func<int, string> file)
    {
        foreach (var day in days)
        {
            while (model.Day <= day)
            {
                model.Run();
            }

            var rows = File.ReadLines(Reference.FileOrSkip(["data", Folder, .. file(day).Split('/')])).Skip(1);
            Assert.All(rows.Select(line => line.Split(' ')), row =>
            {
                var firm = int.Parse(row[0]) - 1;
                AssertPrinted(row[2], model.Output[firm]);
                AssertPrinted(row[3], model.Demand[firm]);
                AssertPrinted(row[4], model.Possible[firm]);
                AssertPrinted(row[5], model.Damage[firm]);
            });
        }
    }

    /// <summary>Snapshots have six digits.</summary>
    private static void AssertPrinted(string printed, double value) => Assert.Equal(Number(printed), value, (1e-5 * Math.Abs(Number(printed))) + 1e-12);

    private static void AssertSame(double expected, double actual) => Assert.Equal(expected, actual, Tolerance * Math.Abs(expected));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
