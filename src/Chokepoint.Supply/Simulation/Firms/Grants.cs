namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What one part of the work knows of a supplier: both numbers are needed at every link, so they lie side by side.</summary>
internal struct SupplierEntry
{
    /// <summary>The share of each order that the supplier delivers, where that is the same for all.</summary>
    public double Share;

    /// <summary>What customers in the part order of it today.</summary>
    public double Ordered;
}

/// <summary>What a supplier delivers of an order. Worked out from a few numbers a supplier rather than kept for every link.</summary>
internal interface IGrants
{
    double Of(in SupplierEntry entry, int supplier, double order, double amount);
}

/// <summary>The same share of every order.</summary>
internal readonly struct ShareGrants : IGrants
{
    public double Of(in SupplierEntry entry, int supplier, double order, double amount) => order * entry.Share;
}

/// <summary>Small orders in full, the others up to one level.</summary>
internal readonly struct LevelGrants(Filling[] fillings) : IGrants
{
    public double Of(in SupplierEntry entry, int supplier, double order, double amount)
    {
        ref readonly var filling = ref fillings[supplier];
        return filling.Gift > 0 && Filling.IsNone(order, amount) ? amount * filling.Gift
            : Filling.IsFull(order, amount, filling.Cut) ? order
            : amount * filling.Level;
    }
}
