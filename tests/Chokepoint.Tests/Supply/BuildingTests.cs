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

        Assert.Equal(Chokepoint.Supply.Network.Making.None, network.MakingOf[network.PointOf("BLEND", "grade 0")]);
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

        Assert.Equal(Chokepoint.Supply.Network.Making.Recipe, network.MakingOf[network.PointOf("PLANT", "step 300")]);
    }
}
