using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Halts;

public sealed class HaltStudyTests
{
    private const int Days = 200;
    private static readonly DateOnly s_start = new(2026, 3, 1);

    /// <remarks>
    /// Of lines further up it does not hold: whoever has stock orders nothing to refill it, and a line without orders stands still. Nor always
    /// where buyers turn from one supplier to another, or recipes go round in circles.
    /// </remarks>
    [Fact]
    public void More_stock_everywhere_never_ends_deliveries_earlier() => Seeds.Each(300, random =>
    {
        var model = HaltRunTests.Model(random, Days, hasOneSource: true);
        var halt = new Scenario(HaltRunTests.Halt(model, random, Days).Links, Scenario.Empty.Facilities);
        var stated = model.StatedInputs();
        var factor = 1 + (2 * random.NextDouble());
        var less = Deliveries(model, stated, halt);
        var more = Deliveries(model, stated.With(stated.LeadDays, [.. stated.BufferDays.Select(days => days * factor)], stated.QualifyDays, [.. stated.Stock.Select(units => units * factor)]), halt);
        for (var row = 0; row < less.Length; row++)
        {
            Assert.True(StopOf(more[row]) >= StopOf(less[row]), $"product {row} stops on {StopOf(more[row])} rather than {StopOf(less[row])}");
        }
    });

    [Fact]
    public void A_longer_cut_never_loses_fewer_deliveries() => Seeds.Each(300, random =>
    {
        var model = HaltRunTests.Model(random, Days, hasOneSource: true);
        var link = random.Next(model.Network.Tables.Links.Count);
        var (from, until) = (random.Next(20), random.Next(30, 100));
        var shorter = Deliveries(model, model.StatedInputs(), HaltRunTests.Cut(model.Network, link, from, until, Days));
        var longer = Deliveries(model, model.StatedInputs(), HaltRunTests.Cut(model.Network, link, from, until + random.Next(1, 60), Days));
        for (var row = 0; row < shorter.Length; row++)
        {
            var (less, more) = (shorter[row].DaysLost, longer[row].DaysLost);
            Assert.True(more >= less - (1e-6 * (1 + less)), $"product {row} loses {more} days rather than {less}");
        }
    });

    [Fact]
    public void The_reason_leads_from_the_line_to_the_cut()
    {
        var network = new NetworkSketch()
            .Facility("MINE", "CN").Facility("METAL", "CN").Facility("MAGNET", "JP").Facility("CARS", "JP")
            .Recipe("METAL", "metal", "ore").Recipe("MAGNET", "magnet", "metal").Recipe("MAGNET", "magnet", "iron").Recipe("CARS", "car", "magnet")
            .Link("ore", "MINE", "METAL")
            .Link("metal", "METAL", "MAGNET", lead: 10, buffer: 30)
            .Link("iron", "IRON", "MAGNET", lead: 1)
            .Link("magnet", "MAGNET", "CARS", lead: 2, buffer: 5)
            .Demand("CARS", "car", 7)
            .Build();
        var cut = new HandCut { Text = "country=CN,from=2026-03-11", Country = NetworkSketch.China, From = s_start.AddDays(10) };
        var plan = new HaltPlan { Start = s_start, Cuts = [cut] };
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var result = HaltStudy.Of(model, plan.Likely(network, Days), null, TestContext.Current.CancellationToken);

        // Ten days free, ten under way, thirty of metal; then two under way and five of magnets.
        var car = Assert.Single(result.Products);
        Assert.Equal(57, car.Output.FirstStop);
        Assert.Equal(-1, car.Output.Restart);
        Assert.Equal(Days - 57, car.Output.DaysLost, 1e-9);
        Assert.NotNull(car.Reason);
        Assert.Equal(
            ["Line car CARS 57", "Stock magnet CARS 57", "Link magnet MAGNET 50", "Line magnet MAGNET 50", "Stock metal MAGNET 50", "Link metal METAL 10"],
            car.Reason.Steps.Select(step => $"{step.Kind} {step.Item.Id} {step.Facility.Id} {step.Day}"));
        Assert.Equal(cut.Text, Assert.Single(car.Reason.Causes).Text);
        Assert.Equal([30, 5], result.Stocks.Select(stock => stock.Days));
    }

    [Fact]
    public void A_small_supplier_who_fails_first_does_not_hide_the_large_one_that_is_missed()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Link("metal", "SMALL", "PLANT", 1, lead: 5, buffer: 20)
            .Link("metal", "LARGE", "PLANT", 9, lead: 5, buffer: 20)
            .Demand("PLANT", "magnet", 10)
            .Build();

        var reason = ReasonOf(network, [Cut("SMALL", day: 0), Cut("LARGE", day: 8)], []);

