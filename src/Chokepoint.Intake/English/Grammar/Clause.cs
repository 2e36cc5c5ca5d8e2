using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>The part of a sentence that a verb rules: from <paramref name="Left"/> to before <paramref name="Right"/>.</summary>
/// <param name="Left">The first unit.</param>
/// <param name="Right">The unit behind its last.</param>
/// <param name="Opener">The word that opens it and makes it depend on another clause; empty for a main clause.</param>
internal readonly record struct Clause(int Left, int Right, string Opener)
{
    /// <summary>The clause around a verb group.</summary>
    public static Clause Around(IReadOnlyList<Unit> units, VerbGroup verb)
    {
        // "BIS modified an entry, after a review, by removing": what does it stands before the main verb.
        var start = verb.Mood == VerbMood.Gerund && verb.Start > 0 && units[verb.Start - 1].Word == "by" ? MainVerb(units, verb.Start - 1, 30) ?? verb.Start : verb.Start;
        var (left, opener) = LeftOf(units, start);
        return new Clause(left, RightOf(units, verb.At + 1), opener);
    }

    /// <summary>Its units, by their places in the sentence.</summary>
    public IEnumerable<int> Own => Enumerable.Range(Left, Right - Left);

    /// <summary>Those before a place.</summary>
    public IEnumerable<int> UpTo(int at) => Enumerable.Range(Left, Math.Max(0, at - Left));

    /// <summary><c>puts in place a ban which will prevent the sale of machinery to Russia</c>: where the end is of what describes the last noun of the clause.</summary>
    public int EndOfDescription(IReadOnlyList<Unit> units)
    {
        if (Right + 2 >= units.Count || Right < 1 || units[Right].Word is not ("which" or "that") || units[Right - 1].As(PhraseKind.Noun)?.Value != "measure")
        {
            return Right;
        }

        var verb = Enumerable.Range(Right + 1, Math.Min(4, units.Count - Right - 1)).Select(i => VerbGroup.Read(units, i)).FirstOrDefault(group => group is not null);
        return verb is { Class: "stop" or "restrict" or "effect" or "require" } does ? RightOf(units, does.At + 1) : Right;
    }

    private static (int Left, string Opener) LeftOf(IReadOnlyList<Unit> units, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            var word = units[i].Word;
            if (word == ")" && Before(units, i, at => units[at].Word == "(") is { } bracket)
            {
                i = bracket;
                continue;
            }

            if (OpeningOf(units, i, start) is { } opening)
            {
                i = opening;
                continue;
            }

            if (word is ";" or ":" or "—" || (word == "-" && IsSpaced(units, i)))
            {
                return (i + 1, "");
            }

            // "Licences will be given to some, and the requirement for others will be dropped": another main clause.
            if (word == "," && i + 2 < start && units[i + 1].Word == "and" && WordClasses.Determiners.Contains(units[i + 2].Word) && WordClasses.IsHelper(units[start]) && Enumerable.Range(0, i).Any(k => WordClasses.IsHelper(units[k])) && !Enumerable.Range(i + 3, start - i - 3).Any(k => WordClasses.IsHelper(units[k]) || units[k].Word == "," || WordClasses.Breakers.Contains(units[k].Word)))
            {
                return (i + 2, "");
            }

            // "After China banned it, the United States imposed": behind the comma stands a subject, and the main clause.
            if (word == "," && i + 1 < start && !IsAmongPlaces(units, i) && (IsSubject(units, i + 1, start) || EndsOpening(units, i, start)))
            {
                return (i + 1, "");
            }

            // "issued Announcement 61, which imposes": what the act does.
            if (word is "which" && IsInstrument(units, i, 8) && !IsInserted(units, i))
            {
                return (i + 1, "");
            }

            // "proposed a rule that would require": who proposed it stands before.
            if (word is "that" && IsInstrument(units, i, 4))
            {
                start = MainVerb(units, i, 10) ?? start;
                i = Math.Min(i, start);
                continue;
            }

            // "Exports to countries to which the decision does not apply are forbidden": the clause in between has its own verb.
            if (word is "which" or "that" && i > 0 && WordClasses.Prepositions.Contains(units[i - 1].Word) && Enumerable.Range(i + 1, start - i - 1).Any(k => VerbGroup.Read(units, k) is { Mood: not (VerbMood.Infinitive or VerbMood.Gerund), IsReduced: false } own && own.At < start))
            {
                continue;
            }

            // "The list of goods that contribute to the war is extended".
            if (word is "that" or "which" or "who" && i + 2 < start && HasOwnVerb(units, i + 1, start) && !IsComplement(units, i))
            {
                continue;
            }

            if (IsBreaker(units, i))
            {
                // "Anyone who wants to send goods must apply for a licence".
                return (i + 1, word is "but" or "so" || (word == "who" && i > 0 && units[start].Word is "must" or "shall" or "will" && WordClasses.Traders.Contains(units[i - 1].Word)) || (word == "as" && IsNamingAs(units, i)) ? "" : word);
            }

            if (word is "that" && i > 0 && units[i - 1].Word is "provided" or "providing" or "assuming")
            {
                return (i + 1, "if");
            }

            // "Said that the ban would be extended and that miners would be allowed".
            if (word is "that" && i > 0 && units[i - 1].Word is "and" or "but")
            {
                return (i + 1, "");
            }

            // The complement of "said that" is a clause of its own with the weight of a main clause.
            if (word is "that" && IsComplement(units, i))
            {
                return (i + 1, "");
            }

            // "amid rumours that China is about to": what is said to be.
            if (word is "that" && i > 0 && WordClasses.Hearsay.Contains(units[i - 1].Word))
            {
                return (i + 1, "");
            }

            // "controls that were introduced": a clause that only describes.
            if (word is "that" && i > 0 && (units[i - 1].Is(PhraseKind.Noun) || i + 1 == start))
            {
                return (i + 1, "that");
            }

            // "One of 93 companies the agency added": a clause that only describes, without its "that".
            if (WordClasses.PartyWords.Contains(word) && i + 1 < start && (units[i + 1].Word == "the" || units[i + 1].Place is not null || units[i + 1].Is(PhraseKind.Authority))
                && IsSubject(units, i + 1, start) && !Enumerable.Range(i + 1, start - i - 1).Any(k => units[k].Word == "," || units[k].Is(PhraseKind.Verb)))
            {
                return (i + 1, "that");
            }

            if (word is "whether")
            {
                return (i + 1, "whether");
            }

            // "said Germany would not approve": what is said without a "that".
            if (i + 1 < start && units[i].As(PhraseKind.Verb) is { Value: "say" } && word is "said" or "says" && IsSubject(units, i + 1, start))
            {
                return (i + 1, "");
            }
        }

        return (0, "");
    }

    private static int RightOf(IReadOnlyList<Unit> units, int from)
    {
        for (var i = from; i < units.Count; i++)
        {
            var word = units[i].Word;
            if (word == "—" && ClosingOf(units, i) is { } closing)
            {
                i = closing;
                continue;
            }

            if (word == "(" && ClosingBracket(units, i) is { } bracket)
            {
                i = bracket;
                continue;
            }

            if (word is ";" or "?" or "!" || (word == "." && (i + 1 == units.Count || units[i + 1].Word == "\"")) || ((word is "—" || (word == "-" && IsSpaced(units, i))) && !(i + 1 < units.Count && units[i + 1].Is(PhraseKind.Item))))
            {
                return i;
            }

            if (i > from && IsBreaker(units, i) && !(word is "as" && IsNamingAs(units, i)) && word is not ("since" or "until" or "following" or "as"))
            {
                return i;
            }

            if (word == "as" && !IsNamingAs(units, i) && i > from)
            {
                return i;
            }

            if (word is "and" or "but" && i > from && i + 1 < units.Count && units[i + 1].Word == "that")
            {
                return i;
            }

            // "Bans bauxite exports, allows copper exports": the next verb has its own object.
            if (word == "," && i + 2 < units.Count && VerbGroup.Read(units, i + 1) is { IsPassive: false, Mood: VerbMood.Fact, IsPresent: true, Class: "allow" or "lift" or "stop" or "restrict" or "impose" })
            {
                return i;
            }

            if (word == "," && i + 2 < units.Count && ((WordClasses.Breakers.Contains(units[i + 1].Word) && !(units[i + 1].Word == "as" && IsNamingAs(units, i + 1))) || IsApposition(units, i + 1)))
            {
                return i;
            }

            if (word == "in" && i + 2 < units.Count && (IsApposition(units, i + 1) || units[i + 1].Word is "response" or "retaliation" or "line"))
            {
                return i;
            }

            if (i > from && units[i].As(PhraseKind.Verb) is { } verb && verb.Value is "say" && units[i].Word is "said" or "says")
            {
                return i;
            }
        }

        return units.Count;
    }

    private static int? ClosingBracket(IReadOnlyList<Unit> units, int opening)
    {
        const int LongestBracket = 30;
        var closing = Enumerable.Range(opening, Math.Min(LongestBracket, units.Count - opening)).FirstOrDefault(i => units[i].Word == ")", -1);
        return closing < 0 ? null : closing;
    }

    /// <summary><c>such as</c>, <c>as well as</c>, <c>as from</c>, <c>as part of</c>: no other clause.</summary>
    private static bool IsNamingAs(IReadOnlyList<Unit> units, int at) =>
        (at > 0 && units[at - 1].Word is "such" or "well") || (at + 1 < units.Count && units[at + 1].Word is "well" or "of" or "from" or "part" or "a" or "an" or "in" or "with" or "under" or "being");

    /// <summary>Where the verb begins that a clause behind it hangs on.</summary>
    private static int? MainVerb(IReadOnlyList<Unit> units, int before, int farthest)
    {
        for (var i = before - 1; i >= Math.Max(0, before - farthest); i--)
        {
            if (VerbGroup.Read(units, i) is { IsReduced: false } verb)
            {
                return verb.Start;
            }
        }

        return null;
    }

    /// <summary>"Entities from Iran, Myanmar and China were added": one list of places.</summary>
    private static bool IsAmongPlaces(IReadOnlyList<Unit> units, int comma) =>
        comma > 1 && comma + 3 < units.Count && units[comma - 1].Place is not null
        && (units[comma - 2].Word == "," || (units[comma + 1].Place is not null && units[comma + 2].Word is "," or "and" && units[comma + 3].Place is not null));

    /// <summary>"Three weeks after he was sworn in, the president": a clause that opens the sentence ends at the comma before the subject.</summary>
    private static bool EndsOpening(IReadOnlyList<Unit> units, int comma, int start)
    {
        if (start - comma > 14 || !units.Take(Math.Min(6, comma)).Any(unit => WordClasses.Breakers.Contains(unit.Word) && unit.Word is not ("but" or "which" or "who")))
        {
            return false;
        }

        for (var i = comma + 1; i < start; i++)
        {
            if (units[i].Word == "," || WordClasses.Breakers.Contains(units[i].Word) || units[i].Is(PhraseKind.Verb) && VerbGroup.Read(units, i) is not null)
            {
                return false;
            }
        }

        return units[comma + 1].Place is not null || units[comma + 1].Is(PhraseKind.Authority) || units[comma + 1].IsCapital || char.IsAsciiDigit(units[comma + 1].Word[0]) || WordClasses.Determiners.Contains(units[comma + 1].Word) || WordClasses.Stand.Contains(units[comma + 1].Word);
    }

    /// <summary><c>informed the company that</c>: what is said, whoever it is said to.</summary>
    private static bool IsComplement(IReadOnlyList<Unit> units, int that)
    {
        for (var i = that - 1; i >= Math.Max(0, that - 6) && units[i].Word is not ("," or ";"); i--)
        {
            if (units[i].As(PhraseKind.Verb)?.Value is "say" or "announce" or "threaten" or "warn" or "deny" or "decide" or "refute")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a relative clause that begins at a unit has its own verb, one that no gazetteer knows, before the helper of the next verb.</summary>
    private static bool HasOwnVerb(IReadOnlyList<Unit> units, int from, int next) =>
        units[from] is { IsCapital: false, Meanings.Count: 0, Date: null } own && own.Word.Length > 3 && own.Word.All(char.IsLetter)
        && !WordClasses.Determiners.Contains(own.Word) && !WordClasses.IsHelper(own) && !WordClasses.IsAdverb(own)
        && !WordClasses.Stand.Contains(own.Word) && !WordClasses.PartyWords.Contains(own.Word) && !WordClasses.Traders.Contains(own.Word) && !WordClasses.People.Contains(own.Word)
        && WordClasses.IsHelper(units[next])
        && units[next - 1].Word is not ("and" or "or" or "," or "but") && !Enumerable.Range(from, next - from).Any(i => units[i].Word is "and" && i + 2 < next && WordClasses.Determiners.Contains(units[i + 1].Word));

    /// <summary><c>The rule, by which companies fell under the same requirement, is suspended</c>: the main verb stands behind it.</summary>
    private static bool IsInserted(IReadOnlyList<Unit> units, int which) =>
        which > 1 && units[which - 2].Word == "," && Enumerable.Range(which, units.Count - which - 1).Any(i => units[i].Word == "," && WordClasses.IsHelper(units[i + 1]));

    private static bool IsInstrument(IReadOnlyList<Unit> units, int which, int farthest)
    {
        for (var i = which - 1; i >= Math.Max(0, which - farthest); i--)
        {
            if (WordClasses.Instruments.Contains(units[i].Word.Split(' ')[^1]) || units[i].Word is "section" or "provision" or "paragraph" || units[i].As(PhraseKind.Item)?.Extra == "code" || (which > 0 && units[which - 1].Word == "under" && units[i].Word is "agreement" or "deal" or "accord"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comma before another one, where words may be set in between the two; the first word of a sentence is none.</summary>
    public static int? CommaBefore(IReadOnlyList<Unit> units, int comma, int farthest)
    {
        for (var i = comma - 1; i >= Math.Max(1, comma - farthest); i--)
        {
            if (units[i].Word == ",")
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Where an insertion begins that ends at a unit: between two dashes, or between commas right before the verb.</summary>
    private static int? OpeningOf(IReadOnlyList<Unit> units, int at, int start)
    {
        if (units[at].Word == "—")
        {
            return Before(units, at, i => units[i].Word == "—");
        }

        // "India, which grows most of it, on Thursday ordered".
        return units[at].Word == "," && Enumerable.Range(at + 1, start - at - 1).All(i => units[i].Date is not null || units[i].Word is "on" or "late" or "early" || WordClasses.IsAdverb(units[i]))
            ? Before(units, at, i => units[i].Word == "," && (WordClasses.Insertions.Contains(units[i + 1].Word) || (WordClasses.Prepositions.Contains(units[i + 1].Word) && i + 2 < at && units[i + 2].Word is "which" or "whom")))
            : null;
    }

    private static int? Before(IReadOnlyList<Unit> units, int at, Func<int, bool> isOpening)
    {
        for (var i = at - 1; i > 0 && (units[i].Word is not (";" or ".") || WordClasses.LegalForms.Contains(units[i - 1].Word)); i--)
        {
            if (isOpening(i))
            {
                return i;
            }
        }

        return null;
    }

    private static int? ClosingOf(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count && units[i].Word is not (";" or "."); i++)
        {
            if (units[i].Word == "—")
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsSubject(IReadOnlyList<Unit> units, int from, int to)
    {
        if (to - from > 6)
        {
            return false;
        }

        while (from + 1 < to && WordClasses.IsAdverb(units[from]))
        {
            from++;
        }

        var at = from + (units[from].Word == "the" && from + 1 < to ? 1 : 0);
        return units[at].Place is not null || units[at].Is(PhraseKind.Authority) || WordClasses.Stand.Contains(units[at].Word);
    }

    /// <summary><c>the following items</c>, <c>since January 8</c>, <c>at once</c> begin no clause.</summary>
    private static bool IsBreaker(IReadOnlyList<Unit> units, int at) =>
        WordClasses.Breakers.Contains(units[at].Word)
        && !IsBeforeExport(units, at)
        && !(at > 0 && units[at].Word switch
        {
            "following" => units[at - 1].Word is "the" or "these",
            "once" => units[at - 1].Word == "at" || WordClasses.Modal.Contains(units[at - 1].Word),
            "after" => units[at - 1].Word is "one",
            _ => false,
        })
        && !(at + 2 < units.Count && units[at + 1].Word == "the" && units[at + 2].Date is not null)
        && !(at + 1 < units.Count && (units[at + 1].Date is not null || (units[at + 1].Word == "-" && units[at + 1].Span.Start == units[at].Span.End)));

    /// <summary><c>obtain a licence before exporting chips</c>: what the licence is for.</summary>
    private static bool IsBeforeExport(IReadOnlyList<Unit> units, int at) =>
        units[at].Word is "before" or "when" && at + 1 < units.Count && units[at + 1].As(PhraseKind.Verb) is { Value: "export", Extra: "gerund" };

    private static bool IsSpaced(IReadOnlyList<Unit> units, int at) =>
        at > 0 && at + 1 < units.Count && units[at].Span.Start > units[at - 1].Span.End && units[at + 1].Span.Start > units[at].Span.End;

    /// <summary><c>, a move that ...</c> says what the act means and no more of the act.</summary>
    private static bool IsApposition(IReadOnlyList<Unit> units, int at)
    {
        if (units[at].Word is not ("a" or "an" or "the"))
        {
            return false;
        }

        for (var i = at + 1; i < Math.Min(at + 5, units.Count); i++)
        {
            if (WordClasses.Appositions.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
