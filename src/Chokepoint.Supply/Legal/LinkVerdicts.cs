using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Reference;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Legal;

/// <summary>What law says of a link, the mildest first.</summary>
public enum LinkStanding
{
    /// <summary>Nothing stands in its way but duties of form.</summary>
    Free,

    /// <summary>It needs a licence.</summary>
    NeedsLicence,

    /// <summary>Facts or law are unknown that could ban it or ask for a licence.</summary>
    InDoubt,

    /// <summary>It is prohibited.</summary>
    Banned,
}

/// <summary>One kind of link, as far as law can tell links apart, with its determination.</summary>
/// <param name="Determination">The determination of the first such link.</param>
/// <param name="Standing">What it comes to.</param>
/// <param name="Links">The links of this kind.</param>
public sealed record LinkVerdict(Determination Determination, LinkStanding Standing, IReadOnlyList<int> Links);

/// <summary>The links of a network screened as the transactions that they will be.</summary>
/// <param name="Of">The standing of each link.</param>
/// <param name="Kinds">The kinds of links, in the order of their first.</param>
public sealed record LinkVerdicts(IReadOnlyList<LinkStanding> Of, IReadOnlyList<LinkVerdict> Kinds)
{
    /// <summary>Screens every link on the days of <paramref name="clock"/>. Links that no law can tell apart are screened once.</summary>
    public static LinkVerdicts Screen(SupplyNetwork network, LawBook law, Clock clock, int threads, CancellationToken cancellation)
    {
        var transactions = new LinkTransactions(network, law);
        var kinds = new List<List<int>>();
        foreach (var (link, kind) in transactions.Kinds().Index())
        {
            if (kind == kinds.Count)
            {
                kinds.Add([]);
            }

            kinds[kind].Add(link);
        }

        var determinations = new Determination[kinds.Count];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, part =>
        {
            var evaluator = new ReferenceEvaluator(law);
            for (var kind = part; kind < kinds.Count; kind += threads)
            {
                cancellation.ThrowIfCancellationRequested();
                determinations[kind] = evaluator.Determine(transactions.Of(kinds[kind][0]), clock);
            }
        });
        var standings = new LinkStanding[network.Tables.Links.Count];
        var verdicts = kinds.Select((links, kind) => new LinkVerdict(determinations[kind], StandingOf(determinations[kind]), links)).ToList();
        foreach (var verdict in verdicts)
        {
            foreach (var link in verdict.Links)
            {
                standings[link] = verdict.Standing;
            }
        }

        return new LinkVerdicts(standings, verdicts);
    }

    private static LinkStanding StandingOf(Determination determination) => (determination.Least, determination.Most) switch
    {
        (Outcome.Prohibited, _) => LinkStanding.Banned,
        (_, < Outcome.LicenceRequired) => LinkStanding.Free,
        (Outcome.LicenceRequired, Outcome.LicenceRequired) => LinkStanding.NeedsLicence,
        _ => LinkStanding.InDoubt,
    };
}
