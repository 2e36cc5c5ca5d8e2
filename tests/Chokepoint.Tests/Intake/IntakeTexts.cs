using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chokepoint.Intake.Sources;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Intake;

/// <summary>The texts in <c>Intake/texts</c>: front matter with title and date, paragraphs, <c>- </c> entries of lists, <c>&gt; </c> asides.</summary>
internal static class IntakeTexts
{
    public static string Folder => Repository.Path("tests", "Chokepoint.Tests", "Intake", "texts");

    public static SourceText Named(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n").Split("---\n", 3);
        var head = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return Of(head["title"], DateOnly.Parse(head["date"], CultureInfo.InvariantCulture), parts[2]);
    }

    /// <summary>A text from its title and its paragraphs, which blank lines part, and the name of its publisher.</summary>
    public static SourceText Of(string title, DateOnly? published, string body, string publisher = "")
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        Add(BlockKind.Title, title);
        foreach (var block in body.Split('\n').Aggregate(new List<string> { "" }, Gather).Where(block => block.Length > 0))
        {
            var (kind, mark) = block.StartsWith("- ", StringComparison.Ordinal) ? (BlockKind.ListItem, 2)
                : block.StartsWith("> ", StringComparison.Ordinal) ? (BlockKind.Aside, 2)
                : block.StartsWith("## ", StringComparison.Ordinal) ? (BlockKind.Heading, 3)
                : IsNumbered(block) ? (BlockKind.ListItem, block.IndexOf(' ', StringComparison.Ordinal) + 1)
                : (BlockKind.Paragraph, 0);
            Add(kind, block[mark..]);
        }

        Add(BlockKind.Publisher, publisher);

        return new SourceText { Text = text.ToString(), Blocks = blocks.ToImmutable(), Published = published, Language = "en" };

        void Add(BlockKind kind, string words)
        {
            if (words.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n\n" : "");
                blocks.Add(new TextBlock(kind, new TextSpan(text.Length, text.Length + words.Length)));
                text.Append(words);
            }
        }
    }

    /// <summary>As Markdown numbers its entries.</summary>
    private static bool IsNumbered(string line) => line.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 3 and var stop && line[..stop].All(char.IsAsciiDigit);

    private static List<string> Gather(List<string> blocks, string line)
    {
        if (line.Length == 0 || line.StartsWith("- ", StringComparison.Ordinal) || IsNumbered(line))
        {
            blocks.Add(line);
        }
        else
        {
            blocks[^1] = blocks[^1].Length == 0 ? line : $"{blocks[^1]} {line}";
        }

        return blocks;
    }
}
