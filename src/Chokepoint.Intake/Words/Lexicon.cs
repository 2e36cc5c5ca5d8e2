namespace Chokepoint.Intake.Words;

/// <summary>
/// All phrases of a language, found in a text by their words. A word that the gazetteer writes with a capital is met with one only, one
/// that it writes in capitals only in capitals: <c>Polish</c>, <c>BIS</c>.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = [];
    private readonly Func<string, IReadOnlyList<Token>> _tokens;

    /// <param name="tokens">How the language parts a text into words: the phrases are parted in the same way.</param>
    public Lexicon(Func<string, IReadOnlyList<Token>> tokens) => _tokens = tokens;

    /// <summary>Adds a phrase under its words.</summary>
    public void Add(string words, Phrase phrase)
    {
        var tokens = _tokens(words).Where(IsWord).ToArray();
        if (tokens.Length == 0)
        {
            return;
        }

        var key = tokens[0].Stem;
        if (!_byFirstWord.TryGetValue(key, out var entries))
        {
            _byFirstWord[key] = entries = [];
        }

        // Longest first; of equal length the one that was added first.
        var at = entries.FindIndex(entry => entry.Words.Length < tokens.Length);
        entries.Insert(at < 0 ? entries.Count : at, new Entry(tokens, phrase));
    }

    /// <summary>The longest phrases that begin at a token: more than one where a word means several things.</summary>
    public IReadOnlyList<Mention> At(IReadOnlyList<Token> tokens, int first)
    {
        if (!_byFirstWord.TryGetValue(tokens[first].Stem, out var entries))
        {
            return [];
        }

        List<Mention>? found = null;
        var length = 0;
        foreach (var entry in entries)
        {
            if (entry.Words.Length < length)
            {
                break;
            }

            if (Match(entry, tokens, first) is { } last)
            {
                length = entry.Words.Length;
                (found ??= []).Add(new Mention(entry.Phrase, first, last));
            }
        }

        return found ?? (IReadOnlyList<Mention>)[];
    }

    private static int? Match(Entry entry, IReadOnlyList<Token> tokens, int first)
    {
        var words = entry.Words;
        var isExact = entry.Phrase.Kind is PhraseKind.Verb or PhraseKind.Cue;
        var at = first;
        for (var i = 0; i < words.Length; i++, at++)
        {
            while (i > 0 && at < tokens.Count && tokens[at].Word == "-")
            {
                at++;
            }

            if (at >= tokens.Count || !IsSame(words[i], tokens[at], isExact))
            {
                return null;
            }
        }

        return at - 1;
    }

    /// <summary>Forms of verbs are listed one by one; of nouns the plural is met too.</summary>
    private static bool IsSame(Token word, Token token, bool isExact) =>
        (word.Word == token.Word || (!isExact && word.Word == token.Stem)) && token.Case >= word.Case;

    private static bool IsWord(Token token) => token.Word != "-";

    private sealed record Entry(Token[] Words, Phrase Phrase);
}