        Assert.Equal(["Line magnet PLANT", "Stock metal PLANT", "Link metal LARGE"], reason.Steps.Select(step => $"{step.Kind} {step.Item.Id} {step.Facility.Id}"));
        Assert.Equal("LARGE", Assert.Single(reason.Causes).Text);
    }

    [Fact]
    public void All_cuts_of_a_link_by_the_day_of_the_loss_are_causes_what_takes_most_first()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Link("metal", "MINE", "PLANT", 10, lead: 5, buffer: 20)
            .Demand("PLANT", "magnet", 10)
            .Build();

        var reason = ReasonOf(network, [Cut("MINE", day: 0) with { Text = "half", Passes = new NumberRange(0.5, 0.5, 0.5) }, Cut("MINE", day: 3), Cut("MINE", day: 100) with { Text = "later" }], []);

        Assert.Equal(["MINE", "half"], reason.Causes.Select(cause => cause.Text));
    }

    [Fact]
    public void A_small_failure_of_the_sender_does_not_hide_the_cut_of_his_link()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Link("metal", "MINE", "PLANT", 10, lead: 5, buffer: 20)
            .Demand("PLANT", "magnet", 10)
            .Build();

        var reason = ReasonOf(network, [Cut("MINE", day: 8)], [new Outage("strike", "MINE", s_start, s_start.AddDays(4), 0.3)]);

        Assert.Equal(8, reason.Steps[^1].Day);
        Assert.Equal("MINE", Assert.Single(reason.Causes).Text);
    }

    [Fact]
    public void A_store_that_only_passes_goods_on_is_not_where_the_reason_ends()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Link("metal", "MINE", "STORE", 10, lead: 5, buffer: 5)
            .Link("metal", "STORE", "PLANT", 10, lead: 2, buffer: 5)
            .Demand("PLANT", "magnet", 10)
            .Build();

        var reason = ReasonOf(network, [Cut("MINE", day: 3)], []);

        Assert.Equal(["Line magnet PLANT", "Stock metal PLANT", "Link metal STORE", "Link metal MINE"], reason.Steps.Select(step => $"{step.Kind} {step.Item.Id} {step.Facility.Id}"));
        Assert.Equal("MINE", Assert.Single(reason.Causes).Text);
    }

    [Fact]
    public void Cargo_that_waits_for_a_link_to_open_leaves_on_its_first_open_day()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Capacity("METAL", "metal", 10)
            .Link("metal", "METAL", "PLANT", lead: 1, buffer: 100)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var schedule = HaltRunTests.ScheduleOf(5, 25, 0.2, Days, CargoRule.Waits);
        var run = new HaltRun(model, model.StatedInputs(), new Scenario(new Dictionary<int, Schedule> { [0] = schedule }, Scenario.Empty.Facilities));
        var sent = new double[30];
        for (var day = 0; day < 30; day++)
        {
            run.Step();
            sent[day] = run.Links[0].Shipped[0];
        }

        Assert.Equal(10, sent[4], 1e-9);
        Assert.Equal(2, sent[5], 1e-9);
        Assert.Equal(2, sent[24], 1e-9);
        Assert.Equal(10 + (20 * 8), sent[25], 1e-6);
        Assert.Equal(0, run.Waiting[0][0], 1e-9);
    }

    [Fact]
    public void A_second_source_comes_on_after_its_qualification_and_ramp()
    {
        var network = new NetworkSketch()
            .Facility("CN-METAL", "CN").Facility("VN-METAL", "VN").Facility("PLANT", "JP")
            .Recipe("PLANT", "magnet", "metal")
            .Capacity("VN-METAL", "metal", 50)
            .Link("metal", "CN-METAL", "PLANT", 10, lead: 1)
            .Link("metal", "VN-METAL", "PLANT", 0, lead: 1, qualify: 60, ramp: 5)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var output = Lines(model, model.StatedInputs(), HaltRunTests.Cut(network, 0, 10, Days, Days))[network.PointOf("PLANT", "magnet")];

        Assert.NotNull(output);
        Assert.Equal(11, output.FirstStop);
        Assert.InRange(output.Restart, 70, 74);
        Assert.InRange(output.Recovered, output.Restart, 76);
    }

    [Fact]
    public void An_input_of_the_same_group_stands_in_up_to_its_limit()
    {
        var network = new NetworkSketch()
            .Facility("CN-TB", "CN").Facility("AU-DY", "AU").Facility("PLANT", "JP")
            .Recipe("PLANT", "magnet", "terbium", 1, "heavy").Recipe("PLANT", "magnet", "dysprosium", 2, "heavy", limit: 0.6)
            .Capacity("AU-DY", "dysprosium", 100)
            .Link("terbium", "CN-TB", "PLANT", 9, lead: 1, buffer: 20)
            .Link("dysprosium", "AU-DY", "PLANT", 2, lead: 1, buffer: 3)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var result = HaltStudy.Of(model, HaltRunTests.Cut(network, 0, 0, Days, Days), null, TestContext.Current.CancellationToken);

        Assert.Equal(0.6, result.Products[0].OutputByDay[Days - 1], 1e-6);
    }

    [Fact]
    public void Without_a_group_that_is_not_critical_output_falls_by_its_share_in_the_value()
    {
        var network = new NetworkSketch()
            .Facility("CN-PAINT", "CN").Item("paint", 2).Item("steel", 6).Item("car", 10)
            .Recipe("CARS", "car", "steel").Recipe("CARS", "car", "paint", isCritical: false)
            .Link("paint", "CN-PAINT", "CARS", lead: 1)
            .Link("steel", "MILL", "CARS", lead: 1)
            .Demand("CARS", "car", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var result = HaltStudy.Of(model, HaltRunTests.Cut(network, 0, 0, Days, Days), null, TestContext.Current.CancellationToken);

        Assert.Equal(0.8, result.Products[0].OutputByDay[^1], 1e-6);
    }

    [Fact]
    public void A_line_that_stood_still_comes_back_over_its_restart_days()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "metal")
            .Link("metal", "METAL", "PLANT", lead: 1)
            .Capacity("PLANT", "magnet", 10, restartDays: 10)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var result = HaltStudy.Of(model, HaltRunTests.Cut(network, 0, 10, 40, Days), null, TestContext.Current.CancellationToken);
        var output = result.Products[0].OutputByDay;

        Assert.Equal(11, result.Products[0].Output.FirstStop);
        Assert.Equal(41, result.Products[0].Output.Restart);
        Assert.Equal(0.1, output[41], 1e-6);
        Assert.All(Enumerable.Range(41, 12), day => Assert.InRange(output[day + 1] - output[day], 0, 0.2001));
        Assert.InRange(result.Products[0].Output.Recovered, 50, 54);
    }

    /// <remarks>Its capacity is not stated: what is left of it is a share of what usually passes.</remarks>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.25, 0.75)]
    public void A_store_that_fails_passes_on_what_is_left_of_its_normal_flow(double loses, double expected)
    {
        var network = new NetworkSketch()
            .Link("metal", "METAL", "STORE", lead: 1, buffer: 5)
            .Demand("STORE", "metal", 10)
            .Build();
        var plan = new HaltPlan { Start = s_start, Outages = [new Outage("", "STORE", s_start.AddDays(3), s_start.AddDays(8), loses)] };
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var delivered = HaltStudy.Of(model, plan.Likely(network, Days), null, TestContext.Current.CancellationToken).Products[0].DeliveryByDay;

        Assert.Equal(1, delivered[2], 1e-6);
        Assert.Equal(expected, delivered[3], 1e-6);
        Assert.Equal(1, delivered[8], 1e-6);
    }

    [Theory]
    [InlineData(RecoveryLaw.Step, 5, 1)]
    [InlineData(RecoveryLaw.Step, 10, 0)]
    [InlineData(RecoveryLaw.Linear, 5, 0.5)]
    [InlineData(RecoveryLaw.Linear, 10, 0)]
    [InlineData(RecoveryLaw.Geometric, 5, 0.1)]
    [InlineData(RecoveryLaw.Geometric, 10, 0.01)]
    [InlineData(RecoveryLaw.SCurve, 5, 0.5)]
    [InlineData(RecoveryLaw.SCurve, 10, 0)]
    public void An_outage_recovers_by_its_law(RecoveryLaw law, int days, double left) =>
        Assert.Equal(left, new Outage("", "F", s_start, s_start, 1, law, 10).LostAfter(days), 1e-9);

    private static HandCut Cut(string from, int day) => new() { Text = from, Facility = from, From = s_start.AddDays(day) };

    private static Reason ReasonOf(SupplyNetwork network, IReadOnlyList<HandCut> cuts, IReadOnlyList<Outage> outages)
    {
        var plan = new HaltPlan { Start = s_start, Cuts = [.. cuts], Outages = [.. outages] };
        var result = HaltStudy.Of(HaltModel.Of(network, new HaltOptions { Days = Days }), plan.Likely(network, Days), null, TestContext.Current.CancellationToken);
        return Assert.Single(result.Products).Reason!;
    }

    private static LineRecord?[] Lines(HaltModel model, HaltInputs inputs, Scenario scenario) => Watch(model, inputs, scenario).Lines;

    private static HaltRecorder Watch(HaltModel model, HaltInputs inputs, Scenario scenario)
    {
        var run = new HaltRun(model, inputs, scenario);
        var recorder = new HaltRecorder(model, run, scenario);
        while (run.Day < model.Options.Days)
        {
            run.Step();
            recorder.Add();
        }

        return recorder;
    }

    private static LineRecord[] Deliveries(HaltModel model, HaltInputs inputs, Scenario scenario) => Watch(model, inputs, scenario).Deliveries;

    private static int StopOf(LineRecord line) => line.FirstStop >= 0 ? line.FirstStop : int.MaxValue;
}
