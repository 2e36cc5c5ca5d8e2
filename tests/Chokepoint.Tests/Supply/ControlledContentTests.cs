using Chokepoint.Supply.Exposure;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class ControlledContentTests
{
    [Fact]
    public void Content_below_every_level_is_what_it_weighs()
    {
        // 0.05 of dysprosium in a magnet worth 100 is 0.05 %.
        var content = Chain(dysprosium: 0.05);

        Assert.Equal(0.0005, content("MAGNETS", "magnet").Least, 1e-12);
        Assert.Equal(0.00005, content("MOTORS", "motor").Least, 1e-12);
        Assert.All(content("MOTORS", "motor").Levels, level => Assert.False(level.IsReached));
    }

    [Fact]
    public void A_part_above_a_tenth_of_a_per_cent_counts_in_full_in_what_it_is_built_into()
    {
        // 0.5 of dysprosium makes 0.5 % of the magnet: caught at 0.1 %, and then the magnet makes 10 % of the motor.
        var content = Chain(dysprosium: 0.5);
        var (magnet, motor) = (content("MAGNETS", "magnet").Levels, content("MOTORS", "motor").Levels);

        Assert.Equal([true, false, false], magnet.Select(level => level.IsReached));
        Assert.Equal([false, false, false], motor.Select(level => level.IsReached));
        Assert.Equal([true, false, false], motor.Select(level => level.IsReachedThroughParts));
    }

    [Fact]
    public void A_magnet_of_a_quarter_reaches_ten_and_twenty_five_per_cent()
    {
        var content = Chain(dysprosium: 25);

        Assert.Equal([true, true, true], content("MAGNETS", "magnet").Levels.Select(level => level.IsReached));
        Assert.Equal([true, true, false], content("MOTORS", "motor").Levels.Select(level => level.IsReachedThroughParts));
        Assert.Equal(0.025, content("MOTORS", "motor").Least, 1e-12);
    }

    [Fact]
    public void An_item_that_nobody_classified_may_count_or_not()
    {
        var content = Chain(dysprosium: 0.5, codes: null);

        Assert.Equal(0, content("MOTORS", "motor").Least, 1e-12);
        Assert.Equal(0.0005, content("MOTORS", "motor").Most, 1e-12);
        Assert.Null(content("MOTORS", "motor").Levels[0].IsReachedThroughParts);
    }

    [Fact]
    public void An_item_reviewed_and_found_free_never_counts()
    {
        var content = Chain(dysprosium: 0.5, codes: "CN:none");

        Assert.Equal((0, 0), (content("MOTORS", "motor").Least, content("MOTORS", "motor").Most));
    }

    [Fact]
    public void A_stock_of_caught_and_free_parts_counts_for_its_caught_half_only()
    {
        // Half of the magnets have 25 % of dysprosium, half have none: the stock is no magnet of 12.5 %.
        var network = new NetworkSketch().Item("dy", 1, codes: "CN:1C902.a").Item("magnet", 100).Item("motor", 1000)
            .Facility("GANZHOU", "CN").Facility("HEAVY", "JP").Facility("LIGHT", "JP").Facility("MOTORS", "JP")
            .Recipe("HEAVY", "magnet", "dy", 25).Recipe("MOTORS", "motor", "magnet")
            .Link("dy", "GANZHOU", "HEAVY", 25).Link("magnet", "HEAVY", "MOTORS", 1).Link("magnet", "LIGHT", "MOTORS", 1).Demand("MOTORS", "motor", 2).Build();

        var content = ControlledContent.Of(network, ValueWeights.Of(network), "CN", NetworkSketch.China, threshold: 0.1);

        Assert.Equal(0.05, content.Least[network.DemandPoints[0]], 1e-12);
    }

    /// <summary>Chinese dysprosium at 1 in a Japanese magnet at 100 in a Japanese motor at 1000; magnet and motor are reviewed and free.</summary>
    private static Func<string, string, ContentShare> Chain(double dysprosium, string? codes = "CN:1C902.a")
    {
        var network = new NetworkSketch().Item("dy", 1, codes: codes).Item("magnet", 100, codes: "CN:none").Item("motor", 1000, codes: "CN:none").Item("other", 1, codes: "CN:1C902.b")
            .Facility("GANZHOU", "CN").Facility("MAGNETS", "JP").Facility("MOTORS", "JP")
            .Recipe("MAGNETS", "magnet", "dy", dysprosium).Recipe("MOTORS", "motor", "magnet")
            .Link("dy", "GANZHOU", "MAGNETS", dysprosium).Link("magnet", "MAGNETS", "MOTORS", 1).Demand("MOTORS", "motor").Build();
        var shares = Assert.Single(ControlledShares.All(network, ValueWeights.Of(network), 1));
        return (facility, item) => shares.Of(network.PointOf(facility, item));
    }
}
