using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;

namespace Chokepoint.Screening.Remedies;

/// <summary>What is to be done for one transaction to move, over all authorities: the remedies of a determination put together.</summary>
public sealed record RemedySummary
{
    /// <summary>The prohibitions that stand or may stand: no application lifts them.</summary>
    public required IReadOnlyList<Finding> Bars { get; init; }

    /// <summary>The permits to apply for; none where a prohibition certainly stands.</summary>
    public required IReadOnlyList<Application> Applications { get; init; }

    /// <summary>The releases of all that stands or would stand, with what each asks for.</summary>
    public required IReadOnlyList<ReleaseOption> Releases { get; init; }

    /// <summary>What is to be done beside having the permits.</summary>
    public required IReadOnlyList<DueDuty> Duties { get; init; }

    /// <summary>All of it in order of time.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>When all decisions are due on what is lodged on the day known; <c>null</c> where some time is not known, or nothing is to be lodged.</summary>
    public required DateOnly? AllDue { get; init; }

    /// <summary>The regimes that were asked and have nothing to say.</summary>
    public required IReadOnlyList<string> NotSubject { get; init; }
}

/// <summary>One permit to apply for, with all the provisions that one application answers.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Licence">The permit, as the rulebook names it.</param>
/// <param name="Office">Who decides; <c>null</c> where the rulebook does not say.</param>
/// <param name="Remedy">Channel, documents, terms.</param>
/// <param name="Truth">Whether it is needed, or may be.</param>
/// <param name="Outlook">How the authority meets the hardest of the provisions.</param>
/// <param name="Provisions">The provisions, by id.</param>
/// <param name="Clock">Its days.</param>
public sealed record Application(
    string Regime, string Licence, OfficeBody? Office, Remedy Remedy, Truth Truth, Outlook? Outlook, IReadOnlyList<string> Provisions, ApplicationClock Clock);

/// <summary>The days of an application.</summary>
/// <param name="Time">How long the decision takes; <c>null</c> where neither law nor the office says.</param>
/// <param name="Latest">The latest day to lodge it for the day of the transaction; <c>null</c> where either is unknown.</param>
/// <param name="DueIfLodgedNow">When a decision is due on what is lodged on the day known; <c>null</c> where no time is known.</param>
public sealed record ApplicationClock(DecisionTime? Time, DateOnly? Latest, DateOnly? DueIfLodgedNow);

/// <summary>How near a release is to being used.</summary>
public enum ReleaseState
{
    /// <summary>Its conditions hold: it is what frees the transaction.</summary>
    Holds,

    /// <summary>It can hold: unknown facts, or what only the exporter can claim, decide.</summary>
    Open,

    /// <summary>Stated facts or its timeline rule it out.</summary>
    RuledOut,
}

/// <summary>A release beside the others.</summary>
/// <param name="Release">The provision.</param>
/// <param name="State">How near it is.</param>
/// <param name="Lifts">The restrictions of this transaction that it lifts.</param>
/// <param name="Leaves">Those of the same regime that it leaves standing: each is overcome by itself.</param>
/// <param name="Needs">What must hold beside what does already, in the words of the rulebook.</param>
public sealed record ReleaseOption(Provision Release, ReleaseState State, IReadOnlyList<string> Lifts, IReadOnlyList<string> Leaves, IReadOnlyList<string> Needs);

/// <summary>A duty of this transaction.</summary>
/// <param name="Duty">What, and when in the course of the export.</param>
/// <param name="Regime">The regime.</param>
/// <param name="Source">The provision that asks for it, or the regime as a whole.</param>
/// <param name="Office">The office that it concerns, if one.</param>
/// <param name="Citation">Where the law says so.</param>
/// <param name="Truth">Whether it is due, or may be.</param>
/// <param name="By">The latest day, before or after the export; <c>null</c> where none follows.</param>
public sealed record DueDuty(Duty Duty, string Regime, string Source, OfficeBody? Office, string Citation, Truth Truth, DateOnly? By);
