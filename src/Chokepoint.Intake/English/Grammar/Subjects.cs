using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>What the subject of a verb is.</summary>
internal enum SubjectKind
{
    /// <summary>A country or an authority.</summary>
    Agent,

    /// <summary>Words that stand for one who was named before, or no words at all.</summary>
    Back,

    /// <summary>Those whom a rule speaks of: they need a licence, and don't make the rule.</summary>
    Trader,

    /// <summary>A company, an expert, a court: no authority does what the verb says.</summary>
    Other,
}

/// <summary>The subject of a verb: the noun phrase before it, by its head.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Actor">Who it is, if it is an agent.</param>
internal readonly record struct Subject(SubjectKind Kind, Actor? Actor)
{
    private static readonly Subject s_back = new(SubjectKind.Back, null);
    private static readonly Subject s_other = new(SubjectKind.Other, null);

    /// <summary>The subject of the verb that begins at <paramref name="to"/>, in a clause that begins at <paramref name="from"/>.</summary>
    public static Subject Of(IReadOnlyList<Unit> units, int from, int to)
    {
        var end = EndOf(units, from, to);
        if (end < from)
        {
            return s_back;
        }

        var start = StartOf(units, from, end);
        var head = HeadOf(units, start, end);
        return Named(units, start, head) ?? Office(units, start, head, end) ?? Thing(units, start, head);
    }

    /// <summary>The last unit of the noun phrase: adverbs, days, brackets and insertions stand between it and the verb.</summary>
    private static int EndOf(IReadOnlyList<Unit> units, int from, int to)
    {
        var i = to - 1;
        while (i >= from)
        {
            if (units[i].Word == ")")
            {
                i = Back(units, i - 1, from, "(") - 1;
            }
            else if (units[i].Word == "," && Back(units, i - 1, from, ",") is var comma && comma > from && (IsInsertion(units, comma + 1) || IsNamed(units, comma - 1) || Enumerable.Range(comma + 1, i - comma - 1).All(at => Objects.IsName(units[at]))))
            {
                i = comma - 1;
            }
            else if (WordClasses.IsAdverb(units[i]) || units[i].Date is not null || units[i].Word is "on" or "in" or "," or "late" or "early" or "\"")
            {
                i--;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsInsertion(IReadOnlyList<Unit> units, int at) =>
        WordClasses.Insertions.Contains(units[at].Word) || WordClasses.Prepositions.Contains(units[at].Word) || WordClasses.Determiners.Contains(units[at].Word) || units[at].Date is not null
        || units[at].Word.EndsWith("ing", StringComparison.Ordinal) || units[at].Word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"Guinea, world's largest exporter, considers": what follows a name tells who it is.</summary>
    private static bool IsNamed(IReadOnlyList<Unit> units, int at) => units[at].Is(PhraseKind.Country) || units[at].Is(PhraseKind.Authority);

    private static int Back(IReadOnlyList<Unit> units, int at, int from, string word)
    {
        while (at >= from && units[at].Word != word)
        {
            at--;
        }

        return Math.Max(at, from);
    }

    private static int StartOf(IReadOnlyList<Unit> units, int from, int end)
    {
        var start = end;
        while (start > from && !((units[start - 1].Word is "," && !IsBetweenAuthorities(units, start - 1, from) && !IsBetweenCountries(units, start - 1, from)) || units[start - 1].Word is ";" or ":" or "—" or "\"" or "that" or "." or "whether") && !WordClasses.Breakers.Contains(units[start - 1].Word))
        {
            start--;
        }

        // "And on Tuesday the United States": what joins it and when it was.
        while (start < end && (units[start].Word is "and" or "but" or "or" || (start + 1 < end && WordClasses.Prepositions.Contains(units[start].Word) && units[start + 1].Date is not null) || units[start].Date is not null))
        {
            start++;
        }

        return start;
    }

    /// <summary><c>the Ministry of Commerce (MOFCOM), the customs and the police</c>: all of them are the subject.</summary>
    private static bool IsBetweenAuthorities(IReadOnlyList<Unit> units, int comma, int from)
    {
        var before = comma - 1 > from && units[comma - 1].Word == ")" ? Back(units, comma - 1, from, "(") - 1 : comma - 1;
        var behind = comma + 1 < units.Count && units[comma + 1].Word == "the" ? comma + 2 : comma + 1;
        return before >= from && behind < units.Count && units[before].Is(PhraseKind.Authority) && units[behind].Is(PhraseKind.Authority);
    }

    /// <summary><c>exports to Poland, Hungary and Romania</c>.</summary>
    private static bool IsBetweenCountries(IReadOnlyList<Unit> units, int comma, int from) =>
        comma - 1 > from && comma + 1 < units.Count && units[comma - 1].Is(PhraseKind.Country) && units[comma + 1].Is(PhraseKind.Country);

    /// <summary><c>the customs of Guinea</c>: the head stands before the first preposition.</summary>
    private static int HeadOf(IReadOnlyList<Unit> units, int start, int end)
    {
        if (WordClasses.Prepositions.Contains(units[start].Word))
        {
            return end;
        }

        for (var i = start + 1; i <= end; i++)
        {
            if (WordClasses.Prepositions.Contains(units[i].Word))
            {
                return i - 1;
            }
        }

        return end;
    }

    private static Subject? Named(IReadOnlyList<Unit> units, int start, int head) =>
        Actors.At(units, start, head) is { } actor ? new Subject(SubjectKind.Agent, actor) : null;

    /// <summary><c>Malawi's president Peter Mutharika</c>, <c>the customs authority of Guinea</c>.</summary>
    private static Subject? Office(IReadOnlyList<Unit> units, int start, int head, int end)
    {
        var office = head;
        while (office >= start && units[office].IsCapital && units[office].Meanings.Count == 0 && !WordClasses.Offices.Contains(units[office].Word))
        {
            office--;
        }

        if (office < start || !WordClasses.Offices.Contains(units[office].Word) || WordClasses.NoOfficials.Contains(units[office].Word))
        {
            return null;
        }

        for (var i = start; i <= end; i++)
        {
            if (units[i].Place is not null || units[i].Is(PhraseKind.Authority))
            {
                return new Subject(SubjectKind.Agent, Actors.Make(units, i));
            }
        }

        return s_back;
    }

    private static Subject Thing(IReadOnlyList<Unit> units, int start, int head)
    {
        var unit = units[head];
        if (WordClasses.Stand.Contains(unit.Word) || WordClasses.Instruments.Contains(unit.Word))
        {
            // "China's decision", "Beijing's move".
            return Actors.Owner(units, start, head) is { } owner ? new Subject(SubjectKind.Agent, owner) : s_back;
        }

        // "Japan's curbs".
        if (unit.As(PhraseKind.Noun)?.Value is "measure" or "weak" or "quota" && Enumerable.Range(start, head - start).Any(i => units[i].Word == "'s") && Actors.Owner(units, start, head) is { } whose)
        {
            return new Subject(SubjectKind.Agent, whose);
        }

        // "African governments", "a growing number of countries": an act is that of one of them.
        if (unit.Word is "governments" or "countries" or "nations" || (unit.Word == "states" && head > start && units[head - 1].Word == "member"))
        {
            return Actors.Owner(units, start, head) is { } bloc ? new Subject(SubjectKind.Agent, bloc) : s_other;
        }

        if (WordClasses.Traders.Contains(unit.Word))
        {
            return new Subject(SubjectKind.Trader, null);
        }

        // "The approval does not authorise exports": a permit makes no act.
        return unit.As(PhraseKind.Noun)?.Value == "licence" || WordClasses.Others.Contains(unit.Word) || (unit.IsCapital && unit.Meanings.Count == 0 && unit.Word.Length > 1 && !WordClasses.GoodsWords.Contains(unit.Word))
            ? s_other
            : s_back;
    }
}
