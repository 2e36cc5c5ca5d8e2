using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Reads what an act is about and whom it is aimed at from the part of a sentence that tells of it.</summary>
internal static class Objects
{
    /// <summary>Countries that an act is aimed at, in a range of units; the one that acts is none of them.</summary>
    public static IEnumerable<Quoted<Country>> Targets(IReadOnlyList<Unit> units, int from, int to, Country? by, bool ofListing = false)
    {
        for (var i = from; i < to; i++)
        {
            if (units[i].Place is { } place && Actors.CountryOf(place.Value) is { } country && country != by && IsAimedAt(units, i, from, ofListing))
            {
                yield return new Quoted<Country>(country, [units[i].Span]);
            }
        }
    }

    /// <summary><c>to Japan</c>, <c>curbs on China</c>, <c>China-bound</c>, <c>Chinese companies</c>.</summary>
    private static bool IsAimedAt(IReadOnlyList<Unit> units, int at, int from, bool ofListing)
    {
        if (units[at].Is(PhraseKind.Demonym) && !units[at].Is(PhraseKind.Country))
        {
            for (var i = at + 1; i < Math.Min(at + 5, units.Count); i++)
            {
                if (WordClasses.People.Contains(units[i].Word) || units[i].As(PhraseKind.Use)?.Extra == "end_user_type" || (ofListing && IsName(units[i])))
                {
                    return true;
                }
            }

            return false;
        }

        // "Sanctions on the Ukraine war", "the Ukraine ordinance": what they are about.
        if ((at + 1 < units.Count && units[at + 1].Word is "ordinance" or "ordinances" or "regulations" or "war" or "invasion" or "conflict" or "crisis")
            || (at > 1 && units[at - 1].Word is "of" or "against" or "on" or "in" && units[at - 2].Word is "war" or "invasion" or "aggression" or "annexation" or "attack"))
        {
            return false;
        }

        // "U.S.-made chips", "chips of U.S. origin": where goods come from.
        if (at + 2 < units.Count && (units[at + 1].Word is "origin" || (units[at + 1].Word == "-" && units[at + 2].Word is "made" or "origin" or "built" or "designed" or "produced")))
        {
            return false;
        }

        if (at + 2 < units.Count && units[at + 1].Word == "-" && units[at + 2].Word is "bound" or "based" or "headquartered" or "linked" or "affiliated" or "registered")
        {
            return true;
        }

        // "U.S. military users", "US companies": the name itself describes whom it is aimed at.
        if (at + 1 < units.Count && (WordClasses.People.Contains(units[at + 1].Word) || units[at + 1].As(PhraseKind.Use)?.Extra == "end_user_type"))
        {
            return true;
        }

        // "Individuals and entities of the Russian Federation", "11 of Hong Kong, 7 of China".
        if (ofListing && at > 1 && (units[at - 1].Word == "the" ? at - 2 : at - 1) is var preposition && units[preposition].Word == "of" && preposition > 0 && (WordClasses.PartyWords.Contains(units[preposition - 1].Word) || IsNumber(units[preposition - 1].Word) || units[preposition - 1].Word == "each"))
        {
            return true;
        }

        // "China's Huawei", "Acme Optics of China".
        if (ofListing && ((at + 2 < units.Count && units[at + 1].Word == "'s" && IsName(units[at + 2])) || (at > 1 && units[at - 1].Word == "of" && IsName(units[at - 2]))))
        {
            return true;
        }

        for (var i = at - 1; i >= Math.Max(from - 1, 0); i--)
        {
            var word = units[i].Word;
            if (word == "to" && ofListing)
            {
                // "For supplying drones to Russia" says why a party is listed.
                return false;
            }

            if (WordClasses.Aims.Contains(word))
            {
                return true;
            }

            if (word == "on")
            {
                return i > 0 && units[i - 1].Is(PhraseKind.Noun);
            }

            if (word is "from" or "in")
            {
                // "Exports to and imports from Israel".
                if (i > 2 && units[i - 1].As(PhraseKind.Noun)?.Value == "import" && units[i - 2].Word == "and" && units[i - 3].Word == "to")
                {
                    return true;
                }

                // "Added 80 entities to the Entity List, from China, South Africa and Iran".
                if (ofListing && word == "from" && i > 0 && units[i - 1].Word == "," && i > 1 && units[i - 2].As(PhraseKind.Noun)?.Value == "list")
                {
                    return true;
                }

                // "Six entities from China, two from Hong Kong", "63 are in Russia, the rest in Iran": the numbers count entities too.
                if (ofListing && i > 0 && (Counts(units[i - 1]) || (units[i - 1].Word == "are" && i > 1 && (Counts(units[i - 2]) || WordClasses.PartyWords.Contains(units[i - 2].Word) || units[i - 2].Word == "parties"))))
                {
                    return true;
                }

                // "entities from China" are meant, "imports from China" are not.
                return i > 0 && (WordClasses.People.Contains(units[i - 1].Word) || WordClasses.Seats.Contains(units[i - 1].Word)) && units[i - 1].Word != "military" || (i > 0 && units[i - 1].As(PhraseKind.Use)?.Extra == "end_user_type");
            }

            // "Located in third countries — India, Serbia and Thailand".
            if (ofListing && word is "—" or "(" or ":" && i > 0 && units[i - 1].Word is "countries" or "states" or "jurisdictions")
            {
                return true;
            }

            if (word == ";" || WordClasses.TargetLinks.Contains(word) || units[i].Word.All(char.IsAsciiDigit) || units[i].Place is not null || units[i].Is(PhraseKind.Use))
            {
                continue;
            }

            return false;
        }

        return false;
    }

