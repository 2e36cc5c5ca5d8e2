namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>How a buyer splits an order for a product over the regions that make it.</summary>
public enum OrderSplit
{
    /// <summary>By their shares at the start.</summary>
    Shares,

    /// <summary>By their shares at the start times what each can make now, over what it made then.</summary>
    Capacity,
}

/// <summary>What shapes a run; the defaults are those of the program whose model this is.</summary>
public sealed record SectorOptions
{
    /// <summary>The last day, counted from day 0, is one less.</summary>
    public int Days { get; init; } = 365;

    /// <summary>The share of its target under which a stock slows production; above 0, at most 1.</summary>
    public double Psi { get; init; } = 0.8;

    /// <summary>How many days of use a stock is meant to last; at least 2.</summary>
    public int StockDays { get; init; } = 90;

    /// <summary>In how many days a gap in a stock is ordered.</summary>
    public int RestorationDays { get; init; } = 60;

    /// <summary>The most that overproduction tends to, as a multiple of normal capacity; at least 1.</summary>
    public double MostOverproduction { get; init; } = 1.25;

    /// <summary>In how many days overproduction builds up.</summary>
    public int OverproductionDays { get; init; } = 365;

    /// <summary>How orders are split over regions.</summary>
    public OrderSplit OrderSplit { get; init; } = OrderSplit.Capacity;
}
