using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Legal;

/// <summary>How a link in doubt is run.</summary>
public enum Doubts
{
    /// <summary>As if it needed a licence: its sender will ask for one.</summary>
    AsLicence,

    /// <summary>As if it were free: the best that can come of it.</summary>
    AsFree,

    /// <summary>As if it were banned: the worst.</summary>
    AsBan,
}

/// <summary>What law says of some links from a day on.</summary>
/// <param name="From">The first day, from 0.</param>
/// <param name="Standing">What it comes to, doubts decided.</param>
/// <param name="Acting">The findings that act on the links, the one that decides first; none where they are free. What is in doubt does not act beside what is certain and as hard.</param>
/// <param name="Outlook">The outlook of a licence.</param>
/// <param name="LacksNames">Whether it is in doubt only because nobody has named a party: a name on no list would settle it.</param>
public sealed record LegalPhase(int From, LinkStanding Standing, IReadOnlyList<Finding> Acting, Outlook? Outlook, bool LacksNames = false)
{
    /// <summary>The finding that decides; <c>null</c> where the links are free.</summary>
    public Finding? Because => Acting is [var decides, ..] ? decides : null;
}

/// <summary>
/// What law says of the links of a network from day to day. It is asked afresh on each day on which any provision changes. A network flows as
/// its tables say, under the law of the day before the first: only what is new since then counts.
/// </summary>
/// <param name="Phases">The phases of each link that law touches, by its number; others stay as they are.</param>
/// <param name="Days">The days on which law was asked.</param>
public sealed record LinkTimeline(IReadOnlyDictionary<int, IReadOnlyList<LegalPhase>> Phases, IReadOnlyList<DateOnly> Days)
{
    private const string Unlisted = "a party on no list";

    /// <summary>Asks the law.</summary>
    /// <param name="network">The network.</param>
    /// <param name="before">The law under which it flows.</param>
    /// <param name="law">The law that is run: the same, or one with overlays.</param>
    /// <param name="start">The first day.</param>
    /// <param name="days">How many days.</param>
    /// <param name="known">What had been announced by this day counts.</param>
    /// <param name="doubts">How links in doubt are run.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="cancellation">Ends it.</param>
    public static LinkTimeline Of(
        SupplyNetwork network, LawBook before, LawBook law, DateOnly start, int days, DateOnly known, Doubts doubts, int threads, CancellationToken cancellation)
    {
        var usual = LinkVerdicts.Screen(network, before, new Clock(known, start.AddDays(-1)), threads, cancellation);
        var usualOf = new Determination[network.Tables.Links.Count];
        foreach (var kind in usual.Kinds)
        {
            foreach (var link in kind.Links)
            {
                usualOf[link] = kind.Determination;
            }
        }

        var (phases, evaluator) = (new Dictionary<int, IReadOnlyList<LegalPhase>>(), new ReferenceEvaluator(law));
        var asked = DaysOfChange(law, start, days, known);
        foreach (var day in asked)
        {
            var verdicts = LinkVerdicts.Screen(network, law, new Clock(known, day), threads, cancellation);
            foreach (var kind in verdicts.Kinds)
            {
                foreach (var links in kind.Links.GroupBy(link => usualOf[link]))
                {
                    var phase = PhaseOf(kind.Determination, links.Key, day.DayNumber - start.DayNumber, doubts);
                    if (phase.Because?.Truth == Truth.Unknown && Named(kind.Determination.Transaction) is { } named)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        var settled = PhaseOf(evaluator.Determine(named, new Clock(known, day)), links.Key, phase.From, doubts);
                        phase = phase with { LacksNames = settled.Because?.Truth != Truth.Unknown };
                    }

                    foreach (var link in links)
                    {
                        Add(phases, link, phase);
                    }
                }
            }
        }

        return new LinkTimeline(phases, asked);
    }

    private static void Add(Dictionary<int, IReadOnlyList<LegalPhase>> phases, int link, LegalPhase phase)
    {
        if (!phases.TryGetValue(link, out var known))
        {
            if (phase.Standing != LinkStanding.Free)
            {
                phases[link] = new List<LegalPhase> { phase };
            }
        }
        else if (known[^1].Standing != phase.Standing || known[^1].Outlook != phase.Outlook)
        {
            ((List<LegalPhase>)known).Add(phase);
        }
    }

    /// <summary>What is new since the day before the first: a link that needed one permit then may need another now, and wait for that.</summary>
    private static LegalPhase PhaseOf(Determination now, Determination before, int day, Doubts doubts)
    {
        var acting = now.Most < Outcome.LicenceRequired ? []
            : now.Findings.Where(finding => !finding.Provision.IsRelease && finding.Effect >= Outcome.LicenceRequired && !StoodBefore(finding, before))
                .Select(finding => (Finding: finding, Standing: Decided(finding, doubts)))
                .Where(pair => pair.Standing != LinkStanding.Free)
                .OrderByDescending(pair => pair.Standing).ThenByDescending(pair => pair.Finding.Truth == Truth.True).ThenByDescending(pair => pair.Finding.Outlook)
                .ToList();
        return acting is [(var because, var standing), ..]
            ? new LegalPhase(day, standing, [.. acting.Select(pair => pair.Finding).Where(finding => finding.Truth == Truth.True || because.Truth != Truth.True)], standing == LinkStanding.NeedsLicence ? because.Outlook : null)
            : new LegalPhase(day, LinkStanding.Free, [], null);
    }

    /// <summary>A transaction with a party on no list for each that nobody has named; <c>null</c> where all have names.</summary>
    private static Transaction? Named(Transaction transaction) => transaction is { Exporter: not null, Consignee: not null, EndUser: not null } ? null : transaction with
    {
        Exporter = transaction.Exporter ?? Unlisted,
        Consignee = transaction.Consignee ?? Unlisted,
        EndUser = transaction.EndUser ?? Unlisted,
    };

    private static bool StoodBefore(Finding finding, Determination before) =>
        before.Findings.Any(known => known.Provision.Id == finding.Provision.Id && (known.Truth == Truth.True || known.Truth == finding.Truth));

    private static LinkStanding Decided(Finding finding, Doubts doubts) => (finding.Truth == Truth.True, doubts) switch
    {
        (false, Doubts.AsFree) => LinkStanding.Free,
        (false, Doubts.AsLicence) => LinkStanding.NeedsLicence,
        _ => finding.Effect == Outcome.Prohibited ? LinkStanding.Banned : LinkStanding.NeedsLicence,
    };

    /// <summary>The first day, and those on which a provision, or a condition that names a day, may change.</summary>
    private static List<DateOnly> DaysOfChange(LawBook law, DateOnly start, int days, DateOnly known)
    {
        var changes = law.Provisions.SelectMany(provision => provision.Timeline.ChangePoints(known)).Select(change => change.Day);
        var named = law.Provisions.SelectMany(provision => provision.When.Tests).OfType<Condition.DateTest>().Select(test => test.Day);
        var horizons = law.Rulebooks.Select(rulebook => rulebook.VerifiedThrough);
        var last = start.AddDays(days - 1);
        return [.. changes.Concat(named).Concat(horizons).SelectMany(day => day < DateOnly.MaxValue ? new[] { day, day.AddDays(1) } : [day])
            .Where(day => day > start && day <= last).Append(start).Distinct().Order()];
    }
}
