namespace Chokepoint.Supply.Systemic;

/// <summary>How much of each supplier's sales hangs on each customer, customer after customer.</summary>
/// <param name="Start">Where the suppliers of each firm begin; after the last firm, their count.</param>
/// <param name="Suppliers">The supplier at the other end of each link.</param>
/// <param name="Shares">The share of the customer in all that this supplier sells.</param>
internal sealed record OrderShares(int[] Start, int[] Suppliers, double[] Shares);
