namespace Chokepoint.App.Expose.Page;

/// <summary>Estimates how wide text is: the page is written without a font at hand, so the estimate errs on the wide side.</summary>
internal static class Lettering
{
    /// <summary>The width of a text at a size, in the same unit.</summary>
    public static double Width(string text, double size) => text.Sum(WidthOf) * size;

    /// <summary>A text cut to a width, with a mark where something is left out.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var room = (width / size) - WidthOf('…');
        var length = 0;
        while (length < text.Length && (room -= WidthOf(text[length])) >= 0)
        {
            length++;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] + "…" : text[..length].TrimEnd() + "…";
    }

    /// <summary>A text on one line or two, broken between words and cut to the width.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var space = Width(text, size) <= width ? -1 : text.LastIndexOf(' ');
        while (space > 0 && Width(text[..space], size) > width)
        {
            space = text.LastIndexOf(' ', space - 1);
        }

        return space > 0 ? [text[..space], Fit(text[(space + 1)..], size, width)] : [Fit(text, size, width)];
    }

    private static double WidthOf(char c) => c switch
    {
        'i' or 'l' or 'j' or ' ' or '.' or ',' or '\'' or '(' or ')' or '-' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' => 0.95,
        >= 'A' and <= 'Z' => 0.72,
        < '\u1100' => 0.6,
        _ => 1.05,
    };
}
