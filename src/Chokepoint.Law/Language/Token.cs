namespace Chokepoint.Law.Language;

internal enum TokenKind
{
    Word,
    Open,
    Close,
    Comma,
    Compare,
    End,
}

/// <summary>A word or sign of a condition; <paramref name="Start"/> is its offset in the condition's text.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public override string ToString() => Kind == TokenKind.End ? "the end" : $"`{(Text.Length <= 40 ? Text : Text[..40] + "…")}`";
}
