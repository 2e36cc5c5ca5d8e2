using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Halts;

public sealed class HaltRunTests
{
    private const int Days = 120;

    [Fact]
    public void Nothing_moves_while_nothing_happens() => Seeds.Each(300, random =>
    {
        var model = Model(random);
        var run = new HaltRun(model, model.StatedInputs(), Scenario.Empty);

        // Where recipes go round, the last digits of the flows go round with them, and grow.
        var (days, slack) = model.Network.IsAcyclic() ? (60, 1e-9) : (5, 1e-6 * Math.Max(1, model.Steady.Rate.Max()));
        for (var day = 0; day < days; day++)
        {
            run.Step();
            for (var point = 0; point < model.Network.PointCount; point++)
            {
                Near(model.Made[point], run.MadeAt(point)[0], slack);
                Near(run.TargetAt(point)[0], run.PoolAt(point).Stock[0], slack);
                Near(model.Demand[point], run.DeliveredAt(point)[0], slack);
            }
        }
    });

    [Fact]
    public void On_every_day_nothing_comes_from_nowhere_and_nothing_is_lost() => Seeds.Each(300, random =>
    {
        var model = Model(random);
        var (network, layout) = (model.Network, model.Layout);
        var halt = Halt(model, random);
        var run = new HaltRun(model, model.StatedInputs(), halt);
        var turnedBack = new int[layout.Links.Length];
        var sent = layout.Links.Select(_ => new List<double>()).ToArray();
        var inputs = model.StatedInputs();
        for (var day = 0; day < Days; day++)
        {
            var (before, wayBefore, backBefore) = (Stocks(model, run), UnderWay(model, run), run.TurnedBack[0]);
            run.Step();
            var (arrived, shipped) = (new double[network.PointCount], new double[network.PointCount]);
            for (var point = 0; point < network.PointCount; point++)
            {
                for (var link = run.PoolAt(point).FirstLink; link < run.PoolAt(point).EndLink; link++)
                {
                    var (gone, lead) = (run.Links[link].Shipped[0], inputs.LeadDays[layout.Links[link].Edge]);
                    sent[link].Add(gone);
                    if (halt.Links.GetValueOrDefault(network.EdgeLink[layout.Links[link].Edge]) is { Cargo: CargoRule.TurnsBack } schedule && schedule.Left[day] < 1 && (day == 0 || schedule.Left[day - 1] >= 1))
                    {
                        turnedBack[link] = day + lead;
                    }

                    shipped[network.EdgeFrom[layout.Links[link].Edge]] += gone;
                    arrived[point] += day < turnedBack[link] ? 0 : day < lead ? layout.Links[link].Flow : sent[link][day - lead];
                    Assert.InRange(gone, 0, double.MaxValue);
                }
            }

            for (var point = 0; point < network.PointCount; point++)
            {
                var pool = run.PoolAt(point);
                Near(before[point] + arrived[point] + run.MadeAt(point)[0] - pool.Used[0] - shipped[point] - run.DeliveredAt(point)[0], pool.Stock[0]);
                Assert.InRange(pool.Stock[0], 0, double.MaxValue);
            }

            Near(wayBefore + shipped.Sum() - arrived.Sum() - (run.TurnedBack[0] - backBefore), UnderWay(model, run));
        }
    });

    /// <remarks>Each lane has numbers and a halt of its own, and the same memory serves one batch after another.</remarks>
    [Fact]
    public void Runs_side_by_side_are_what_each_is_alone() => Seeds.Each(40, random =>
    {
        var model = Model(random);
        var run = new HaltRun(model);
        for (var batch = 0; batch < 2; batch++)
        {
            var cases = CasesOf(model, random);
            var alone = cases.Select(one => new HaltRun(model, one.Inputs, one.Scenario)).ToList();
            run.Begin(cases);
            for (var day = 0; day < Days; day++)
            {
                run.Step();
                for (var lane = 0; lane < cases.Count; lane++)
                {
                    alone[lane].Step();
                    for (var point = 0; point < model.Network.PointCount; point++)
                    {
                        Assert.Equal(alone[lane].PoolAt(point).Stock[0], run.PoolAt(point).Stock[lane]);
                        Assert.Equal(alone[lane].MadeAt(point)[0], run.MadeAt(point)[lane]);
                        Assert.Equal(alone[lane].DeliveredAt(point)[0], run.DeliveredAt(point)[lane]);
                    }
                }
            }
        }
    });

