namespace Chokepoint.Supply.Reading;

/// <summary>Permanent codes of what can be wrong with a network.</summary>
internal static class NetworkCodes
{
    /// <summary>A required column or cell is missing.</summary>
    public const string Missing = "SN0001";

    /// <summary>No number, or one that cannot be.</summary>
    public const string Number = "SN0002";

    /// <summary>A unit that does not measure the item.</summary>
    public const string Unit = "SN0003";

    /// <summary>A name that is in no table.</summary>
    public const string Dangling = "SN0004";

    /// <summary>Something is there twice.</summary>
    public const string Twice = "SN0005";

    /// <summary>A cell that is no country, customs number, control code or composition.</summary>
    public const string Form = "SN0006";

    /// <summary>A column that has no meaning here.</summary>
    public const string UnknownColumn = "SN0007";

    /// <summary>An item is needed to make itself.</summary>
    public const string Cycle = "SN0101";

    /// <summary>Demand that nobody in the network can make.</summary>
    public const string Unmakeable = "SN0102";

    /// <summary>A recipe needs an input that nothing brings.</summary>
    public const string Unsupplied = "SN0103";

    /// <summary>More leaves a facility than it can make, or than its inputs allow.</summary>
    public const string Flow = "SN0104";

    /// <summary>A facility ships what no recipe says how to make.</summary>
    public const string NoRecipe = "SN0105";

    /// <summary>Something that results need is unknown.</summary>
    public const string Unknown = "SN0106";
}
