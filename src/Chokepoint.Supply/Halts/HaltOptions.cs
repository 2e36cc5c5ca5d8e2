namespace Chokepoint.Supply.Halts;

/// <summary>Who is served first where a facility has too little to ship.</summary>
public enum Rationing
{
    /// <summary>Everyone gets the same share of what he runs on.</summary>
    Proportional,

    /// <summary>Other facilities first, demand from outside gets the rest.</summary>
    BuyersFirst,

    /// <summary>Demand from outside first.</summary>
    DemandFirst,
}

/// <summary>What the model of a halt takes for granted where the network is silent; printed with every result.</summary>
public sealed record HaltOptions
{
    /// <summary>How many days are simulated.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Days within which a stock that has run low is refilled.</summary>
    public double CatchUpDays { get; init; } = 14;

    /// <summary>What a maker without a stated capacity can make beyond today's rate, as a share of it.</summary>
    public double Spare { get; init; } = 0.1;

    /// <summary>Who is served first.</summary>
    public Rationing Rationing { get; init; }

    /// <summary>A line stands still below this share of its normal output.</summary>
    public double StopsBelow { get; init; } = 0.01;

    /// <summary>A line loses output below this share of its normal output.</summary>
    public double LosesBelow { get; init; } = 0.99;
}
