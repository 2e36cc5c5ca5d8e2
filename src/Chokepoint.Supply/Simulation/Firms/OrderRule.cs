namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What firms order inputs for.</summary>
public enum OrderRule
{
    /// <summary>For yesterday's output, stocks included. Published as the default; what has once collapsed never restarts.</summary>
    Realised,

    /// <summary>For yesterday's output, but stocks are kept at their first level.</summary>
    Baseline,

    /// <summary>As <see cref="Realised"/>, but a stock above its target takes nothing off the order.</summary>
    NoDestocking,

    /// <summary>For what yesterday's demand and the firm's own capacity allow, whatever the inputs at hand. Not in the published program.</summary>
    Wanted,
}
