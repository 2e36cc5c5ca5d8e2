using Chokepoint.Supply.Legal;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Supply;

/// <summary>A network flows under the law of the day before: what is new since then stops it, whatever it needed before.</summary>
public sealed class LinkTimelineTests
{
    private static readonly DateOnly s_april = new(2025, 4, 4);

    [Fact]
    public void A_new_licence_counts_for_goods_that_needed_another_one_all_along()
    {
        // Rare-earth metals have needed an ordinary licence for years; the one for dual-use items is new.
        var phase = Assert.Single(Timeline(s_april, "Motor maker").Phases[0]);

        Assert.Equal((0, LinkStanding.NeedsLicence, "cn/2025-018#1"), (phase.From, phase.Standing, phase.Because?.Provision.Id));
    }

    [Fact]
    public void A_new_licence_counts_where_nobody_knows_the_buyer() =>
        Assert.Equal(LinkStanding.NeedsLicence, Timeline(s_april, null).Phases[0][0].Standing);

    [Fact]
    public void What_stood_on_the_day_before_changes_nothing() =>
        Assert.Empty(Timeline(s_april.AddDays(1), "Motor maker", days: 30).Phases);

    /// <remarks>Announcement 20 of 2026 names parties in the European Union.</remarks>
    [Theory]
    [InlineData(null, true)]
    [InlineData("Motor maker", false)]
    public void A_list_of_parties_puts_a_buyer_in_doubt_only_for_want_of_his_name(string? buyer, bool isInDoubt)
    {
        var phases = Timeline(new DateOnly(2026, 4, 23), buyer, known: new DateOnly(2026, 11, 1)).Phases.Values.SelectMany(phases => phases).ToList();

        Assert.Equal(isInDoubt, phases.Exists(phase => phase.LacksNames));
        Assert.All(phases.Where(phase => phase.LacksNames), phase => Assert.Equal("cn/2026-020#1", phase.Because?.Provision.Id));
    }

    private static LinkTimeline Timeline(DateOnly start, string? buyer, int days = 60, DateOnly? known = null)
    {
        var network = new NetworkSketch()
            .Facility("METAL", "CN", company: "Metal maker").Facility("MAGNET", "DE", company: buyer)
            .Item("dysprosium", codes: "CN:DY-METAL", composition: ("Dy", 1))
            .Recipe("MAGNET", "magnet", "dysprosium")
            .Link("dysprosium", "METAL", "MAGNET", perDay: 1, endUse: "civil")
            .Demand("MAGNET", "magnet")
            .Build();
        return LinkTimeline.Of(network, Rulebooks.China, Rulebooks.China, start, days, known ?? new DateOnly(2025, 12, 31), Doubts.AsLicence, 1, TestContext.Current.CancellationToken);
    }
}
