using System.Collections.Immutable;
using System.Text;
using Chokepoint.Formats.Pages;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Reading;

/// <summary>Lays the blocks of a page one after another, and the name of its publisher behind them: the text whose characters all evidence counts.</summary>
public static class SourceTexts
{
    private const string Between = "\n\n";

    /// <summary>The text of a page.</summary>
    public static SourceText Of(TextPage page)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var strong = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var block in page.Blocks)
        {
            Add(KindOf(block.Kind), block.Text);
            strong.AddRange(SpansOf(block.Strong, block.Text, text.Length - block.Text.Length));
        }

        if (page.Publisher is { } publisher)
        {
            Add(BlockKind.Publisher, publisher);
        }

        return new SourceText { Text = text.ToString(), Blocks = blocks.ToImmutable(), Strong = strong.ToImmutable(), Published = page.Published, Language = page.Language };

        void Add(BlockKind kind, string words)
        {
            text.Append(text.Length > 0 ? Between : "");
            blocks.Add(new TextBlock(kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
        }
    }

    /// <summary>Where words stand in a block that begins at a character of the text.</summary>
    private static IEnumerable<TextSpan> SpansOf(ImmutableArray<string> words, string block, int start)
    {
        var from = 0;
        foreach (var word in words)
        {
            if (block.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var at)
            {
                from = at + word.Length;
                yield return new TextSpan(start + at, start + from);
            }
        }
    }

    private static BlockKind KindOf(PageBlockKind kind) => kind switch
    {
        PageBlockKind.Title => BlockKind.Title,
        PageBlockKind.Heading => BlockKind.Heading,
        PageBlockKind.Paragraph => BlockKind.Paragraph,
        PageBlockKind.ListItem => BlockKind.ListItem,
        PageBlockKind.TableRow => BlockKind.TableRow,
        PageBlockKind.Aside => BlockKind.Aside,
    };
}
