namespace Chokepoint.Formats;

/// <summary>Permanent codes of what can be wrong with a file, or with a row of it before its cells are looked at.</summary>
internal static class FormatCodes
{
    /// <summary>Nothing that can be opened is at the path.</summary>
    public const string Missing = "CP0101";

    /// <summary>A kind of file that is not read.</summary>
    public const string Kind = "CP0102";

    /// <summary>The content is not what the file's name says.</summary>
    public const string Content = "CP0103";

    /// <summary>No header, or one that is ambiguous.</summary>
    public const string Header = "CP0104";

    /// <summary>A workbook that is damaged, or larger than any honest one.</summary>
    public const string Workbook = "CP0105";

    /// <summary>A row with letters that could not be read.</summary>
    public const string Letters = "CP0106";

    /// <summary>A row with a quote that does not open or close a cell.</summary>
    public const string Quote = "CP0107";

    /// <summary>A row with another number of cells than the header.</summary>
    public const string Cells = "CP0108";

    /// <summary>A line or a cell that is too long.</summary>
    public const string Length = "CP0109";

    /// <summary>A cell of a workbook that holds no value.</summary>
    public const string NoValue = "CP0110";

    /// <summary>A place where no file can be written.</summary>
    public const string Target = "CP0111";

    /// <summary>A Parquet file that is damaged, or larger than any honest one.</summary>
    public const string ParquetDamage = "CP0112";

    /// <summary>A Parquet file that uses what is not read.</summary>
    public const string ParquetFeature = "CP0113";

    /// <summary>A matrix with a cell that is no number, or a row with another number of cells than the header.</summary>
    public const string Matrix = "CP0114";

    /// <summary>A page that is larger or deeper than any honest one.</summary>
    public const string Page = "CP0115";

    /// <summary>What should be a feed, and is none.</summary>
    public const string Feed = "CP0116";
}
