using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chokepoint.Formats.Pages;

/// <summary>The facts that stand before a Markdown text, between two lines of <c>---</c>: plain keys with one value each.</summary>
internal static class FrontMatter
{
    private const int Longest = 1 << 16;
    private const string Fence = "---";

    /// <summary>The facts, by lower-case key, and the text behind them. What is no front matter is text.</summary>
    public static (IReadOnlyDictionary<string, string> Facts, string Text) Split(string text)
    {
        var none = new Dictionary<string, string>();
        text = text.ReplaceLineEndings("\n");
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal) || text.IndexOf($"\n{Fence}\n", Fence.Length, Math.Min(Longest, text.Length - Fence.Length), StringComparison.Ordinal) is not (> 0 and var end))
        {
            return (none, text);
        }

        try
        {
            return (Read(text[(Fence.Length + 1)..(end + 1)]), text[(end + Fence.Length + 2)..]);
        }
        catch (YamlException)
        {
            // Bloggers write titles with colons and no quotes: the text is still theirs.
            return (none, text[(end + Fence.Length + 2)..]);
        }
    }

    /// <summary>Events one after another, and no tree: nothing is built of aliases and nested values, whatever they stand for.</summary>
    private static Dictionary<string, string> Read(string yaml)
    {
        var facts = new Dictionary<string, string>();
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                parser.SkipThisAndNestedEvents();
            }

            if (parser.TryConsume<Scalar>(out var value) && key is not null)
            {
                facts.TryAdd(key.Value.ToLowerInvariant(), value.Value);
            }
            else if (value is null)
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return facts;
    }
}
