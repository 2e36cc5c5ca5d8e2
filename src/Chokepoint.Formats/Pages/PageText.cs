using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chokepoint.Formats.Pages;

/// <summary>Turns the bytes of a page into letters, and its letters into the words of one line.</summary>
internal static partial class PageText
{
    private const int HeadLength = 2048;
    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:()'\"!?/%$-");

    /// <summary>
    /// By the mark at the beginning, else what the server said, else what the page says; else UTF-8 where the bytes are such, and
    /// Windows-1252 where they are not. Bytes that are no letter become U+FFFD.
    /// </summary>
    public static string Decode(PageSource source)
    {
        var bytes = source.Bytes.Span;
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Named(source.Charset) ?? Named(Declared(bytes)) ?? (IsUtf8(bytes) ? Encoding.UTF8 : Named("windows-1252")!), 0),
        };
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The words on one line: blanks of all kinds are one blank; signs that show nothing, or turn the direction of writing, are gone.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        var blank = false;
        foreach (var sign in text)
        {
            if (s_plain.Contains(sign))
            {
                Append(sign);
                continue;
            }

            switch (char.GetUnicodeCategory(sign))
            {
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                    blank = line.Length > 0;
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    Append(sign);
                    break;
            }
        }

        return line.ToString();

        void Append(char sign)
        {
            if (blank)
            {
                line.Append(' ');
                blank = false;
            }

            line.Append(sign);
        }
    }

    /// <summary>A fact about a page on one line; <c>null</c> where it is blank or longer than any honest one.</summary>
    public static string? Fact(string? text) =>
        text is { Length: <= PageLimits.LongestFact } && OneLine(text) is { Length: > 0 } line ? line : null;

    /// <summary>A name on one line; <c>null</c> where it is an address, or no fact.</summary>
    public static string? Name(string? text) => Fact(text) is { } name && !name.Contains("://", StringComparison.Ordinal) ? name : null;

    /// <summary>An address that can be asked for; <c>null</c> where it is none.</summary>
    public static string? Address(string? text) =>
        Uri.TryCreate(Fact(text), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    /// <summary>Two letters of a language tag; <c>null</c> where it is none.</summary>
    public static string? Language(string? tag) =>
        tag?.Trim().Split('-', '_')[0] is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;

    private static Encoding? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            // What pages call Latin-1 is Windows-1252 in truth, and GB2312 is its superset.
            return name.Trim('"', '\'', ' ').ToLowerInvariant() switch
            {
                "utf-8" or "utf8" => Encoding.UTF8,
                "utf-16" or "utf-16le" => Encoding.Unicode,
                "utf-16be" => Encoding.BigEndianUnicode,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                "gb2312" or "gbk" or "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
                var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)])) is { Success: true } match ? match.Groups[1].Value : null;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    [GeneratedRegex("""<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
