using System.Buffers;
using System.Text.RegularExpressions;
using Markdig;

namespace Chokepoint.Formats.Pages;

/// <summary>Reads Markdown with or without front matter; HTML in it is read as such.</summary>
internal static partial class MarkdownPageReader
{
    // The library's time grows with the square of these marks in one paragraph; no article has so many.
    private const int MostMarks = 20_000;
    private const int MostMarksTogether = 500;
    private const int Longest = 1 << 20;
    private static readonly SearchValues<char> s_marks = SearchValues.Create("[*_`");
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static TextPage Read(string name, string markdown, CancellationToken cancellation)
    {
        var (facts, text) = FrontMatter.Split(markdown);
        string? Fact(params string[] keys) => keys.Select(key => facts.GetValueOrDefault(key)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        var known = new TextPage
        {
            Title = PageText.Fact(Fact("title")),
            Published = PageDates.Day(Fact("date", "published", "pubdate", "publishdate")),
            Language = PageText.Language(Fact("lang", "language")),
            Publisher = PageText.Name(Fact("source", "publisher")),
            Address = PageText.Address(Fact("link", "url", "canonical", "source")),
            Blocks = [],
        };
        return HtmlPageReader.Read(name, ToHtml(name, text), known, cancellation);
    }

    private static string ToHtml(string name, string text)
    {
        if (text.Length > Longest || HasTooManyMarks(text))
        {
            throw PageLimits.Refused(name, "has more marks of Markdown than an article");
        }

        try
        {
            return Markdown.ToHtml(Label().Replace(text, "$1\n\n"), s_pipeline);
        }
        catch (ArgumentException)
        {
            throw PageLimits.Refused(name, "nests quotes and lists deeper than can be read");
        }
    }

    private static bool HasTooManyMarks(string text)
    {
        var (all, together) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (s_marks.Contains(text[i]))
            {
                all++;
                together++;
            }
            else if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                together = 0;
            }

            if (all > MostMarks || together > MostMarksTogether)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>**China | antimony needs a licence**</c> in a line of its own heads what the next line begins.</summary>
    [GeneratedRegex(@"^(\*\*[^*\n]+\*\*)[ \t]*\r?\n(?=[^\s*#|-])", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
