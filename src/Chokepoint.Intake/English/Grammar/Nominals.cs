using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>
/// Entries and titles that name an act without a verb, read with the verb that they leave out: <c>New export bans on rails</c> are imposed,
/// <c>Acme Optics on Taiwan's entity list</c> is put on it.
/// </summary>
internal static class Nominals
{
    private const int FarthestHead = 6;
    private const int LongestHeading = 6;

    /// <summary>Whether a heading says that what stands below it ends: <c>What is lifted</c>.</summary>
    public static bool OpensEnds(Sentence sentence) =>
        sentence.Kind is BlockKind.Heading or BlockKind.Paragraph && sentence.Units.Count <= LongestHeading && sentence.Units[^1].Word is not "." && sentence.Units.Any(unit => unit.As(PhraseKind.Verb)?.Value == "lift") && !sentence.Units.Any(WordClasses.IsNegation);

    /// <summary>The sentence with its verb; <c>null</c> where it has one or names no act.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isOfEnds">Whether what it names ends.</param>
    public static Sentence? Completed(Sentence sentence, bool isOfEnds)
    {
        var units = sentence.Units;
        if (sentence.Kind is not (BlockKind.ListItem or BlockKind.Title or BlockKind.Paragraph) || units.Count < 4 || Enumerable.Range(0, units.Count).Any(i => !units[i].Is(PhraseKind.Noun) && VerbGroup.Read(units, i) is { IsReduced: false, Mood: VerbMood.Fact or VerbMood.Future }))
        {
            return null;
        }

        return (sentence.Kind == BlockKind.ListItem ? HeadOf(units) is not null : sentence.Kind == BlockKind.Paragraph && HeadOf(units) is 0 && units[1].Word is "for" or "on") ? With(sentence, 0, isOfEnds ? ("lifts", [new Phrase(PhraseKind.Verb, "lift", "third")]) : ("imposes", [new Phrase(PhraseKind.Verb, "impose", "third")]))
            : sentence.Kind == BlockKind.Title && ListOf(units) is { } on ? With(sentence, on, ("are", []), ("put", [new Phrase(PhraseKind.Verb, "place", "past")]))
            : null;
    }

    /// <summary><c>1006 40 00, broken rice, prohibited, free</c>, a row of a table of policies: the last one is new.</summary>
    public static Sentence? OfPolicy(Sentence row)
    {
        var states = row.Units.Select(unit => unit.Word).Where(WordClasses.PolicyStates.Contains).ToList();
        return states.Count > 1 && states[^1] != states[0] ? With(row, 0, ("policy", []), ("is", []), ("amended", [new Phrase(PhraseKind.Verb, "amend", "past")])) : null;
    }

    /// <summary>A measure that an entry begins with, behind words that only describe it.</summary>
    private static int? HeadOf(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < Math.Min(FarthestHead, units.Count - 1); i++)
        {
            if (units[i].As(PhraseKind.Noun) is { } noun)
            {
                return ((noun.Value == "licence" && i == 0 && units[i + 1].Word == "for") || (noun.Extra is "ban" or "licence" or "quota" or "listing" && noun.Value is "measure" or "weak")) && IsFollowed(units[i + 1]) ? i : null;
            }

            if (WordClasses.Prepositions.Contains(units[i].Word) || units[i].Word is "," or ":" or "(" || units[i].Is(PhraseKind.Verb))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>What a measure is on or for stands right behind it; a verb that no gazetteer knows does not.</summary>
    private static bool IsFollowed(Unit next) => WordClasses.Prepositions.Contains(next.Word) || next.Word is "," or ":" or "(" or "and" || char.IsAsciiDigit(next.Word[0]);

    /// <summary><c>Acme and Omnipol now on Taiwan's entity list</c>: where the verb is left out. Whose list it is must be said, or who is on it would be taken for who acts.</summary>
    private static int? ListOf(IReadOnlyList<Unit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (units[i].Word == "on" && units[i + 1].Place is not null && units.Skip(i + 1).Take(5).Any(unit => unit.As(PhraseKind.Noun) is { Value: "list" } && !WordClasses.AnyList.Contains(unit.Word)))
            {
                return i;
            }
        }

        return null;
    }

    private static Sentence With(Sentence sentence, int at, params (string Word, Phrase[] Meanings)[] left)
    {
        var place = new TextSpan(sentence.Units[at].Span.Start, sentence.Units[at].Span.Start);
        return sentence with { Units = [.. sentence.Units.Take(at), .. left.Select(one => new Unit(place, one.Word, false, one.Meanings)), .. sentence.Units.Skip(at)] };
    }
}
