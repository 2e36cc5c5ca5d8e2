namespace Chokepoint.Formats.Pages;

/// <summary>Reads plain text: blank lines part paragraphs; a short first one without a full stop is the title.</summary>
internal static class PlainPageReader
{
    private const int LongestTitle = 200;
    private const int ShortestTeaser = 6;

    public static TextPage Read(string text)
    {
        var paragraphs = Paragraphs(text).ToList();
        var title = paragraphs is [{ Length: <= LongestTitle } first, _, ..] && first[^1] is not ('.' or '。' or ':' or ';' or ',') ? first : null;
        return new TextPage
        {
            Title = title,
            Blocks = [.. paragraphs.Select((paragraph, i) => new PageBlock(i == 0 && title is not null ? PageBlockKind.Title : IsTeaser(paragraph) ? PageBlockKind.Aside : PageBlockKind.Paragraph, paragraph))],
        };
    }

    private static IEnumerable<string> Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            // A line that begins with wide blanks, or a mark of a list, begins a paragraph.
            if (lines.Count > 0 && (string.IsNullOrWhiteSpace(line) || line is ['\u3000', ..] || line.TrimStart() is ['-' or '*' or '•', ' ', ..]))
            {
                if (PageText.OneLine(string.Join('\n', lines)) is { Length: > 0 } paragraph)
                {
                    yield return paragraph;
                }

                lines.Clear();
            }

            lines.Add(line);
        }
    }

    /// <summary>What was a link to another article, before somebody copied the text: many words, all in capitals.</summary>
    private static bool IsTeaser(string paragraph) =>
        !paragraph.Any(char.IsLower) && paragraph.Split(' ').Count(word => word.Any(char.IsAsciiLetterUpper)) >= ShortestTeaser;
}
