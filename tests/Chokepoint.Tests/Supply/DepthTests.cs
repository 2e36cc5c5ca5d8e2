using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>Depths and heaviest ways, against the list of all ways through networks without cycles.</summary>
public sealed class DepthTests
{
    [Fact]
    public void Tiers_are_those_of_all_ways_to_what_was_added() => EachAcyclic((network, weights, added, shares, ways) =>
    {
        var depth = Depth.Of(network, weights, added, shares);
        var product = network.DemandPoints[0];

        Assert.Equal(ways.Count == 0 ? -1 : ways.Min(way => way.Tier), depth.First[product]);
        Assert.Equal(ways.Count == 0 ? -1 : ways.Max(way => way.Tier), depth.Last[product]);
        Assert.Equal(ways.Count == 0 ? double.NaN : ways.Sum(way => way.Share * way.Tier) / ways.Sum(way => way.Share), depth.Mean[product], 1e-9);
    });

    [Fact]
    public void The_heaviest_ways_come_first() => EachAcyclic((network, weights, added, shares, ways) =>
    {
        var heaviest = ways.OrderByDescending(way => way.Share).Take(5).ToList();

        var found = HeaviestPaths.Of(network, weights, added, shares, network.DemandPoints[0], 5);

        Assert.Equal(heaviest.Count, found.Count);
        Assert.All(found, (path, i) =>
        {
            Assert.Equal(heaviest[i].Share, path.Share, 1e-12);
            Assert.Contains(ways, way => way.Points.SequenceEqual(path.Points) && Math.Abs(way.Share - path.Share) < 1e-12);
        });
    });

    [Fact]
    public void A_motor_bought_through_a_distributor_has_its_magnet_two_tiers_down()
    {
        var network = new NetworkSketch().Item("magnet", 10).Item("motor", 100).Item("car", 1000)
            .Facility("MAGNETS", "CN").Facility("MOTORS", "JP").Facility("SHOP", "CN").Facility("CARS", "US")
            .Recipe("MOTORS", "motor", "magnet").Recipe("CARS", "car", "motor").Recipe("CARS", "car", "magnet")
            .Link("magnet", "MAGNETS", "MOTORS", 1).Link("motor", "MOTORS", "SHOP", 1).Link("motor", "SHOP", "CARS", 1).Link("magnet", "MAGNETS", "CARS", 1)
            .Demand("CARS", "car").Build();

        var product = ExposureStudy.Of(network, new StudyRequest(NetworkSketch.China, 1, 1), TestContext.Current.CancellationToken).Products[0];

        // A hundredth of the car is the magnet bought at once, and another comes within the motor, three links away.
        Assert.Equal((1, 3), (product.FirstTier, product.LastTier));
        Assert.Equal(2, product.MeanTier, 1e-12);
        Assert.Equal(0.02, product.EmbeddedValue, 1e-12);
    }

    private static void EachAcyclic(Action<SupplyNetwork, Weights, double[], double[], List<(double Share, int Tier, int[] Points)>> property)
    {
        var tried = 0;
        Seeds.Each(300, random =>
        {
            var network = SupplyNetwork.Build(random.Chance(0.3) ? RandomNetworks.Balanced(random) : RandomNetworks.Wild(random));
            var weights = ValueWeights.Of(network);
            var added = Amounts.Added(network, weights, facility => facility.Country?.Code is "CN" or "JP");
            var ways = new List<(double Share, int Tier, int[] Points)>();
            if (network.IsAcyclic() && Walk(network.DemandPoints[0], 1, 0, []))
            {
                tried++;
                property(network, weights, added, new LookThrough(network, weights).Solve(added), ways);
            }

            bool Walk(int point, double share, int tier, int[] before)
            {
                int[] way = [.. before, point];
                if (added[point] > 0)
                {
                    ways.Add((share * added[point], tier, way));
                }

                return ways.Count < 5000 && network.EdgesAt(point).Where(edge => weights.Edge[edge] > 0)
                    .All(edge => Walk(network.EdgeFrom[edge], share * weights.Edge[edge], tier + (network.EdgeLink[edge] < 0 ? 0 : 1), way));
            }
        });
        Assert.True(tried > 80, $"only {tried} networks had no cycle");
    }
}
