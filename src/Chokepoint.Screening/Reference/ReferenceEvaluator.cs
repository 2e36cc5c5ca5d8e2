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

    private readonly LawBook _law;
    private readonly Dictionary<string, int> _regimes;
    private readonly ILookup<string, Provision> _releasesOf;
    private readonly Dictionary<string, Bounds> _explored = [];
    private readonly ContentCounter _contents;
    private FormulaPool _pool = new();

    /// <summary>Prepares to evaluate against <paramref name="law"/>.</summary>
    public ReferenceEvaluator(LawBook law)
    {
        (_law, _contents) = (law, new ContentCounter(law));
        _regimes = law.Regimes.Select((regime, i) => (regime.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        _releasesOf = law.Provisions.Where(provision => provision.IsRelease)
            .SelectMany(release => release.Releases.Select(released => (released, release)))
            .ToLookup(pair => pair.released, pair => pair.release);
    }

    /// <summary>Determines one transaction.</summary>
    public Determination Determine(Transaction transaction, Clock clock)
    {
        ForgetWhatGrewTooLarge();
        var date = clock.AsOf is { } day ? new TransactionDate(day) : transaction.Date ?? new TransactionDate(clock.Known);
        var readings = _law.Rulebooks.ToDictionary(
            rulebook => rulebook.Authority,
            rulebook => new Residual(_law, _pool, _contents, rulebook, transaction, date.At(rulebook.UtcOffset), clock.Known));

        var claims = new List<Claim>();
        var findings = new List<Finding>();
        foreach (var provision in _law.Provisions.Where(provision => !provision.IsRelease))
        {
            Judge(provision, readings[_law.RulebookOf(provision).Authority], clock, claims, findings);
        }

        var floor = FloorsOf(readings);
        var bounds = Explore(floor, claims);
        return new Determination
        {
            Transaction = transaction,
            AsOf = date,
            Known = clock.Known,
            Least = bounds.LeastOverall,
            Most = bounds.MostOverall,
            Regimes = [.. _law.Regimes.Select((regime, i) => new RegimeOutcome(regime.Id, bounds.Least[i], bounds.Most[i], OutlookOf(regime.Id, findings)))
                .Where(regime => regime.Most != Outcome.NotSubject)],
            Findings = findings,
            Questions = bounds.Questions,
            Contents = transaction.Bill is null ? [] : [.. readings.Values.Select(reading => reading.ContentShare()).OfType<ContentShare>()],
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
        new(_law, _pool, _contents, rulebook, determination.Transaction, determination.AsOf.At(rulebook.UtcOffset), determination.Known);

    /// <summary>A restriction stands with truth "restriction and not any release of it"; where released, the regime is exempt.</summary>
    private void Judge(Provision provision, Residual reading, Clock clock, List<Claim> claims, List<Finding> findings)
    {
        var restriction = reading.Applies(provision);
        if (restriction.IsFalse)
        {
            return;
        }

        var releases = _releasesOf[provision.Id].Select(release => (Release: release, Formula: reading.Applies(release))).Where(pair => !pair.Formula.IsFalse).ToList();
        var released = _pool.Or([.. releases.Select(pair => pair.Formula)]);
        var standing = _pool.And(restriction, _pool.Not(released));
        var regime = _regimes[provision.Regime];
        claims.Add(new Claim(regime, provision.Effect!.Value, standing));
        claims.Add(new Claim(regime, Outcome.Exempt, _pool.And(restriction, released)));
        if (_pool.TruthOf(standing) is var truth && truth != Truth.False)
        {
            findings.Add(new Finding(provision, truth, OutlookOf(provision, reading), _law.StandingOf(provision, reading.AsOf, clock.Known)));
        }

        foreach (var (release, formula) in releases)
        {
            if (_pool.TruthOf(_pool.And(restriction, formula)) != Truth.False && !findings.Exists(finding => finding.Provision == release))
            {
                findings.Add(new Finding(release, _pool.TruthOf(formula), null, _law.StandingOf(release, reading.AsOf, clock.Known)));
            }
        }
    }

    /// <summary>A regime whose subject condition is certainly false does not reach the transaction; otherwise it is clear until a claim stands.</summary>
    private Outcome[] FloorsOf(Dictionary<string, Residual> readings) =>
    [
        .. _law.Rulebooks.SelectMany(rulebook => rulebook.Regimes.Select(regime =>
            TruthOf(regime.Subject, readings[rulebook.Authority]) == Truth.False ? Outcome.NotSubject : Outcome.Clear)),
    ];

    private Outlook? OutlookOf(Provision provision, Residual reading)
    {
        var special = provision.Outlooks.Where(rule => rule.When is not null && TruthOf(rule.When, reading) == Truth.True).Select(rule => (Outlook?)rule.Outlook).Max();
        return special ?? provision.Outlooks.FirstOrDefault(rule => rule.When is null)?.Outlook;
    }

    private static Outlook? OutlookOf(string regime, List<Finding> findings) => findings
        .Where(finding => finding.Truth == Truth.True && finding.Effect == Outcome.LicenceRequired && finding.Provision.Regime == regime)
        .Max(finding => finding.Outlook);

    private Bounds Explore(Outcome[] floor, List<Claim> claims)
    {
        if (claims.TrueForAll(claim => claim.Formula.IsConstant))
        {
            return Completions.Explore(_pool, floor, claims);
        }

        // Lines of one order book leave the same things open again and again.
        var key = string.Join(' ', floor.Select(outcome => (int)outcome)) + "|"
            + string.Join(' ', claims.Where(claim => !claim.Formula.IsFalse).Select(claim => $"{claim.Regime}:{(int)claim.Outcome}:{claim.Formula.Id}"));
        return _explored.TryGetValue(key, out var bounds) ? bounds : _explored[key] = Completions.Explore(_pool, floor, claims);
    }

    /// <summary>Formulas are shared between transactions; a bound keeps a long file from filling memory.</summary>
    private void ForgetWhatGrewTooLarge()
    {
        if (_pool.Count > LargestPool)
        {
            _pool = new FormulaPool();
            _explored.Clear();
            _contents.Forget();
        }
    }
}
