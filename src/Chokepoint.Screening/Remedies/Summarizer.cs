using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Remedies;

/// <summary>Puts the remedies of one determination together, over all rulebooks.</summary>
internal sealed class Summarizer
{
    private const string Undescribed = "a licence that the rulebook does not describe";

    private readonly LawBook _law;
    private readonly ReferenceEvaluator _evaluator;
    private readonly Determination _determination;
    private readonly IReadOnlyDictionary<string, Residual> _readings;
    private readonly List<Finding> _restrictions;
    private readonly Dictionary<string, Provision> _provisions;

    public Summarizer(LawBook law, ReferenceEvaluator evaluator, Determination determination, IReadOnlyDictionary<string, Residual> readings)
    {
        (_law, _evaluator, _determination, _readings) = (law, evaluator, determination, readings);
        _restrictions = [.. determination.Findings.Where(finding => !finding.Provision.IsRelease)];
        _provisions = law.Provisions.ToDictionary(provision => provision.Id);
    }

    /// <summary>The day on which the goods are to leave; <c>null</c> where the line states none.</summary>
    private DateOnly? Shipping => _determination.Transaction.Date?.Day;

    public RemedySummary Summarize()
    {
        var applications = _determination.Least == Outcome.Prohibited ? [] : Applications();
        var releases = Releases();
        var duties = _determination.Least == Outcome.Prohibited ? [] : Duties(releases);
        return new RemedySummary
        {
            Bars = [.. _restrictions.Where(finding => finding.Effect == Outcome.Prohibited)],
            Applications = applications,
            Releases = releases,
            Duties = duties,
            Steps = _determination.Least == Outcome.Prohibited ? [] : Agenda.Of(_determination, applications, duties, Shipping),
            AllDue = applications.Count > 0 && applications.TrueForAll(application => application.Clock.DueIfLodgedNow is not null)
                ? applications.Max(application => application.Clock.DueIfLodgedNow)
                : null,
            NotSubject = [.. _law.Regimes.Select(regime => regime.Id).Except(_determination.Regimes.Select(regime => regime.Id))],
        };
    }

    private List<Application> Applications() =>
    [
        .. _restrictions.Where(finding => finding.Effect == Outcome.LicenceRequired)
            .GroupBy(finding => (finding.Provision.Regime, Licence: finding.Provision.Remedy?.Licence ?? Undescribed, Office: BodyOf(finding.Provision)))
            .Select(group => new Application(
                group.Key.Regime, group.Key.Licence, group.Key.Office, group.First().Provision.Remedy ?? new Remedy(),
                group.Any(finding => finding.Truth == Truth.True) ? Truth.True : Truth.Unknown,
                (group.Any(finding => finding.Truth == Truth.True) ? group.Where(finding => finding.Truth == Truth.True) : group).Max(finding => finding.Outlook),
                [.. group.Select(finding => finding.Provision.Id)],
                ClockOf(group.First().Provision.Remedy?.Time, group.Key.Office)))
            .OrderByDescending(application => application.Truth == Truth.True),
    ];

    private OfficeBody? BodyOf(Provision provision) => provision.Remedy?.Office?.For(_determination.Transaction.ExporterCountry);

    private ApplicationClock ClockOf(DecisionTime? stated, OfficeBody? office)
    {
        var time = stated ?? (office?.UsualDays is { } usual ? new DecisionTime(usual, DayCount.Calendar, ByLaw: false) : null);
        return new ApplicationClock(time, Shipping is { } day ? time?.LatestFor(day) : null, time?.DueAfter(_determination.Known));
    }

    /// <summary>
    /// Releases of what stands, and those that were used: their restrictions no longer stand. Where a prohibition certainly stands, only what
    /// could lift one helps.
    /// </summary>
    private List<ReleaseOption> Releases()
    {
        var isBarred = _determination.Least == Outcome.Prohibited;
        var used = _determination.Findings.Where(finding => finding.Provision.IsRelease && finding.Truth == Truth.True).Select(finding => finding.Provision.Id).ToHashSet();
        var standing = _restrictions.Where(finding => !isBarred || finding.Effect == Outcome.Prohibited).Select(finding => finding.Provision.Id).ToHashSet();
        return
        [
            .. _law.Provisions.Where(provision => provision.IsRelease && ((used.Contains(provision.Id) && !isBarred) || provision.Releases.Any(standing.Contains)))
                .Select(release => OptionOf(release, used.Contains(release.Id)))
                .OrderBy(option => option.State),
        ];
    }

