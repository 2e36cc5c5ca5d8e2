namespace Chokepoint.Supply.Systemic;

/// <summary>How much an industry needs what another one sells to it.</summary>
public enum InputClass
{
    /// <summary>Its loss is not felt.</summary>
    None = 0,

    /// <summary>Its loss lowers output by the share that it has in all purchases.</summary>
    Other = 1,

    /// <summary>Output falls as far as its supply does.</summary>
    Essential = 2,
}
