using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Chokepoint.Formats.Pages;

/// <summary>
/// Builds the elements of a page from its tags. The tags are cut by the library; the tree is our own, since that of browsers costs
/// the square of what a hostile page nests, and there is nothing in it that a text needs.
/// </summary>
internal sealed class HtmlTree
{
    private static readonly HashSet<string> s_void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly HashSet<string> s_inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    ];

    /// <summary>Elements whose end may be left out: what begins in their place ends them, within what holds both.</summary>
    private static readonly Dictionary<string, (string[] Ends, string[] Within)> s_unclosed = new()
    {
        ["li"] = (["li"], ["ul", "ol", "menu"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["td"] = (["td", "th"], ["table"]),
        ["th"] = (["td", "th"], ["table"]),
        ["tr"] = (["tr"], ["table"]),
        ["tbody"] = (["thead", "tbody"], ["table"]),
        ["option"] = (["option"], ["select"]),
    };

    private static readonly string[] s_parts = ["table", "thead", "tbody", "tfoot", "tr", "td", "th"];
    private readonly List<HtmlNode> _open = [new HtmlNode("#page")];
    private readonly Dictionary<string, int> _names = [];
    private int _tooDeep;

    private HtmlTree()
    {
    }

    /// <summary>Reads a page; throws <see cref="Chokepoint.Core.Diagnostics.UnusableInputException"/> where it has more tags than any honest one.</summary>
    public static HtmlNode Read(string name, string html, CancellationToken cancellation)
    {
        var tree = new HtmlTree();
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var tags = 0;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            cancellation.ThrowIfCancellationRequested();
            if (token is HtmlTagToken tag && ++tags > PageLimits.MostTags)
            {
                throw PageLimits.Refused(name, FormattableString.Invariant($"has more than {PageLimits.MostTags:N0} tags"));
            }

            if (token.Type == HtmlTokenType.Character)
            {
                tree._open[^1].Add(token.Data);
            }
            else if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } start)
            {
                tree.Begin(start);
                tokens.State = StateIn(start);
            }
            else if (token.Type == HtmlTokenType.EndTag)
            {
                tree.End(token.Name);
            }
        }

        return tree._open[0];
    }

    /// <summary>What stands in these elements is text, whatever it looks like.</summary>
    private static HtmlParseMode StateIn(HtmlTagToken tag) => tag.Name switch
    {
        _ when tag.IsSelfClosing => HtmlParseMode.PCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Begin(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (s_unclosed.TryGetValue(name, out var unclosed))
        {
            EndWithin(unclosed.Ends, unclosed.Within);
        }
        else if (!s_inline.Contains(name) && !s_void.Contains(name))
        {
            // A paragraph ends where something begins that no paragraph can hold.
            EndParagraph();
        }

        var node = new HtmlNode(name);
        foreach (var attribute in tag.Attributes)
        {
            node.Attributes.TryAdd(attribute.Name, attribute.Value);
        }

        _open[^1].Add(node);
        if (s_void.Contains(name) || tag.IsSelfClosing)
        {
            return;
        }

        if (_open.Count <= PageLimits.DeepestNesting)
        {
            _open.Add(node);
            _names[name] = _names.GetValueOrDefault(name) + 1;
        }
        else
        {
            // What lies deeper lies side by side.
            _tooDeep++;
        }
    }

    private void End(string name)
    {
        if (_tooDeep > 0 && !s_void.Contains(name))
        {
            _tooDeep--;
            return;
        }

        for (var i = _open.Count - 1; i > 0 && _names.GetValueOrDefault(name) > 0; i--)
        {
            if (_open[i].Name == name)
            {
                CloseFrom(i);
                return;
            }

            // What closes an inline element closes no block around it, and nothing in a cell closes what is outside.
            if ((s_inline.Contains(name) && !s_inline.Contains(_open[i].Name)) || (!s_parts.Contains(name) && s_parts.Contains(_open[i].Name)))
            {
                return;
            }
        }
    }

    private void EndWithin(string[] ends, string[] within)
    {
        for (var i = _open.Count - 1; i > 0 && !within.Contains(_open[i].Name); i--)
        {
            if (ends.Contains(_open[i].Name))
            {
                CloseFrom(i);
                return;
            }
        }
    }

    private void EndParagraph()
    {
        for (var i = _open.Count - 1; i > 0 && (_open[i].Name == "p" || s_inline.Contains(_open[i].Name)); i--)
        {
            if (_open[i].Name == "p")
            {
                CloseFrom(i);
                return;
            }
        }
    }

    private void CloseFrom(int first)
    {
        for (var i = first; i < _open.Count; i++)
        {
            _names[_open[i].Name]--;
        }

        _open.RemoveRange(first, _open.Count - first);
    }
}
