using System.Globalization;
using System.Text;
using Chokepoint.Core.Text;

namespace Chokepoint.Parties.Names;

/// <summary>Reduces a party's name to what identifies it.</summary>
public static class PartyName
{
    /// <summary>
    /// The name without case, width, accents, punctuation and legal form, so that spellings of one name are equal:
    /// <c>HENSOLDT A.G.</c> and <c>Hensoldt</c>. Scripts stay as they are. Never empty unless the name has neither letter nor digit;
    /// normalising twice changes nothing.
    /// </summary>
    public static string Normalise(string name)
    {
        var words = JoinSingleLetters(Words(Fold(name)));
        while (StripStart(words) | StripEnd(words))
        {
            words = JoinSingleLetters(words);
        }

        return string.Join(' ', words);
    }

    /// <summary>Lower case may uncover an accent, and apostrophes join what they stand between.</summary>
    private static string Fold(string name) => Folding.Plain(Folding.Plain(name).ToLowerInvariant())
        .Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
        .Replace("&", " and ", StringComparison.Ordinal)
        .Replace("㈱", " 株 ", StringComparison.Ordinal).Replace("㈲", " 有 ", StringComparison.Ordinal).Replace("㈜", " 주 ", StringComparison.Ordinal);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in (text + " ").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (word.Length > 0 && IsMark(rune)))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>Vowel signs and the like belong to the letter before them.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Letters that punctuation tore apart belong together: <c>s p a</c> is <c>spa</c>.</summary>
    private static List<string> JoinSingleLetters(List<string> words)
    {
        var joined = new List<string>();
        var wasSingle = false;
        foreach (var word in words)
        {
            var isSingle = word.Length == 1 && char.IsAsciiLetter(word[0]);
            if (isSingle && wasSingle)
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }

            wasSingle = isSingle;
        }

        return joined;
    }

    private static bool StripStart(List<string> words)
    {
        var stripped = false;
        while (words.Count > 1 && LegalForms.Leading.Contains(words[0]))
        {
            words.RemoveAt(0);
            stripped = true;
        }

        return StripAttached(words, 0, static (word, form) => word.StartsWith(form, StringComparison.Ordinal), static (word, form) => word[form.Length..]) || stripped;
    }

    /// <summary>The <c>and</c> of <c>GmbH &amp; Co. KG</c> goes with the forms that it joins.</summary>
    private static bool StripEnd(List<string> words)
    {
        var stripped = false;
        while (true)
        {
            var form = TrailingForm(words);
            form = form == 0 && stripped && words.Count > 1 && words[^1] == "and" ? 1 : form;
            if (form == 0)
            {
                break;
            }

            words.RemoveRange(words.Count - form, form);
            stripped = true;
        }

        return StripAttached(words, words.Count - 1, static (word, form) => word.EndsWith(form, StringComparison.Ordinal), static (word, form) => word[..^form.Length]) || stripped;
    }

    /// <summary>How many last words are a legal form, at most all but one; the longest form counts.</summary>
    private static int TrailingForm(List<string> words)
    {
        for (var count = Math.Min(LegalForms.LongestPhrase, words.Count - 1); count > 0; count--)
        {
            if (LegalForms.Trailing.Contains(string.Join(' ', words.GetRange(words.Count - count, count))))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool StripAttached(List<string> words, int at, Func<string, string, bool> has, Func<string, string, string> without)
    {
        if (words.Count == 0 || LegalForms.Attached.FirstOrDefault(form => has(words[at], form)) is not { } form)
        {
            return false;
        }

        if (words[at].Length > form.Length)
        {
            words[at] = without(words[at], form);
            return true;
        }

        if (words.Count > 1)
        {
            words.RemoveAt(at);
            return true;
        }

        return false;
    }
}
