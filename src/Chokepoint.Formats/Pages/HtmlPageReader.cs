using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chokepoint.Formats.Pages;

/// <summary>Reads the article out of an HTML page: no script runs, nothing is fetched.</summary>
internal static class HtmlPageReader
{
    private static readonly string[] s_articles = ["[itemprop=articleBody]", "article", "main", "[role=main]"];

    /// <summary>Reads a page; what other sources say about it (front matter, a feed) goes before what the page says.</summary>
    public static TextPage Read(string name, string html, TextPage? known, CancellationToken cancellation)
    {
        using var document = Parse(name, html, cancellation);
        var title = known?.Title ?? TitleOf(document);
        var main = MainOf(document);
        var published = known?.Published ?? PageDates.Of(document, main);
        var language = known?.Language ?? PageText.Language(document.DocumentElement.GetAttribute("lang")) ?? PageText.Language(Meta(document, "http-equiv", "content-language"));
        var address = known?.Address ?? PageText.Address(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? PageText.Address(Meta(document, "property", "og:url"));
        Boilerplate.Remove(document, main);
        var blocks = new HtmlBlocks(title, cancellation).Of(main);
        return new TextPage { Title = title, Published = published, Language = language, Address = address, Blocks = title is null ? blocks : [new PageBlock(PageBlockKind.Title, title), .. blocks] };
    }

    /// <summary>The content of a meta element by one of its attributes, whatever its case.</summary>
    public static string? Meta(IHtmlDocument document, string attribute, string value) =>
        document.QuerySelector($"meta[{attribute}='{value}' i]")?.GetAttribute("content");

    private static IHtmlDocument Parse(string name, string html, CancellationToken cancellation)
    {
        if (HtmlNesting.IsTooDeep(html))
        {
            throw PageLimits.Refused(name, $"nests elements more than {PageLimits.DeepestNesting} deep");
        }

        var elements = 0;
        return new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = PageLimits.DeepestNesting,
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            OnCreated = (_, _) =>
            {
                // A few unclosed tags can stand for many elements, so that their number says more than the size of the page.
                if (++elements > PageLimits.MostElements)
                {
                    throw PageLimits.Refused(name, FormattableString.Invariant($"has more than {PageLimits.MostElements:N0} elements"));
                }

                cancellation.ThrowIfCancellationRequested();
            },
        }).ParseDocument(html);
    }

    /// <summary>The title of the article rather than that of the window, which bears the name of the site too.</summary>
    private static string? TitleOf(IHtmlDocument document)
    {
        var headings = document.QuerySelectorAll("h1");
        var inArticle = headings.Where(heading => heading.Closest("article, main") is not null).Take(2).ToList();
        var alone = inArticle.Count == 1 ? inArticle[0] : headings.Length == 1 ? headings[0] : null;
        return PageText.Fact(alone?.TextContent)
            ?? PageText.Fact(Meta(document, "property", "og:title"))
            ?? PageText.Fact(Meta(document, "name", "ArticleTitle"))
            ?? PageText.Fact(document.QuerySelector("title")?.TextContent);
    }

    /// <summary>The narrowest element that says it is the article and holds most of the page's paragraphs; else the whole body.</summary>
    private static IElement MainOf(IHtmlDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        var all = ParagraphLength(body);
        return s_articles.SelectMany(selector => document.QuerySelectorAll(selector).Take(50))
            .Where(element => 2 * ParagraphLength(element) > all)
            .MinBy(element => element.TextContent.Length) ?? body;
    }

    private static int ParagraphLength(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);
}
