using Chokepoint.Core.Outcomes;

namespace Chokepoint.Screening.Reference;

/// <summary>What the completions of the unknown facts lead to.</summary>
/// <param name="Least">The mildest outcome of each regime.</param>
/// <param name="Most">The hardest outcome of each regime.</param>
/// <param name="LeastOverall">The mildest worst outcome over the regimes.</param>
/// <param name="MostOverall">The hardest.</param>
/// <param name="Questions">The facts on which anything depends, in the order of <see cref="Variable"/>.</param>
internal sealed record Bounds(Outcome[] Least, Outcome[] Most, Outcome LeastOverall, Outcome MostOverall, IReadOnlyList<string> Questions);
