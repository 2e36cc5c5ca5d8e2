using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Reference;

/// <summary>
/// The evaluator that defines what rulebooks mean (<c>docs/semantics.md</c>): plain, exact, and one pass over the provisions.
/// Threads: one caller at a time; make one for each thread.
/// </summary>
public sealed class ReferenceEvaluator
{
    private const int LargestPool = 400_000;
    private const int LargestMemory = 200_000;

    private readonly LawBook _law;
    private readonly Dictionary<string, int> _regimes;
    private readonly ILookup<string, Provision> _releasesOf;
    private readonly ContentCounter _contents;
    private FormulaPool _pool = new();
    private Exploration _exploration;

    /// <summary>Prepares to evaluate against <paramref name="law"/>.</summary>
    public ReferenceEvaluator(LawBook law)
    {
        (_law, _exploration, _contents) = (law, new Exploration(_pool), new ContentCounter(law));
        _regimes = law.Regimes.Select((regime, i) => (regime.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        _releasesOf = law.Provisions.Where(provision => provision.IsRelease)
            .SelectMany(release => release.Releases.Select(released => (released, release)))
            .ToLookup(pair => pair.released, pair => pair.release);
    }

    /// <summary>Determines one transaction.</summary>
    public Determination Determine(Transaction transaction, Clock clock)
    {
        if (HasGrownTooLarge)
        {
            _pool = new FormulaPool();
            _exploration = new Exploration(_pool);
            _contents.Forget();
        }

        var date = DateOf(transaction, clock);
        var readings = _law.Rulebooks.ToDictionary(rulebook => rulebook.Authority, rulebook => ReadingOf(rulebook, transaction, date, clock.Known));
        return Conclude(
            transaction,
            date,
            clock.Known,
            [.. _law.Rulebooks.SelectMany(rulebook => rulebook.Regimes.Select(regime => FloorOf(regime, readings[rulebook.Authority])))],
            [.. _law.Provisions.Where(provision => !provision.IsRelease).Select(provision => Judge(provision, readings[_law.RulebookOf(provision).Authority])).OfType<Judgement>()]) with
        {
            Contents = transaction.Bill is null ? [] : [.. readings.Values.Select(reading => reading.ContentShare()).OfType<ContentShare>()],
        };
    }

    /// <summary>The day whose law applies to a transaction.</summary>
    internal static TransactionDate DateOf(Transaction transaction, Clock clock) =>
        clock.AsOf is { } day ? new TransactionDate(day) : transaction.Date ?? new TransactionDate(clock.Known);

    /// <summary>Reads conditions of a rulebook against a transaction.</summary>
    internal Residual ReadingOf(Rulebook rulebook, Transaction transaction, TransactionDate date, DateOnly known) =>
        new(_law, _pool, _contents, rulebook, transaction, date.At(rulebook.UtcOffset), known);

    /// <summary>What comes of the floors of the regimes and of what was judged, in the order of the provisions.</summary>
    internal Determination Conclude(Transaction transaction, TransactionDate date, DateOnly known, Outcome[] floor, IReadOnlyList<Judgement> judgements)
    {
        var claims = new List<Claim>();
        var findings = new List<Finding>();
        foreach (var judgement in judgements)
        {
            claims.AddRange(judgement.Claims);
            foreach (var finding in judgement.Findings)
            {
                if (!finding.Provision.IsRelease || !findings.Exists(found => found.Provision == finding.Provision))
                {
                    findings.Add(finding);
                }
            }
        }

        var bounds = _exploration.Of(floor, claims);
        return new Determination
        {
            Transaction = transaction,
            AsOf = date,
            Known = known,
            Least = bounds.LeastOverall,
            Most = bounds.MostOverall,
            Regimes = [.. _law.Regimes.Select((regime, i) => new RegimeOutcome(regime.Id, bounds.Least[i], bounds.Most[i], OutlookOf(regime.Id, findings)))
                .Where(regime => regime.Most != Outcome.NotSubject)],
            Findings = findings,
            Questions = bounds.Questions,
        };
    }

    /// <summary>The truth of a condition for a transaction, exactly; for explaining.</summary>
    internal Truth TruthOf(Law.Conditions.Condition condition, Residual reading) => _pool.TruthOf(reading.Of(condition));

    /// <summary>Whether a provision applies to a transaction, whatever releases it; for its remedies.</summary>
    internal Truth TruthOf(Provision provision, Residual reading) => _pool.TruthOf(reading.Applies(provision));

    /// <summary>Whether a provision is or may be in force and of the transaction's goods, whatever its condition says; for its remedies.</summary>
    internal bool CanBeInForce(Provision provision, Residual reading) =>
        !reading.Status(provision).IsFalse && _pool.TruthOf(reading.Items(provision)) != Truth.False;

    /// <summary>Reads conditions of a rulebook against a transaction; for explaining.</summary>
    internal Residual ReadingOf(Rulebook rulebook, Determination determination) =>
        ReadingOf(rulebook, determination.Transaction, determination.AsOf, determination.Known);

    /// <summary>
    /// A restriction stands with truth "restriction and not any release of it"; where released, the regime is exempt. <c>null</c> where it
    /// does not apply.
    /// </summary>
    internal Judgement? Judge(Provision provision, Residual reading)
    {
        var restriction = reading.Applies(provision);
        if (restriction.IsFalse)
        {
            return null;
        }

        var releases = _releasesOf[provision.Id].Select(release => (Release: release, Formula: reading.Applies(release))).Where(pair => !pair.Formula.IsFalse).ToList();
        var released = _pool.Or([.. releases.Select(pair => pair.Formula)]);
        var standing = _pool.And(restriction, _pool.Not(released));
        var regime = _regimes[provision.Regime];
        var findings = new List<Finding>();
        if (_pool.TruthOf(standing) is var truth && truth != Truth.False)
        {
            findings.Add(new Finding(provision, truth, OutlookOf(provision, reading), _law.StandingOf(provision, reading.AsOf, reading.Known)));
        }

        findings.AddRange(releases.Where(pair => _pool.TruthOf(_pool.And(restriction, pair.Formula)) != Truth.False)
            .Select(pair => new Finding(pair.Release, _pool.TruthOf(pair.Formula), null, _law.StandingOf(pair.Release, reading.AsOf, reading.Known))));
        return new Judgement(provision, [new Claim(regime, provision.Effect!.Value, standing), new Claim(regime, Outcome.Exempt, _pool.And(restriction, released))], findings);
    }

    /// <summary>A regime whose subject condition is certainly false does not reach the transaction; otherwise it is clear until a claim stands.</summary>
    internal Outcome FloorOf(Regime regime, Residual reading) => TruthOf(regime.Subject, reading) == Truth.False ? Outcome.NotSubject : Outcome.Clear;

    /// <summary>The releases of a restriction.</summary>
    internal IEnumerable<Provision> ReleasesOf(Provision provision) => _releasesOf[provision.Id];

    /// <summary>Formulas are shared between transactions; a bound keeps a long file from filling memory.</summary>
    internal bool HasGrownTooLarge => _pool.Count > LargestPool || _exploration.Count > LargestMemory;

    /// <summary>Whoever makes formulas while others may do so too holds these.</summary>
    internal FormulaPool Formulas => _pool;

    private Outlook? OutlookOf(Provision provision, Residual reading)
    {
        var special = provision.Outlooks.Where(rule => rule.When is not null && TruthOf(rule.When, reading) == Truth.True).Select(rule => (Outlook?)rule.Outlook).Max();
        return special ?? provision.Outlooks.FirstOrDefault(rule => rule.When is null)?.Outlook;
    }

    private static Outlook? OutlookOf(string regime, List<Finding> findings) => findings
        .Where(finding => finding.Truth == Truth.True && finding.Effect == Outcome.LicenceRequired && finding.Provision.Regime == regime)
        .Max(finding => finding.Outlook);
}
