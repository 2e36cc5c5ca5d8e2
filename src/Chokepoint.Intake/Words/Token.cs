namespace Chokepoint.Intake.Words;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
/// <param name="Word">It in small letters, accents folded.</param>
/// <param name="Stem">The same without the ending of a plural.</param>
/// <param name="Case">How it is written.</param>
internal readonly record struct Token(int Start, int End, string Word, string Stem, Lettering Case)
{
    public bool IsCapital => Case != Lettering.Small;

    public bool IsNumber => Word.Length > 0 && char.IsAsciiDigit(Word[0]);
}

/// <summary>How a word is written.</summary>
internal enum Lettering
{
    Small,
    Capital,
    AllCapitals,
}
