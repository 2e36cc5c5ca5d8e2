namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Permanent codes of what can be wrong with files of firms.</summary>
internal static class FirmCodes
{
    /// <summary>A line that has not the words it must have.</summary>
    public const string Line = "SF0001";

    /// <summary>A firm that the affiliation does not list.</summary>
    public const string UnknownFirm = "SF0002";

    /// <summary>A firm that is listed twice.</summary>
    public const string Repeated = "SF0003";

    /// <summary>No firm at all.</summary>
    public const string Empty = "SF0004";
}
