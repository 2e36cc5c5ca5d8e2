using Chokepoint.Supply.Systemic;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class SystemicRiskIndexTests
{
    /// <summary>Firm 0 sells 60 to firm 1, which sells 40 to firm 2.</summary>
    private static readonly TradeNet s_chain = new([0, 1], [1, 2], [60, 40], [0, 1, 2]);

    [Fact]
    public void Customers_of_a_stopped_firm_stop_for_want_of_inputs_and_suppliers_for_want_of_orders()
    {
        var firms = Of(s_chain, new SystemicRiskOptions()).Firms;
        Assert.Equal([1.0, 1.0, 1.0], firms.Select(firm => firm.Esri));
        Assert.Equal([1.0, 0.4, 0.0], firms.Select(firm => firm.Down));
        Assert.Equal([0.6, 1.0, 1.0], firms.Select(firm => firm.Up));
    }

    [Fact]
    public void An_input_that_is_not_essential_counts_by_its_share_in_all_purchases()
    {
        // Firm 2 buys 30 from firm 0 and 10 from firm 1, and sells 50.
        var net = new TradeNet([0, 1, 2], [2, 2, 3], [30, 10, 50], [0, 1, 2, 3]);
        var options = new SystemicRiskOptions { Essentiality = Essentiality.AllOther };
        Assert.Equal((10 + (50 * 0.25)) / 90, Of(net, options).Firms[1].Down, 1e-15);
    }

    [Fact]
    public void An_input_without_class_is_not_missed()
    {
        var classes = new InputClass[3, 3];
        Assert.Equal(0.6, Of(s_chain, new SystemicRiskOptions { Essentiality = Essentiality.Matrix("none", classes) }).Firms[0].Down, 1e-15);
    }

    [Fact]
    public void With_substitution_a_loss_counts_by_the_share_of_what_its_market_still_sells()
    {
        // Firms 0 and 1 are one market of 40; firm 0 alone supplies firm 2.
        var net = new TradeNet([0, 1, 2], [2, 3, 3], [10, 30, 20], [0, 0, 1, 2]);
        Assert.Equal((10 + (20 * 10.0 / 30)) / 60, Of(net, new SystemicRiskOptions()).Firms[0].Down, 1e-15);
        Assert.Equal((10 + 20) / 60.0, Of(net, new SystemicRiskOptions { Substitution = false }).Firms[0].Down, 1e-15);
    }

    [Fact]
    public void Random_nets_give_what_the_plain_equations_give() => Seeds.Each(100, random =>
    {
        var (net, options) = RandomCase(random);
        var plain = new PlainSystemicRisk(net, options);
        Assert.All(Of(net, options).Firms, fast =>
        {
            var slow = plain.Of(fast.Firm);
            Assert.Equal(slow.Esri, fast.Esri, 1e-12);
            Assert.Equal(slow.Down, fast.Down, 1e-12);
            Assert.Equal(slow.Up, fast.Up, 1e-12);
            Assert.Equal((slow.Steps, slow.Settled), (fast.Steps, fast.Settled));
        });
    });

    [Fact]
    public void Neither_threads_nor_the_company_of_other_firms_change_a_digit() => Seeds.Each(20, random =>
    {
        var (net, options) = RandomCase(random);
        var all = Of(net, options).Firms;
        Assert.Equal(all, SystemicRiskIndex.Of(net, options, 3, TestContext.Current.CancellationToken).Firms);
        var some = Enumerable.Range(0, net.FirmCount).Where(_ => random.Chance(0.4)).Reverse().ToArray();
        Assert.Equal(some.Select(firm => all[firm]), SystemicRiskIndex.Of(net, some, options, 2, TestContext.Current.CancellationToken).Firms);
    });

    [Fact]
    public void A_looser_tolerance_never_gives_a_higher_index() => Seeds.Each(50, random =>
    {
        var (net, options) = RandomCase(random);
        var loose = Of(net, options with { Tolerance = 0.05 }).Firms;
        var tight = Of(net, options with { Tolerance = 0.001 }).Firms;
        Assert.All(loose.Zip(tight), pair => Assert.True(pair.First.Esri <= pair.Second.Esri && pair.First.Steps <= pair.Second.Steps));
    });

    [Fact]
    public void A_closed_circle_hangs_on_its_tolerance()
    {
        // Two firms sell to each other and, in small part, to themselves: losses come round for ever.
        var net = new TradeNet([0, 1, 2, 1, 2], [1, 2, 1, 1, 2], [1, 5, 5, 1, 1], [0, 1, 2]);
        var options = new SystemicRiskOptions { Essentiality = Essentiality.AllOther, Substitution = false };
        Assert.True(Of(net, options with { Tolerance = 0.05 }).Firms[0].Down < 0.5);
        Assert.True(Of(net, options with { Tolerance = 1e-9 }).Firms[0].Down > 0.999);
    }

    [Fact]
    public void A_cascade_that_the_step_limit_cuts_off_says_so()
    {
        var result = Of(s_chain, new SystemicRiskOptions { StepLimit = 1 });
        Assert.Equal((3, false), (result.Unsettled, result.Firms[0].Settled));
        Assert.Equal(1, result.Firms[0].Steps);
        Assert.Equal(0, Of(s_chain, new SystemicRiskOptions()).Unsettled);
    }

    [Fact]
    public void Options_travel_with_the_result()
    {
        var options = new SystemicRiskOptions { Tolerance = 0.003, Substitution = false, Essentiality = Essentiality.AllOther };
        Assert.Equal(options, Of(s_chain, options).Options);
    }

    [Fact]
    public void A_net_without_trade_loses_nothing() => Assert.All(
        Of(new TradeNet([0], [1], [0], [0, 0]), new SystemicRiskOptions()).Firms, firm => Assert.Equal((0.0, 0.0, 0.0), (firm.Esri, firm.Down, firm.Up)));

    [Fact]
    public void Columns_that_do_not_fit_are_refused_with_their_place()
    {
        Assert.Equal("suppliers[1] is 3, expected a firm from 0 to 2 (Parameter 'suppliers')", Refused(() => new TradeNet([0, 3], [1, 2], [1, 1], [0, 0, 0])));
        Assert.StartsWith("amounts[0] is NaN", Refused(() => new TradeNet([0], [1], [double.NaN], [0, 0])), StringComparison.Ordinal);
        Assert.StartsWith("a link has a supplier", Refused(() => new TradeNet([0], [1], [], [0, 0])), StringComparison.Ordinal);
        Assert.StartsWith("firm 7 is not", Refused(() => SystemicRiskIndex.Of(s_chain, [7], new(), 1, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        var small = new SystemicRiskOptions { Essentiality = Essentiality.Matrix("two industries", new InputClass[2, 2]) };
        Assert.StartsWith("industry 2 of the net is unknown", Refused(() => Of(s_chain, small)), StringComparison.Ordinal);
    }

    private static string Refused(Func<object> refused) => Assert.ThrowsAny<ArgumentException>(refused).Message;

    private static SystemicRiskResult Of(TradeNet net, SystemicRiskOptions options) =>
        SystemicRiskIndex.Of(net, options, 1, TestContext.Current.CancellationToken);

    /// <summary>A few firms with loops, pairs that trade twice, links without value, and any classes; steps are few enough for some to be cut off.</summary>
    private static (TradeNet Net, SystemicRiskOptions Options) RandomCase(Random random)
    {
        var firms = random.Next(1, 40);
        var industries = random.Next(1, 8);
        var links = random.Next(0, 4 * firms);
        int[] Firms() => [.. Enumerable.Range(0, links).Select(_ => (int)(firms * Math.Pow(random.NextDouble(), 2)))];
        var net = new TradeNet(
            Firms(),
            Firms(),
            [.. Enumerable.Range(0, links).Select(_ => random.Chance(0.1) ? 0 : random.Next(1, 100) * (random.Chance(0.05) ? 1e-12 : 1.7))],
            [.. Enumerable.Range(0, firms).Select(_ => random.Next(industries))]);
        var classes = new InputClass[industries, industries];
        for (var pair = 0; pair < classes.Length; pair++)
        {
            classes[pair / industries, pair % industries] = (InputClass)random.Next(3);
        }

        return (net, new SystemicRiskOptions
        {
            Essentiality = random.Pick([Essentiality.AllEssential, Essentiality.AllOther, Essentiality.Matrix("random", classes)]),
            Substitution = random.Chance(0.5),
            Tolerance = random.Pick([0.05, 0.01, 1e-4, 1e-7]),
            StepLimit = random.Pick([5, 100]),
        });
    }
}
