using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>What the name of its publisher says of a text.</summary>
/// <param name="Issuer">The government or authority that publishes it itself: the text is about its own acts.</param>
/// <param name="SpeaksOfExports">Whether it is a paper about export controls or sanctions.</param>
internal sealed record Masthead(Actor? Issuer, bool SpeaksOfExports)
{
    /// <summary>Reads it from the sentences of a text.</summary>
    public static Masthead Of(IEnumerable<Sentence> sentences)
    {
        var publishers = sentences.Where(sentence => sentence.Kind == BlockKind.Publisher).Select(sentence => sentence.Units).ToList();
        return new Masthead(publishers.Select(IssuerIn).FirstOrDefault(actor => actor?.By is not null), publishers.Exists(Topic.SpeaksOfExports));
    }

    private static Actor? IssuerIn(IReadOnlyList<Unit> units) =>
        Actors.Anyone(units) ?? (units.Any(unit => WordClasses.Governments.Contains(unit.Word)) ? Actors.First(units) : null);
}
