using System.Text;

namespace Chokepoint.Formats.Csv;

/// <summary>Tells in which encoding a text file is written.</summary>
internal static class TextEncoding
{
    /// <summary>The sign that stands where bytes were no letter, here or in a program that wrote the file.</summary>
    public const char Lost = '\uFFFD';

    /// <summary>
    /// UTF-16 by its mark, or where the first two letters are plain ones, as in every header that means something here; else
    /// UTF-8. Nothing else is guessed: bytes that are no UTF-8 become <see cref="Lost"/>, and their rows are set aside.
    /// </summary>
    public static Encoding Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
