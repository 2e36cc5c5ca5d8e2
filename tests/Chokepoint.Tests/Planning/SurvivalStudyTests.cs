using Chokepoint.Planning.Survival;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Planning;

/// <summary>Small networks whose answers a person can work out.</summary>
public sealed class SurvivalStudyTests
{
    [Fact]
    public void A_buffer_lasts_its_days_and_then_every_day_costs_its_margin()
    {
        var mine = Impacts(Chain(bufferDays: 30))["MINE"];

        Assert.Equal((30, 60, false), (mine.TimeToSurvive, mine.TimeToRecover, mine.IsRecoveryStated));
        Assert.Equal(30 * 10 * 7, mine.Loss);
        Assert.Equal(new LostProduct("MILL", "METAL", 300, 2100), Assert.Single(mine.Lost));
    }

    [Fact]
    public void Cargo_that_left_before_the_failure_arrives() => Assert.Equal(70, Impacts(Chain(bufferDays: 30, leadDays: 40))["MINE"].TimeToSurvive);

    [Fact]
    public void A_facility_that_delivers_is_missed_at_once_with_all_it_holds()
    {
        var sketch = Chain(bufferDays: 30);
        sketch.Capacity("MILL", "METAL", 10, stock: 500, restartDays: 15);

        var mill = Impacts(sketch)["MILL"];

        Assert.Equal((0, 15, true), (mill.TimeToSurvive, mill.TimeToRecover, mill.IsRecoveryStated));
        Assert.Equal(15 * 10 * 7, mill.Loss);
        Assert.Equal(1, mill.RiskExposure);
    }

    [Fact]
    public void What_no_product_draws_on_may_fail_for_good()
    {
        var sketch = Chain(bufferDays: 30);
        sketch.Link("GRAVEL", "PIT", "YARD", 5);

        var pit = Impacts(sketch)["PIT"];

        Assert.Equal(double.PositiveInfinity, pit.TimeToSurvive);
        Assert.Equal((0, 0), (pit.Loss, pit.Lost.Count));
    }

    [Fact]
    public void Of_inputs_that_are_all_needed_each_lasts_by_itself()
    {
        var impacts = Impacts(Assembly().Link("A", "FA", "PLANT", 20, buffer: 20).Link("B", "FB", "PLANT", 10, buffer: 50));

        Assert.Equal((20, 50), (impacts["FA"].TimeToSurvive, impacts["FB"].TimeToSurvive));
    }

    [Fact]
    public void A_substitute_stretches_a_stock_as_far_as_its_maker_can()
    {
        var sketch = new NetworkSketch().Recipe("PLANT", "CAR", "A", 1, "g").Recipe("PLANT", "CAR", "B", 1, "g").Recipe("PLANT", "CAR", "C", 1, "other")
            .Link("A", "FA", "PLANT", 10, buffer: 12).Link("B", "FB", "PLANT", 0).Link("C", "FC", "PLANT", 10).Capacity("FB", "B", 4);

        Assert.Equal(120 / 6.0, Impacts(sketch, ("PLANT", "CAR", 10, 1))["FA"].TimeToSurvive, 9);
    }

    [Fact]
    public void A_substitute_stands_in_for_no_more_than_its_limit()
    {
        var sketch = new NetworkSketch().Recipe("PLANT", "CAR", "A", 1, "g").Recipe("PLANT", "CAR", "B", 1, "g", limit: 0.25)
            .Link("A", "FA", "PLANT", 10, buffer: 15).Link("B", "FB", "PLANT", 0).Capacity("FB", "B", 100);

        Assert.Equal(20, Impacts(sketch, ("PLANT", "CAR", 10, 1))["FA"].TimeToSurvive, 9);
    }

    [Fact]
    public void A_second_supplier_with_spare_ends_the_exposure_unless_he_must_be_qualified()
    {
        NetworkSketch Dual(double qualify) => Assembly().Link("A", "FA", "PLANT", 20, buffer: 20).Link("A", "OTHER", "PLANT", 0, qualify: qualify).Link("B", "FB", "PLANT", 10).Capacity("OTHER", "A", 25);

        Assert.Equal(double.PositiveInfinity, Impacts(Dual(double.NaN))["FA"].TimeToSurvive);
        Assert.Equal(20, Impacts(Dual(90))["FA"].TimeToSurvive);
    }

