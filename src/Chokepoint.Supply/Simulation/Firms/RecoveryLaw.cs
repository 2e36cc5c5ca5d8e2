namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>How the damage of a firm heals, day after day.</summary>
public enum RecoveryLaw
{
    /// <summary>By the same amount every day, so that it is gone after the recovery days.</summary>
    Linear,

    /// <summary>By one part in the recovery days of a firm's whole capacity, however small the damage was.</summary>
    Uniform,

    /// <summary>All at once.</summary>
    Sudden,

    /// <summary>Every day one part in the recovery days of what is left.</summary>
    Geometric,

    /// <summary>Down to 1/e for every span of the recovery days, counted from day 0.</summary>
    Exponential,

    /// <summary>As <see cref="Geometric"/>, slowed by the mean damage of suppliers and customers.</summary>
    Damped,
}