    /// <summary><c>eight</c>, <c>the rest</c>, <c>one each</c>: so many of those that were listed.</summary>
    public static bool Counts(Unit unit) => IsNumber(unit.Word) || unit.Word is "rest" or "others" or "each";

    /// <summary><c>laboratories and companies in China, Japan and Pakistan</c>: where they are.</summary>
    public static IEnumerable<Quoted<Country>> Seats(IReadOnlyList<Unit> units, Country? by)
    {
        var isSeat = false;
        for (var i = 0; i < units.Count; i++)
        {
            if (isSeat && units[i].Is(PhraseKind.Country) && Actors.CountryOf(units[i].Place!.Value) is { } country && country != by)
            {
                yield return new Quoted<Country>(country, [units[i].Span]);
            }
            else
            {
                isSeat = units[i].Word == "in" || (units[i].Word == "from" && i < 4) || (isSeat && (units[i].Word is "," or "and" or "the" or "including" || units[i].Word.All(char.IsAsciiDigit) || WordClasses.SeatLinks.Contains(units[i].Word))) || (units[i].Word == "(" && units.Take(i).Any(unit => unit.Word == "countries"));
            }
        }
    }

    /// <summary>A capital that no gazetteer knows.</summary>
    public static bool IsName(Unit unit) => unit.IsCapital && unit.Meanings.Count == 0 && unit.Date is null && unit.Word.Length > 1 && char.IsLetter(unit.Word[0]);

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit) || WordClasses.Numbers.Contains(word);

    /// <summary><c>1 million tonnes</c>: no more than so much.</summary>
    public static bool IsOfAmount(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => i > 0 && WordClasses.Measures.Contains(units[i].Word)
            && (IsNumber(units[i - 1].Word) || units[i - 1].Word is "million" or "thousand" or "metric" or "billion" or "lakh" || char.IsAsciiDigit(units[i - 1].Word[0])));

    /// <summary>Users and uses named in a range.</summary>
    public static ImmutableArray<Quoted<string>> Uses(IReadOnlyList<Unit> units, int from, int to, string field) =>
    [
        .. Enumerable.Range(from, Math.Max(0, to - from))
            .Where(i => units[i].As(PhraseKind.Use)?.Extra == field)
            .Select(i => new Quoted<string>(units[i].As(PhraseKind.Use)!.Value, [units[i].Span])),
    ];

    /// <summary>The words that let an act hold for all countries.</summary>
    public static Quoted<bool>? Worldwide(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (units[i].As(PhraseKind.Cue)?.Value == "worldwide")
            {
                return new Quoted<bool>(true, [units[i].Span]);
            }
        }

        return null;
    }

    /// <summary>Where the places end that goods go to: <c>..., if they are sold to Russia</c> belongs to the clause before.</summary>
    public static int EndOfDestinations(IReadOnlyList<Unit> units, int to)
    {
        if (to >= units.Count || !(units[to].Word is "if" or "when" or "where"))
        {
            return to;
        }

        for (var i = to + 1; i < Math.Min(to + 9, units.Count); i++)
        {
            if (WordClasses.Destining.Contains(units[i].Word))
            {
                return Enumerable.Range(i + 1, units.Count - i - 1).FirstOrDefault(k => units[k].Word is "," or ";" or ".", units.Count);
            }
        }

        return to;
    }

    /// <summary><c>the Foundation for the Support</c>.</summary>
    public static bool IsInsideName(IReadOnlyList<Unit> units, int at)
    {
        var next = at + 1 < units.Count && units[at + 1].Word == "the" ? at + 2 : at + 1;
        return at > 0 && units[at - 1].IsCapital && units[at - 1].Meanings.Count == 0 && next < units.Count && units[next].IsCapital && units[next].Place is null;
    }

    /// <summary>Where a sentence that lists parties begins to say why: <c>for selling arms to Taiwan</c>.</summary>
    public static int EndOfTargets(IReadOnlyList<Unit> units, int from)
    {
        for (var i = from; i < units.Count; i++)
        {
            if ((units[i].Word is "for" && !IsInsideName(units, i)) || units[i].Word is "because" or "over" or "accused" or "accusing" or "citing")
            {
                return i;
            }
        }

        return units.Count;
    }
}
