using System.Text.RegularExpressions;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats.Feeds;

namespace Chokepoint.Formats.Pages;

/// <summary>Reads a page, whatever it is written in.</summary>
public static partial class PageReader
{
    private const int HeadLength = 1024;

    /// <summary>Endings of files that hold a page.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"];

    /// <summary>
    /// Reads a page; throws <see cref="UnusableInputException"/> with one line where it is none, or is larger than any honest one. Pure: the same
    /// bytes give the same page.
    /// </summary>
    public static TextPage Read(PageSource source, CancellationToken cancellation)
    {
        if (source.Bytes.Length > PageLimits.MostBytes)
        {
            throw PageLimits.Refused(source.Name, $"is larger than {PageLimits.MostBytes >> 20} MiB");
        }

        var text = PageText.Decode(source);
        var head = text[..Math.Min(HeadLength, text.Length)];
        if (IsBinary(head))
        {
            throw new UnusableInputException(Diagnostic.Error(
                FormatCodes.Kind, new Place(source.Name), "is no text", "give HTML, Markdown or plain text; of a PDF or a workbook, the text in it"));
        }

        return IsMarkdown(source, head) ? MarkdownPageReader.Read(source.Name, text, cancellation)
            : IsHtml(source, head) ? HtmlPageReader.Read(source.Name, text, null, cancellation)
            : PlainPageReader.Read(text);
    }

    /// <summary>Reads the full text that a feed brought with an entry.</summary>
    public static TextPage Read(string name, FeedEntry entry, CancellationToken cancellation) => HtmlPageReader.Read(
        name,
        entry.Content ?? "",
        new TextPage { Title = entry.Title, Published = entry.Published, Address = entry.Address, Blocks = [] },
        cancellation);

    private static bool IsMarkdown(PageSource source, string head) =>
        source.MediaType == "text/markdown" || Ends(source, ".md", ".markdown") || (source.MediaType != "text/html" && head.StartsWith("---\n", StringComparison.Ordinal));

    private static bool IsHtml(PageSource source, string head) =>
        source.MediaType is "text/html" or "application/xhtml+xml" || Ends(source, ".html", ".htm", ".xhtml") || (source.MediaType is not "text/plain" && Html().IsMatch(head));

    private static bool Ends(PageSource source, params string[] endings) => source.MediaType is null && endings.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>A text holds no zeros and few other control characters.</summary>
    private static bool IsBinary(string head) => head.Contains('\0', StringComparison.Ordinal) || head.StartsWith("%PDF", StringComparison.Ordinal) || head.StartsWith("PK\x03\x04", StringComparison.Ordinal)
        || head.Count(sign => char.IsControl(sign) && !char.IsWhiteSpace(sign)) > head.Length / 10;

    [GeneratedRegex("<(?:!doctype html|html|head|body|article|meta|div|p)[\\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
