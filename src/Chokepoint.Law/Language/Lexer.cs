namespace Chokepoint.Law.Language;

/// <summary>Cuts the text of a condition into tokens. White space separates, and means nothing else.</summary>
internal static class Lexer
{
    /// <summary>Returns the tokens, closed by one of kind <see cref="TokenKind.End"/>; or the offset of a character that is none.</summary>
    public static List<Token> Read(string text, out int badCharacter)
    {
        var tokens = new List<Token>();
        badCharacter = -1;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (IsWordCharacter(c))
            {
                while (i < text.Length && IsWordCharacter(text[i]))
                {
                    i++;
                }

                tokens.Add(new Token(TokenKind.Word, text[start..i], start));
                continue;
            }

            var kind = c switch
            {
                '(' => TokenKind.Open,
                ')' => TokenKind.Close,
                ',' => TokenKind.Comma,
                '<' or '>' => TokenKind.Compare,
                _ => TokenKind.End,
            };
            if (kind == TokenKind.End)
            {
                badCharacter = start;
                break;
            }

            i += kind == TokenKind.Compare && i + 1 < text.Length && text[i + 1] == '=' ? 2 : 1;
            tokens.Add(new Token(kind, text[start..i], start));
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    /// <summary>Letters and digits, and the signs of names, codes, numbers and units.</summary>
    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || "_.-:/#@%\u00B5\u03BC°²³‰".Contains(c, StringComparison.Ordinal);
}
