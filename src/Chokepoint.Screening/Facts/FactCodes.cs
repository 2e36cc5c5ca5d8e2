namespace Chokepoint.Screening.Facts;

/// <summary>Permanent codes of what can be wrong with a row of transactions.</summary>
internal static class FactCodes
{
    /// <summary>A required column or cell is missing.</summary>
    public const string Missing = "CP0201";

    /// <summary>No date.</summary>
    public const string Date = "CP0202";

    /// <summary>No country.</summary>
    public const string Country = "CP0203";

    /// <summary>No number.</summary>
    public const string Number = "CP0204";

    /// <summary>A unit that does not measure this.</summary>
    public const string Unit = "CP0205";

    /// <summary>A word outside a closed list.</summary>
    public const string Word = "CP0206";

    /// <summary>No customs number.</summary>
    public const string Hs = "CP0207";

    /// <summary>No control code, or none of the authority's.</summary>
    public const string ControlCode = "CP0208";

    /// <summary>No list of <c>name=value</c>.</summary>
    public const string Pairs = "CP0209";

    /// <summary>A column that has no meaning here.</summary>
    public const string UnknownColumn = "CP0210";

    /// <summary>A word that is not known, and so taken as not stated.</summary>
    public const string Unrecognised = "CP0211";

    /// <summary><c>none</c> beside an entry of the same authority.</summary>
    public const string NoneBesideEntry = "CP0212";
}
