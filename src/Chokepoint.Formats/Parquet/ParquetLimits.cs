using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats.Parquet;

/// <summary>What a file may claim of itself: more than any honest one needs is refused before memory is set aside for it.</summary>
internal static class ParquetLimits
{
    /// <summary>The longest description that a file may give of itself.</summary>
    public const int LongestFooter = 64 << 20;

    /// <summary>The largest page, packed or not.</summary>
    public const int LargestPage = 256 << 20;

    /// <summary>What all pages that are read side by side may take.</summary>
    public const long LargestPages = 1L << 30;

    private const long MostRows = 100_000_000;
    private const long MostCells = 2_000_000_000;

    /// <summary>A few bytes can claim any number of equal cells, and each of them takes time.</summary>
    public static void CheckRows(string path, long rows, int columns)
    {
        if (rows > MostRows || rows > MostCells / Math.Max(1, columns))
        {
            throw TooLarge(path, $"has {rows} rows of {columns} columns; {MostRows} rows and {MostCells} cells are the most");
        }
    }

    public static UnusableInputException TooLarge(string path, string message) =>
        new(Diagnostic.Error(FormatCodes.ParquetDamage, new Place(path), message, "split it into files with fewer rows, or write it with smaller pages"));

    public static UnusableInputException Damaged(string path, string message) =>
        new(Diagnostic.Error(FormatCodes.ParquetDamage, new Place(path), message, "write it again, or save the data as CSV UTF-8"));

    public static UnusableInputException Unread(string path, string? column, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.ParquetFeature, new Place(path, Field: column), message, help));
}
