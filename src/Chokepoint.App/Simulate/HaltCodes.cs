namespace Chokepoint.App.Simulate;

/// <summary>Permanent codes of what can be wrong with a halt: its cuts, outages and licences, and the file of a workspace.</summary>
public static class HaltCodes
{
    /// <summary>A column, a key or a cell that must be there.</summary>
    public const string Missing = "HA0001";

    /// <summary>A value of the wrong form.</summary>
    public const string Value = "HA0002";

    /// <summary>A name that is nowhere in the network.</summary>
    public const string Unknown = "HA0003";

    /// <summary>A column or a key that has no meaning.</summary>
    public const string Meaningless = "HA0004";

    /// <summary>Something that has no effect.</summary>
    public const string NoEffect = "HA0005";

    /// <summary>A network whose flows do not repeat.</summary>
    public const string Unsettled = "HA0006";

    /// <summary>A network that is mostly in doubt because its facilities have no company.</summary>
    public const string Nameless = "HA0007";
}
