using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats;

/// <summary>Opens files for reading and looks at how they begin.</summary>
public static class InputFile
{
    private const int HeadLength = 512;

    /// <summary>Opens a file, or says in one line why it cannot be opened.</summary>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw Missing(path, "is a folder", "give the file in it");
        }

        if (!File.Exists(path))
        {
            throw Missing(path, "no such file", "check the path");
        }

        try
        {
            // Others may have it open: people keep their workbooks open in a spreadsheet.
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            if (stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
        }
        catch (UnauthorizedAccessException)
        {
            throw Missing(path, "may not be read", "check its permissions");
        }
        catch (IOException problem)
        {
            throw Missing(path, $"cannot be opened: {problem.Message.ReplaceLineEndings(" ")}", null);
        }

        throw Missing(path, "is a pipe or a device", "save the data to a file first");
    }

    /// <summary>The first bytes; the stream is at its beginning before and after.</summary>
    public static ReadOnlySpan<byte> Head(Stream stream)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        stream.Position = 0;
        return head.AsSpan(0, length);
    }

    /// <summary>Whether a file that begins so is a zip archive, such as an .xlsx workbook.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8);

    /// <summary>Whether a file that begins so is in the container of old workbooks, which also wraps workbooks with a password.</summary>
    public static bool IsOldContainer(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    private static UnusableInputException Missing(string path, string message, string? help) =>
        new(Diagnostic.Error(FormatCodes.Missing, new Place(path), message, help));
}
