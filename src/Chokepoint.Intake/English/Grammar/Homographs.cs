using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Forms that are verbs or something else: a noun, a word that describes, part of a name. What stands around decides.</summary>
internal static class Homographs
{
    /// <summary>Whether a form that may be a verb is one.</summary>
    public static bool IsVerb(IReadOnlyList<Unit> units, int at, Phrase verb)
    {
        var before = at > 0 ? units[at - 1] : null;
        var after = at + 1 < units.Count ? units[at + 1] : null;
        // One that the text leaves out, and the reader put back.
        if (units[at].Span.Length == 0)
        {
            return true;
        }

        if (units[at].Word == "including" || IsNoun(units, at, before, after) || IsJoined(units, at) || IsInName(units, at, before, after) || OpensNumbers(units, at, verb, after))
        {
            return false;
        }

        return verb.Extra switch
        {
            "past" or "preterite" or "participle" => IsPastVerb(units, at, verb, before, after),
            "gerund" => after is not null && !(before is not null && before.Word is "the" or "a" or "'s"),
            _ => IsPresentVerb(units, at, verb, before, after),
        };
    }

    /// <summary>Words that are nouns where other words stand beside them.</summary>
    private static bool IsNoun(IReadOnlyList<Unit> units, int at, Unit? before, Unit? after)
    {
        // "Weigh above 7 kg", "magnet scrap".
        if ((units[at].Word is "weigh" or "weighs" or "weighed" or "weighing" && after is { } weight && (char.IsAsciiDigit(weight.Word[0]) || WordClasses.Comparators.Contains(weight.Word) || weight.Word is "more" or "up" or "about" or "at"))
            || (units[at].Word == "scrap" && before is not null && before.Word != "to" && !WordClasses.Modal.Contains(before.Word)))
        {
            return true;
        }

        // "Exports that have taken place".
        if (units[at].Word == "place" && before?.As(PhraseKind.Verb)?.Value == "take")
        {
            return true;
        }

        // "Early signs that the ban works".
        if (units[at].Word == "signs" && before is { IsCapital: false, Meanings.Count: 0 } && (before.Word == "early" || !WordClasses.IsAdverb(before)) && after is not null && (after.Word == "that" || !WordClasses.Determiners.Contains(after.Word)))
        {
            return true;
        }

        // "The Venezuela sanctions regulations", "Iran and Venezuela sanctions go on"; "Russia sanctions 20 officials" is told of one who does it.
        if (units[at].Word == "sanctions" && before?.Place is { } sanctioned && !WordClasses.Sanctioners.Contains(sanctioned.Value)
            && (after is null || !(after.Place is not null || after.IsCapital || char.IsAsciiDigit(after.Word[0]) || WordClasses.Numbers.Contains(after.Word) || WordClasses.PartyWords.Contains(after.Word)) || after.Is(PhraseKind.Noun)))
        {
            return true;
        }

        // "The EU list".
        if (units[at].Word == "list" && before?.Place is not null)
        {
            return true;
        }

        // "The Secretary of State", "the first EU state to ban", "end users".
        if ((units[at].Word == "state" && !(before is not null && (before.Word == "to" || WordClasses.Modal.Contains(before.Word)))) || (units[at].Word == "end" && after is { Word: "users" or "user" or "use" or "-" }))
        {
            return true;
        }

        return false;
    }

    /// <summary><c>Controlled exports came to 74 billion</c>.</summary>
    private static bool OpensNumbers(IReadOnlyList<Unit> units, int at, Phrase verb, Unit? after) =>
        at == 0 && verb.Extra == "past" && units.Count > 8 && after is not null && (after.As(PhraseKind.Noun)?.Value == "trade" || after.Is(PhraseKind.Item));

    /// <summary>Whether a past form or participle says what is done, and does not just describe.</summary>
    private static bool IsPastVerb(IReadOnlyList<Unit> units, int at, Phrase verb, Unit? before, Unit? after)
    {
        if (before is { Meanings.Count: 0, IsCapital: false } && verb.Value == "blacklist" && !WordClasses.IsAdverb(before) && !WordClasses.Stand.Contains(before.Word)
            && !WordClasses.Be.Contains(before.Word) && !WordClasses.Have.Contains(before.Word) && char.IsLetter(before.Word[0]))
        {
            // "designated operators" are described, not designated here.
            return false;
        }

        if (before is not null && WordClasses.Prepositions.Contains(before.Word))
        {
            return false;
        }

        // "Drop proposed ban".
        if (at > 1 && before is not null && after is not null && before.As(PhraseKind.Verb) is { Extra: "base" or "third" } && !before.Is(PhraseKind.Noun) && after.Is(PhraseKind.Noun) && !WordClasses.Be.Contains(before.Word) && !WordClasses.Have.Contains(before.Word))
        {
            return false;
        }

        // "certain listed entities".
        if (before is not null && after is not null && WordClasses.PartyWords.Contains(after.Word) && verb.Value is "list" or "blacklist" && before.Place is null && !before.Is(PhraseKind.Authority) && !WordClasses.IsAdverb(before) && !WordClasses.Have.Contains(before.Word) && !WordClasses.Stand.Contains(before.Word))
        {
            return false;
        }

        // "an arms embargoed destination".
        if (before is not null && before.Is(PhraseKind.Item) && after is { Meanings.Count: 0, Date: null } && char.IsLetter(after.Word[0]) && !WordClasses.Prepositions.Contains(after.Word) && !WordClasses.Breakers.Contains(after.Word) && !WordClasses.IsAdverb(after))
        {
            return false;
        }

        // "the banned goods": before its noun and behind an article it only describes.
        return !(before is not null && WordClasses.Determiners.Contains(before.Word) && !WordClasses.IsAdverb(before) && after is not null && after.Word is not ("by" or "to" or "on" or "in" or "from"));
    }

