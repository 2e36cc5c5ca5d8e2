using Chokepoint.App.Expose;
using Chokepoint.Planning.Survival;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Planning;

/// <summary>What holds of every network: held against a plain program of the same failure, and against itself.</summary>
public sealed class SurvivalPropertyTests
{
    private const double Century = 36_525;

    [Fact]
    public void Both_answers_are_those_of_a_plain_program_and_bisection()
    {
        var compared = 0;
        Seeds.Each(160, random => compared += Compare(random));
        Assert.True(compared > 150, $"only {compared} failures that a network survives for a time");
    }

    [Fact]
    public void Loss_is_zero_exactly_while_the_recovery_is_no_longer_than_survival() => Seeds.Each(40, random =>
    {
        var network = SupplyNetwork.Build(Network(random));
        foreach (var days in new[] { 1.0, 10, 30, 100, 400 })
        {
            Assert.All(Study(network, days)?.Impacts ?? [], impact => Assert.Equal(impact.TimeToRecover <= impact.TimeToSurvive, impact.Loss == 0));
        }
    });

    [Fact]
    public void A_longer_recovery_never_loses_less() => Seeds.Each(40, random =>
    {
        var tables = Network(random);
        tables.Capacities.ForEach(row => Assert.True(double.IsNaN(row.RestartDays)));
        var network = SupplyNetwork.Build(tables);
        var before = Losses(network, 1);
        foreach (var days in new[] { 5.0, 20, 60, 300 })
        {
            var after = Losses(network, days);
            Assert.All(before, pair => Assert.True(after[pair.Key] >= pair.Value * (1 - 1e-9), $"{pair.Key}: {pair.Value} before, {after[pair.Key]} over {days} days"));
            before = after;
        }
    });

    [Fact]
    public void More_stock_never_shortens_survival() => Seeds.Each(40, random =>
    {
        var tables = Network(random);
        var before = Study(SupplyNetwork.Build(tables), 60);
        for (var i = 0; i < tables.Capacities.Count; i++)
        {
            tables.Capacities[i] = tables.Capacities[i] with { Stock = (tables.Capacities[i].Stock is > 0 and var stock ? stock : 0) + random.Next(0, 200) };
        }

        var after = Study(SupplyNetwork.Build(tables), 60)?.Impacts.ToDictionary(impact => impact.Id);
        Assert.All(before?.Impacts ?? [], impact =>
        {
            Assert.True(after![impact.Id].TimeToSurvive >= impact.TimeToSurvive * (1 - 1e-9), $"{impact.Id}: {impact.TimeToSurvive}, then {after[impact.Id].TimeToSurvive}");
            Assert.True(after[impact.Id].Loss <= impact.Loss * (1 + 1e-9));
        });
    });

    [Fact]
    public void Threads_do_not_change_a_digit()
    {
        var network = NetworkFolder.Read(Repository.Path("samples", "rare-earth-chain"), TestContext.Current.CancellationToken).Network;
        string Text(int threads) => string.Join('\n', Study(network, 60, threads)!.Impacts.Select(impact => $"{impact} {string.Join(' ', impact.Lost)}"));

        Assert.Equal(Text(1), Text(8));
    }

    /// <summary>Everything that tables can say, with stocks and a margin for each product.</summary>
    private static NetworkTables Network(Random random)
    {
        var tables = RandomNetworks.Stocked(random.Chance(0.5) ? RandomNetworks.Wild(random) : RandomNetworks.Balanced(random), random);
        var stated = tables.Capacities.Select(row => (row.Facility, row.Item)).ToHashSet();
        foreach (var link in Enumerable.Range(0, tables.Links.Count).Where(link => random.Chance(0.5) && stated.Add((tables.Links.From(link), tables.Links.Item(link)))).ToList())
        {
            tables.Capacities.Add(new Capacity(tables.Links.From(link), tables.Links.Item(link), random.Next(1, 60), random.Chance(0.5) ? random.Next(0, 200) : double.NaN));
        }

        for (var i = 0; i < tables.Capacities.Count; i++)
        {
            tables.Capacities[i] = tables.Capacities[i] with { RestartDays = double.NaN };
        }

        for (var i = 0; i < tables.Demand.Count; i++)
        {
            tables.Demand[i] = tables.Demand[i] with { Margin = random.Next(1, 20) };
        }

        for (var i = 0; i < tables.Recipes.Count; i++)
        {
            tables.Recipes[i] = tables.Recipes[i] with { Limit = random.Chance(0.2) ? random.Next(1, 10) / 10.0 : 1, IsCritical = random.Chance(0.8) };
        }

        return tables;
    }

    /// <summary>Compares every failure; gives back how many are survived for a time.</summary>
    private static int Compare(Random random)
    {
        var network = SupplyNetwork.Build(Network(random));
        if (Study(network, 60) is not { LostAnyway.Count: 0 } result)
        {
            return 0;
        }

        var plain = new PlainSurvival(network);
        foreach (var impact in result.Impacts)
        {
            var facility = network.Tables.Facilities.FindIndex(one => one.Id == impact.Id);
            var scale = network.Tables.Demand.Sum(row => row.PerDay * row.Margin) * impact.TimeToRecover;
            Assert.Equal(plain.LeastLoss(facility, impact.TimeToRecover, row => network.Tables.Demand[row].Margin), impact.Loss, 1e-6 * scale);
            Assert.Equal(Bisected(network, plain, facility), Math.Min(impact.TimeToSurvive, Century), 1e-3 + (1e-4 * Math.Min(impact.TimeToSurvive, Century)));
        }

        return result.Impacts.Count(impact => impact.TimeToSurvive > 0 && double.IsFinite(impact.TimeToSurvive));
    }

    private static double Bisected(SupplyNetwork network, PlainSurvival plain, int facility)
    {
        var (survived, lost) = (0.0, Century);
        if (IsMet(Century))
        {
            return Century;
        }

        while (lost - survived > 1e-5 + (1e-6 * survived))
        {
            var middle = survived > 0 ? Math.Sqrt(survived * lost) : lost < 1e-3 ? lost / 2 : Math.Min(lost / 2, 1);
            (survived, lost) = IsMet(middle) ? (middle, lost) : (survived, middle);
        }

        return survived;

        bool IsMet(double days) => plain.LeastLoss(facility, days, row => 1 / (network.Tables.Demand[row].PerDay * days)) < 1e-7;
    }

    private static Dictionary<string, double> Losses(SupplyNetwork network, double days) => (Study(network, days)?.Impacts ?? []).ToDictionary(impact => impact.Id, impact => impact.Loss);

    private static SurvivalResult? Study(SupplyNetwork network, double days, int threads = 2) => SurvivalStudy.Of(
        network, new SurvivalRequest(days, [.. Enumerable.Range(0, network.Tables.Facilities.Count)], threads), null, TestContext.Current.CancellationToken);
}
