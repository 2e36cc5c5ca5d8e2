namespace Chokepoint.Screening.Bills;

/// <summary>Permanent codes of what can be wrong with a bill of materials.</summary>
internal static class BillCodes
{
    /// <summary>A required column or cell is missing.</summary>
    public const string Missing = "CP0221";

    /// <summary>An item that needs itself.</summary>
    public const string Cycle = "CP0222";

    /// <summary>More rows, or parts of parts, than any product has.</summary>
    public const string TooLarge = "CP0223";

    /// <summary>The same input, or item, twice.</summary>
    public const string Twice = "CP0224";

    /// <summary>A price or quantity that cannot be, or that contradicts another.</summary>
    public const string Amount = "CP0225";

    /// <summary>A column that has no meaning here.</summary>
    public const string UnknownColumn = "CP0226";
}
