using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
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

                // "Six entities from China, two from Hong Kong": the second number counts entities too.
                if (ofListing && i > 0 && IsNumber(units[i - 1].Word))
                {
                    return true;
                }

                // "entities from China" are meant, "imports from China" are not.
                return i > 0 && (WordClasses.People.Contains(units[i - 1].Word) || WordClasses.Seats.Contains(units[i - 1].Word)) && units[i - 1].Word != "military" || (i > 0 && units[i - 1].As(PhraseKind.Use)?.Extra == "end_user_type");
            }

            if (word == ";" || WordClasses.TargetLinks.Contains(word) || units[i].Word.All(char.IsAsciiDigit) || units[i].Place is not null || units[i].Is(PhraseKind.Use))
            {
                continue;
            }

            return false;
        }

        return false;
    }

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
                isSeat = units[i].Word == "in" || (units[i].Word == "from" && i < 4) || (isSeat && units[i].Word is "," or "and" or "the" or "including") || (units[i].Word == "(" && units.Take(i).Any(unit => unit.Word == "countries"));
            }
        }
    }

    /// <summary>A capital that no gazetteer knows.</summary>
    public static bool IsName(Unit unit) => unit.IsCapital && unit.Meanings.Count == 0 && unit.Date is null && unit.Word.Length > 1 && char.IsLetter(unit.Word[0]);

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit) || WordClasses.Numbers.Contains(word);

    /// <summary>Items named in a range of units; those that the words take out are marked.</summary>
    public static IEnumerable<Quoted<NamedItem>> Items(IReadOnlyList<Unit> units, int from, int to)
    {
        var excluded = false;
        var purpose = false;
        for (var i = from; i < to; i++)
        {
            // What gallium is used for is not what is controlled.
            purpose = (purpose && units[i].Word is not ("," or ";" or ".")) || units[i].As(PhraseKind.Cue)?.Value == "purpose" || IsIngredient(units, i);
            if (purpose)
            {
                continue;
            }

            excluded |= units[i].As(PhraseKind.Cue)?.Value == "excluded";
            if (IsCodeOfNamed(units, i, to) || IsClassOfNamed(units, i, to) || IsAttribute(units, i) || IsBeforeGoods(units, i, to) || IsOfMaker(units, i))
            {
                continue;
            }

            if (units[i].As(PhraseKind.Item) is { } item && !IsPartOfName(units, i) && !IsOfOffice(units, i))
            {
                var named = MachineFor(units, i, to, item.Value) ?? MadeOf(units, i, to, item) ?? new Quoted<NamedItem>(Named(item), [units[i].Span]);
                var taken = excluded || IsExcludedLater(units, i, to);
                while (i + 1 < to && units[i + 1].Span.End <= named.Evidence[0].End)
                {
                    i++;
                }

                yield return named with { Value = named.Value with { Hs = CustomsNumbers.Behind(units, i, to) is { IsEmpty: false } numbers ? numbers : named.Value.Hs, Excluded = taken } };
            }
        }
    }

    /// <summary><c>rice bran, a key ingredient of cattle feed</c>: what it goes into.</summary>
    private static bool IsIngredient(IReadOnlyList<Unit> units, int at) =>
        WordClasses.Ingredients.Contains(units[at].Word) && at + 1 < units.Count && units[at + 1].Word is "of" or "in" or "for" && Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => units[i].Word is "a" or "an" or "the");

    /// <summary><c>passenger cars with engines above two litres</c>: a mark of the goods that are meant.</summary>
    private static bool IsAttribute(IReadOnlyList<Unit> units, int at)
    {
        // "Coal may not be taken out by truck": what carries it.
        if (at > 0 && units[at - 1].Word == "by" && units[at].As(PhraseKind.Item)?.Value == "vehicles")
        {
            return true;
        }

        var with = at > 1 && (units[at - 1].Word is "an" or "a") ? at - 2 : at - 1;
        return with > 0 && units[with].Word == "with" && units[with - 1].Is(PhraseKind.Item);
    }

    /// <summary><c>drone makers</c>, <c>drone and ship builders</c>: who makes them is meant.</summary>
    private static bool IsOfMaker(IReadOnlyList<Unit> units, int at) =>
        !units[at].Word.EndsWith('s') && at + 1 < units.Count && (WordClasses.Makers.Contains(units[at + 1].Word) || (at + 3 < units.Count && units[at + 1].Word is "and" or "or" && WordClasses.Makers.Contains(units[at + 3].Word)));

    /// <summary><c>chemical fertilisers</c>: what stands before goods only says which.</summary>
    private static bool IsBeforeGoods(IReadOnlyList<Unit> units, int at, int to) =>
        at + 1 < to && units[at].As(PhraseKind.Item) is { Extra: not "code" } && units[at + 1].As(PhraseKind.Item) is { Extra: not "code" } && !units[at].Word.EndsWith('s') && units[at + 1].Span.Start == units[at].Span.End + 1;

    /// <summary><c>dual-use items related to gallium</c>.</summary>
    private static bool IsClassOfNamed(IReadOnlyList<Unit> units, int at, int to) =>
        units[at].As(PhraseKind.Item)?.Value == "dual-use items" && at + 3 < to && units[at + 1].Word == "related" && units[at + 2].Word == "to" && units[at + 3].Is(PhraseKind.Item);

    /// <summary><c>Gadolinium-related items (1C903)</c>, <c>1C902.a Metallic samarium</c>: the name says more than its code.</summary>
    private static bool IsCodeOfNamed(IReadOnlyList<Unit> units, int at, int to) =>
        units[at].As(PhraseKind.Item) is { Extra: "code" }
        && (Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + 4) - at - 1)).Any(i => units[i].As(PhraseKind.Item) is { Extra: not "code" })
            || (at > 1 && units[at - 1].Word == "(" && Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).Any(i => units[i].As(PhraseKind.Item) is { Extra: not "code" })));

    /// <summary><c>advanced semiconductor manufacturing tools</c> make chips and are none.</summary>
    private static Quoted<NamedItem>? MachineFor(IReadOnlyList<Unit> units, int at, int to, string name)
    {
        if (name is not ("semiconductors" or "advanced chips" or "AI chips"))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(at + 4, to) && units[i].Meanings.Count == 0 && char.IsLetter(units[i].Word[0]); i++)
        {
            if (WordClasses.Machinery.Contains(units[i].Word))
            {
                return new Quoted<NamedItem>(ItemTable.Named("semiconductor manufacturing equipment"), [new TextSpan(units[at].Span.Start, units[i].Span.End)]);
            }
        }

        return null;
    }

    /// <summary><c>permanent magnet scrap</c>, <c>parts for F-35 fighter jets</c>: another thing than what it is made of or belongs to.</summary>
    private static Quoted<NamedItem>? MadeOf(IReadOnlyList<Unit> units, int at, int to, Phrase item)
    {
        if (item.Extra == "code")
        {
            return null;
        }

        if (at + 1 < to && WordClasses.MadeOf.Contains(units[at + 1].Word))
        {
            var last = at + 1;
            while (last + 1 < to && WordClasses.MadeOf.Contains(units[last + 1].Word))
            {
                last++;
            }

            return new Quoted<NamedItem>(ItemTable.Named(string.Join(' ', Enumerable.Range(at, last - at + 1).Select(i => units[i].Word))), [new TextSpan(units[at].Span.Start, units[last].Span.End)]);
        }

        // "F-35" is three units.
        for (var i = at - 1; i >= Math.Max(1, at - 5); i--)
        {
            if (units[i].Word is "for" or "of" && units[i - 1].Word is "parts" or "components")
            {
                return new Quoted<NamedItem>(ItemTable.Named($"{ItemTable.Single(item.Value)} {units[i - 1].Word}"), [new TextSpan(units[i - 1].Span.Start, units[at].Span.End)]);
            }

            if (!(units[i].IsCapital || units[i].Word == "-" || char.IsAsciiDigit(units[i].Word[0]) || WordClasses.Determiners.Contains(units[i].Word)))
            {
                return null;
            }
        }

        return null;
    }

    private static NamedItem Named(Phrase item) =>
        item.Extra == "code" ? new NamedItem { Name = item.Value, ControlCodes = [item.Value] } : ItemTable.Named(item.Value);

    /// <summary><c>rare earths are not covered</c>.</summary>
    private static bool IsExcludedLater(IReadOnlyList<Unit> units, int at, int to) =>
        at + 1 < to && units[at + 1].As(PhraseKind.Cue) is { Value: "excluded" } && units[at + 1].Word is not ("excluding" or "except for" or "other than" or "exempt");

    /// <summary><c>USA Rare Earth Inc.</c> is a company.</summary>
    private static bool IsPartOfName(IReadOnlyList<Unit> units, int at) =>
        units[at].IsCapital && (IsInCompanyName(units, at) || (at + 1 < units.Count && WordClasses.LegalForms.Contains(units[at + 1].Word))
            || (at > 0 && units[at - 1].Word == "u.s.a."));

    /// <summary><c>Semiconductor Manufacturing International Corp</c>: words with capitals up to a legal form.</summary>
    private static bool IsInCompanyName(IReadOnlyList<Unit> units, int at)
    {
        const int LongestName = 5;
        for (var i = at + 1; i < Math.Min(units.Count, at + LongestName); i++)
        {
            if (!units[i].IsCapital)
            {
                return false;
            }

            if (WordClasses.LegalForms.Contains(units[i].Word) || units[i].Word is "corporation" or "international")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the strategic minerals regulator</c> is an authority.</summary>
    private static bool IsOfOffice(IReadOnlyList<Unit> units, int at) => at + 1 < units.Count && WordClasses.Offices.Contains(units[at + 1].Word);

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
