using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply.Halts;

public sealed class BorderFlowTests
{
    private const int Days = 40;
    private static readonly DateOnly s_start = new(2026, 3, 1);

    [Fact]
    public void Goods_are_exported_when_they_leave_and_imported_when_they_arrive()
    {
        var flows = Run([Flow("CN", "JP", false, "metal"), Flow("CN", "JP", true, "metal")], Cut());

        Assert.All(flows, flow => Assert.Equal(7, flow.Normal, 1e-9));
        Assert.Equal([7, 0, 0], flows[0].ByDay.Skip(9).Take(3), Close);
        Assert.Equal([7, 0, 0], flows[1].ByDay.Skip(14).Take(3), Close);
    }

    [Fact]
    public void What_stays_in_a_country_crosses_no_border_and_an_unknown_country_lies_abroad()
    {
        var flows = Run([Flow("CN", null, false), Flow(null, "JP", true), Flow("JP", null, false)], Scenario.Empty);

        // Ore stays in China; iron comes to Japan from nobody knows where; magnets stay in Japan.
        Assert.Equal(7, flows[0].ByDay[0], 1e-9);
        Assert.Equal(14, flows[1].ByDay[0], 1e-9);
        Assert.Equal(0, flows[2].ByDay[0], 1e-9);
    }

    [Fact]
    public void To_count_changes_no_result()
    {
        var model = Model();
        var counted = HaltStudy.Of(model, Cut(), [Flow("CN", null, false)], null, TestContext.Current.CancellationToken);
        var plain = HaltStudy.Of(model, Cut(), null, TestContext.Current.CancellationToken);

        Assert.Equal(plain.Products[0].OutputByDay, counted.Products[0].OutputByDay);
        Assert.Empty(plain.Flows);
    }

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static BorderFlow Flow(string? from, string? to, bool onArrival, params string[] items) =>
        new(items, from is null ? null : NetworkSketch.CountryOf(from), to is null ? null : NetworkSketch.CountryOf(to), onArrival);

    private static IReadOnlyList<BorderFlowResult> Run(BorderFlow[] flows, Scenario scenario) =>
        HaltStudy.Of(Model(), scenario, flows, null, TestContext.Current.CancellationToken).Flows;

    private static HaltModel Model() => HaltModel.Of(Network(), new HaltOptions { Days = Days });

    private static Scenario Cut() =>
        new HaltPlan { Start = s_start, Cuts = [new HandCut { Text = "cut", Country = NetworkSketch.China, From = s_start.AddDays(10) }] }.Likely(Network(), Days);

    private static SupplyNetwork Network() => new NetworkSketch()
        .Facility("MINE", "CN").Facility("METAL", "CN").Facility("MAGNET", "JP").Facility("CARS", "JP").Facility("IRON")
        .Recipe("METAL", "metal", "ore").Recipe("MAGNET", "magnet", "metal").Recipe("MAGNET", "magnet", "iron").Recipe("CARS", "car", "magnet")
        .Link("ore", "MINE", "METAL")
        .Link("metal", "METAL", "MAGNET", lead: 5, buffer: 60)
        .Link("iron", "IRON", "MAGNET", lead: 1)
        .Link("magnet", "MAGNET", "CARS", lead: 2, buffer: 5)
        .Demand("CARS", "car", 7)
        .Build();
}
