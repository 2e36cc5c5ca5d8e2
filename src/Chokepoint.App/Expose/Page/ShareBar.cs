using Chokepoint.App.Reporting;

namespace Chokepoint.App.Expose.Page;

/// <summary>A bar of one or more shares. The number beside it says the same, so it needs no text of its own.</summary>
internal static class ShareBar
{
    public static void Write(MarkupWriter html, params ReadOnlySpan<(double Share, string Style)> parts)
    {
        using (html.Open("svg", ("class", "share"), ("aria-hidden", "true")))
        {
            var left = 0.0;
            foreach (var (share, style) in parts)
            {
                if (share > 0)
                {
                    html.Empty("rect", ("class", style), ("x", Percent(left)), ("width", Percent(share)), ("height", "100%"));
                    left += share;
                }
            }
        }
    }

    private static string Percent(double share) => Figures.Length(Math.Min(1, share) * 100) + "%";
}
