using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening;

/// <summary>The days that a determination is made for.</summary>
/// <param name="Known">What had been announced by this day counts; also the date of a transaction that states none.</param>
/// <param name="AsOf">The day whose law applies; <c>null</c> for each transaction's own date.</param>
public sealed record Clock(DateOnly Known, DateOnly? AsOf = null);

/// <summary>The outcome for one transaction under a set of rulebooks, with what it rests on.</summary>
public sealed record Determination
{
    /// <summary>The facts.</summary>
    public required Transaction Transaction { get; init; }

    /// <summary>The day whose law was applied.</summary>
    public required TransactionDate AsOf { get; init; }

    /// <summary>What had been announced by this day was counted.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The best worst-outcome over all regimes that the unknown facts allow.</summary>
    public required Outcome Least { get; init; }

    /// <summary>The worst.</summary>
    public required Outcome Most { get; init; }

    /// <summary>The regimes that have something to say, in the order of the rulebooks.</summary>
    public required IReadOnlyList<RegimeOutcome> Regimes { get; init; }

    /// <summary>Each restriction that stands true or unknown, and each release that mattered.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The facts whose answers can make a difference: column names, or a provision id with <c>@status</c>.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The controlled content of each authority that counts it, where the item has a bill of materials.</summary>
    public IReadOnlyList<ContentShare> Contents { get; init; } = [];

    /// <summary>SHA-256 over the facts.</summary>
    public string FactsHash => FactsHasher.HashOf(Transaction);

    /// <summary><see cref="Least"/> where it equals <see cref="Most"/>, else <c>review</c>.</summary>
    public string Verdict => VerdictOf(Least, Most);

    /// <summary>The verdict of a pair of bounds.</summary>
    public static string VerdictOf(Outcome least, Outcome most) => least == most ? least.ToWord() : OutcomeWords.Review;
}

/// <summary>What one regime says.</summary>
/// <param name="Id">The regime.</param>
/// <param name="Least">Its best outcome.</param>
/// <param name="Most">Its worst outcome.</param>
/// <param name="Outlook">That of the worst licence that stands true, if any does.</param>
public sealed record RegimeOutcome(string Id, Outcome Least, Outcome Most, Outlook? Outlook)
{
    /// <summary><see cref="Least"/> where it equals <see cref="Most"/>, else <c>review</c>.</summary>
    public string Verdict => Determination.VerdictOf(Least, Most);
}

/// <summary>One provision that matters to a transaction.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Truth">Whether it stands: for a release, whether it holds.</param>
/// <param name="Outlook">For a required licence: the policy that its application meets.</param>
/// <param name="Standing">Where it stands in time.</param>
public sealed record Finding(Provision Provision, Truth Truth, Outlook? Outlook, Standing Standing)
{
    /// <summary>The outcome that it leads to where it stands: <c>exempt</c> for a release.</summary>
    public Outcome Effect => Provision.Effect ?? Outcome.Exempt;
}
