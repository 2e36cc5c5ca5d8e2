using System.Text;
using Chokepoint.Core.Text;

namespace Chokepoint.Parties.Names;

/// <summary>Reduces a party's name to what identifies it.</summary>
public static class PartyName
{
    /// <summary>
    /// The name without case, width, accents, punctuation and legal form, so that spellings of one name are equal:
    /// <c>HENSOLDT A.G.</c> and <c>Hensoldt</c>. Never empty unless the name has neither letter nor digit.
    /// </summary>
    public static string Normalise(string name)
    {
        var plain = Folding.Plain(name).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal);
        foreach (var form in LegalForms.Attached)
        {
            var without = plain.Replace(form, " ", StringComparison.Ordinal);
            plain = without.Any(char.IsLetterOrDigit) ? without : plain;
        }

        var words = JoinSingleLetters(Words(plain));
        var end = words.Count;
        while (end > 1 && LegalForms.Trailing.Contains(words[end - 1]))
        {
            end--;
        }

        var start = end > 1 && words[0] == "the" ? 1 : 0;
        return string.Join(' ', words.GetRange(start, end - start));
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

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
}
