using System.Text.RegularExpressions;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Screening.Classification;

/// <summary>
/// The words of a text that say what goods are: folded, without plural endings and without words that every text has. A chemical element
/// is the same word by its name, its symbol or in a formula: <c>Dy</c> of dysprosium, <c>Nd</c>, <c>Fe</c> and <c>B</c> of NdFeB.
/// </summary>
internal static partial class ItemWords
{
    private static readonly HashSet<string> s_empty =
    [
        "a", "an", "and", "any", "are", "as", "at", "be", "but", "by", "certain", "described", "etc", "following", "follows", "for", "from", "having", "in",
        "incl", "including", "into", "is", "it", "its", "not", "of", "on", "or", "other", "such", "than", "that", "the", "their", "thereof", "these", "this",
        "those", "to", "use", "used", "which", "with", "without",
    ];

    /// <summary>The words of a text, in its order, repeated as they are there.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var word in Word().Matches(text).Select(match => match.Value))
        {
            foreach (var element in Formula(word))
            {
                yield return element;
            }

            var plain = Stem(Folding.LettersAndDigits(word));
            if (ElementNames.SymbolOf(plain) is { } symbol)
            {
                yield return symbol;
            }
            else if (plain.Length > 1 && !char.IsAsciiDigit(plain[0]) && !s_empty.Contains(plain))
            {
                yield return plain;
            }
        }
    }

    /// <summary>Plural and singular are one word, and so are the spellings of both sides of the Atlantic, in the common cases.</summary>
    private static string Stem(string word) => Singular(word) switch
    {
        [.. var start, 'b' or 't', 'r', 'e'] fibre when start.Length > 1 => fibre[..^2] + "er",
        [.. var start, 'o', 'u', 'r'] vapour when start.Length > 1 => vapour[..^2] + "r",
        var other => other,
    };

    private static string Singular(string word) => word switch
    {
        [.. _, 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.. _, 's', 's'] or [.. _, 'u', 's'] or [.. _, 'i', 's'] => word,
        [.. _, 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };

    /// <summary>The elements of a formula. Capitals alone are more often an abbreviation: there must be a small letter or a digit.</summary>
    private static IEnumerable<string> Formula(string word)
    {
        if (!Elemental().IsMatch(word) || !word.Skip(1).Any(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return [];
        }

        var symbols = Symbol().Matches(word).Select(match => match.Value).ToList();
        var isWord = symbols.Count == 1 && (word.Length == 1 || s_empty.Contains(word.ToLowerInvariant()) || word is "He" or "No" or "Am" or "Co");
        return symbols.TrueForAll(Elements.Contains) && !isWord ? symbols.Distinct() : [];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:[A-Z][a-z]?[0-9]{0,2}){1,8}$")]
    private static partial Regex Elemental();

    [GeneratedRegex("[A-Z][a-z]?")]
    private static partial Regex Symbol();
}
