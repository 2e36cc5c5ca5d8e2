using System.Collections.Immutable;
using System.Text;
using Chokepoint.Formats.Pages;
using Chokepoint.Intake.Sources;

namespace Chokepoint.App.Intake.Reading;

/// <summary>Lays the blocks of a page one after another: the text whose characters all evidence counts.</summary>
public static class SourceTexts
{
    private const string Between = "\n\n";

    /// <summary>The text of a page.</summary>
    public static SourceText Of(TextPage page)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>(page.Blocks.Length);
        foreach (var block in page.Blocks)
        {
            text.Append(text.Length > 0 ? Between : "");
            blocks.Add(new TextBlock(KindOf(block.Kind), new TextSpan(text.Length, text.Length + block.Text.Length)));
            text.Append(block.Text);
        }

        return new SourceText { Text = text.ToString(), Blocks = blocks.ToImmutable(), Published = page.Published, Language = page.Language };
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
