using System.Globalization;
using System.Text;

namespace Chokepoint.Core.Text;

/// <summary>Makes words comparable that people write in different ways.</summary>
public static class Folding
{
    /// <summary>Lower-case letters and digits only; accents and full-width forms folded away.</summary>
    public static string LettersAndDigits(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Compatibility decomposition without combining marks: <c>Ｅｖé</c> becomes <c>Eve</c>. Lone surrogates are dropped.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
            {
                sound.Append(rune.ToString());
            }
        }

        var decomposed = sound.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
