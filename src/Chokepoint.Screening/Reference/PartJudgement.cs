using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Reference;

/// <summary>What the law says of one part of a whole.</summary>
/// <param name="IsMeant">Whether the rule looks at it: then it is judged as it was received, and not opened.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Reason">Why, with the citation.</param>
/// <param name="Open">The facts that would settle it.</param>
/// <param name="Holds">Whether it holds what counts by what it is, if it is not meant itself.</param>
internal sealed record PartJudgement(Truth IsMeant, Truth Counts, string Reason, IReadOnlyList<string> Open, bool Holds);
