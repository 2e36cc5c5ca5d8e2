using System.Text;

namespace Chokepoint.Formats.Pages;

/// <summary>An element of a page, or a text in it. No node lies deeper than <see cref="PageLimits.DeepestNesting"/>, so that it may be walked by recursion.</summary>
internal sealed class HtmlNode(string name)
{
    private StringBuilder? _text;

    /// <summary>The name in lower case; blank for a text.</summary>
    public string Name => name;

    public HtmlNode? Parent { get; private set; }

    public List<HtmlNode> Children { get; } = [];

    /// <summary>Attributes by their names in lower case; the first of a name counts.</summary>
    public Dictionary<string, string> Attributes { get; } = [];

    /// <summary>Whether it does not belong to the article.</summary>
    public bool IsDropped { get; set; }

    public bool IsText => name.Length == 0;

    /// <summary>The value of an attribute.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The words of it and of all below, as they are written.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var node in Below().Prepend(this))
            {
                text.Append(node._text);
            }

            return text.ToString();
        }
    }

    /// <summary>How many characters that is.</summary>
    public int Length => (_text?.Length ?? 0) + Children.Sum(child => child.Length);

    /// <summary>All nodes below, in the order of the page.</summary>
    public IEnumerable<HtmlNode> Below()
    {
        var open = new Stack<HtmlNode>(Children.AsEnumerable().Reverse());
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }
    }

    /// <summary>The elements of a name below.</summary>
    public IEnumerable<HtmlNode> All(string element) => Below().Where(node => node.Name == element);

    /// <summary>Whether it lies in an element of one of the names.</summary>
    public bool IsInside(params ReadOnlySpan<string> names)
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            if (names.Contains(node.Name))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(HtmlNode child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    /// <summary>Adds words; those that follow one another are one text.</summary>
    public void Add(string words)
    {
        if (Children is not [.., { IsText: true } last])
        {
            Add(last = new HtmlNode(""));
        }

        (last._text ??= new StringBuilder()).Append(words);
    }
}
