using Chokepoint.App.Expose;
using Chokepoint.App.Rules;
using Chokepoint.Screening;
using Chokepoint.Screening.Reference;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class LinkVerdictsTests
{
    private static readonly Clock s_clock = new(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2));

    [Fact]
    public void Dysprosium_for_a_japanese_army_is_banned_for_a_car_it_needs_a_licence_and_at_home_it_is_free()
    {
        var network = Dysprosium();

        var verdicts = Screen(network, Rulebooks.China);

        Assert.Equal(LinkStanding.Banned, verdicts.Of[0]);
        Assert.Contains(verdicts.Of[1], new[] { LinkStanding.NeedsLicence, LinkStanding.InDoubt });
        Assert.Equal(LinkStanding.Free, verdicts.Of[2]);
    }

    [Fact]
    public void Under_the_overlay_the_civil_link_is_banned_as_well()
    {
        var overlay = Repository.Path("rulebooks", "cn", "overlays", "rare-earths-japan.yaml");
        var law = LawSource.Load(new LawRequest(["cn"], [overlay], [])).UnderOverlay!;

        Assert.Equal([LinkStanding.Banned, LinkStanding.Banned, LinkStanding.Free], Screen(Dysprosium(), law).Of.Take(3));
    }

    [Fact]
    public void What_law_touches_and_what_it_leaves_free_is_one_whole()
    {
        // Two thirds of the metal that the motors hold come over the banned link, none of the Australian metal does.
        var network = Dysprosium();

        var touch = Study(network, Screen(network, Rulebooks.China)).Products[0].Law!;

        Assert.Equal(0.2, touch.Banned, 1e-12);
        Assert.Equal(0, touch.InDoubt + touch.NeedsLicence, 1e-12);
        Assert.Equal(2.0 / 3, touch.StopsIfBanned, 1e-12);
    }

    [Fact]
    public void Each_part_of_a_product_goes_to_the_worst_link_on_its_way() => Seeds.Each(150, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Balanced(random));
        var standings = Enumerable.Range(0, network.Tables.Links.Count).Select(_ => (LinkStanding)random.Next(4)).ToArray();
        var weights = ValueWeights.Of(network);
        var parts = new double[4];
        void Walk(int point, double share, LinkStanding worst)
        {
            parts[(int)worst] += share * (weights.Own[point] + weights.Unknown[point]);
            foreach (var edge in network.EdgesAt(point))
            {
                var link = network.EdgeLink[edge];
                Walk(network.EdgeFrom[edge], share * weights.Edge[edge], link < 0 ? worst : (LinkStanding)Math.Max((int)worst, (int)standings[link]));
            }
        }

        Walk(network.DemandPoints[0], 1, LinkStanding.Free);
        var touch = Study(network, new LinkVerdicts(standings, [])).Products[0].Law!;

        Assert.Equal(1, parts.Sum(), 1e-12);
        Assert.Equal(parts[(int)LinkStanding.Banned], touch.Banned, 1e-12);
        Assert.Equal(parts[(int)LinkStanding.InDoubt], touch.InDoubt, 1e-12);
        Assert.Equal(parts[(int)LinkStanding.NeedsLicence], touch.NeedsLicence, 1e-12);
    });

    [Fact]
    public void A_cycle_that_takes_in_nothing_is_not_called_banned()
    {
        var network = new NetworkSketch().Item("scrap", 1).Facility("A", "JP").Facility("B", "JP").Facility("C", "JP")
            .Link("scrap", "A", "B", 5).Link("scrap", "B", "A", 5).Link("scrap", "C", "A", 0).Demand("B", "scrap").Build();

        var product = Study(network, Screen(network, Rulebooks.China)).Products[0];

        Assert.Equal(0, product.Law!.Banned, 1e-12);
        Assert.Equal(1, product.UnknownValue, 1e-12);
    }

    [Fact]
    public void Links_screened_together_stand_as_each_would_alone()
    {
        var network = NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), TestContext.Current.CancellationToken).Network;
        var verdicts = Screen(network, Rulebooks.China);
        var transactions = new LinkTransactions(network, Rulebooks.China);
        var evaluator = new ReferenceEvaluator(Rulebooks.China);

        Assert.Equal(Enumerable.Range(0, network.Tables.Links.Count), verdicts.Kinds.SelectMany(kind => kind.Links).Order());
        Assert.InRange(verdicts.Kinds.Count, 2, network.Tables.Links.Count - 1);
        foreach (var kind in verdicts.Kinds)
        {
            Assert.All(kind.Links, link =>
            {
                var alone = evaluator.Determine(transactions.Of(link), s_clock);
                Assert.Equal((kind.Determination.Least, kind.Determination.Most), (alone.Least, alone.Most));
                Assert.Equal(kind.Standing, verdicts.Of[link]);
            });
        }
    }

    /// <summary>Motors for an army and for cars, each with dysprosium from China, and two thirds of the army's is.</summary>
    private static SupplyNetwork Dysprosium() => new NetworkSketch()
        .Item("dy", 300, 1, "CN:DY-METAL", ("Dy", 1)).Item("motor", 1000, codes: "CN:none")
        .Facility("GANZHOU", "CN", company: "Ganzhou Metal").Facility("SHENZHEN", "CN", company: "Shenzhen Motor").Facility("KURUME", "JP", company: "Kurume Army Motor")
        .Facility("NAGOYA", "JP", company: "Nagoya Car Motor").Facility("PERTH", "AU", company: "Perth Metal")
        .Link("dy", "GANZHOU", "KURUME", 2, endUse: "military").Link("dy", "GANZHOU", "NAGOYA", 1, endUse: "civil").Link("dy", "GANZHOU", "SHENZHEN", 1, endUse: "civil")
        .Link("dy", "PERTH", "KURUME", 1, endUse: "military")
        .Recipe(null, "motor", "dy")
        .Demand("KURUME", "motor", 3).Demand("NAGOYA", "motor", 1).Build();

    private static LinkVerdicts Screen(SupplyNetwork network, LawBook law) => LinkVerdicts.Screen(network, law, s_clock, threads: 2, TestContext.Current.CancellationToken);

    private static ExposureResult Study(SupplyNetwork network, LinkVerdicts law) =>
        ExposureStudy.Of(network, new StudyRequest(NetworkSketch.China, 0, 1) { Law = law }, TestContext.Current.CancellationToken);
}
