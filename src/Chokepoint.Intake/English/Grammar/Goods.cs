using System.Collections.Immutable;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Finds the goods that an act is about.</summary>
internal static class Goods
{
    /// <summary>Those of the clause, known or not to the gazetteer; for want of them those of the clause before.</summary>
    public static ImmutableArray<Quoted<NamedItem>> Of(IReadOnlyList<Unit> units, VerbGroup verb, VerbGroup? governor, Head head, Act act, Clause clause, int from, int to, string text) =>
        In(units, verb, head, act, clause, from, to, text) is { IsEmpty: false } own ? own : Before(units, verb, clause, act, governor);

    private static ImmutableArray<Quoted<NamedItem>> In(IReadOnlyList<Unit> units, VerbGroup verb, Head head, Act act, Clause clause, int from, int to, string text)
    {
        if (act == Act.Listing || verb.Class is "delist")
        {
            return [];
        }

        // "Adds certain pumps and quantum technologies to its list of goods".
        if (head.Class == "goodslist" && verb is { Class: "add" or "place" or "include", IsPassive: false } && Enumerable.Range(verb.At, Math.Max(0, head.At - verb.At)).LastOrDefault(i => units[i].Word is "to" or "on" or "in") is > 0 and var onto
            && GoodsLists.In(units, verb.At + 1, onto, text).ToList() is { Count: > 0 } put)
        {
            return [.. put];
        }

        // "The ban also covers toys, optical fibre and furniture".
        if (verb is { Class: "effect", IsPassive: false } && WordClasses.Coverage.Contains(units[verb.At].Word) && GoodsLists.In(units, verb.At + 1, to, text).ToList() is { Count: > 0 } covered)
        {
            return [.. covered];
        }

        // "Extends the export bans to salts, ores and articles of rubber".
        if (verb is { Class: "extend" or "impose", IsPassive: false } && head.Class == "measure" && head.At + 2 < to && units[head.At + 1].Word == "to" && units[head.At + 2].Place is null
            && GoodsLists.In(units, head.At + 2, to, text).ToList() is { Count: > 0 } wider)
        {
            return [.. wider];
        }

        // "New export prohibitions also apply to salts, ores and articles of rubber".
        if (verb is { Class: "impose", IsPassive: false } && head.At < verb.Start && verb.At + 2 < to && units[verb.At + 1].Word == "to" && GoodsLists.In(units, verb.At + 2, to, text).ToList() is { Count: > 1 } applied)
        {
            return [.. applied];
        }

        ImmutableArray<Quoted<NamedItem>> items = [.. KnownGoods.In(units, verb.IsPassive || from <= verb.At + 1 ? Math.Min(from, verb.Start) : from, to)];
        if (items.IsEmpty && act == Act.Licence && to < units.Count && units[to].Word is "if" or "when" or "where")
        {
            // "A licence is needed if goods on a list, among them drones, are to".
            items = [.. KnownGoods.In(units, to, units.Count)];
        }

        if (items.IsEmpty && Lists.IsOfPlaces(units, head))
        {
            items = [.. KnownGoods.In(units, head.At, units.Count)];
        }

        if (items.IsEmpty && verb.Mood == VerbMood.Gerund)
        {
            items = [.. KnownGoods.In(units, 0, verb.Start)];
        }

        if (act is Act.Ban or Act.Licence or Act.Quota && ExamplesIn(units, verb.At + 1, to, head.Class == "goodslist" && verb is { Class: "add", IsPassive: true }) is { } examples)
        {
            // "A variety of goods such as gliders, parachutes and compasses".
            items = [.. items.Where(item => item.Evidence[0].Start < units[examples].Span.Start), .. GoodsLists.In(units, examples + 1, to, text)];
        }

        // "What is lifted", and below it "the bans on the export of equipment for power plants".
        if (act == Act.Lifting && units[verb.At].Span.Length == 0 && head.At + 2 < to && units[head.At + 1].Word == "of" && GoodsLists.In(units, head.At + 2, to, text).ToList() is { Count: > 0 } ended)
        {
            return [.. ended];
        }

        if (act is Act.Ban or Act.Licence or Act.Quota && Enumerated(units, verb, head, to, text) is { Count: > 2 } enumerated && (items.IsEmpty || enumerated.Exists(item => items.Any(known => known.Value.Name == item.Value.Name || (known.Evidence[0].Start < item.Evidence[0].End && item.Evidence[0].Start < known.Evidence[0].End)))))
        {
            return [.. enumerated];
        }

        return (act, items.IsEmpty) switch
        {
            (Act.Ban or Act.Licence or Act.Quota, false) => [.. items, .. OpenItems.Beside(units, verb, clause, text, items)],
            (Act.Threat or Act.Rumour, _) or (_, false) => items,
            _ => [.. OpenItems.In(units, verb, clause, text)],
        };
    }

    /// <summary><c>export bans for electronic components, rangefinders, metals and oxides</c>, <c>licences are needed for saws, magnets and presses</c>.</summary>
    private static List<Quoted<NamedItem>> Enumerated(IReadOnlyList<Unit> units, VerbGroup verb, Head head, int to, string text)
    {
        if (head.Class is not ("measure" or "weak" or "licence"))
        {
            return [];
        }

        var behind = verb.IsPassive && verb.At > head.At && head.Class == "licence" ? verb.At : head.At;
        var on = behind + 1 < to && units[behind + 1].Word == "to" ? EndOfPlaces(units, behind + 2, to) : behind + 1;
        return on + 1 < to && units[on].Word is "on" or "for" or "over" ? [.. GoodsLists.In(units, on + 1, EndOfList(units, on + 1, to), text)] : [];
    }

    /// <summary><c>bans to Russia and Belarus on rails</c>: where the places end.</summary>
    private static int EndOfPlaces(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, to - from).FirstOrDefault(i => units[i].Place is null && units[i].Word is not ("," or "and" or "or" or "the"), to);

    /// <summary>Where a list of goods ends: before a country, a day or another verb.</summary>
    private static int EndOfList(IReadOnlyList<Unit> units, int from, int to) =>
        Enumerable.Range(from, to - from).FirstOrDefault(i => units[i].Place is not null || units[i].Date is not null || units[i].Word is ";" or "." || (units[i].Is(PhraseKind.Verb) && !units[i].Is(PhraseKind.Noun) && VerbGroup.Read(units, i) is { IsReduced: false, Mood: VerbMood.Fact }), to);

    /// <summary>Where examples of goods begin.</summary>
    private static int? ExamplesIn(IReadOnlyList<Unit> units, int from, int to, bool isOfList)
    {
        for (var i = from + 1; i + 1 < to; i++)
        {
            if ((units[i].Word is "including" or "namely" || (units[i].Word == "as" && units[i - 1].Word == "such"))
                && (isOfList || units.Before(units[i].Word == "as" ? i - 1 : i, 2).Any(unit => WordClasses.GoodsWords.Contains(unit.Word))))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary><c>Cargoes of diesel will not sail after Beijing ordered refiners to stop exports</c>: for want of goods in the clause, those of the clause before.</summary>
    private static ImmutableArray<Quoted<NamedItem>> Before(IReadOnlyList<Unit> units, VerbGroup verb, Clause clause, Act act, VerbGroup? governor) =>
        act is Act.Ban or Act.Licence or Act.Quota && governor is null or { Class: "decide" or "announce" } && verb.Mood is not (VerbMood.Possible or VerbMood.Gerund) ? [.. KnownGoods.In(units, 0, clause.Left)] : [];
}
