using System.Collections.Immutable;
using System.Text;

namespace Chokepoint.Formats.Pages;

/// <summary>Walks through an article and takes its blocks one after another.</summary>
internal sealed class HtmlBlocks(string? title, CancellationToken cancellation)
{
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    private static readonly string[] s_leads = ["read more", "related:", "related article", "also read", "see also:", "click here", "recommended", "more on this", "sign up", "subscribe"];
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly StringBuilder _words = new();
    private readonly List<string> _strong = [];
    private int _linked;
    private int _breaks;

    public ImmutableArray<PageBlock> Of(HtmlNode main)
    {
        WalkInside(main, PageBlockKind.Paragraph, isLink: false);
        End(PageBlockKind.Paragraph);
        return _blocks.ToImmutable();
    }

    private void WalkInside(HtmlNode node, PageBlockKind kind, bool isLink)
    {
        foreach (var child in node.Children.Where(child => !child.IsDropped))
        {
            cancellation.ThrowIfCancellationRequested();
            if (child.IsText)
            {
                Add(child.Text, kind, isLink);
            }
            else
            {
                Walk(child, kind, isLink);
            }
        }
    }

    private void Walk(HtmlNode element, PageBlockKind kind, bool isLink)
    {
        if (element.Name == "br")
        {
            // Two breaks part paragraphs where nobody wrote any; one is a blank.
            _words.Append('\n');
            if (++_breaks == 2)
            {
                End(kind);
            }
        }
        else if (s_inline.Contains(element.Name))
        {
            if (element.Name is "b" or "strong" && PageText.Fact(element.Text) is { } strong)
            {
                _strong.Add(strong);
            }

            WalkInside(element, kind, isLink || (element.Name == "a" && element["href"] is not null));
        }
        else if (element.Name == "tr")
        {
            End(kind);
            var cells = element.Children.Where(cell => cell.Name is "td" or "th").Select(cell => PageText.OneLine(cell.Text)).ToList();
            Take(PageBlockKind.TableRow, string.Join('\t', cells), []);
        }
        else
        {
            End(kind);
            var inside = KindOf(element.Name, kind);
            WalkInside(element, inside, isLink);
            End(inside);
        }
    }

    private static PageBlockKind KindOf(string name, PageBlockKind around) => name switch
    {
        _ when around == PageBlockKind.Aside => PageBlockKind.Aside,
        "aside" or "figcaption" or "caption" => PageBlockKind.Aside,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => PageBlockKind.Heading,
        "li" or "dt" or "dd" => PageBlockKind.ListItem,
        _ when around == PageBlockKind.ListItem => PageBlockKind.ListItem,
        _ => PageBlockKind.Paragraph,
    };

    private void Add(string text, PageBlockKind kind, bool isLink)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _words.Append(' ');
            return;
        }

        // East Asian pages begin a paragraph with wide blanks.
        if (_breaks > 0 && text.TrimStart('\n', '\r', ' ', '\u00a0') is ['\u3000', ..])
        {
            End(kind);
        }

        _breaks = 0;
        _words.Append(text);
        _linked += isLink ? Letters(text) : 0;
    }

    private void End(PageBlockKind kind)
    {
        var written = _words.ToString();
        ImmutableArray<string> strong = [.. _strong];
        var isLinked = _linked > 0 && _linked == Letters(written);
        var hasLink = _linked > 0;
        _words.Clear();
        _strong.Clear();
        (_linked, _breaks) = (0, 0);
        var text = PageText.OneLine(written);
        var leads = hasLink && s_leads.Any(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
        Take(isLinked || leads ? PageBlockKind.Aside : kind, text, strong);
    }

    private void Take(PageBlockKind kind, string text, ImmutableArray<string> strong)
    {
        if (!string.IsNullOrWhiteSpace(text) && !(kind is PageBlockKind.Heading or PageBlockKind.Aside && text == title))
        {
            _blocks.Add(new PageBlock(kind, text) { Strong = strong });
        }
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
