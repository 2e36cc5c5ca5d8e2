namespace Chokepoint.App.Lists;

/// <summary>Permanent codes of what can be wrong with editions of official lists.</summary>
public static class ListCodes
{
    /// <summary>Not of the shape in which the list is published.</summary>
    public const string Shape = "LI0001";

    /// <summary>Larger or deeper than any honest edition.</summary>
    public const string TooLarge = "LI0002";

    /// <summary>An entry that cannot be read, and is set aside.</summary>
    public const string Entry = "LI0003";

    /// <summary>Nothing says of what day the edition is.</summary>
    public const string Edition = "LI0004";

    /// <summary>The folder cannot take the edition.</summary>
    public const string Folder = "LI0005";

    /// <summary>Nothing to compare.</summary>
    public const string Nothing = "LI0006";

    /// <summary>An entry that was mended in reading.</summary>
    public const string Mended = "LI0007";
}
