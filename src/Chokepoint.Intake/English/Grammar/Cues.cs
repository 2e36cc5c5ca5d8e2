using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Finds the words of the gazetteer that say how a sentence is meant.</summary>
internal static class Cues
{
    /// <summary>Whether a sentence has a cue.</summary>
    public static bool Has(IReadOnlyList<Unit> units, string cue) => Of(units, cue) is not null;

    /// <summary>Where it has it first.</summary>
    public static TextSpan? Of(IReadOnlyList<Unit> units, string cue) =>
        units.FirstOrDefault(unit => unit.Meanings.Any(meaning => meaning.Kind == PhraseKind.Cue && meaning.Value == cue))?.Span;
}
