namespace Chokepoint.Supply.Exposure;

/// <summary>
/// How much of each point lies where: on each edge, the share that its input brings; the share added at the point itself; and the share of
/// which nothing is known. For each point they add up to one.
/// </summary>
/// <param name="Edge">The share of each edge in the point it belongs to.</param>
/// <param name="Own">The share that each point adds itself.</param>
/// <param name="Unknown">The share of each point whose origin is unknown.</param>
internal sealed record Weights(double[] Edge, double[] Own, double[] Unknown);
