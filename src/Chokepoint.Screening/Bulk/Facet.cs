using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Bulk;

/// <summary>Some facts as some tests see them: values of which the same formulas are left are one to all that asks through these tests.</summary>
/// <param name="Views">What is left of each test.</param>
/// <param name="Places">The places of the facts, or of other facets, that the tests look at.</param>
/// <param name="Eras">The stretches of days in which the tests read alike.</param>
internal sealed record Facet(IReadOnlyList<Func<Residual, Formula>> Views, int[] Places, Eras Eras);
