using Markdig;

namespace Chokepoint.Formats.Pages;

/// <summary>Reads Markdown with or without front matter; HTML in it is read as such.</summary>
internal static class MarkdownPageReader
{
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
            Address = PageText.Address(Fact("link", "url", "canonical", "source")),
            Blocks = [],
        };
        return HtmlPageReader.Read(name, ToHtml(name, text), known, cancellation);
    }

    private static string ToHtml(string name, string text)
    {
        try
        {
            return Markdown.ToHtml(text, s_pipeline);
        }
        catch (ArgumentException)
        {
            throw PageLimits.Refused(name, "nests quotes and lists deeper than can be read");
        }
    }
}
