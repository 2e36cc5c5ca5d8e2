using System.Text.RegularExpressions;

namespace Chokepoint.Formats.Pages;

/// <summary>What stands on a page around its article: menus, bars to share it, banners, lists of other articles.</summary>
internal static partial class Boilerplate
{
    private static readonly HashSet<string> s_names =
    [
        "head", "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "video", "audio", "button", "select", "input", "textarea", "dialog", "nav", "footer",
    ];

    private static readonly HashSet<string> s_roles = ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog"];

    /// <summary>Words of a class or an id that tell what is not the article.</summary>
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "sharing", "social", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "related", "recommend", "recommended",
        "recommendations", "trending", "popular", "breadcrumb", "breadcrumbs", "comment", "comments", "disqus", "advert", "advertisement", "ad", "ads", "promo",
        "promoted", "sponsored", "sidebar", "footer", "nav", "navbar", "navigation", "menu", "popup", "modal", "toolbar", "pagination", "login", "taboola", "outbrain",
    };

    /// <summary>Marks what is not the article; an element that holds most of the words stays, whatever its name.</summary>
    public static void Drop(HtmlNode document, HtmlNode main)
    {
        foreach (var node in main.Below().Where(node => IsNever(node) || (main == document && node.Name == "header" && !node.IsInside("article", "main"))))
        {
            node.IsDropped = true;
        }

        var whole = Left(main);
        foreach (var node in main.Below().Where(IsNamedSo))
        {
            node.IsDropped |= 2 * Left(node) < whole && !node.All("h1").Any();
        }
    }

    private static bool IsNever(HtmlNode node) =>
        s_names.Contains(node.Name) || node.Attributes.ContainsKey("hidden") || node["aria-hidden"] == "true" || (node["role"] is { } role && s_roles.Contains(role));

    private static bool IsNamedSo(HtmlNode node) =>
        node.Attributes.Count > 0 && node.Name is not ("body" or "html" or "main" or "article" or "p" or "a" or "span" or "em" or "strong") && (HasWord(node["class"]) || HasWord(node["id"]));

    private static bool HasWord(string? names) => names is not null && Words().Matches(names).Any(word => s_words.Contains(word.Value));

    private static int Left(HtmlNode node) => node.IsDropped ? 0 : node.IsText ? node.Length : node.Children.Sum(Left);

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
