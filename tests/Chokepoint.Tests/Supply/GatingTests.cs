using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

public sealed class GatingTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void A_motor_is_three_per_cent_chinese_by_value_and_stands_or_falls_with_terbium()
    {
        var network = Motor().Build();

        var product = Study(network);

        Assert.Equal(0.03, product.EmbeddedValue, 1e-12);
        Assert.Equal(1, product.Gating, 1e-12);
        Assert.True(product.StopsForGood);
        Assert.Equal(["MOTORS motor", "MOTORS magnet", "MAGNETS magnet", "MAGNETS tb", "TERBIUM tb"], product.Detail!.Chain.Select(step => $"{step.Facility.Id} {step.Item.Id}"));
        Assert.Equal(1, product.Detail.Stages.Single(stage => stage.Stage == "metal").Gating, 1e-12);
        Assert.Equal(0, product.Detail.Stages.Single(stage => stage.Stage == "magnet").Gating, 1e-12);
    }

    [Fact]
    public void A_second_source_takes_its_share_of_the_gating_away()
    {
        var product = Study(Motor().Facility("KUANTAN", "MY", "metal").Capacity("KUANTAN", "tb", 1).Link("tb", "KUANTAN", "MAGNETS", 0.1).Build());

        Assert.Equal(0.9, product.Gating, 1e-12);
        Assert.Equal(0, product.GatingWithSpare, 1e-12);
        Assert.False(product.StopsForGood);
    }

    [Fact]
    public void Gating_of_a_balanced_chain_is_that_of_its_worst_group() => Seeds.Each(300, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Balanced(random));
        var tables = network.Tables;
        var links = Enumerable.Range(0, tables.Links.Count).ToList();
        double GatingOf(int facility, int item) => tables.Facilities[facility].Country?.Code == "CN" ? 1
            : tables.Recipes.Where(row => row.Facility == facility && row.Output == item)
                .Select(row => links.Where(link => tables.Links.To(link) == facility && tables.Links.Item(link) == row.Input).ToList())
                .Select(bought => bought.Sum(link => tables.Links.PerDay(link) / bought.Sum(tables.Links.PerDay) * GatingOf(tables.Links.From(link), tables.Links.Item(link))))
                .DefaultIfEmpty(0).Max();

        Assert.Equal(GatingOf(tables.Demand[0].Facility, tables.Demand[0].Item), Study(network).Gating, 1e-12);
    });

    [Fact]
    public void Gating_with_cycles_is_what_is_left_when_losses_have_gone_round() => Seeds.Each(100, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var cut = CutOf(network, random);
        var plain = new PlainNetwork(network.Tables);
        var (whole, without) = (plain.Had((_, _) => false), plain.Had((facility, item) => Enumerable.Range(0, network.PointCount)
            .Any(point => cut.HasPoint(point) && network.FacilityOf[point] == facility && network.ItemOf[point] == item)));
        bool Stops(int point) => cut.HasPoint(point) || (whole.Contains((network.FacilityOf[point], network.ItemOf[point])) && !without.Contains((network.FacilityOf[point], network.ItemOf[point])));
        var left = Enumerable.Repeat(1.0, network.PointCount).ToArray();
        var stops = left.Select((_, point) => Stops(point)).ToArray();
        for (var (round, moved) = (0, 1.0); round < 3000 && moved > 1e-12; round++)
        {
            double[] next = [.. left.Select((_, point) => stops[point] ? 0 : Next(point))];
            (left, moved) = (next, next.Zip(left, (after, before) => before - after).Max());
        }

        Assert.All(Gating.Left(network, cut, withSpare: false), (some, point) => Assert.Equal(left[point], some, 1e-6));

        double Next(int point)
        {
            var slots = Enumerable.Range(network.SlotStart[point], network.SlotStart[point + 1] - network.SlotStart[point])
                .Select(slot => Enumerable.Range(network.EdgeStart[slot], network.EdgeStart[slot + 1] - network.EdgeStart[slot])
                    .Sum(edge => network.Flows.EdgeShare[edge] * left[network.EdgeFrom[edge]])).ToList();
            var made = network.Flows.MadeShare[point];
            var arriving = network.Arrives[point] ? slots[0] : 1;
            var own = slots.Skip(network.Arrives[point] ? 1 : 0).DefaultIfEmpty(1).Min();
            return network.Arrives[point] ? ((1 - made) * arriving) + (made * own) : own;
        }
    });

    [Fact]
    public void What_cannot_be_made_without_the_country_is_gated_in_full() => Seeds.Each(400, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var cut = CutOf(network, random);
        var (whole, without) = (Feasibility.Of(network, Cut.None), Feasibility.Of(network, cut));

        Assert.All(Gating.Left(network, cut, withSpare: false), (left, point) => Assert.True(left == 0 || !whole.Has(point) || without.Has(point), $"{left} is left of {network.ItemIdOf(point)} at {network.FacilityIdOf(point)}"));
    });

    [Fact]
    public void A_further_cut_never_lowers_gating_and_spare_capacity_never_raises_it() => Seeds.Each(300, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var cut = CutOf(network, random);
        var more = new Cut([.. cut.Points!.Select(isCut => isCut || random.Chance(0.15))], null);

        var (today, spare) = (Gating.Left(network, cut, withSpare: false), Gating.Left(network, cut, withSpare: true));
        Assert.All(Gating.Left(network, more, withSpare: false), (left, point) => Assert.InRange(left, 0, today[point] + Rounding));
        Assert.All(Gating.Left(network, more, withSpare: true), (left, point) => Assert.InRange(left, 0, spare[point] + Rounding));
        Assert.All(spare, (left, point) => Assert.InRange(left, today[point] - Rounding, 1));
    });

    [Fact]
    public void The_chain_of_reasons_leads_to_what_was_cut() => Seeds.Each(400, random =>
    {
        var network = SupplyNetwork.Build(RandomNetworks.Wild(random));
        var cut = CutOf(network, random);
        var left = Gating.Left(network, cut, withSpare: false);

        for (var point = 0; point < network.PointCount; point++)
        {
            var chain = GatingChain.Of(network, cut, left, point);
            if (left[point] > 1 - Rounding)
            {
                continue;
            }

            Assert.Equal(point, chain[0]);
            Assert.True(cut.HasPoint(chain[^1]), $"the chain of {network.ItemIdOf(point)} at {network.FacilityIdOf(point)} ends at {network.ItemIdOf(chain[^1])} at {network.FacilityIdOf(chain[^1])}");
            Assert.All(chain.Zip(chain.Skip(1)), step => Assert.Contains(network.EdgesAt(step.First), edge => network.EdgeFrom[edge] == step.Second));
        }
    });

    [Fact]
    public void A_stock_that_is_mostly_bought_blames_what_it_buys()
    {
        var network = new NetworkSketch().Facility("CHINA", "CN").Facility("JAPAN", "JP").Facility("MINE", "AU")
            .Recipe("JAPAN", "metal", "ore").Link("ore", "MINE", "JAPAN", 1).Link("metal", "CHINA", "JAPAN", 9).Demand("JAPAN", "metal", 10).Build();

        var product = Study(network);

        Assert.Equal(0.9, product.Gating, 1e-12);
        Assert.Equal(["JAPAN", "CHINA"], product.Detail!.Chain.Select(step => step.Facility.Id));
    }

    /// <summary>One motor at 100 has one magnet at 30, which has terbium at 3 from China; all the rest is Japanese.</summary>
    private static NetworkSketch Motor() => new NetworkSketch().Item("tb", 3).Item("iron", 1).Item("magnet", 30).Item("motor", 100)
        .Facility("TERBIUM", "CN", "metal").Facility("IRON", "JP", "metal").Facility("MAGNETS", "JP", "magnet").Facility("MOTORS", "JP", "part")
        .Recipe("MAGNETS", "magnet", "tb").Recipe("MAGNETS", "magnet", "iron").Recipe("MOTORS", "motor", "magnet")
        .Link("tb", "TERBIUM", "MAGNETS", 0.9).Link("iron", "IRON", "MAGNETS", 1).Link("magnet", "MAGNETS", "MOTORS", 1).Demand("MOTORS", "motor");

    private static Cut CutOf(SupplyNetwork network, Random random)
    {
        var facilities = network.Tables.Facilities.Where(_ => random.Chance(0.3)).ToHashSet();
        return Cut.Facilities(network, facilities.Contains);
    }

    private static ProductExposure Study(SupplyNetwork network) =>
        ExposureStudy.Of(network, new StudyRequest(NetworkSketch.China, 10, 1), TestContext.Current.CancellationToken).Products[0];
}
