namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>By which curve a loss comes back.</summary>
public enum RecoveryLaw
{
    /// <summary>The same amount every day; all of it after the time.</summary>
    Linear,

    /// <summary>The same share of the rest every day: 37 % is left after the time.</summary>
    Geometric,

    /// <summary>The same four times as fast: 2 % is left after the time.</summary>
    FastGeometric,

    /// <summary>Slowly, then fast, then slowly: half is left after half the time.</summary>
    SCurve,
}

/// <summary>The curves.</summary>
public static class RecoveryLaws
{
    /// <summary>How steep the S-curve is; smaller is steeper.</summary>
    private const double Steepness = 1e-6;

    /// <summary>The share of a loss that is left.</summary>
    /// <param name="law">The law.</param>
    /// <param name="elapsed">Days since it began to come back, from 0.</param>
    /// <param name="days">The time of the law, from 1.</param>
    public static double LeftAfter(this RecoveryLaw law, int elapsed, int days) => law switch
    {
        RecoveryLaw.Linear => 1 - ((double)elapsed / days),
        RecoveryLaw.Geometric => Math.Pow(1 - (1.0 / days), elapsed),
        RecoveryLaw.FastGeometric => Math.Pow(1 - (1.0 / days), 4.0 * elapsed),
        RecoveryLaw.SCurve => days / (days + (Steepness * Math.Pow(elapsed, (Math.Log(days) - Math.Log(Steepness)) / (Math.Log(days) - Math.Log(2))))),
    };
}
