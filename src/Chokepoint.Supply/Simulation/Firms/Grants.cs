namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What a supplier delivers of an order. Worked out from a few numbers a supplier rather than kept for every link.</summary>
internal interface IGrants
{
    double Of(int supplier, double order, double amount);
}

/// <summary>The same share of every order.</summary>
internal readonly struct ShareGrants(double[] shares) : IGrants
{
    public double Of(int supplier, double order, double amount) => order * shares[supplier];
}

/// <summary>Small orders in full, the others up to one level.</summary>
internal readonly struct LevelGrants(Filling[] fillings) : IGrants
{
    public double Of(int supplier, double order, double amount)
    {
        ref readonly var filling = ref fillings[supplier];
        return filling.Gift > 0 && Filling.IsNone(order, amount) ? amount * filling.Gift
            : Filling.IsFull(order, amount, filling.Cut) ? order
            : amount * filling.Level;
    }
}
