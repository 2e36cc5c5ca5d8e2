using System.Globalization;

namespace Chokepoint.App.Reporting;

/// <summary>
/// How verdicts look: a label with its own border, and in pictures a filling with its own pattern, so that colour is never needed to
/// tell them apart.
/// </summary>
internal static class VerdictMarks
{
    private const decimal LeastLabelled = 6;

    /// <summary>The label of a verdict.</summary>
    public static void WriteLabel(MarkupWriter html, string verdict) => html.Element("span", verdict, ("class", $"verdict {ClassOf(verdict)}"));

    /// <summary>The sample of a verdict's filling.</summary>
    public static void WriteKey(MarkupWriter html, string verdict)
    {
        using (html.Open("svg", ("class", "key"), ("aria-hidden", "true")))
        {
            html.Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", $"url(#{verdict})"));
        }
    }

    /// <summary>
    /// One bar, divided by verdict. Its parts are percentages of the page's width, so the text keeps its size on a narrow one.
    /// </summary>
    public static void WriteBar(MarkupWriter html, string name, IReadOnlyList<(string Verdict, decimal Amount)> parts)
    {
        var total = parts.Sum(part => part.Amount);
        var shares = parts.Where(part => part.Amount > 0).Select(part => (part.Verdict, Share: 100 * part.Amount / total)).ToList();
        using (html.Open("svg", ("class", "bar"), ("role", "img"), ("aria-label", $"{name}: {string.Join(", ", shares.Select(part => $"{part.Verdict} {Percent(part.Share)}"))}")))
        {
            var left = 0m;
            foreach (var (verdict, share) in shares)
            {
                using (html.Open("rect", ("x", Length(left)), ("width", Length(share)), ("height", "100%"), ("fill", $"url(#{verdict})")))
                {
                    html.Element("title", $"{name}: {verdict} {Percent(share)}");
                }

                if (left > 0)
                {
                    html.Empty("line", ("x1", Length(left)), ("x2", Length(left)), ("y1", "0"), ("y2", "100%"));
                }

                if (share >= LeastLabelled)
                {
                    html.Element("text", Percent(share), ("x", Length(left + (share / 2))), ("y", "50%"), ("text-anchor", "middle"), ("dominant-baseline", "central"));
                }

                left += share;
            }
        }
    }

    /// <summary>The fillings, once a page.</summary>
    public static void WritePatterns(MarkupWriter html)
    {
        using (html.Open("svg", ("class", "defs"), ("aria-hidden", "true")))
        using (html.Open("defs"))
        {
            Pattern(html, "prohibited", 8, "f-prohibited");
            Pattern(html, "review", 8, "f-paper", ("M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", "s-review", "2.5"));
            Pattern(html, "licence_required", 6, "f-paper", ("M2 0 V6", "s-licence", "3"));
            Pattern(html, "conditional", 8, "f-paper", ("M0 4 H8", "s-mild", "2.5"));
            Pattern(html, "exempt", 8, "f-paper", ("M2 4 H6 M4 2 V6", "s-mild", "1"));
            Pattern(html, "clear", 8, "f-clear");
            Pattern(html, "not_subject", 8, "f-paper");
        }
    }

    private static void Pattern(MarkupWriter html, string verdict, int size, string ground, params ReadOnlySpan<(string Path, string Class, string Width)> strokes)
    {
        var length = size.ToString(CultureInfo.InvariantCulture);
        using (html.Open("pattern", ("id", verdict), ("patternUnits", "userSpaceOnUse"), ("width", length), ("height", length)))
        {
            html.Empty("rect", ("width", length), ("height", length), ("class", ground));
            foreach (var (path, style, width) in strokes)
            {
                html.Empty("path", ("d", path), ("class", style), ("stroke-width", width), ("fill", "none"));
            }
        }
    }

    private static string ClassOf(string verdict) => verdict switch
    {
        "prohibited" or "review" => verdict,
        "licence_required" => "licence",
        "conditional" or "exempt" => "mild",
        _ => "clear",
    };

    private static string Length(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Percent(decimal percent) => percent.ToString("0", CultureInfo.InvariantCulture) + " %";
}
