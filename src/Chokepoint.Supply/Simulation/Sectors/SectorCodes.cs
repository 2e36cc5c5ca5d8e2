namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>Permanent codes of what can be wrong with an input-output table and its shocks.</summary>
internal static class SectorCodes
{
    /// <summary>A label that is no region and sector, or none of the table's.</summary>
    public const string Label = "SI0001";

    /// <summary>A row or an industry that is missing.</summary>
    public const string Missing = "SI0002";

    /// <summary>Something is there twice.</summary>
    public const string Twice = "SI0003";

    /// <summary>A number that cannot be.</summary>
    public const string Number = "SI0004";

    /// <summary>A shock takes more capital than the industry has.</summary>
    public const string Loss = "SI0005";

    /// <summary>A word outside a closed list, or a cell that fits none.</summary>
    public const string Word = "SI0006";

    /// <summary>Outputs that are not what is sold.</summary>
    public const string Balance = "SI0007";
}
