using Chokepoint.Benchmarks;
using Chokepoint.Supply.Simulation.Firms;
using Chokepoint.Supply.Systemic;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class FirmSimulationTests
{
    public static TheoryData<FirmRationing, OrderRule> Rules => new(
        from rationing in Enum.GetValues<FirmRationing>() from orders in Enum.GetValues<OrderRule>() select (rationing, orders));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Random_nets_give_what_the_plain_equations_give(FirmRationing rationing, OrderRule orders) => Seeds.Each(12, random =>
    {
        var (trade, final, damages) = RandomEconomy(random);
        var options = RandomOptions(random) with { Rationing = rationing, Orders = orders };
        var (model, plain) = (new FirmModel(new FirmNet(trade, final), damages, options, 1), new PlainFirms(trade, final, damages, options));
        for (var day = 0; day < 40; day++)
        {
            var total = model.Run();
            plain.Run();
            for (var firm = 0; firm < trade.FirmCount; firm++)
            {
                AssertClose(plain.Output[firm], model.Output[firm]);
                AssertClose(plain.Demand[firm], model.Demand[firm]);
                AssertClose(plain.Damage[firm], model.Damage[firm]);
            }

            AssertClose(plain.Output.Sum(), total.Output);
            AssertClose(plain.Consumed.Sum(), total.FinalConsumption);
        }
    });

    [Theory]
    [InlineData(FirmRationing.Proportional)]
    [InlineData(FirmRationing.FirmsFirst)]
    [InlineData(FirmRationing.EvenFirmsFirst)]
    public void All_that_is_made_is_delivered(FirmRationing rationing) => Seeds.Each(20, random => AssertDelivered(random, rationing, least: 1));

    [Fact]
    public void Even_rationing_delivers_no_more_than_is_made() => Seeds.Each(20, random => AssertDelivered(random, FirmRationing.Even, least: 0));

    [Theory]
    [InlineData(FirmRationing.Proportional)]
    [InlineData(FirmRationing.Even)]
    public void Any_number_of_threads_gives_the_same_digits(FirmRationing rationing)
    {
        var (net, damages) = BenchNet.MakeFirms(10_000);
        var runs = Enumerable.Range(1, 3).Select(threads => FirmSimulation.Run(
            net, damages, new FirmOptions { Rationing = rationing, HeldDays = 10, RecoveryDays = 10, Days = 40 }, threads, null, TestContext.Current.CancellationToken)).ToList();
        Assert.All(runs.Skip(1), run =>
        {
            Assert.Equal(runs[0].Days, run.Days);
            Assert.Equal(runs[0].Firms, run.Firms);
        });
    }

    /// <summary>Copies are interleaved, so that customers and suppliers lie in several parts of the work.</summary>
    [Theory]
    [InlineData(FirmRationing.Proportional)]
    [InlineData(FirmRationing.FirmsFirst)]
    [InlineData(FirmRationing.Even)]
    [InlineData(FirmRationing.EvenFirmsFirst)]
    public void Many_copies_of_an_economy_give_what_one_gives(FirmRationing rationing) => Seeds.Each(3, random =>
    {
        const int copies = 4000;
        var (trade, final, damages) = RandomEconomy(random);
        var options = RandomOptions(random) with { Rationing = rationing };
        int[] Spread(IReadOnlyList<int> firms) => [.. firms.SelectMany(firm => Enumerable.Range(firm * copies, copies))];
        var all = new TradeNet(
            Spread(trade.Suppliers), Spread(trade.Customers), [.. trade.Amounts.SelectMany(amount => Enumerable.Repeat(amount, copies))], [.. trade.Industries.SelectMany(industry => Enumerable.Repeat(industry, copies))]);
        var one = new FirmModel(new FirmNet(trade, final), damages, options, 1);
        var many = new FirmModel(
            new FirmNet(all, [.. final.SelectMany(demand => Enumerable.Repeat(demand, copies))]),
            [.. damages.SelectMany(damage => Enumerable.Range(damage.Firm * copies, copies).Select(firm => damage with { Firm = firm }))],
            options,
            2);
        for (var day = 0; day < 20; day++)
        {
            AssertClose(one.Run().Output, many.Run().Output / copies);
            for (var firm = 0; firm < trade.FirmCount; firm++)
            {
                AssertClose(one.Output[firm], many.Output[firm * copies]);
                AssertClose(one.Output[firm], many.Output[(firm * copies) + (copies / 2)]);
            }
        }
    });

    [Fact]
    public void Without_damage_nothing_happens()
    {
        var net = BenchNet.MakeFirms(1000).Net;
        var result = FirmSimulation.Run(net, [], new FirmOptions { Days = 30 }, 1, null, TestContext.Current.CancellationToken);
        Assert.All(result.Days, day => Assert.Equal(1, day.Output / result.Before.Output, 1e-9));
        Assert.Equal(0, result.Stopped);
    }

    [Fact]
    public void A_firm_never_makes_more_than_its_capacity_or_its_demand() => Seeds.Each(20, random =>
    {
        var (trade, final, damages) = RandomEconomy(random);
        var net = new FirmNet(trade, final);
        var model = new FirmModel(net, damages, RandomOptions(random) with { HeldDays = 100 }, 1);
        for (var day = 0; day < 30; day++)
        {
            model.Run();
            Assert.All(damages.Where(damage => damage.Day < model.Day), damage => Assert.InRange(model.Output[damage.Firm], 0, ((1 - damage.Share) * net.Output[damage.Firm]) + 1e-9));
            Assert.All(Enumerable.Range(0, net.FirmCount), firm => Assert.InRange(model.Output[firm], 0, Math.Min(model.Demand[firm], net.Output[firm])));
        }
    });

    [Fact]
    public void A_stock_of_so_many_days_carries_a_customer_through_as_many_days()
    {
        // Firm 0 supplies firm 1, and stops for good; orders of firm 1 go unheard.
        var net = new FirmNet(new TradeNet([0], [1], [10], [0, 1]), [0, 20]);
        var result = FirmSimulation.Run(net, [new FirmDamage(0, 1)], new FirmOptions { StockDays = 9, Days = 20 }, 1, null, TestContext.Current.CancellationToken);
        Assert.Equal((9, 19), (result.Firms[1].First, result.Firms[1].Last));
        Assert.Null(result.Firms[1].RestartIn(20));
    }

    [Fact]
    public void Even_rationing_fills_small_orders_first()
    {
        var even = Filling.Of([2, 10, 30], [10, 10, 20], 10, 25);
        // Levels asked: 0.2, 1, 1.5 and 1 for final demand; 2 go to the first, 23 to the other 40 units.
        Assert.Equal(23.0 / 40, even.Level, 1e-15);
        Assert.Equal(23.0 / 40, even.Final, 1e-15);
        Assert.True(Filling.IsFull(2, 10, even.Cut));
        Assert.False(Filling.IsFull(10, 10, even.Cut));
    }

    [Theory]
    [InlineData(-1, 0.5, 0)]
    [InlineData(2, 0.5, 0)]
    [InlineData(0, 1.5, 0)]
    [InlineData(0, 0.5, -1)]
    public void A_damage_out_of_range_is_refused(int firm, double share, int day)
    {
        var net = new FirmNet(new TradeNet([0], [1], [10], [0, 1]), [0, 20]);
        Assert.Throws<ArgumentException>(() => FirmSimulation.Run(net, [new FirmDamage(firm, share, day)], new FirmOptions(), 1, null, TestContext.Current.CancellationToken));
    }

    private static void AssertDelivered(Random random, FirmRationing rationing, double least)
    {
        var (trade, final, damages) = RandomEconomy(random);
        var net = new FirmNet(trade, final);
        var model = new FirmModel(net, damages, RandomOptions(random) with { Rationing = rationing }, 1);
        for (var day = 0; day < 30; day++)
        {
            var total = model.Run();
            var delivered = total.FinalConsumption + Enumerable.Range(0, net.LinkCount).Sum(model.DeliveredOver);
            Assert.InRange(delivered, (least * total.Output) - 1e-9, total.Output + 1e-9);
        }
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    /// <summary>Stock and catch-up days are no whole numbers: those make orders of just nothing, where even rationing jumps with the last digit.</summary>
    private static FirmOptions RandomOptions(Random random) => new()
    {
        StockDays = 1 + (10 * random.NextDouble()),
        CatchUpDays = 1 + (8 * random.NextDouble()),
        Recovery = random.Pick(Enum.GetValues<RecoveryLaw>()),
        RecoveryDays = random.Next(1, 15),
        HeldDays = random.Next(0, 10),
    };

    private static (TradeNet Trade, double[] Final, FirmDamage[] Damages) RandomEconomy(Random random)
    {
        var firms = random.Next(2, 14);
        var links = random.Next(1, 4 * firms);
        var trade = new TradeNet(
            [.. Enumerable.Range(0, links).Select(_ => random.Next(firms))],
            [.. Enumerable.Range(0, links).Select(_ => random.Next(firms))],
            [.. Enumerable.Range(0, links).Select(_ => 0.5 + (10 * random.NextDouble()))],
            [.. Enumerable.Range(0, firms).Select(_ => random.Next(4))]);
        double[] final = [.. Enumerable.Range(0, firms).Select(_ => random.Chance(0.3) ? 0 : 20 * random.NextDouble())];
        return (trade, final, [.. Enumerable.Range(0, firms).Where(_ => random.Chance(0.3)).Select(firm => new FirmDamage(firm, random.NextDouble(), random.Next(6)))]);
    }
}
