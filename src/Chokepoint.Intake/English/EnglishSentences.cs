using System.Collections.Frozen;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>Finds where English sentences end.</summary>
internal static class EnglishSentences
{
    /// <summary>A longer run is cut here: nobody writes such sentences, and the grammar looks at a sentence more than once.</summary>
    public const int LongestSentence = 200;

    // "(1) 6C002.a. Metallic tellurium": the code that a paragraph begins with.
    private const int FarthestCode = 5;

    private static readonly FrozenSet<string> s_abbreviations = new[]
    {
        "no", "nos", "mr", "mrs", "ms", "dr", "inc", "co", "ltd", "corp", "llc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
        "dec", "fed", "reg", "art", "arts", "sec", "para", "paras", "vs", "e.g.", "i.e.", "st", "gen", "gov", "sen", "rep", "prof", "supp", "pt", "cf", "approx",
        "bros", "plc", "u.s.", "u.k.", "u.n.", "s.p.", "a.m.", "p.m.", "d.c.", "u.s.c.", "c.f.r.",
    }.ToFrozenSet();

    // After an abbreviation that may end a sentence, these words begin a new one.
    private static readonly FrozenSet<string> s_openers = new[]
    {
        "the", "it", "in", "on", "but", "and", "this", "that", "these", "those", "he", "she", "they", "we", "however", "a", "an", "as", "at", "for", "since",
        "while", "when", "if", "although", "meanwhile", "its", "his", "her", "their", "under", "according",
    }.ToFrozenSet();

    /// <summary>The sentences of a block as ranges of its tokens.</summary>
    public static IEnumerable<Range> In(IReadOnlyList<Token> tokens)
    {
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || i - start + 1 >= LongestSentence || Ends(tokens, i))
            {
                yield return start..(i + 1);
                start = i + 1;
            }
        }
    }

    private static bool Ends(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Word;
        var next = tokens[at + 1];
        if (IsBullet(next))
        {
            return next.Start > tokens[at].End;
        }

        if (word == "\"" || IsBracket(word))
        {
            // A closing sign belongs to the sentence whose stop it follows.
            return at > 0 && tokens[at - 1].Word is "." or "?" or "!" && tokens[at].Start == tokens[at - 1].End && next.Start > tokens[at].End && MayBegin(next);
        }

        if (word is not ("." or "?" or "!"))
        {
            return word.Length > 3 && word.EndsWith('.') && next.Start > tokens[at].End && next.IsCapital && s_openers.Contains(next.Word);
        }

        return (next.Start > tokens[at].End || IsRunOn(tokens, at)) && MayBegin(next) && !(word == "." && IsAbbreviation(tokens, at));
    }

    /// <summary><c>□ The added items include: ○ machinery ○ steel</c>: signs before points that a page runs together.</summary>
    public static bool IsBullet(Token token) => token.Word is "•" or "○" or "●" or "◦" or "□" or "■" or "▪" or "‣" or "ㅇ" or "◆" or "▶";

    /// <summary><c>until further notice.It said</c>: a page that lost the space behind its stop.</summary>
    private static bool IsRunOn(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at].Word == "." && tokens[at - 1] is { Case: Lettering.Small, Word.Length: > 3 } && tokens[at - 1].Word.All(char.IsLetter) && tokens[at + 1] is { Case: Lettering.Capital };

    private static bool IsAbbreviation(IReadOnlyList<Token> tokens, int stop)
    {
        if (stop == 0 || tokens[stop].Start > tokens[stop - 1].End)
        {
            return false;
        }

        var before = tokens[stop - 1];
        var isInitial = before.End - before.Start == 1 && before.IsCapital;
        return (isInitial || s_abbreviations.Contains(before.Word) || (stop <= FarthestCode && EnglishUnits.IsControlEntry(before.Word))) && !s_openers.Contains(tokens[stop + 1].Word);
    }

    private static bool MayBegin(Token token) => token.IsCapital || token.IsNumber || token.Word is "\"" or "'" or "(" or "[" or "•" or "-" or "—";

    private static bool IsBracket(string word) => word is ")" or "]";
}
