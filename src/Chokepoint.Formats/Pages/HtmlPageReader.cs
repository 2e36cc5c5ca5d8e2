using System.Collections.Immutable;

namespace Chokepoint.Formats.Pages;

/// <summary>Reads the article out of an HTML page: no script runs, nothing is fetched.</summary>
internal static class HtmlPageReader
{
    private const int MostCandidates = 50;

    /// <summary>Reads a page; what other sources say about it (front matter, a feed) goes before what the page says.</summary>
    public static TextPage Read(string name, string html, TextPage? known, CancellationToken cancellation)
    {
        var document = HtmlTree.Read(name, html, cancellation);
        var head = new HtmlHead(document);
        var main = MainOf(document);
        var title = known?.Title ?? TitleOf(document, head);
        var published = known?.Published ?? PageDates.Of(document, head, main);
        Boilerplate.Drop(document, main);
        ImmutableArray<PageBlock> blocks = new HtmlBlocks(title, cancellation).Of(main);
        return new TextPage
        {
            Title = title,
            Published = published,
            Language = known?.Language ?? head.Language,
            Publisher = known?.Publisher ?? PageText.Name(head.Meta("og:site_name")),
            Address = known?.Address ?? head.Address,
            Blocks = title is null ? blocks : [new PageBlock(PageBlockKind.Title, title), .. blocks],
        };
    }

    /// <summary>The title of the article rather than that of the window, which bears the name of the site too.</summary>
    private static string? TitleOf(HtmlNode document, HtmlHead head)
    {
        var headings = document.All("h1").ToList();
        var inArticle = headings.FindAll(heading => heading.IsInside("article", "main"));
        var alone = inArticle.Count == 1 ? inArticle[0] : headings.Count == 1 ? headings[0] : null;
        return PageText.Fact(alone?.Text) ?? PageText.Fact(head.Meta("og:title")) ?? PageText.Fact(head.Meta("articletitle")) ?? PageText.Fact(document.All("title").FirstOrDefault()?.Text);
    }

    /// <summary>The narrowest element that says it is the article and holds most of the page's paragraphs; else the whole page.</summary>
    private static HtmlNode MainOf(HtmlNode document)
    {
        var all = ParagraphLength(document);
        return document.Below().Where(IsArticle).Take(MostCandidates).Where(element => 2 * ParagraphLength(element) > all).MinBy(element => element.Length) ?? document;
    }

    private static bool IsArticle(HtmlNode node) => node.Name is "article" or "main" || node["role"] == "main" || node["itemprop"] == "articleBody";

    private static int ParagraphLength(HtmlNode element) => element.All("p").Sum(paragraph => paragraph.Length);
}
