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

    // The same for U+0180 to U+0233: Romanian commas, Pinyin tones, Vietnamese horns.
    private const string LatinExtended =
        "b??????????????????????I????????Oo?????????????Uu????Zz??????????????????????AaIiOoUuUuUuU"
        + "uUu?AaAa????GgKkOoOo??j???Gg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy";

    // The same for U+1E00 to U+1EFF: Vietnamese and many others.
    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwy?s????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????";

    // Kana that a voicing mark changes; the last five of each script also take the half-voiced mark.
    private const string Voiceable = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string HalfVoiceable = "はひふへほハヒフヘホ";

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

    /// <summary>
    /// The text with full-width signs and accented Latin letters in their plain forms, and without marks that nobody sees:
    /// <c>Ｅｖé</c> becomes <c>Eve</c>.
    /// </summary>
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
                case 'ß' or 'ẞ':
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
                    Voice(plain, Voiceable, 1);
                    break;
                case 'ﾟ' or '\u309A':
                    Voice(plain, HalfVoiceable, 2);
                    break;
                case (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or '\u00AD' or '\u2060' or '\uFEFF':
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
        >= '\u00C0' and <= '\u017F' => Letter(LatinLetters[c - '\u00C0'], c),
        >= '\u0180' and <= '\u0233' => Letter(LatinExtended[c - '\u0180'], c),
        >= '\u1E00' and <= '\u1EFF' => Letter(LatinAdditional[c - '\u1E00'], c),
        '\u212A' => 'K',
        '\u212B' => 'A',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF66' and <= '\uFF9D' => Katakana[c - '\uFF66'],
        '\u3000' => ' ',
        _ => c,
    };

    private static char Letter(char plain, char written) => plain == '?' ? written : plain;

    /// <summary>A voicing mark joins the kana before it: in Unicode the voiced form follows the plain one, but for the vowel u.</summary>
    private static void Voice(StringBuilder text, string voiceable, int step)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (voiceable.Contains(text[^1], StringComparison.Ordinal))
        {
            text[^1] = (char)(text[^1] + step);
        }
        else if (step == 1 && text[^1] is 'う' or 'ウ')
        {
            text[^1] = text[^1] == 'う' ? 'ゔ' : 'ヴ';
        }
    }
}
