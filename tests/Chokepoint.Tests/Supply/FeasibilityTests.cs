using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>What can be had, before and after removals, against a reading of the tables that uses none of the product's arrays.</summary>
public sealed class FeasibilityTests
{
    private const int Networks = 120;

    [Fact]
    public void What_can_be_had_is_what_grows_from_nothing_by_recipes_and_links() => Seeds.Each(4 * Networks, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var had = new PlainNetwork(network.Tables).Had((_, _) => false);
        var feasibility = Feasibility.Of(network, Cut.None);

        Assert.All(Enumerable.Range(0, network.PointCount), point => Assert.Equal(had.Contains(PlaceOf(network, point)), feasibility.Has(point)));
    });

    [Fact]
    public void Removing_one_or_two_facilities_takes_away_what_brute_force_says() => Seeds.Each(Networks, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var plain = new PlainNetwork(network.Tables);
        var facilities = Enumerable.Range(0, network.Tables.Facilities.Count).ToList();
        var sets = facilities.SelectMany(one => facilities.Where(two => two >= one).Select(two => new HashSet<int> { one, two })).ToList();
        var removals = sets.ConvertAll<IReadOnlyList<int>>(set => [.. Points(network).Where(point => set.Contains(network.FacilityOf[point]))]);
        var whole = Feasibility.Of(network, Cut.None);
        var one = new Removal(network, whole);
        var many = new ManyRemovals(network, [.. Points(network).Select(_ => true)]);
        many.Try(removals);

        for (var i = 0; i < sets.Count; i++)
        {
            var had = plain.Had((facility, _) => sets[i].Contains(facility));
            var lost = Points(network).Where(point => whole.Has(point) && !had.Contains(PlaceOf(network, point))).ToList();
            var cut = Feasibility.Of(network, Cut.Facilities(network, facility => sets[i].Any(place => network.Tables.Facilities[place] == facility)));

            Assert.Equal(lost, one.Of(removals[i]).Order());
            Assert.Equal(lost, Points(network).Where(point => whole.Has(point) && !cut.Has(point)));
            Assert.Equal(lost, Points(network).Where(point => whole.Has(point) && many.IsGone(point, i)));
        }
    });

    [Theory]
    [InlineData(CutKind.Facility)]
    [InlineData(CutKind.Company)]
    [InlineData(CutKind.Country)]
    [InlineData(CutKind.Item)]
    public void The_ranking_names_exactly_what_stops_demand_alone(CutKind kind) => Seeds.Each(Networks, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var tables = network.Tables;
        var plain = new PlainNetwork(tables);
        var had = plain.Had((_, _) => false);
        string? IdOf(int facility, int item) => kind switch
        {
            CutKind.Facility => tables.Facilities[facility].Id,
            CutKind.Company => tables.Facilities[facility].Company,
            CutKind.Country => tables.Facilities[facility].Country?.Code,
            CutKind.Item => tables.Items[item].Id,
        };
        var ids = tables.Facilities.SelectMany((_, facility) => tables.Items.Select((_, item) => IdOf(facility, item))).OfType<string>().Distinct().ToList();
        var stopped = ids.ToDictionary(id => id, id =>
        {
            var left = plain.Had((facility, item) => IdOf(facility, item) == id);
            return Enumerable.Range(0, tables.Demand.Count).Where(row => had.Contains(RowOf(row)) && !left.Contains(RowOf(row))).ToList();
        });

        var whole = Feasibility.Of(network, Cut.None);
        var weights = DemandWeights.Of(network, whole);
        var ranking = ChokeRanking.Of(network, kind, whole, weights, threads: 2, TestContext.Current.CancellationToken);

        Assert.Equal(stopped.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key).Order(), ranking.Chokes.Select(choke => choke.Id).Order());
        Assert.Equal(ranking.Chokes.Select(choke => choke.Stopped).OrderDescending(), ranking.Chokes.Select(choke => choke.Stopped));
        Assert.All(ranking.Chokes, choke =>
        {
            Assert.Equal(stopped[choke.Id].Count, choke.Products);
            Assert.Equal(stopped[choke.Id].Sum(row => weights.Shares[row]), choke.Stopped, 1e-12);
            Assert.Equal(stopped[choke.Id].Where(row => IdOf(tables.Demand[row].Facility, tables.Demand[row].Item) == choke.Id).Sum(row => weights.Shares[row]), choke.Own, 1e-12);
        });
        for (var row = 0; row < tables.Demand.Count; row++)
        {
            Assert.Equal(ids.Where(id => stopped[id].Contains(row)).Order(), ranking.SinglePoints[row].Order());
        }

        (int Facility, int Item) RowOf(int row) => (tables.Demand[row].Facility, tables.Demand[row].Item);
    });

    [Theory]
    [InlineData(CutKind.Facility)]
    [InlineData(CutKind.Company)]
    public void Stop_sets_are_all_the_minimal_sets_up_to_three(CutKind kind)
    {
        var sizes = new HashSet<int>();
        Seeds.Each(Networks, random =>
        {
            var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
            var plain = new PlainNetwork(network.Tables);
            var product = PlaceOf(network, network.DemandPoints[0]);
            if (!plain.Had((_, _) => false).Contains(product))
            {
                return;
            }

            string? IdOf(int facility) => kind == CutKind.Facility ? network.Tables.Facilities[facility].Id : network.Tables.Facilities[facility].Company;
            var ids = Enumerable.Range(0, network.Tables.Facilities.Count).Select(IdOf).OfType<string>().Where(id => id != IdOf(product.Facility)).Distinct().Order(StringComparer.Ordinal).ToList();
            var minimal = new List<string[]>();
            foreach (var set in Subsets(ids, 3).OrderBy(set => set.Length))
            {
                if (!minimal.Any(smaller => smaller.All(set.Contains)) && !plain.Had((facility, _) => set.Contains(IdOf(facility))).Contains(product))
                {
                    minimal.Add(set);
                    sizes.Add(set.Length);
                }
            }

            var found = StopSets.Of(network, network.DemandPoints[0], kind, largest: 3);

            Assert.True(found.IsComplete);
            Assert.Equal(minimal.Select(set => string.Join('+', set)).Order(), found.Sets.Select(set => string.Join('+', set)).Order());
            Assert.Equal(found.Sets.Select(set => set.Count).Order(), found.Sets.Select(set => set.Count));
        });

        // Networks that only ever break at one place would prove little.
        Assert.Superset(new HashSet<int> { 1, 2 }, sizes);
    }

    [Fact]
    public void A_cycle_that_only_feeds_itself_has_nothing()
    {
        var network = new NetworkSketch()
            .Recipe("MELT", "metal", "scrap").Recipe("SHRED", "scrap", "metal")
            .Link("scrap", "SHRED", "MELT", 5).Link("metal", "MELT", "SHRED", 5)
            .Demand("MELT", "metal").Build();

        Assert.All(Points(network), point => Assert.False(Feasibility.Of(network, Cut.None).Has(point)));
    }

    [Fact]
    public void A_recycling_cycle_falls_with_the_mine_that_starts_it()
    {
        var network = new NetworkSketch()
            .Recipe("MELT", "metal", "scrap", group: "feed").Recipe("MELT", "metal", "ore", group: "feed").Recipe("SHRED", "scrap", "metal")
            .Link("ore", "MINE", "MELT", 0).Link("scrap", "SHRED", "MELT", 5).Link("metal", "MELT", "SHRED", 5)
            .Demand("MELT", "metal").Build();
        var whole = Feasibility.Of(network, Cut.None);

        Assert.True(whole.Has(network.DemandPoints[0]));
        Assert.Contains(network.DemandPoints[0], new Removal(network, whole).Of([network.PointOf("MINE", "ore")]));
    }

    [Fact]
    public void A_plant_with_no_capacity_is_nobodys_alternative()
    {
        var sketch = new NetworkSketch().Link("ore", "MINE", "MILL", 1).Link("ore", "PLANNED", "MILL", 0).Recipe("MILL", "metal", "ore").Demand("MILL", "metal");
        var (open, closed) = (sketch.Build(), sketch.Capacity("PLANNED", "ore", 0).Build());

        Assert.True(Without(open).Has(open.DemandPoints[0]));
        Assert.False(Without(closed).Has(closed.DemandPoints[0]));

        static Feasibility Without(SupplyNetwork network) => Feasibility.Of(network, Cut.Facilities(network, facility => facility.Id == "MINE"));
    }

    private static IEnumerable<int> Points(SupplyNetwork network) => Enumerable.Range(0, network.PointCount);

    private static (int Facility, int Item) PlaceOf(SupplyNetwork network, int point) => (network.FacilityOf[point], network.ItemOf[point]);

    private static IEnumerable<string[]> Subsets(List<string> ids, int largest) =>
        ids.Aggregate(new List<string[]> { Array.Empty<string>() }, (sets, id) => [.. sets, .. sets.Where(set => set.Length < largest).Select(set => (string[])[.. set, id])]);
}