    /// <summary>Whether a form of the present is a verb, and no noun.</summary>
    private static bool IsPresentVerb(IReadOnlyList<Unit> units, int at, Phrase verb, Unit? before, Unit? after)
    {
        // "Controls are": what stands before a verb is none.
        if ((units[at].Is(PhraseKind.Noun) || WordClasses.AlsoNouns.Contains(units[at].Word)) && after is not null && (WordClasses.Be.Contains(after.Word) || WordClasses.Have.Contains(after.Word) || WordClasses.Modal.Contains(after.Word)))
        {
            return false;
        }

        if (before is null)
        {
            return after is not null && (after.Is(PhraseKind.Noun) || after.Is(PhraseKind.Item)) && !units[at].Is(PhraseKind.Noun);
        }

        if (WordClasses.Have.Contains(before.Word) && VerbGroup.HasForm(units[at], "past"))
        {
            return true;
        }

        if (WordClasses.Modal.Contains(before.Word) || WordClasses.IsNegation(before) || before.Word is "to" or "it" or "they" or "we" or "which" or "that" or "who" or "he")
        {
            // "Added to blacklist".
            return before.Word != "to" || (verb.Extra == "base" && !(units[at].Is(PhraseKind.Noun) && at > 1 && units[at - 2].As(PhraseKind.Verb)?.Value is "add" or "place" or "join"));
        }

        if (WordClasses.Determiners.Contains(before.Word) || (WordClasses.Prepositions.Contains(before.Word) && before.Word != "to"))
        {
            return false;
        }

        if (!units[at].Is(PhraseKind.Noun) && !WordClasses.AlsoNouns.Contains(units[at].Word))
        {
            return true;
        }

        // "Export control and sanctions rules": nouns that are joined.
        if (before.Word is "and" or "or" && at > 1 && units[at - 2].Is(PhraseKind.Noun) && after is { IsCapital: false, Date: null } && !WordClasses.Determiners.Contains(after.Word) && !WordClasses.Prepositions.Contains(after.Word) && verb.Extra == "third")
        {
            return false;
        }

        // "Qubit devices and control components": no verb stands before that it could be joined to.
        if (before.Word is "and" or "or" or "," && !units.Take(at - 1).Any(unit => unit.Is(PhraseKind.Verb) || WordClasses.Modal.Contains(unit.Word)))
        {
            return false;
        }

        // "Exporters need a licence".
        if (after is not null && after.Word is "a" or "an" or "the" or "its" or "their" or "no" && before.Word.EndsWith('s') && before.Word.Length > 3 && before.Meanings.Count == 0)
        {
            return true;
        }

        if (after is null || after.Word is "on" or "of" or "for" or "against" or "," or "." || WordClasses.Breakers.Contains(after.Word)
            || (verb.Value == "blacklist" && (WordClasses.Prepositions.Contains(after.Word) || WordClasses.AboutMeasures.Contains(after.Word) || after.Word is "and" or "package" or "regime" or "regimes" or "list" or "set" or "tool")))
        {
            return false;
        }

        return before.Is(PhraseKind.Country) || WordClasses.Offices.Contains(before.Word) || (at == 1 && before.Is(PhraseKind.Demonym)) || before.Is(PhraseKind.Metonym) || before.Is(PhraseKind.Authority) || WordClasses.IsAdverb(before)
            || before.Date is not null || before.Word is "and" or "," or "ministry" or "department" or "government" or "administration" or "rule";
    }

    /// <summary><c>said Applied has</c>: a capital among small words begins a name.</summary>
    private static bool IsInName(IReadOnlyList<Unit> units, int at, Unit? before, Unit? after) =>
        units[at].IsCapital && before is { IsCapital: false } && char.IsLetter(before.Word[0]) && before.Word.Length > 3 && after is { IsCapital: false };

    /// <summary><c>end-users</c>, <c>state-designated</c>.</summary>
    public static bool IsJoined(IReadOnlyList<Unit> units, int at) =>
        (at > 0 && units[at - 1].Word == "-" && units[at - 1].Span.End == units[at].Span.Start)
        || (at + 1 < units.Count && units[at + 1].Word == "-" && units[at].Span.End == units[at + 1].Span.Start);
}