    [Fact]
    public void Stocks_of_two_tiers_add_up()
    {
        var sketch = new NetworkSketch().Recipe("REFINER", "METAL", "ORE", 2).Recipe("MAKER", "PART", "METAL", 1)
            .Link("ORE", "MINE", "REFINER", 20, buffer: 5).Link("METAL", "REFINER", "MAKER", 10, buffer: 10).Capacity("REFINER", "METAL", 15, stock: 40);

        var impacts = Impacts(sketch, ("MAKER", "PART", 10, 1));

        Assert.Equal(5 + 4 + 10, impacts["MINE"].TimeToSurvive, 9);
        Assert.Equal(10, impacts["REFINER"].TimeToSurvive, 9);
    }

    [Fact]
    public void A_cycle_brings_forth_nothing_of_its_own()
    {
        var sketch = new NetworkSketch().Recipe("MELT", "METAL", "ORE", 1, "feed").Recipe("MELT", "METAL", "SCRAP", 1, "feed").Recipe("MAKER", "PART", "METAL", 1).Recipe("YARD", "SCRAP", "PART", 1)
            .Link("ORE", "MINE", "MELT", 10, buffer: 30).Link("SCRAP", "YARD", "MELT", 5).Link("METAL", "MELT", "MAKER", 15).Link("PART", "MAKER", "YARD", 5);

        Assert.Equal(30, Impacts(sketch, ("MAKER", "PART", 10, 1))["MINE"].TimeToSurvive, 9);
    }

    [Fact]
    public void What_is_short_goes_to_the_product_that_is_worth_most()
    {
        var sketch = new NetworkSketch().Recipe("X", "DEAR", "METAL", 1).Recipe("Y", "CHEAP", "METAL", 1)
            .Link("METAL", "ONE", "X", 10).Link("METAL", "TWO", "X", 0).Link("METAL", "TWO", "Y", 10);

        var one = Impacts(sketch, ("X", "DEAR", 10, 9), ("Y", "CHEAP", 10, 2))["ONE"];

        Assert.Equal(new LostProduct("Y", "CHEAP", 600, 1200), Assert.Single(one.Lost));
    }

    [Fact]
    public void Without_a_margin_the_value_counts_and_without_both_the_days()
    {
        Assert.Equal((LossBasis.MarginOrValue, 300 * 50), Loss(new NetworkSketch().Item("METAL", value: 50)));
        Assert.Equal((LossBasis.Days, 30), Loss(new NetworkSketch()));

        static (LossBasis, double) Loss(NetworkSketch sketch)
        {
            var result = Study(sketch.Recipe("MILL", "METAL", "ORE").Link("ORE", "MINE", "MILL", 10, buffer: 30), ("MILL", "METAL", 10, double.NaN));
            return (result.Basis, result.Impacts.Single(impact => impact.Id == "MINE").Loss);
        }
    }

    [Fact]
    public void Demand_that_nobody_meets_today_is_no_loss_of_a_failure()
    {
        var sketch = Chain(bufferDays: 30).Recipe("SHOP", "TOY", "PLASTIC").Link("PLASTIC", "NOBODY", "SHOP", 3).Capacity("NOBODY", "PLASTIC", 0);

        var impacts = Impacts(sketch, ("MILL", "METAL", 10, 7));

        Assert.Equal(30, impacts["MINE"].TimeToSurvive);
    }

    private static NetworkSketch Chain(double bufferDays, double leadDays = double.NaN) =>
        new NetworkSketch().Recipe("MILL", "METAL", "ORE", 2).Link("ORE", "MINE", "MILL", 20, lead: leadDays, buffer: bufferDays);

    private static NetworkSketch Assembly() => new NetworkSketch().Recipe("PLANT", "CAR", "A", 2).Recipe("PLANT", "CAR", "B", 1);

    private static Dictionary<string, Impact> Impacts(NetworkSketch sketch, params (string Facility, string Item, double PerDay, double Margin)[] demand) =>
        Study(sketch, demand.Length > 0 ? demand : sketch.Tables.Items.Exists(item => item.Id == "CAR") ? [("PLANT", "CAR", 10, 7)] : [("MILL", "METAL", 10, 7)]).Impacts.ToDictionary(impact => impact.Id);

    private static SurvivalResult Study(NetworkSketch sketch, params (string Facility, string Item, double PerDay, double Margin)[] demand)
    {
        foreach (var (facility, item, perDay, margin) in demand)
        {
            sketch.Demand(facility, item, perDay);
            sketch.Tables.Demand[^1] = sketch.Tables.Demand[^1] with { Margin = margin };
        }

        var network = SupplyNetwork.Build(sketch.Tables);
        return SurvivalStudy.Of(network, new SurvivalRequest(60, [.. Enumerable.Range(0, network.Tables.Facilities.Count)], 2), null, TestContext.Current.CancellationToken)!;
    }
}
