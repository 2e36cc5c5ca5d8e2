namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Who gets how much where a firm makes less than is ordered.</summary>
public enum FirmRationing
{
    /// <summary>Everyone gets the same share of the order.</summary>
    Proportional,

    /// <summary>Firms first, each the same share of the order; final demand gets the rest.</summary>
    FirmsFirst,

    /// <summary>Small orders first: all are raised together, in units of what each bought before, and whoever has the order filled leaves.</summary>
    Even,

    /// <summary>The same among firms; final demand gets the rest.</summary>
    EvenFirmsFirst,
}
