using Chokepoint.Core.Text;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Parts English into words, numbers and signs.</summary>
internal static class EnglishTokens
{
    private const int LongestAcronym = 12;

    private static readonly string[] s_short = ["s", "S", "ve", "ll", "re", "d"];

    /// <summary>The tokens of a whole text.</summary>
    public static List<Token> Of(string text) => Of(text, 0, text.Length);

    /// <summary>The tokens of a part of a text; their places count from its beginning.</summary>
    public static List<Token> Of(string text, int start, int end)
    {
        var tokens = new List<Token>();
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var next = EndOf(text, at, end);
            tokens.Add(Make(text, at, next));
            at = next;
        }

        return tokens;
    }

    private static int EndOf(string text, int at, int end)
    {
        if (IsApostrophe(text[at]))
        {
            // The sign of the genitive is a word of its own: it says whose the next word is. So are "'ve" and "'ll".
            var length = s_short.FirstOrDefault(word => string.CompareOrdinal(text, at + 1, word, 0, word.Length) == 0 && (at + 1 + word.Length >= end || !char.IsLetterOrDigit(text[at + 1 + word.Length])), "").Length;
            return length > 0 && at + 1 + length <= end && at > 0 && char.IsLetterOrDigit(text[at - 1]) ? at + 1 + length : at + 1;
        }

        if (!char.IsLetterOrDigit(text[at]))
        {
            return at + 1;
        }

        if (AcronymEnd(text, at, end) is { } acronym)
        {
            return acronym;
        }

        var next = at;
        while (next < end && (char.IsLetterOrDigit(text[next]) || IsInside(text, at, next, end)))
        {
            next++;
        }

        return next;
    }

    /// <summary><c>U.S.</c>: letters with a stop behind each.</summary>
    private static int? AcronymEnd(string text, int at, int end)
    {
        var next = at;
        while (next + 1 < end && next - at < LongestAcronym && char.IsLetter(text[next]) && text[next + 1] == '.')
        {
            next += 2;
        }

        return next - at >= 4 && (next >= end || !char.IsLetterOrDigit(text[next])) ? next : null;
    }

    /// <summary>Signs that join what stands around them: <c>8112.92</c>, <c>1,000</c>, <c>3A090.a</c>, <c>didn't</c>.</summary>
    private static bool IsInside(string text, int start, int at, int end)
    {
        if (at + 1 >= end || at == start || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }

        return text[at] switch
        {
            '.' => char.IsAsciiDigit(text[start]) && (char.IsAsciiDigit(text[at + 1]) || (at - start >= 5 && IsSingleLetter(text, at + 1, end))),
            ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            '\'' or '’' => text[at - 1] is 'n' or 'N' && text[at + 1] is 't' or 'T',
            _ => false,
        };
    }

    private static bool IsSingleLetter(string text, int at, int end) =>
        char.IsAsciiLetter(text[at]) && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]));

    private static Token Make(string text, int start, int end)
    {
        var word = Folding.Plain(text[start..end]).ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
        word = word switch
        {
            "–" or "‐" or "‑" => "-",
            "“" or "”" or "„" => "\"",
            _ => word,
        };
        var lettering = LetteringOf(text.AsSpan(start, end - start));
        word = lettering != Lettering.AllCapitals ? word : word switch
        {
            "us" => "u.s.",
            "usa" => "u.s.a.",
            "uk" => "u.k.",
            _ => word,
        };
        return new Token(start, end, word, StemOf(word), lettering);
    }

    private static Lettering LetteringOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return Lettering.Small;
        }

        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return Lettering.Capital;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1 ? Lettering.AllCapitals : Lettering.Capital;
    }

    private static string StemOf(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i' or '.' or '\'') ? word[..^1]
        : word;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';
}
