using System.Globalization;
using Chokepoint.Supply.Checks;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class LookThroughTests
{
    [Fact]
    public void Shares_are_the_solution_of_the_linear_equations() => Seeds.Each(200, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var weights = RandomWeights(network, random);
        var added = weights.Own.Select(own => random.Chance(0.4) ? own : 0).ToArray();

        var shares = new LookThrough(network, weights).Solve(added);

        var dense = LinearEquations.Solve(Dense(network, weights), added);
        Assert.All(shares, (share, point) => Assert.Equal(dense[point], share, 1e-12));
    });

    [Fact]
    public void Passing_down_from_one_product_gives_what_adding_up_gives() => Seeds.Each(200, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var weights = RandomWeights(network, random);
        var lookThrough = new LookThrough(network, weights);
        var product = network.DemandPoints[0];

        var passing = lookThrough.PassingThrough(product);

        Assert.Equal(lookThrough.Solve(weights.Own)[product], passing.Zip(weights.Own, (share, own) => share * own).Sum(), 1e-12);
        Assert.Equal(lookThrough.Solve(weights.Unknown)[product], passing.Zip(weights.Unknown, (share, unknown) => share * unknown).Sum(), 1e-12);
    });

    [Fact]
    public void Weights_of_a_point_add_up_to_one() => Seeds.Each(300, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var stated = ContentWeights.MassOf(network);
        var mass = ContentWeights.Of(network, ContentWeights.ContentOf(network, stated), UntoldContent.Of(network, stated));

        Assert.All(new[] { ValueWeights.Of(network), mass }, weights =>
            Assert.All(Enumerable.Range(0, network.PointCount), point =>
            {
                Assert.Equal(1, weights.Own[point] + weights.Unknown[point] + network.EdgesAt(point).Sum(edge => weights.Edge[edge]), 1e-12);
                Assert.All(network.EdgesAt(point), edge => Assert.InRange(weights.Edge[edge], 0, 1));
                Assert.InRange(weights.Own[point], 0, 1);
                Assert.InRange(weights.Unknown[point], 0, 1);
            }));
    });

    [Fact]
    public void Every_product_is_one_whole_of_countries_and_the_unknown() => Seeds.Each(120, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var codes = network.Tables.Facilities.Select(facility => facility.Country?.Code).OfType<string>().Distinct().ToList();
        var results = codes.ConvertAll(code => Study(network, code));

        for (var row = 0; row < network.Tables.Demand.Count && results.Count > 0; row++)
        {
            if (results[0].Products[row] is { IsMakeable: true } first)
            {
                Assert.Equal(1, results.Sum(result => result.Products[row].EmbeddedValue) + first.UnknownValue, 1e-12);
                Assert.Equal(1, first.Detail!.Countries.Sum(share => share.Share), 1e-12);
                Assert.All(codes, (code, i) => Assert.Equal(results[i].Products[row].EmbeddedValue, first.Detail!.Countries.Where(share => share.Name == code).Sum(share => share.Share), 1e-12));
                if (!double.IsNaN(first.EmbeddedMass))
                {
                    Assert.Equal(1, results.Sum(result => result.Products[row].EmbeddedMass) + first.UnknownMass, 1e-12);
                }
            }
        }
    });

    [Fact]
    public void A_balanced_chain_has_the_shares_that_its_costs_say() => Seeds.Each(200, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Balanced(random));
        var tables = network.Tables;
        var links = Enumerable.Range(0, tables.Links.Count).ToList();
        double Embedded(int facility, int item)
        {
            var (share, own) = (0.0, 1.0);
            foreach (var input in tables.Recipes.Where(row => row.Facility == facility && row.Output == item))
            {
                var cost = input.Quantity * tables.Items[input.Input].UnitValue / tables.Items[item].UnitValue;
                var bought = links.Where(link => tables.Links.To(link) == facility && tables.Links.Item(link) == input.Input).ToList();
                own -= cost;
                share += bought.Sum(link => cost * tables.Links.PerDay(link) / bought.Sum(tables.Links.PerDay) * Embedded(tables.Links.From(link), input.Input));
            }

            return share + (tables.Facilities[facility].Country?.Code == "CN" ? own : 0);
        }

        var product = Study(network, "CN").Products[0];

        Assert.Equal(Embedded(tables.Demand[0].Facility, tables.Demand[0].Item), product.EmbeddedValue, 1e-12);
    });

    [Fact]
    public void An_input_output_table_as_a_network_gives_the_published_shares_of_origin()
    {
        var (names, a) = Table("A.csv");
        var (_, flows) = Table("Z.csv");
        var (_, expected) = Table("va_origin_share_by_region.csv");
        var sketch = new NetworkSketch();
        string[] stands = ["JP", "CN", "US"];
        foreach (var name in names)
        {
            sketch.Item(name, value: 1).Facility(name, stands[name[3] - '1']);
        }

        for (var j = 0; j < names.Length; j++)
        {
            for (var i = 0; i < names.Length; i++)
            {
                sketch.Recipe(names[j], names[j], names[i], a[i][j]);
                if (i != j)
                {
                    sketch.Link(names[i], names[i], names[j], flows[i][j]);
                }
            }

            sketch.Demand(names[j], names[j]);
        }

        var network = sketch.Build();
        var value = ValueWeights.Of(network);
        var lookThrough = new LookThrough(network, value);

        Assert.Equal(3, expected.Length);
        for (var region = 0; region < expected.Length; region++)
        {
            var shares = lookThrough.Solve(Amounts.Added(network, value, facility => facility.Country?.Code == stands[region]));
            Assert.All(names, (name, j) => Assert.Equal(expected[region][j], shares[network.PointOf(name, name)], 1e-12));
        }
    }

    [Fact]
    public void Joint_products_share_the_cost_of_their_run_by_value()
    {
        // A run of 100 ore at 1 gives 10 of A at 20 and 10 of B at 5: A is worth four fifths of it.
        var network = new NetworkSketch().Item("ore", 1).Item("a", 20).Item("b", 5).Facility("MINE", "CN").Facility("PLANT", "JP")
            .Recipe("PLANT", "a", "ore", 10, joint: "run").Recipe("PLANT", "b", "ore", 10, joint: "run")
            .Link("ore", "MINE", "PLANT", 100).Demand("PLANT", "a", 10).Demand("PLANT", "b", 10).Build();
        var products = Study(network, "CN").Products;

        Assert.Equal(80.0 / (10 * 20), products[0].EmbeddedValue, 1e-12);
        Assert.Equal(20.0 / (10 * 5), products[1].EmbeddedValue, 1e-12);
    }

    [Fact]
    public void Joint_products_of_two_ores_bear_the_same_cost_in_whatever_order_the_ores_stand()
    {
        // Clay is rich in A, sand in B: 10 of each need 50 clay for A and 100 for B, 150 sand for A and 50 for B.
        NetworkSketch Run(params string[] ores)
        {
            var sketch = new NetworkSketch().Item("clay", 1).Item("sand", 2).Item("a", 30).Item("b", 10).Facility("CLAY", "CN").Facility("SAND", "AU").Facility("PLANT", "JP");
            foreach (var ore in ores)
            {
                sketch.Recipe("PLANT", "a", ore, ore == "clay" ? 5 : 10, "ore", "run");
            }

            foreach (var ore in ores.Reverse())
            {
                sketch.Recipe("PLANT", "b", ore, ore == "clay" ? 10 : 5, "ore", "run");
            }

            return sketch.Link("clay", "CLAY", "PLANT", 50).Link("sand", "SAND", "PLANT", 50).Demand("PLANT", "a", 10).Demand("PLANT", "b", 10);
        }

        // The run draws, of clay, the larger of 10 x 5 x 2/3 and 10 x 10 x 1/3: 100/3, three quarters of it for A.
        Assert.All(new[] { Run("clay", "sand"), Run("sand", "clay") }, sketch =>
            Assert.Equal(100.0 / 3 * 0.75 / 10 / 30, Study(sketch.Build(), "CN").Products[0].EmbeddedValue, 1e-12));
    }

    [Fact]
    public void An_element_is_traced_to_where_it_came_in()
    {
        // 1 kg of magnet holds 0.02 kg of Dy, three quarters of it from China; the iron does not count.
        var network = new NetworkSketch()
            .Item("dy", 300, 1, null, ("Dy", 1)).Item("iron", 1, 1, null, ("Fe", 1)).Item("magnet", 100, 1, null, ("Dy", 0.02), ("Fe", 0.98))
            .Facility("GANZHOU", "CN", "metal").Facility("KUANTAN", "MY", "metal").Facility("STEEL", "JP", "metal").Facility("MAGNETS", "JP", "magnet")
            .Recipe("MAGNETS", "magnet", "dy", 0.02).Recipe("MAGNETS", "magnet", "iron", 0.98)
            .Link("dy", "GANZHOU", "MAGNETS", 1.5).Link("dy", "KUANTAN", "MAGNETS", 0.5).Link("iron", "STEEL", "MAGNETS", 98).Demand("MAGNETS", "magnet", 100).Build();

        var elements = Study(network, "CN").Products[0].Detail!.Elements;

        var dy = Assert.Single(elements, element => element.Element == "Dy");
        Assert.Equal(0.02, dy.Kilograms, 1e-12);
        Assert.Equal(0.75, dy.Embedded, 1e-12);
        Assert.Equal(0, dy.Unknown, 1e-12);
        Assert.Equal(0.75, dy.Gating, 1e-12);
        Assert.Equal(0.75, Assert.Single(dy.Stages, stage => stage.Name == "metal").Share, 1e-12);
        Assert.Equal(0, Assert.Single(elements, element => element.Element == "Fe").Embedded, 1e-12);
    }

    [Fact]
    public void An_element_that_may_have_come_with_an_item_of_unknown_composition_is_of_unknown_origin()
    {
        var network = Penetrator(new NetworkSketch().Item("ore").Item("apt", 40, 1)).Build();

        var tungsten = Assert.Single(Study(network, "CN").Products[0].Detail!.Elements);
        Assert.Equal((0, 1, 0), (tungsten.Embedded, tungsten.Unknown, tungsten.Gating));
        Assert.Equal(0.4, tungsten.GatingMost, 1e-12);
        Assert.Contains(NetworkChecks.Of(network, "net"), finding => finding.Message.StartsWith("`ore`, `apt` without a composition, and W in what is made of it", StringComparison.Ordinal));
    }

    [Fact]
    public void An_element_that_no_input_holds_entered_where_the_output_is_made()
    {
        var network = Penetrator(new NetworkSketch().Item("ore").Item("apt", 40, 1, null, ("O", 1))).Build();

        var tungsten = Assert.Single(Study(network, "US").Products[0].Detail!.Elements, element => element.Element == "W");
        Assert.Equal((1, 0, 1, 1), (tungsten.Embedded, tungsten.Unknown, tungsten.Gating, tungsten.GatingMost));
        Assert.DoesNotContain(NetworkChecks.Of(network, "net"), finding => finding.Message.Contains("and W in", StringComparison.Ordinal));
    }

    /// <summary>Two fifths of the paratungstate come from China, and an American plant makes penetrators of it.</summary>
    private static NetworkSketch Penetrator(NetworkSketch sketch) => sketch
        .Item("penetrator", 350, 1, null, ("W", 1))
        .Facility("CN-MINE", "CN").Facility("CN-APT", "CN").Facility("VN-APT", "VN").Facility("PLANT", "US")
        .Recipe(null, "apt", "ore").Recipe("PLANT", "penetrator", "apt")
        .Link("ore", "CN-MINE", "CN-APT", 4).Link("ore", "VN-MINE", "VN-APT", 6).Link("apt", "CN-APT", "PLANT", 4).Link("apt", "VN-APT", "PLANT", 6)
        .Demand("PLANT", "penetrator", 10);

    private static ExposureResult Study(SupplyNetwork network, string code) =>
        ExposureStudy.Of(network, new StudyRequest(NetworkSketch.CountryOf(code), Closely: 100, Threads: 1), TestContext.Current.CancellationToken);

    /// <summary>Weights at will, with at most nine tenths from inputs.</summary>
    private static Weights RandomWeights(SupplyNetwork network, Random random)
    {
        var weights = new Weights(new double[network.EdgeFrom.Length], new double[network.PointCount], new double[network.PointCount]);
        for (var point = 0; point < network.PointCount; point++)
        {
            var inputs = network.EdgesAt(point).ToDictionary(edge => edge, _ => random.NextDouble());
            var whole = inputs.Count == 0 ? 0 : random.Pick([0.5, 0.8, 0.9]);
            foreach (var (edge, weight) in inputs)
            {
                weights.Edge[edge] = weight / inputs.Values.Sum() * whole;
            }

            var known = random.NextDouble();
            (weights.Own[point], weights.Unknown[point]) = ((1 - whole) * known, (1 - whole) * (1 - known));
        }

        return weights;
    }

    private static double[][] Dense(SupplyNetwork network, Weights weights)
    {
        var dense = Enumerable.Range(0, network.PointCount).Select(_ => new double[network.PointCount]).ToArray();
        for (var point = 0; point < network.PointCount; point++)
        {
            foreach (var edge in network.EdgesAt(point))
            {
                dense[point][network.EdgeFrom[edge]] += weights.Edge[edge];
            }
        }

        return dense;
    }

    private static (string[] Names, double[][] Rows) Table(string file)
    {
        var lines = File.ReadAllLines(Reference.FileOrSkip("data", "pymrio-results", file)).Select(line => line.Split(',')).ToList();
        return (lines[0][1..], [.. lines.Skip(1).Select(line => line.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())]);
    }
}
