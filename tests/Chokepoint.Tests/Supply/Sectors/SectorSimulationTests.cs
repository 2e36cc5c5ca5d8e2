using System.Runtime.InteropServices;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Supply.Simulation.Sectors;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Sectors;

public sealed class SectorSimulationTests
{
    [Fact]
    public void Every_day_is_that_of_the_plain_equations()
    {
        var (breaks, compared) = (0, 0);
        Seeds.Each(150, random =>
        {
            var table = RandomSectors.Table(random);
            var (options, shocks) = (RandomSectors.Options(random), RandomSectors.Shocks(random, table));
            var result = Run(table, shocks, options, threads: 2);
            var plain = new PlainSectors(table, options, shocks);
            for (var day = 0; day < options.Days; day++)
            {
                var isBroken = plain.Step(day);
                if (plain.HangsOnTheLastDigit)
                {
                    break;
                }

                Assert.Equal(isBroken, result.Break?.Day == day);
                if (isBroken)
                {
                    breaks++;
                    break;
                }

                var series = result.Series;
                Same(plain.Made, series.OfIndustries(series.Production, day), day, "production");
                Same(plain.Capacity, series.OfIndustries(series.Capacity, day), day, "capacity");
                Same(plain.Orders, series.OfIndustries(series.Orders, day), day, "orders");
                Same(plain.Over, series.OfIndustries(series.Overproduction, day), day, "overproduction");
                Same(plain.CapitalLost, series.OfIndustries(series.CapitalLost, day), day, "capital lost");
                Same(plain.Unmet, series.OfFinalDemand(day), day, "unmet");
                compared++;
            }
        });

        // Some runs break, and are compared up to there; most are compared to the end.
        Assert.InRange(breaks, 1, 50);
        Assert.InRange(compared, 10_000, 150 * 150);
    }

    [Fact]
    public void Threads_change_no_digit()
    {
        // Large enough to be shared out.
        var random = new Random(7);
        var table = RandomSectors.Table(random, regions: 21, sectors: 48);
        var (options, shocks) = (new SectorOptions { Days = 40, StockDays = 3 }, RandomSectors.Shocks(random, table));
        var alone = Run(table, shocks, options, threads: 1).Series;
        for (var threads = 2; threads <= 4; threads++)
        {
            var together = Run(table, shocks, options, threads).Series;
            Assert.Equal(alone.Days, together.Days);
            Assert.True(Bytes(alone.Production).SequenceEqual(Bytes(together.Production)));
            Assert.True(Bytes(alone.Orders).SequenceEqual(Bytes(together.Orders)));
            Assert.True(Bytes(alone.Overproduction).SequenceEqual(Bytes(together.Overproduction)));
            Assert.True(Bytes(alone.FinalDemandUnmet).SequenceEqual(Bytes(together.FinalDemandUnmet)));
        }
    }

    [Fact]
    public void Without_a_shock_every_day_is_normal() => Seeds.Each(20, random =>
    {
        var table = RandomSectors.Table(random);
        var result = Run(table, [], RandomSectors.Options(random), threads: 1);
        for (var day = 0; day < result.Series.Days; day++)
        {
            Same([.. table.Output.Select(output => output / 365)], result.Series.OfIndustries(result.Series.Production, day), day, "production");
        }

        Assert.Null(result.Break);
    });

    [Fact]
    public void Output_slides_long_before_a_stock_is_empty()
    {
        // One region, two sectors: the second lives off the first, with 90 days of stock, and the first loses all its capital for good.
        var table = new SectorTable(["here"], ["ore", "metal"], [new FinalDemand("here", "households")]);
        table.SalesOf(0)[1] = 365;
        (table.FinalSalesOf(0)[0], table.FinalSalesOf(1)[0]) = (3650, 3650);
        (table.Output[0], table.Output[1]) = (4015, 3650);
        (table.Capital[0], table.Capital[1]) = (1, 1);
        var series = Run(table, [new SectorShock(0, 1, 1, 1000, new Mending.Recover(RecoveryLaw.Linear, 1))], new SectorOptions(), threads: 1).Series;
        double Metal(int day) => series.OfIndustries(series.Production, day)[1];
        Assert.Equal(10, Metal(18), 1e-9);
        Assert.InRange(Metal(25), 9, 9.99);
        Assert.InRange(Metal(364), 0.01, 10);
    }

    [Fact]
    public void Shocks_that_together_take_more_than_there_is_are_told_with_their_day()
    {
        var table = RandomSectors.Table(new Random(1));
        var mending = new Mending.Recover(RecoveryLaw.Linear, 30);
        SectorShock[] shocks = [new(0, table.Capital[0] * 0.6, 3, 20, mending), new(0, table.Capital[0] * 0.6, 7, 20, mending)];
        var told = Assert.Throws<UnusableInputException>(() => Run(table, shocks, new SectorOptions(), threads: 1));
        Assert.Contains("on day 7 all that `r0|s0` has lost", Assert.Single(told.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static SectorResult Run(SectorTable table, IReadOnlyList<SectorShock> shocks, SectorOptions options, int threads) =>
        SectorSimulation.Run(table, shocks, options, threads, null, CancellationToken.None);

    private static ReadOnlySpan<byte> Bytes(double[] numbers) => MemoryMarshal.AsBytes<double>(numbers);

    private static void Same(double[] expected, ReadOnlySpan<double> found, int day, string what)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            // What is unmet, and what is left of orders, are differences: exact to the numbers they come from, which are of the order of one.
            Assert.True(Math.Abs(expected[i] - found[i]) <= 1e-9 * Math.Max(1, Math.Abs(expected[i])), FormattableString.Invariant($"day {day}, {what} {i}: {found[i]:R} is not {expected[i]:R}"));
        }
    }
}
