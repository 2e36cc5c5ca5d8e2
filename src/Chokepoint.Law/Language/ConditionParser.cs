using System.Globalization;
using System.Text;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Law.Language;

/// <summary>
/// Reads a condition by recursive descent and checks each name and unit as it goes (<c>docs/language.md</c> has the grammar).
/// Stops at the first mistake: a second one is usually its echo.
/// </summary>
internal sealed partial class ConditionParser
{
    private const int LongestText = 16_384;
    private const int DeepestNesting = 64;

    private static readonly string[] s_keywords = ["and", "or", "not"];
    private static readonly string[] s_openings = ["always", "never", "known", "any", "item", "hs", "share", "contains", "content", "value", "date"];

    private readonly Scope _scope;
    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private ConditionParser(Scope scope, List<Token> tokens)
    {
        _scope = scope;
        _tokens = tokens;
    }

    private Token Current => _tokens[_next];

    /// <summary>Whether the language has a meaning of its own for the word, so that a rulebook cannot give it another.</summary>
    public static bool IsReserved(string word) => s_keywords.Contains(word) || s_openings.Contains(word) || Facts.TryGetType(word, out _);

    /// <summary>Reads the whole of <paramref name="text"/>; returns <c>null</c> and the mistake if it cannot.</summary>
    public static Condition? Parse(string text, Scope scope, out LanguageMistake? mistake)
    {
        mistake = null;
        if (text.Length > LongestText)
        {
            mistake = new LanguageMistake(LanguageCodes.TooLarge, 0, $"a condition has at most {LongestText} characters, this one has {text.Length}", "name parts of it as terms of the rulebook");
            return null;
        }

        var tokens = Lexer.Read(text, out var badCharacter);
        if (badCharacter >= 0)
        {
            mistake = new LanguageMistake(LanguageCodes.Character, badCharacter, $"{Shown(text, badCharacter)} has no meaning here", "use words, numbers, `( ) ,` and `< <= >= >`");
            return null;
        }

        var parser = new ConditionParser(scope, tokens);
        try
        {
            var condition = parser.Disjunction();
            return parser.Current.Kind == TokenKind.End ? condition : throw parser.Fail("`and`, `or` or the end");
        }
        catch (MistakeException found)
        {
            mistake = found.Mistake;
            return null;
        }
    }

    private Condition Disjunction() => Chain("or", Conjunction, parts => new Condition.Or(parts));

    private Condition Conjunction() => Chain("and", Negation, parts => new Condition.And(parts));

    private Condition Chain(string connective, Func<Condition> part, Func<IReadOnlyList<Condition>, Condition> join)
    {
        var parts = new List<Condition> { part() };
        while (Take(connective))
        {
            parts.Add(part());
        }

        return parts.Count == 1 ? parts[0] : join(parts);
    }

    private Condition Negation()
    {
        if (++_depth > DeepestNesting)
        {
            throw Fail(LanguageCodes.TooLarge, $"nested more than {DeepestNesting} deep", "name parts of it as terms of the rulebook");
        }

        var condition = Take("not") ? new Condition.Not(Negation()) : Primary();
        _depth--;
        return condition;
    }

    private Condition Primary()
    {
        if (Current.Kind == TokenKind.Open)
        {
            return Bracketed();
        }

        if (Current.Kind != TokenKind.Word || s_keywords.Contains(Current.Text))
        {
            throw Fail("a test, a term, `not` or `(`");
        }

        var word = Current.Text;
        return word switch
        {
            "always" => Advance(Condition.Constant(true)),
            "never" => Advance(Condition.Constant(false)),
            "known" => Advance(() => new Condition.Known(Bracketed())),
            "any" => Subject(),
            "item" => Advance(Item),
            "hs" => Advance(Customs),
            "share" => Advance(Share),
            "contains" => Advance(Contains),
            "content" => Advance(Content),
            "value" => Advance(Value),
            "date" => Advance(Date),
            _ when Facts.TryGetType(word, out _) => Subject(),
            _ when _scope.Parameters.TryGetValue(word, out var dimension) => Advance(() => Parameter(word, dimension)),
            _ when _scope.TermNames.Contains(word) => Term(word),
            _ => throw Unknown("fact, parameter or term", [.. Facts.Names, .. _scope.Parameters.Keys, .. _scope.TermNames, .. s_openings]),
        };
    }

    private Condition Bracketed()
    {
        Expect(TokenKind.Open, "`(`");
        var condition = Disjunction();
        Expect(TokenKind.Close, "`)`");
        return condition;
    }

    private Condition Term(string name)
    {
        var meaning = _scope.FindTerm(name)
            ?? throw Fail(LanguageCodes.Circular, $"the term `{name}` is defined by itself", "write its meaning without it");
        return Advance(new Condition.Term(name, meaning));
    }

    private Condition Advance(Condition condition)
    {
        _next++;
        return condition;
    }

    private Condition Advance(Func<Condition> rest)
    {
        _next++;
        return rest();
    }

    private bool Take(string word)
    {
        var taken = Current.Kind == TokenKind.Word && Current.Text == word;
        _next += taken ? 1 : 0;
        return taken;
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (Current.Kind != kind)
        {
            throw Fail(expected);
        }

        _next++;
    }

    private void Expect(string word)
    {
        if (!Take(word))
        {
            throw Fail($"`{word}`");
        }
    }

    private string Word(string expected)
    {
        var token = Current;
        if (token.Kind != TokenKind.Word || s_keywords.Contains(token.Text))
        {
            throw Fail(expected);
        }

        _next++;
        return token.Text;
    }

    /// <summary>One value, or several in brackets.</summary>
    private List<T> OneOrMore<T>(Func<T> value)
    {
        var values = new List<T>();
        if (Current.Kind != TokenKind.Open)
        {
            values.Add(value());
            return values;
        }

        do
        {
            _next++;
            values.Add(value());
        }
        while (Current.Kind == TokenKind.Comma);

        Expect(TokenKind.Close, "`,` or `)`");
        return values;
    }

    private MistakeException Fail(string expected) => Fail(LanguageCodes.Expected, $"expected {expected}, found {Current}", null);

    private MistakeException Fail(string code, string message, string? help) => new(new LanguageMistake(code, Current.Start, message, help));

    private MistakeException Unknown(string what, IReadOnlyCollection<string> candidates) => Unknown(what, Current.Text, candidates);

    private MistakeException Unknown(string what, string word, IReadOnlyCollection<string> candidates) => Current.Kind == TokenKind.Word
        ? Fail(LanguageCodes.UnknownWord, $"{Current} is no {what}", Nearest.Suggest(word, candidates))
        : Fail($"{("aeiou".Contains(what[0], StringComparison.Ordinal) ? "an" : "a")} {what}");

    /// <summary>The character, or its number where a terminal would show nothing or worse.</summary>
    private static string Shown(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
            ? $"`{rune}`"
            : FormattableString.Invariant($"the character U+{(int)text[at]:X4}");
}

/// <summary>What is wrong with a condition, and at which offset of its text.</summary>
internal sealed record LanguageMistake(string Code, int Offset, string Message, string? Help);

/// <summary>Leaves the recursive descent; never leaves the parser.</summary>
internal sealed class MistakeException(LanguageMistake mistake) : Exception
{
    public LanguageMistake Mistake { get; } = mistake;
}
