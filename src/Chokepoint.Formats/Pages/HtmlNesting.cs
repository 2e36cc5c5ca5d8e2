namespace Chokepoint.Formats.Pages;

/// <summary>
/// Looks how deep elements are nested before a tree is built of them: the time for that grows with the square of the depth. It errs
/// to the deep side: a tag that closes what is not open closes nothing.
/// </summary>
internal static class HtmlNesting
{
    private const int LongestTag = 1000;

    private static readonly HashSet<string> s_void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
    };

    private static readonly HashSet<string> s_raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "iframe", "xmp" };

    /// <summary>Elements whose end may be left out: the next of the kind ends them.</summary>
    private static readonly HashSet<string> s_unclosed = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "option" };

    private static readonly HashSet<string> s_containers = new(StringComparer.OrdinalIgnoreCase) { "div", "ul", "ol", "dl", "table", "select", "section", "article" };

    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "label", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    };

    /// <summary>Whether more elements are open at once than may be.</summary>
    public static bool IsTooDeep(string html)
    {
        var open = new List<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var ends = html[at + 1] == '/';
            var start = at + (ends ? 2 : 1);
            var length = NameLength(html, start);
            if (length == 0)
            {
                at = html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? End(html, "-->", at + 4) : at;
                continue;
            }

            var name = html.Substring(start, length);
            if (ends)
            {
                Close(open, name);
            }
            else if (s_raw.Contains(name) && !open.Exists(IsForeign))
            {
                at = End(html, $"</{name}", start);
            }
            else if (!s_void.Contains(name) && !IsClosedAtOnce(html, start))
            {
                EndUnclosed(open, name);
                open.Add(name);
                if (open.Count > PageLimits.DeepestNesting)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Close(List<string> open, string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (string.Equals(open[i], name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            if (s_inline.Contains(name) && !s_inline.Contains(open[i]))
            {
                return;
            }
        }
    }

    private static void EndUnclosed(List<string> open, string name)
    {
        for (var i = open.Count - 1; s_unclosed.Contains(name) && i >= 0 && !s_containers.Contains(open[i]); i--)
        {
            if (string.Equals(open[i], name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    /// <summary>Inside a picture or a formula, scripts and titles hold elements like any other.</summary>
    private static bool IsForeign(string name) =>
        string.Equals(name, "svg", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "math", StringComparison.OrdinalIgnoreCase);

    private static bool IsClosedAtOnce(string html, int start) =>
        html.IndexOf('>', start, Math.Min(LongestTag, html.Length - start)) is > 0 and var end && html[end - 1] == '/';

    private static int End(string html, string mark, int from) =>
        from < html.Length && html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length - 1;

    private static int NameLength(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-') && end - start < 32)
        {
            end++;
        }

        return start < html.Length && char.IsAsciiLetter(html[start]) ? end - start : 0;
    }
}
