using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English.Grammar;

/// <summary>Sentences that say what a measure covers: <c>The controls cover the metals tungsten and bismuth</c>, <c>newly covered are pumps</c>, <c>rails come under it</c>.</summary>
internal static class Coverage
{
    private const int LongestSubject = 10;

    /// <summary><c>Antimony hydride and indium antimonide are on the list too</c>: where what is covered ends.</summary>
    public static int? EndOfSubject(IReadOnlyList<Unit> units)
    {
        var be = Enumerable.Range(0, units.Count).FirstOrDefault(i => WordClasses.Be.Contains(units[i].Word), -1);
        return be > 0 && units.Skip(be + 1).Take(5).ToList() is var behind && !behind.Exists(WordClasses.IsNegation)
            && ((behind.Exists(unit => unit.Word == "on") && behind.Exists(unit => WordClasses.AnyList.Contains(unit.Word))) || behind.Exists(unit => unit.Word is "covered" or "included") || EndsInAdded(units, be))
            && !units.Take(be).Any(unit => WordClasses.PartyWords.Contains(unit.Word) || unit.Word is "it" or "they" or "he" or "she" or "who" or "which")
            ? be
            : null;
    }

    /// <summary><c>Salts and articles of rubber are added.</c></summary>
    private static bool EndsInAdded(IReadOnlyList<Unit> units, int be) => units[^1].Word == "." && units[^2].Word == "added" && be + 4 >= units.Count;

    /// <summary>Whether a sentence is one of them.</summary>
    public static bool IsIn(IReadOnlyList<Unit> units) => At(units) is not null || EndOfSubject(units) is not null;

    /// <summary>Where what is covered ends.</summary>
    public static int EndOf(IReadOnlyList<Unit> units, int verb) => Enumerable.Range(verb, units.Count - verb).FirstOrDefault(i => units[i].Word == ";", units.Count);

    /// <summary>The verb that says what is covered.</summary>
    public static int? At(IReadOnlyList<Unit> units)
    {
        // "They are items thought to be of use to industry: engines, valves".
        if (units.Count > 4 && units[0].Word is "they" or "these" && units[1].Word == "are" && Enumerable.Range(2, units.Count - 2).FirstOrDefault(i => units[i].Word == ":", -1) is > 0 and var colon)
        {
            return colon;
        }

        // "They are samarium, gadolinium and terbium", "so will chemicals and machinery".
        if ((units.Count > 5 && units[0].Word is "they" or "these" && units[1].Word == "are" && units.Skip(2).Take(6).Count(unit => unit.Is(PhraseKind.Item)) > 1)
            || (units.Count > 3 && units[0].Word == "so" && (WordClasses.Modal.Contains(units[1].Word) || WordClasses.Be.Contains(units[1].Word))))
        {
            return 1;
        }

        // "Among the new items are engines and valves".
        if (units[0].Word is "among" && Enumerable.Range(1, Math.Min(8, units.Count - 1)).FirstOrDefault(i => units[i].Word is "are" or "is", -1) is > 0 and var are && units.Take(are).Any(unit => WordClasses.GoodsWords.Contains(unit.Word)))
        {
            return are;
        }

        for (var i = 0; i < Math.Min(14, units.Count); i++)
        {
            var word = units[i].Word;

            // "Stated goals of the catalogue include": why there is one.
            if (word is "goals" or "aims" or "objectives" or "reasons" or "purposes")
            {
                return null;
            }

            var isOfGoods = WordClasses.Coverage.Contains(word) || (word is "controls" && units.Take(i).Any(unit => unit.As(PhraseKind.Item)?.Extra == "code")) || (word is "apply" or "applies" or "extend" or "extends" && i + 1 < units.Count && units[i + 1].Word == "to");
            // "Annex VII now has amplifiers and recorders".
            if (word is "has" or "have" or "holds" && i > 1 && units[i - 1].Word == "now" && IsOfMeasure(units, i))
            {
                return i;
            }

            if (WordClasses.Ranging.Contains(word) && i + 1 < units.Count && units[i + 1].Word == "from" && IsOfMeasure(units, i))
            {
                return i + 1;
            }

            if ((isOfGoods && (IsOfMeasure(units, i) || IsPassive(units, i))) || (units[i].As(PhraseKind.Verb)?.Value == "face" && word.EndsWith(" under", StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What covers goods is a measure, or goods are said to include others.</summary>
    private static bool IsOfMeasure(IReadOnlyList<Unit> units, int verb)
    {
        var subject = units.Take(verb).ToList();
        var isFurther = subject.Count > 0 && subject[0].Word is "it" or "they" && (subject.Exists(unit => unit.Word == "also") || (subject.Count == 1 && units[verb].Word == "include"));
        if (units.Skip(verb + 1).Take(4).Any(unit => WordClasses.PartyWords.Contains(unit.Word)))
        {
            return false;
        }

        return isFurther || (subject.Count <= LongestSubject && !subject.Exists(unit => WordClasses.PartyWords.Contains(unit.Word)) && subject.Exists(unit =>
            unit.As(PhraseKind.Noun)?.Value is "weak" or "measure" or "quota" or "goodslist" or "list" or "licence" || WordClasses.AnyList.Contains(unit.Word) || WordClasses.Instruments.Contains(unit.Word) || WordClasses.GoodsWords.Contains(unit.Word)
            || unit.As(PhraseKind.Item)?.Extra == "code" || unit.Word is "addition" or "additions" or "expansion" or "extension"));
    }

    private static bool IsPassive(IReadOnlyList<Unit> units, int verb) =>
        units[verb].Word is "covered" or "included"
        && ((verb > 0 && WordClasses.Be.Contains(units[verb - 1].Word)) || (verb + 1 < units.Count && WordClasses.Be.Contains(units[verb + 1].Word)));
}
