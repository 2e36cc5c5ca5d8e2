using System.IO.Compression;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats.Xlsx;

/// <summary>A workbook is a zip archive, which can claim to be anything: it is held to limits before anything in it is read.</summary>
internal static class WorkbookLimits
{
    private const long LargestFile = 256L << 20;
    private const long LargestContent = 2L << 30;
    private const int MostParts = 10_000;
    private const int HighestRatio = 200;
    private const long AnyRatio = 1L << 20;

    /// <summary>Throws <see cref="UnusableInputException"/> where the archive is damaged or larger than any honest one; leaves the stream at its beginning.</summary>
    public static void Check(string path, Stream stream)
    {
        if (stream.Length > LargestFile)
        {
            throw Unusable(path, $"is larger than {LargestFile >> 20} MiB", "split it, or save it as CSV UTF-8");
        }

        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Check(path, archive);
        }
        catch (InvalidDataException)
        {
            throw Unusable(path, "is a damaged archive", "save it again as .xlsx");
        }

        stream.Position = 0;
    }

    public static UnusableInputException Unusable(string path, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.Workbook, new Place(path), message, help));

    private static void Check(string path, ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
        {
            throw Unusable(path, $"has more than {MostParts} parts", "save it again as .xlsx");
        }

        if (archive.Entries.FirstOrDefault(part => part.Length > AnyRatio && part.Length / HighestRatio > part.CompressedLength) is { } bomb)
        {
            throw Unusable(path, $"the part `{bomb.FullName}` unpacks to more than {HighestRatio} times its size, as no honest workbook does", "save it again as .xlsx, or as CSV UTF-8");
        }

        if (archive.Entries.Sum(part => part.Length) > LargestContent)
        {
            throw Unusable(path, $"unpacks to more than {LargestContent >> 30} GiB", "split it, or save it as CSV UTF-8");
        }
    }
}
