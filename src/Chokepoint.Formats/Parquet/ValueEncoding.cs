namespace Chokepoint.Formats.Parquet;

/// <summary>How values are written in a page, as numbered in the file.</summary>
internal static class ValueEncoding
{
    public const int Plain = 0;
    public const int OldDictionary = 2;
    public const int Runs = 3;
    public const int Deltas = 5;
    public const int DeltaLengths = 6;
    public const int DeltaBytes = 7;
    public const int Dictionary = 8;
    public const int SplitStreams = 9;
}
