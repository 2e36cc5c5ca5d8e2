using System.Text;

namespace Chokepoint.Core.Text;

/// <summary>
/// Makes words comparable that people write in different ways: width, accents, case. Own tables rather than the platform's,
/// so that every machine folds alike.
/// </summary>
public static class Folding
{
    // One plain letter for each of U+00C0 to U+017F; '?' where more than one is needed or the sign is no letter.
    private const string LatinLetters =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // The full-width form of U+FF66 to U+FF9D.
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>Lower-case letters and digits only; accents and width folded away.</summary>
    public static string LettersAndDigits(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Plain(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The text with full-width signs and accented Latin letters in their plain forms: <c>Ｅｖé</c> becomes <c>Eve</c>.</summary>
    public static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'ß':
                    plain.Append("ss");
                    break;
                case 'Æ' or 'æ':
                    plain.Append("ae");
                    break;
                case 'Œ' or 'œ':
                    plain.Append("oe");
                    break;
                case 'Þ' or 'þ':
                    plain.Append("th");
                    break;
                case 'ﾞ' or '\u3099':
                    Voice(plain, 1);
                    break;
                case 'ﾟ' or '\u309A':
                    Voice(plain, 2);
                    break;
                case >= '\u0300' and <= '\u036F':
                    break;
                default:
                    plain.Append(Plain(c));
                    break;
            }
        }

        return plain.ToString();
    }

    private static char Plain(char c) => c switch
    {
        >= '\u00C0' and <= '\u017F' => LatinLetters[c - '\u00C0'] is var letter && letter != '?' ? letter : c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF66' and <= '\uFF9D' => Katakana[c - '\uFF66'],
        '\u3000' => ' ',
        _ => c,
    };

    /// <summary>A voicing mark joins the kana before it: in Unicode the voiced form follows the plain one.</summary>
    private static void Voice(StringBuilder text, int step)
    {
        if (text.Length > 0 && text[^1] is (>= 'か' and <= 'ほ') or (>= 'カ' and <= 'ホ'))
        {
            text[^1] = (char)(text[^1] + step);
        }
    }
}
