using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>What one provision makes of links from a day on.</summary>
/// <param name="Day">The day, from 0.</param>
/// <param name="Standing">What it makes of them.</param>
/// <param name="InDoubt">Whether it is not certain that it stands, so that a choice was made.</param>
/// <param name="Outlook">The outlook of a licence.</param>
/// <param name="Provision">The provision; <c>null</c> where links are free again.</param>
/// <param name="Links">The links, by number.</param>
public sealed record LawChange(int Day, LinkStanding Standing, bool InDoubt, Outlook? Outlook, Provision? Provision, IReadOnlyList<int> Links)
{
    /// <summary>The ids of the items that the links carry, in the order of the items' table.</summary>
    public IReadOnlyList<string> ItemsOf(SupplyNetwork network) =>
        [.. Links.Select(link => network.Tables.Links.Item(link)).Distinct().Order().Select(item => network.Tables.Items[item].Id)];

    /// <summary>All changes, by day and weight.</summary>
    public static IReadOnlyList<LawChange> Of(LinkTimeline timeline) =>
        [.. timeline.Phases.SelectMany(pair => pair.Value.Select(phase => (Link: pair.Key, Phase: phase)))
            .GroupBy(pair => (pair.Phase.From, pair.Phase.Standing, InDoubt: pair.Phase.Because?.Truth == Truth.Unknown, pair.Phase.Outlook, pair.Phase.Because?.Provision))
            .OrderBy(group => group.Key.From).ThenByDescending(group => group.Key.Standing).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Provision?.Id, StringComparer.Ordinal)
            .Select(group => new LawChange(group.Key.From, group.Key.Standing, group.Key.InDoubt, group.Key.Outlook, group.Key.Provision, [.. group.Select(pair => pair.Link).Order()]))];
}
