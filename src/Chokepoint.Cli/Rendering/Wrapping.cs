using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Chokepoint.Cli.Rendering;

/// <summary>Measures text in terminal cells and breaks it at blanks.</summary>
internal static class Wrapping
{
    /// <summary>How many cells a text takes; a Chinese character takes two.</summary>
    public static int WidthOf(string text) => Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();

    /// <summary>
    /// The lines of a text in a width. A word that is longer than a line, such as an id, is cut where the line ends. Never empty.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        text = Clean(text);
        if (WidthOf(text) <= width)
        {
            yield return text;
            yield break;
        }

        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, width)))
        {
            var size = WidthOf(word);
            if (used > 0 && used + 1 + size > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += size;
        }

        yield return line.ToString();
    }

    /// <summary>Text from outside: control characters, and those that turn the direction of writing, become blanks.</summary>
    public static string Clean(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? string.Concat(text.Select(c => char.IsControl(c) || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not '\u200d') ? ' ' : c))
        : text;

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var size = WidthOf(rune.ToString());
            if (used > 0 && used + size > width)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(rune);
            used += size;
        }

        yield return piece.ToString();
    }
}
