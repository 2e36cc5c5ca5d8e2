using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class BuildingTests
{
    /// <summary>Twelve grades, each a blend of any other: looking for a way through them must not try every order.</summary>
    [Fact]
    public void General_recipes_that_go_round_in_circles_are_looked_through_at_once()
    {
        var sketch = new NetworkSketch();
        var grades = Enumerable.Range(0, 12).Select(i => $"grade {i}").ToList();
        foreach (var output in grades)
        {
            grades.Where(input => input != output).ToList().ForEach(input => sketch.Recipe(null, output, input, group: "feed"));
        }

        var network = sketch.Recipe("BLEND", "product", "grade 0").Demand("BLEND", "product").Build();

        Assert.Equal(Making.None, network.MakingOf[network.PointOf("BLEND", "grade 0")]);
    }

    [Fact]
    public void A_long_chain_of_general_recipes_is_followed_to_what_arrives()
    {
        var sketch = new NetworkSketch().Link("step 0", "MINE", "PLANT").Link("step 300", "OTHER", "PLANT").Demand("PLANT", "step 300");
        for (var step = 1; step <= 300; step++)
        {
            sketch.Recipe(null, $"step {step}", $"step {step - 1}");
        }

        var network = sketch.Build();

        Assert.Equal(Making.Recipe, network.MakingOf[network.PointOf("PLANT", "step 300")]);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing_where_nothing_goes_round() => Seeds.Each(300, random =>
    {
        var tables = random.Chance(0.3) ? RandomNetworks.Balanced(random) : RandomNetworks.Wild(random);
        var (one, other) = (SupplyNetwork.Build(tables), SupplyNetwork.Build(RandomNetworks.Shuffled(tables, random)));

        Assert.Equal(one.PointCount, other.PointCount);
        if (one.IsAcyclic())
        {
            var (before, after) = (NumbersOf(one), NumbersOf(other));
            for (var point = 0; point < one.PointCount; point++)
            {
                var twin = other.PointOf(one.FacilityIdOf(point), one.ItemIdOf(point));
                Assert.Equal(before.Select(numbers => numbers[point]), after.Select(numbers => numbers[twin]), (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)));
            }
        }
    });

    private static List<double[]> NumbersOf(SupplyNetwork network)
    {
        var cut = Cut.Facilities(network, facility => facility.Country == NetworkSketch.China);
        var value = ValueWeights.Of(network);
        return [network.Flows.Made, network.Flows.Rate, network.Flows.Arriving, network.Flows.MadeShare, ContentWeights.ContentOf(network, ContentWeights.MassOf(network)),
            Gating.Left(network, cut, withSpare: false), Gating.Left(network, cut, withSpare: true),
            new LookThrough(network, value).Solve(Amounts.Added(network, value, facility => facility.Country == NetworkSketch.China))];
    }
}
