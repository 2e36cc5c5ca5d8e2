using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chokepoint.Formats.Pages;

/// <summary>What stands on a page around its article: menus, bars to share it, banners, lists of other articles.</summary>
internal static partial class Boilerplate
{
    private const string Never = "script, style, noscript, template, svg, math, canvas, iframe, object, embed, video, audio, button, select, input, textarea, dialog, nav, "
        + "footer, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog]";

    /// <summary>Words of a class or an id that tell what is not the article.</summary>
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "sharing", "social", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "related", "recommend", "recommended",
        "recommendations", "trending", "popular", "breadcrumb", "breadcrumbs", "comment", "comments", "disqus", "advert", "advertisement", "ad", "ads", "promo",
        "promoted", "sponsored", "sidebar", "footer", "nav", "navbar", "navigation", "menu", "popup", "modal", "toolbar", "pagination", "login", "taboola", "outbrain",
    };

    /// <summary>Removes from a page what is not its article; an element that holds most of the words stays, whatever its name.</summary>
    public static void Remove(IHtmlDocument document, IElement main)
    {
        foreach (var element in main.QuerySelectorAll(Never).ToList())
        {
            element.Remove();
        }

        if (main == document.Body)
        {
            foreach (var header in main.QuerySelectorAll("header").Where(header => header.Closest("article, main") is null).ToList())
            {
                header.Remove();
            }
        }

        var whole = main.TextContent.Length;
        foreach (var element in main.QuerySelectorAll("[class], [id]").Where(IsNamedSo).ToList())
        {
            if (2 * element.TextContent.Length < whole && element.QuerySelector("h1") is null)
            {
                element.Remove();
            }
        }
    }

    private static bool IsNamedSo(IElement element) =>
        element.LocalName is not ("body" or "main" or "article" or "p" or "a" or "span" or "em" or "strong")
        && (Words().Matches(element.ClassName ?? "").Any(word => s_words.Contains(word.Value)) || Words().Matches(element.Id ?? "").Any(word => s_words.Contains(word.Value)));

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
