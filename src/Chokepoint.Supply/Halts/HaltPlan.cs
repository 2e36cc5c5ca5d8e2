using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>All that happens to a network over a span of days, as known: cuts by hand, outages, and what law says from day to day.</summary>
public sealed record HaltPlan
{
    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Cuts by hand.</summary>
    public IReadOnlyList<HandCut> Cuts { get; init; } = [];

    /// <summary>Facilities that fail by themselves.</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>What law says; <c>null</c> where it is not asked.</summary>
    public LinkTimeline? Law { get; init; }

    /// <summary>How licences come through.</summary>
    public LicenceQueue Licences { get; init; } = new();

    /// <summary>The scenario in which everything is as likely as can be.</summary>
    public Scenario Likely(SupplyNetwork network, int days) => For(EventsOf(network, days), Draws.None);

    /// <summary>What happens in every run.</summary>
    internal PlanEvents EventsOf(SupplyNetwork network, int days) => new(days, KindsOf(network), FailuresOf(network, days));

    /// <summary>The links that something happens to, by what: links of one kind meet the same cuts and the same law, in every run.</summary>
    private List<LinkKind> KindsOf(SupplyNetwork network)
    {
        var kinds = new Dictionary<string, LinkKind>();
        for (var link = 0; link < network.Tables.Links.Count; link++)
        {
            var cuts = Enumerable.Range(0, Cuts.Count).Where(cut => Cuts[cut].Means(network, link)).ToList();
            var phases = Law?.Phases.GetValueOrDefault(link) ?? [];
            if (cuts.Count == 0 && phases.Count == 0)
            {
                continue;
            }

            var key = string.Join(';', cuts) + "|" + string.Join(';', phases.Select(phase => $"{phase.From},{phase.Standing},{string.Join('+', phase.Acting.Select(finding => (finding.Provision.Id, finding.Truth)))},{phase.Outlook}"));
            if (!kinds.TryGetValue(key, out var kind))
            {
                kinds[key] = kind = new LinkKind(cuts, phases, []);
            }

            kind.Links.Add(link);
        }

        return [.. kinds.Values];
    }

    /// <summary>The scenario of one run.</summary>
    internal Scenario For(PlanEvents events, Draws draws)
    {
        var links = new Dictionary<int, Schedule>();
        foreach (var kind in events.Kinds)
        {
            var schedule = ScheduleOf(kind.Cuts, kind.Phases, events.Days, draws);
            kind.Links.ForEach(link => links[link] = schedule);
        }

        return new Scenario(links, events.Failures);
    }

    private Schedule ScheduleOf(List<int> cuts, IReadOnlyList<LegalPhase> phases, int days, Draws draws)
    {
        var restraints = OfLaw(phases, days, draws);
        foreach (var cut in cuts)
        {
            var passes = draws.In(Cuts[cut].Passes, Quantity.Cut(cut));
            var left = All(days);
            for (var day = Math.Max(0, Day(Cuts[cut].From)); day < (Cuts[cut].Until is { } until ? Math.Min(days, Day(until)) : days); day++)
            {
                left[day] = passes;
            }

            restraints.Add(new Restraint([new Cause(Cuts[cut].Text)], left));
        }

        return Schedule.Of(days, restraints, cuts.Select(cut => Cuts[cut].Cargo).FirstOrDefault(rule => rule != CargoRule.Arrives), isShareOfOrders: cuts.Count == 0);
    }

    /// <summary>What law leaves of links, a restraint for each phase.</summary>
    private List<Restraint> OfLaw(IReadOnlyList<LegalPhase> phases, int days, Draws draws)
    {
        var (restraints, asked) = (new List<Restraint>(), -1);
        for (var i = 0; i < phases.Count; i++)
        {
            var (phase, end) = (phases[i], i + 1 < phases.Count ? phases[i + 1].From : days);
            asked = phase.Standing == LinkStanding.NeedsLicence ? (asked < 0 ? phase.From : asked) : -1;
            if (phase.Because?.Provision is not { } provision)
            {
                continue;
            }

            var left = All(days);
            for (var day = phase.From; day < end; day++)
            {
                left[day] = phase.Standing == LinkStanding.Banned ? 0 : Licences.ShareOn(phase.Outlook, provision.Remedy?.Time?.InWorkingDays, day - asked, draws);
            }

            restraints.Add(new Restraint(
                [.. phase.Acting.Select(finding => new Cause(finding.Provision.Title, finding.Provision.Id, finding.Provision.Citation, InDoubt: finding.Truth != Truth.True))], left));
        }

        return restraints;
    }

    private Dictionary<int, Schedule> FailuresOf(SupplyNetwork network, int days) =>
        Outages.GroupBy(outage => network.Tables.Facilities.FindIndex(known => known.Id == outage.Facility))
            .ToDictionary(outages => outages.Key, outages => Schedule.Of(days, [.. outages.Select(outage => Of(outage, days))]));

    private Restraint Of(Outage outage, int days)
    {
        var left = All(days);
        for (var day = Math.Max(0, Day(outage.From)); day < days; day++)
        {
            left[day] = 1 - (outage.Until is { } until && day >= Day(until) ? outage.LostAfter(day - Day(until)) : outage.Loses);
        }

        return new Restraint([new Cause(outage.Text)], left);
    }

    private static double[] All(int days)
    {
        var left = new double[days];
        Array.Fill(left, 1);
        return left;
    }

    private int Day(DateOnly date) => date.DayNumber - Start.DayNumber;

    /// <summary>What happens in every run, as far as nothing of it is drawn.</summary>
    /// <param name="Days">How many days are run.</param>
    /// <param name="Kinds">What happens to links.</param>
    /// <param name="Failures">What is left of facilities that fail.</param>
    internal sealed record PlanEvents(int Days, IReadOnlyList<LinkKind> Kinds, IReadOnlyDictionary<int, Schedule> Failures);

    /// <summary>Links to which the same happens.</summary>
    /// <param name="Cuts">The cuts that mean them, by their place in <see cref="HaltPlan.Cuts"/>.</param>
    /// <param name="Phases">What law says of them.</param>
    /// <param name="Links">The links.</param>
    internal sealed record LinkKind(List<int> Cuts, IReadOnlyList<LegalPhase> Phases, List<int> Links);
}
