namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What shapes a run beside net and damage; the defaults are those of the published program.</summary>
public sealed record FirmOptions
{
    /// <summary>How many days are simulated.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Days of normal use that firms hold, and aim to hold, of every input.</summary>
    public double StockDays { get; init; } = 15;

    /// <summary>Days over which firms spread what a stock lacks.</summary>
    public double CatchUpDays { get; init; } = 6;

    /// <summary>Who gets how much of too little.</summary>
    public FirmRationing Rationing { get; init; }

    /// <summary>What firms order for.</summary>
    public OrderRule Orders { get; init; }

    /// <summary>How damage heals.</summary>
    public RecoveryLaw Recovery { get; init; }

    /// <summary>The days of the recovery; with 0 damage stays, unless the law is <see cref="RecoveryLaw.Sudden"/>.</summary>
    public int RecoveryDays { get; init; }

    /// <summary>Days that damage stays as it is before it begins to heal.</summary>
    public int HeldDays { get; init; }

    /// <summary>A firm stands still below this share of its normal output.</summary>
    public double StopsBelow { get; init; } = 0.01;
}
