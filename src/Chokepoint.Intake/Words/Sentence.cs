using Chokepoint.Intake.Sources;

namespace Chokepoint.Intake.Words;

/// <summary>One sentence, cut into the units that grammar works on.</summary>
/// <param name="Number">Its place among the sentences of the text.</param>
/// <param name="Kind">The block that it stands in.</param>
/// <param name="Block">The number of that block among those that are read.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Units">Its units in order.</param>
internal sealed record Sentence(int Number, BlockKind Kind, int Block, TextSpan Span, IReadOnlyList<Unit> Units)
{
    /// <summary>Whether it asks.</summary>
    public bool IsQuestion => Units.Count > 0 && Units[^1].Word == "?";
}

/// <summary>Neighbours of a unit.</summary>
internal static class Neighbours
{
    /// <summary>Up to so many units right before one.</summary>
    public static IEnumerable<Unit> Before(this IReadOnlyList<Unit> units, int at, int most) => units.Take(at).Skip(at - most);
}

/// <summary>A phrase of the gazetteers, a date, a code, or one plain word.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">Its words, folded.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="Meanings">What it may mean; empty for a plain word.</param>
/// <param name="Date">The date that it says.</param>
internal sealed record Unit(TextSpan Span, string Word, bool IsCapital, IReadOnlyList<Phrase> Meanings, SaidDate? Date = null)
{
    /// <summary>The meaning of a kind, or <c>null</c>.</summary>
    public Phrase? As(PhraseKind kind)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind == kind)
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>Whether it has a meaning of a kind.</summary>
    public bool Is(PhraseKind kind) => As(kind) is not null;

    /// <summary>Whether it is a country in any form.</summary>
    public Phrase? Place => As(PhraseKind.Country) ?? As(PhraseKind.Metonym) ?? As(PhraseKind.Demonym);
}