    [Fact]
    public void Every_day_is_as_the_plain_equations_have_it() => Seeds.Each(60, random =>
    {
        var model = Model(random);
        if (!model.Network.IsAcyclic())
        {
            return;
        }

        var halt = Halt(model, random);
        var run = new HaltRun(model, model.StatedInputs(), halt);
        var plain = new PlainHalt(model.Network, model.Options, halt);
        for (var day = 0; day < Days; day++)
        {
            run.Step();
            plain.Step();
            for (var point = 0; point < model.Network.PointCount; point++)
            {
                Near(plain.Made[point], run.MadeAt(point)[0], 1e-7);
                Near(plain.Stocks[point], run.PoolAt(point).Stock[0], 1e-7);
                Near(plain.Delivered[point], run.DeliveredAt(point)[0], 1e-7);
            }
        }
    });

    [Fact]
    public void No_line_makes_more_than_its_inputs_allow() => Seeds.Each(200, random =>
    {
        var model = Model(random);
        var network = model.Network;
        var run = new HaltRun(model, model.StatedInputs(), Halt(model, random));
        for (var day = 0; day < Days; day++)
        {
            run.Step();
            for (var input = 0; input < network.PointCount; input++)
            {
                var least = 0.0;
                for (var point = 0; point < network.PointCount; point++)
                {
                    least += LeastUse(network, run, point, input);
                }

                Assert.InRange(least, 0, (run.PoolAt(input).Used[0] * (1 + 1e-9)) + 1e-9);
            }
        }
    });

    [Theory]
    [InlineData(5, 10, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(30, 14, 40)]
    public void A_line_stops_when_cargo_buffer_and_stock_are_used_up(int lead, int buffer, int stock)
    {
        var network = new NetworkSketch()
            .Facility("MINE", "CN").Facility("PLANT", "JP")
            .Recipe("PLANT", "magnet", "ore", 2)
            .Link("ore", "MINE", "PLANT", lead: lead, buffer: buffer)
            .Capacity("PLANT", "ore", double.NaN, stock)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = Days });
        var run = new HaltRun(model, model.StatedInputs(), Cut(network, 0, day: 3, until: Days));
        var plant = network.PointOf("PLANT", "magnet");

