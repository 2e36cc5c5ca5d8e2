using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Remedies;

namespace Chokepoint.Screening.Explain;

/// <summary>One step of a proof: a condition in the words of the rulebook, its truth, and for a test the facts that made it so.</summary>
/// <param name="Text">The condition.</param>
/// <param name="Truth">Its truth for the transaction.</param>
/// <param name="Facts">The facts that it looked at: <c>destination = JP</c>, <c>end_use is not stated</c>.</param>
/// <param name="Parts">The steps below.</param>
public sealed record ProofStep(string Text, Truth Truth, IReadOnlyList<string> Facts, IReadOnlyList<ProofStep> Parts);

/// <summary>Why a provision stands as it does.</summary>
/// <param name="Finding">The provision and its truth.</param>
/// <param name="Condition">The proof of its condition.</param>
/// <param name="Items">The list entries that the item falls or may fall under, with the reason; empty where the provision names none.</param>
public sealed record ProvisionProof(Finding Finding, ProofStep Condition, IReadOnlyList<EntryProof> Items);

/// <summary>Why the item falls, or may fall, under an entry.</summary>
/// <param name="Item">The entry.</param>
/// <param name="Truth">Whether it does.</param>
/// <param name="Reason">One clause.</param>
/// <param name="Wordings">What imported editions of the list say of it, the coarsest code first.</param>
public sealed record EntryProof(Law.Measures.RuleItem Item, Truth Truth, string Reason, IReadOnlyList<Law.Wordings.Wording> Wordings);

/// <summary>One fact changed, all others as they are, and what that would lead to.</summary>
/// <param name="Column">The fact.</param>
/// <param name="Values">The values that lead there.</param>
/// <param name="Least">The least outcome then.</param>
/// <param name="Most">The most outcome then.</param>
/// <param name="Provisions">
/// Ids of the provisions that make the difference: <c>+</c> for those that then stand, or stand more firmly (certainly, where they only may now),
/// <c>-</c> for those that no longer stand, or less firmly.
/// </param>
public sealed record Counterfactual(string Column, IReadOnlyList<string> Values, Outcome Least, Outcome Most, IReadOnlyList<string> Provisions)
{
    /// <summary>The verdict then.</summary>
    public string Verdict => Determination.VerdictOf(Least, Most);
}

/// <summary>A question with whom to ask and what to ask for.</summary>
/// <param name="Name">The column, or a provision id with <c>@status</c>.</param>
/// <param name="Whom">Who can answer.</param>
/// <param name="What">What to ask for.</param>
public sealed record Question(string Name, string Whom, string What);

/// <summary>All that an auditor needs to follow a determination.</summary>
/// <param name="Determination">What was determined.</param>
/// <param name="Proofs">One for each finding.</param>
/// <param name="Counterfactuals">Single changes of facts that would change the verdict.</param>
/// <param name="Questions">What to ask whom.</param>
/// <param name="Remedies">What is to be done for it to move.</param>
/// <param name="Contents">How the controlled content adds up, where the item has a bill of materials.</param>
/// <param name="Rulebooks">Authority, content hash and day of verification of each rulebook.</param>
public sealed record Explanation(
    Determination Determination,
    IReadOnlyList<ProvisionProof> Proofs,
    IReadOnlyList<Counterfactual> Counterfactuals,
    IReadOnlyList<Question> Questions,
    RemedySummary Remedies,
    IReadOnlyList<ContentProof> Contents,
    IReadOnlyList<(string Authority, string Hash, DateOnly VerifiedThrough)> Rulebooks);
