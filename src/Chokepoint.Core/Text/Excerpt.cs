using System.Text;

namespace Chokepoint.Core.Text;

/// <summary>Shows foreign text inside a message.</summary>
public static class Excerpt
{
    /// <summary>
    /// The beginning of a text on one line, with an ellipsis where it was cut. Signs that steer a terminal or turn the
    /// direction of writing become spaces.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text, int length = 60)
    {
        var cut = text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
        var shown = new StringBuilder(cut.Length + 1);
        foreach (var c in cut)
        {
            shown.Append(Steers(c) ? ' ' : c);
        }

        return cut.Length < text.Length ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