        // The last cargo leaves on day 2. Buffer: 20 a day; stock on top.
        var lasts = 3 + lead + buffer + (stock / 20);
        for (var day = 0; day < Days; day++)
        {
            run.Step();
            Near(day < lasts ? 10 : 0, run.MadeAt(plant)[0]);
        }
    }

    [Fact]
    public void What_comes_back_after_a_halt_refills_the_stocks()
    {
        var network = new NetworkSketch()
            .Recipe("PLANT", "magnet", "ore")
            .Capacity("MINE", "ore", 30)
            .Link("ore", "MINE", "PLANT", lead: 10, buffer: 20)
            .Demand("PLANT", "magnet", 10)
            .Build();
        var model = HaltModel.Of(network, new HaltOptions { Days = 400, CatchUpDays = 7 });
        var run = new HaltRun(model, model.StatedInputs(), Cut(network, 0, day: 0, until: 60, days: 400));
        for (var day = 0; day < 400; day++)
        {
            run.Step();
        }

        Near(10, run.MadeAt(network.PointOf("PLANT", "magnet"))[0]);
        Assert.Equal(run.TargetAt(network.PointOf("PLANT", "ore"))[0], run.PoolAt(network.PointOf("PLANT", "ore")).Stock[0], 1e-3);
    }

    /// <summary>A random network whose flows can repeat: in some, recipes go round and use more than they bring forth.</summary>
    internal static HaltModel Model(Random random, int days = Days, bool hasOneSource = false)
    {
        while (true)
        {
            var network = SupplyNetwork.Build(RandomNetworks.Stocked(
                hasOneSource ? RandomNetworks.Balanced(random, sellers: 1) : random.Chance(0.5) ? RandomNetworks.Wild(random) : RandomNetworks.Balanced(random), random));
            var model = HaltModel.Of(network, new HaltOptions { Days = days, CatchUpDays = random.Next(1, 20), Rationing = random.Pick(Enum.GetValues<Rationing>()) });
            if (model.IsSettled)
            {
                return model;
            }
        }
    }

    internal static Scenario Halt(HaltModel model, Random random, int days = Days)
    {
        var links = new Dictionary<int, Schedule>();
        for (var link = 0; link < model.Network.Tables.Links.Count; link++)
        {
            if (random.Chance(0.3))
            {
                var (from, until, passes) = (random.Next(0, days / 2), random.Next(days / 2, days), random.Chance(0.6) ? 0 : random.NextDouble());
                links[link] = ScheduleOf(from, until, passes, days, random.Chance(0.3) ? CargoRule.TurnsBack : CargoRule.Arrives, random.Chance(0.3));
            }
        }

        var facilities = new Dictionary<int, Schedule>();
        for (var facility = 0; facility < model.Network.Tables.Facilities.Count; facility++)
        {
            if (random.Chance(0.1))
            {
                facilities[facility] = ScheduleOf(random.Next(0, days / 2), random.Next(days / 2, days), random.NextDouble(), days);
            }
        }

        return new Scenario(links, facilities);
    }

    internal static Scenario Cut(SupplyNetwork network, int link, int day, int until, int days = Days) =>
        new(new Dictionary<int, Schedule> { [link] = ScheduleOf(day, until, 0, days) }, new Dictionary<int, Schedule>());

    internal static Schedule ScheduleOf(int from, int until, double passes, int days, CargoRule cargo = CargoRule.Arrives, bool isShareOfOrders = false)
    {
        var left = Enumerable.Range(0, days).Select(day => day >= from && day < until ? passes : 1).ToArray();
        return Schedule.Of(days, [new Restraint([new Cause("cut")], left)], cargo, isShareOfOrders);
    }

    /// <summary>A case for each lane: the same links and facilities, cut more or less, and other ways and stocks.</summary>
    private static List<HaltCase> CasesOf(HaltModel model, Random random)
    {
        var (halt, stated) = (Halt(model, random), model.StatedInputs());
        return [.. Enumerable.Range(0, HaltRun.LaneCount).Select(_ =>
        {
            var inputs = stated.With(
                [.. stated.LeadDays.Select(days => days + random.Next(3))],
                [.. stated.BufferDays.Select(days => days * random.NextDouble())],
                [.. stated.QualifyDays.Select(days => days * random.NextDouble())],
                [.. stated.Stock.Select(units => units * random.NextDouble())]);
            return new HaltCase(inputs, new Scenario(Weaker(halt.Links), Weaker(halt.Facilities)));
        })];

        Dictionary<int, Schedule> Weaker(IReadOnlyDictionary<int, Schedule> schedules) => schedules.ToDictionary(pair => pair.Key, pair =>
        {
            var factor = random.Chance(0.2) ? 1 : random.NextDouble();
            return pair.Value with { Left = [.. pair.Value.Left.Select(left => 1 - (factor * (1 - left)))] };
        });
    }

    private static double[] Stocks(HaltModel model, HaltRun run) => [.. Enumerable.Range(0, model.Network.PointCount).Select(point => run.PoolAt(point).Stock[0])];

    /// <summary>What is under way: what is held beyond the target, less what lies in stock beyond it.</summary>
    private static double UnderWay(HaltModel model, HaltRun run) =>
        Enumerable.Range(0, model.Network.PointCount).Sum(point => run.PoolAt(point).Held[0] + run.TargetAt(point)[0] - run.PoolAt(point).Stock[0]);

    /// <summary>What a point must have used of an input for what it made, where nothing else of the group could stand in; joint outputs aside.</summary>
    private static double LeastUse(SupplyNetwork network, HaltRun run, int point, int input)
    {
        if (network.MakingOf[point] == Making.None || network.JointOf[point] is not null)
        {
            return 0;
        }

        var first = network.SlotStart[point] + (network.Arrives[point] ? 1 : 0);
        var sum = 0.0;
        for (var slot = first; slot < network.SlotStart[point + 1]; slot++)
        {
            var edges = Enumerable.Range(network.EdgeStart[slot], network.EdgeStart[slot + 1] - network.EdgeStart[slot]).ToList();
            sum += edges.All(edge => network.EdgeFrom[edge] == input) ? run.MadeAt(point)[0] * edges.Min(edge => network.Flows.Quantity[edge]) : 0;
        }

        return sum;
    }

    private static void Near(double expected, double actual, double slack = 1e-9) => Assert.Equal(expected, actual, slack * Math.Max(1, Math.Abs(expected)));
}
