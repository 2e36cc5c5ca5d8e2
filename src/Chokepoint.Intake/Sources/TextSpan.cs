namespace Chokepoint.Intake.Sources;

/// <summary>A stretch of a <see cref="SourceText"/>: from the character at <paramref name="Start"/> to that before <paramref name="End"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The words that stand there.</summary>
    public string In(string text) => text[Start..End];
}
