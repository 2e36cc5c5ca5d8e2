namespace Chokepoint.App;

/// <summary>Permanent codes of what can be wrong with what a command is given.</summary>
public static class AppCodes
{
    /// <summary>No folder, or none of the tables that must be in it, is at the path.</summary>
    public const string NotFound = "CP0001";

    /// <summary>A file is larger than it may be.</summary>
    public const string TooLarge = "CP0002";

    /// <summary>No such rulebook.</summary>
    public const string Rulebook = "CP0003";

    /// <summary>Nothing has the id.</summary>
    public const string NoSuchId = "CP0004";

    /// <summary>A case that is no case.</summary>
    public const string Case = "CP0005";

    /// <summary>Options that contradict each other.</summary>
    public const string Options = "CP0006";

    /// <summary>A line whose item no recipe of the bill of materials makes.</summary>
    public const string NoRecipe = "CP0007";

    /// <summary>A line that states another content than its bill of materials comes to.</summary>
    public const string Contradiction = "CP0008";

    /// <summary>A line with the id of an earlier one.</summary>
    public const string RepeatedId = "CP0009";

    /// <summary>A table of suppliers and scenarios that states no model.</summary>
    public const string SupplierTable = "CP0010";

    /// <summary>A line that states an item to be on no list, against its own technical facts.</summary>
    public const string ContradictedNone = "CP0011";
}
