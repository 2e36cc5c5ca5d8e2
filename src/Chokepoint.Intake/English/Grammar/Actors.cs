using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Who acts, or speaks.</summary>
internal sealed record Actor(Quoted<string>? Authority, Quoted<Country>? By);

/// <summary>Finds who acts in a clause.</summary>
internal static class Actors
{
    private const int FarthestOrigin = 12;

    /// <summary>The agent before a unit: the nearest country or authority that is no object of a preposition.</summary>
    public static Actor? Before(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (IsAgent(units, i) && !IsGoverned(units, i, from))
            {
                return At(units, from, i);
            }
        }

        return null;
    }

    private static int? FirstOf(IReadOnlyList<Unit> units, int at, int from)
    {
        var i = at - 1;
        i -= i >= from && units[i].Word == "the" ? 1 : 0;
        if (!(i - 1 >= from && units[i].Word is "and" or ","))
        {
            return null;
        }

        // "the Ministry of Commerce (MOFCOM) and the customs": its short name stands between.
        i--;
        for (var k = i; units[i].Word == ")" && k > Math.Max(from, i - 6); k--)
        {
            if (units[k].Word == "(")
            {
                i = k - 1;
                break;
            }
        }

        return i >= from && units[i].Is(PhraseKind.Authority) ? i : null;
    }

    /// <summary>The authority that a sentence is about, whatever it does.</summary>
    public static Actor? Subject(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // "The package arrives ten days after the bureau brought out its rule": a clause that only gives the time.
            if (i > 4 && units[i].Word is "after" or "before" or "since" or "while" or "whereas")
            {
                return null;
            }

            // "Released by the ministry, the customs and the police": none of them is the subject.
            if (units[i].Is(PhraseKind.Authority) && !IsGoverned(units, i, 0) && !(FirstOf(units, i, 0) is { } first && IsGoverned(units, first, 0)))
            {
                return Make(units, i);
            }
        }

        return null;
    }

    /// <summary>The country that a text is about, by the first that it does not name as an object.</summary>
    public static Actor? Home(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (IsAgent(units, i) && !IsGoverned(units, i, 0) && Make(units, i).By is { } country)
            {
                return new Actor(null, country);
            }
        }

        return null;
    }

    /// <summary>Whose goods may not leave, where nobody is named who acts: <c>exports from Burkina Faso</c>.</summary>
    public static Actor? Origin(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
        {
            if (units[i].As(PhraseKind.Noun)?.Value == "trade")
            {
                // "Exports of two types of lithography systems from the Netherlands".
                var origin = Enumerable.Range(i + 1, Math.Max(0, Math.Min(to - 1, i + FarthestOrigin) - i - 1)).TakeWhile(k => !units[k].Is(PhraseKind.Verb) && units[k].Word is not ("," or "to")).FirstOrDefault(k => units[k].Word == "from", -1);
                var at = origin < 0 ? -1 : units[origin + 1].Word == "the" && origin + 2 < to ? origin + 2 : origin + 1;
                if (at > 0)
                {
                    return units[at].Is(PhraseKind.Country) ? Make(units, at) : null;
                }
            }
        }

        return null;
    }

    /// <summary>The first country that is named.</summary>
    public static Actor? First(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // "An order on exports to Pakistan" is that of someone else.
            if (!IsSanctioned(units, i) && !(i > 0 && WordClasses.Aims.Contains(units[i - 1].Word)) && CountryOf(units[i].Place?.Value ?? units[i].As(PhraseKind.Authority)?.Extra ?? "") is { } country)
            {
                return new Actor(null, new Quoted<Country>(country, [units[i].Span]));
            }
        }

        return null;
    }

    /// <summary>The authority that a sentence names, for want of one that acts in it: in a title it is the one that speaks.</summary>
    public static Actor? Anyone(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Is(PhraseKind.Authority))
            {
                return Make(units, i);
            }
        }

        return null;
    }

    /// <summary>The agent of a passive: <c>by China</c>.</summary>
    public static Actor? By(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (units[i].Word != "by")
            {
                continue;
            }

            for (var k = i + 1; k < Math.Min(i + 4, to); k++)
            {
                if (units[k].Is(PhraseKind.Authority) || units[k].Is(PhraseKind.Country) || units[k].Is(PhraseKind.Metonym)
                    || (units[k].Is(PhraseKind.Demonym) && IsOffice(units, k + 1)))
                {
                    return Make(units, k);
                }
            }
        }

        return null;
    }

    /// <summary><c>U.S. chipmaker Micron plans</c>: a name stands between the country and the verb, and it is that of no office.</summary>
    public static bool IsOfCompany(IReadOnlyList<Unit> units, int from, int to)
    {
        var named = false;
        for (var i = to - 1; i >= from; i--)
        {
            if (WordClasses.NoOfficials.Contains(units[i].Word))
            {
                return true;
            }

            if (WordClasses.Offices.Contains(units[i].Word))
            {
                return false;
            }

            if (IsAgent(units, i))
            {
                return named;
            }

            if (units[i].Word is "," or ")" or ":" || WordClasses.Prepositions.Contains(units[i].Word) || units[i].Date is not null)
            {
                return false;
            }

            named |= units[i].IsCapital && units[i].Meanings.Count == 0;
        }

        return false;
    }

    private static bool IsAgent(IReadOnlyList<Unit> units, int at) => !IsJoined(units, at) && !IsInBrackets(units, at) && IsActing(units, at);

    /// <summary><c>the Special Economic Measures (Russia) Regulations</c>.</summary>
    private static bool IsInBrackets(IReadOnlyList<Unit> units, int at) => at > 0 && at + 1 < units.Count && units[at - 1].Word == "(" && units[at + 1].Word == ")" && units[at].Place is not null;

    /// <summary><c>U.S.-made chips</c>, <c>China-based</c>.</summary>
    private static bool IsJoined(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && units[at + 1].Word == "-" && units[at + 1].Span.Start == units[at].Span.End;

    private static bool IsActing(IReadOnlyList<Unit> units, int at) =>
        units[at].Is(PhraseKind.Authority) || units[at].Is(PhraseKind.Metonym) || (units[at].Is(PhraseKind.Country) && !IsPartOfName(units, at) && !IsSanctioned(units, at))
        || (units[at].Is(PhraseKind.Demonym) && (IsOffice(units, at + 1) || (at == 0 && units.Count > 1 && units[1].Is(PhraseKind.Verb))));

    /// <summary><c>Iran sanctions</c> are against it, <c>EU sanctions</c> are not.</summary>
    private static bool IsSanctioned(IReadOnlyList<Unit> units, int at) =>
        units[at].Place is { } place && !WordClasses.Sanctioners.Contains(place.Value) && at + 1 < units.Count && units[at + 1].Is(PhraseKind.Noun) && units[at + 1].Word.StartsWith("sanction", StringComparison.Ordinal)
        && !(at + 2 < units.Count && (units[at + 2].Place is not null || units[at + 2].Word.All(char.IsAsciiDigit) || WordClasses.Numbers.Contains(units[at + 2].Word)));

    private static bool IsPartOfName(IReadOnlyList<Unit> units, int at) =>
        at + 1 < units.Count && units[at + 1].IsCapital && units[at + 1].Meanings.Count == 0 && units[at + 1].Span.Start == units[at].Span.End + 1
        && units[at + 1].Word.Length > 1 && !WordClasses.Offices.Contains(units[at + 1].Word);

    private static bool IsOffice(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at; i < Math.Min(at + 3, units.Count); i++)
        {
            if (WordClasses.Offices.Contains(units[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>against China</c>, <c>to the United States</c>, <c>between Beijing and Tokyo</c>: named, not acting.</summary>
    private static bool IsGoverned(IReadOnlyList<Unit> units, int at, int from)
    {
        for (var i = at - 1; i >= Math.Max(from, at - 5); i--)
        {
            var word = units[i].Word;
            if (WordClasses.Prepositions.Contains(word) || units[i].As(PhraseKind.Cue)?.Value == "excluded")
            {
                return !(word == "of" && i > 0 && units[i - 1].Word is "government" or "council" or "ministry");
            }

            if (word == "and" || units[i].Place is not null)
            {
                continue;
            }

            if (units[i].Date is not null || !(WordClasses.Determiners.Contains(word) || units[i].IsCapital))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The agent that a unit is, or <c>null</c>.</summary>
    public static Actor? At(IReadOnlyList<Unit> units, int from, int at)
    {
        if (!IsAgent(units, at))
        {
            return null;
        }

        // "the ministry and the customs": the first of them leads.
        while (units[at].Is(PhraseKind.Authority) && FirstOf(units, at, from) is { } first)
        {
            at = first;
        }

        // "The Netherlands and Japan agreed".
        if (at > from + 1 && units[at].Is(PhraseKind.Country) && units[at - 1].Word == "and" && units[at - 2].Is(PhraseKind.Country))
        {
            at -= 2;
        }

        return Make(units, at);
    }

    /// <summary>Whose decision or move it is: <c>Beijing's decision</c>, <c>the Chinese measures</c>.</summary>
    public static Actor? Owner(IReadOnlyList<Unit> units, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if ((units[i].Place is not null || units[i].Is(PhraseKind.Authority)) && !IsJoined(units, i))
            {
                return Make(units, i);
            }
        }

        return null;
    }

    public static Actor Make(IReadOnlyList<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.As(PhraseKind.Authority) is { } authority)
        {
            return new Actor(new Quoted<string>(authority.Value, [unit.Span]), CountryOf(authority.Extra) is { } of ? new Quoted<Country>(of, [unit.Span]) : null);
        }

        return new Actor(null, CountryOf(unit.Place!.Value) is { } country ? new Quoted<Country>(country, [unit.Span]) : null);
    }

    /// <summary>A country by its code in the gazetteer.</summary>
    public static Country? CountryOf(string code) =>
        code == "EU" ? Country.EuropeanUnion : Countries.TryParse(code, out var country) ? country : null;
}
