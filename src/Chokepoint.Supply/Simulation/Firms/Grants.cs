namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What a supplier delivers of an order. Worked out from a few numbers a supplier rather than kept for every link.</summary>
internal interface IGrant
{
    /// <summary>What is delivered.</summary>
    /// <param name="order">What is ordered.</param>
    /// <param name="amount">What the customer bought before.</param>
    double To(double order, double amount);
}

/// <summary>The same share of every order.</summary>
internal readonly record struct ShareGrant(double Share) : IGrant
{
    public double To(double order, double amount) => order * Share;
}