    private ReleaseOption OptionOf(Provision release, bool isUsed)
    {
        var reading = _readings[_law.RulebookOf(release).Authority];
        var needs = new ReleaseNeeds(condition => _evaluator.TruthOf(condition, reading));
        var lifts = release.Releases.Where(id => _evaluator.TruthOf(_provisions[id], reading) != Truth.False).ToList();
        var regimes = lifts.Select(id => _provisions[id].Regime).ToHashSet();
        var canHold = _evaluator.CanBeInForce(release, reading) && needs.CanHold(release.When);
        return new ReleaseOption(
            release,
            isUsed ? ReleaseState.Holds : canHold ? ReleaseState.Open : ReleaseState.RuledOut,
            lifts,
            [.. _restrictions.Where(finding => finding.Effect > Outcome.Conditional && regimes.Contains(finding.Provision.Regime)).Select(finding => finding.Provision.Id).Except(lifts)],
            isUsed || !canHold ? [] : needs.Of(release.When));
    }

    /// <summary>Duties of what stands, of releases that are used, and of the regimes themselves; a duty that restrictions share is named once.</summary>
    private List<DueDuty> Duties(List<ReleaseOption> releases)
    {
        var ofProvisions = _restrictions.Select(finding => (finding.Provision, finding.Truth))
            .Concat(releases.Where(option => option.State == ReleaseState.Holds).Select(option => (Provision: option.Release, Truth: Truth.True)))
            .SelectMany(pair => DutiesOf(pair.Provision).Select(duty => Due(duty, pair.Provision.Regime, pair.Provision.Id, BodyOf(pair.Provision), pair.Provision.Citation, pair.Truth)));
        var reached = _determination.Regimes.ToDictionary(regime => regime.Id);
        var ofRegimes = _law.Regimes.Where(regime => reached.ContainsKey(regime.Id))
            .SelectMany(regime => regime.Duties.Select(duty => Due(duty, regime.Id, regime.Id, null, regime.Title, reached[regime.Id].Least == Outcome.NotSubject ? Truth.Unknown : Truth.True)));
        return
        [
            .. ofProvisions.Concat(ofRegimes).OfType<DueDuty>()
                .GroupBy(due => (due.Regime, due.Duty.Text))
                .Select(group => group.FirstOrDefault(due => due.Truth == Truth.True) ?? group.First()),
        ];
    }

    /// <summary>A restriction that attaches a duty is one, also where nobody wrote it out.</summary>
    private static IEnumerable<Duty> DutiesOf(Provision provision) => provision.Remedy is { Duties.Count: > 0 } remedy ? remedy.Duties
        : provision.Effect == Outcome.Conditional ? [new Duty(provision.Title, DutyTime.BeforeExport, null, null, Law.Conditions.Condition.Constant(true), null)]
        : [];

    private DueDuty? Due(Duty duty, string regime, string source, OfficeBody? office, string citation, Truth truth)
    {
        var applies = _evaluator.TruthOf(duty.When, _readings[regime[..regime.IndexOf('/', StringComparison.Ordinal)]]);
        return applies == Truth.False ? null
            : new DueDuty(duty, regime, source, office, duty.Citation ?? citation, truth == Truth.True && applies == Truth.True ? Truth.True : Truth.Unknown, DayOf(duty));
    }

    private DateOnly? DayOf(Duty duty) => Shipping is not { } day ? null : duty.Time switch
    {
        DutyTime.Contract or DutyTime.Kept => null,
        DutyTime.BeforeExport => day.AddDays(-(duty.Days ?? 0)),
        DutyTime.AtExport => day,
        DutyTime.AfterExport => duty.Days is { } days ? day.AddDays(days) : null,
    };
}
