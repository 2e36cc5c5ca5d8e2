using Chokepoint.Law.Measures;

namespace Chokepoint.Screening.Reference;

/// <summary>What a restriction that may apply comes to.</summary>
/// <param name="Provision">The restriction.</param>
/// <param name="Claims">What it raises its regime to, and when.</param>
/// <param name="Findings">Itself where it may stand, and the releases that may matter.</param>
internal sealed record Judgement(Provision Provision, IReadOnlyList<Claim> Claims, IReadOnlyList<Finding> Findings);
