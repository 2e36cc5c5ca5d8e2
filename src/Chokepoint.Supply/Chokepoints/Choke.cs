namespace Chokepoint.Supply.Chokepoints;

/// <summary>What stops when one thing is cut alone, amounts left aside: nothing else in the network can replace it.</summary>
/// <param name="Kind">What is cut.</param>
/// <param name="Id">Which.</param>
/// <param name="Stopped">The share of all demand that stops, by value, 0 to 1.</param>
/// <param name="Own">The part of that share that is delivered by what is cut itself.</param>
/// <param name="Products">How many rows of demand stop.</param>
public sealed record Choke(CutKind Kind, string Id, double Stopped, double Own, int Products)
{
    /// <summary>The share of demand that stops elsewhere.</summary>
    public double Elsewhere => Stopped - Own;
}
