using System.Collections.Frozen;
using System.Globalization;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Language;

/// <summary>The tests of the language, one method each.</summary>
internal sealed partial class ConditionParser
{
    private Condition Subject()
    {
        var start = Current;
        var facts = new List<string>();
        if (Take("any"))
        {
            Expect("of");
            facts.AddRange(OneOrMore(FactName));
        }
        else
        {
            facts.Add(FactName());
        }

        var types = facts.Select(fact => Facts.TryGetType(fact, out var type) ? type : default).Distinct().ToList();
        if (types.Count > 1 && types.Exists(type => type is not (FactType.Country or FactType.Countries)))
        {
            throw At(start, LanguageCodes.Expected, "`any of` joins facts of one type: countries, or parties");
        }

        return types[0] switch
        {
            FactType.Country when facts.Count == 1 && Take("differs") => DiffersTest(facts[0]),
            FactType.Country or FactType.Countries => CountryTest(facts),
            FactType.Party => ListingTest(facts),
            FactType.Authorities => AuthorityTest(facts),
            FactType.Word when facts.Count == 1 => WordTest(facts[0]),
            FactType.Words when facts.Count == 1 => WordsTest(facts[0]),
            FactType.Word or FactType.Words => throw At(start, LanguageCodes.Expected, "`any of` joins countries, or parties"),
        };
    }

    private string FactName()
    {
        if (!Facts.TryGetType(Current.Text, out _))
        {
            throw Unknown("fact", Facts.Names);
        }

        return Word("a fact");
    }

    private Condition CountryTest(List<string> facts) => Choose(
        facts.TrueForAll(fact => Facts.TryGetType(fact, out var type) && type == FactType.Countries),
        () => OneOrMore(() => (Written: Current.Text, Group: Country())),
        groups => Belongs(
            facts,
            [.. groups.SelectMany(group => group.Group.Always).Distinct()],
            [.. groups.SelectMany(group => group.Group.Dated)],
            [.. groups.Select(group => group.Written).Distinct()]));

    /// <summary>A group that changes is what it has always been, or a country with a time.</summary>
    private static Condition Belongs(List<string> facts, List<Country> always, List<Membership> dated, List<string> written)
    {
        var parts = dated.Where(member => !always.Contains(member.Country)).Select(member => (Condition)new Condition.And(
        [
            new Condition.CountryTest(facts, [member.Country]),
            .. member.From is { } from ? new[] { new Condition.DateTest(true, from, member.Group) } : [],
            .. member.Until is { } until ? new[] { new Condition.DateTest(false, until.AddDays(1), member.Group) } : [],
        ])).ToList();
        if (always.Count > 0)
        {
            parts.Insert(0, new Condition.CountryTest(facts, always, parts.Count == 0 ? written : null));
        }

        return parts.Count == 1 ? parts[0] : new Condition.Or(parts);
    }

    private Condition.DiffersTest DiffersTest(string fact)
    {
        Expect("from");
        return Facts.TryGetType(Current.Text, out var type) && type == FactType.Country
            ? new Condition.DiffersTest(fact, Word("a fact"))
            : throw Unknown("fact that holds a country", [.. Facts.Names.Where(name => Facts.TryGetType(name, out var other) && other == FactType.Country)]);
    }

    private Condition WordTest(string fact) => Choose(false, () => OneOrMore(() => KnownWord(fact)), words => new Condition.WordTest(fact, words));

    private Condition.WordsTest WordsTest(string fact)
    {
        Expect("includes");
        return new Condition.WordsTest(fact, OneOrMore(() => KnownWord(fact)));
    }

    private string KnownWord(string fact) =>
        Facts.WordsOf(fact).Contains(Current.Text) ? Word("a word") : throw Unknown($"word of {fact}", Facts.WordsOf(fact));

    /// <summary><c>is X</c>, <c>is not X</c>, <c>in (X, Y)</c>, <c>not in (X, Y)</c>; for a set also <c>includes X</c>.</summary>
    private Condition Choose<T>(bool isSet, Func<T> values, Func<T, Condition> test)
    {
        if (Take("is"))
        {
            var negated = Take("not");
            if (Current.Kind == TokenKind.Word && Current.Text == "in")
            {
                throw Fail(LanguageCodes.Expected, $"`is{(negated ? " not" : "")} in` is written `{(negated ? "not " : "")}in`", null);
            }

            return negated ? new Condition.Not(test(values())) : test(values());
        }

        if (Take("not"))
        {
            Expect("in");
            return new Condition.Not(test(values()));
        }

        return Take("in") || (isSet && Take("includes")) ? test(values()) : throw Fail($"`is`, `is not`, `in`{(isSet ? ", `not in` or `includes`" : " or `not in`")}");
    }

    private CountryGroup Country()
    {
        if (_scope.Groups.TryGetValue(Current.Text, out var group))
        {
            _next++;
            return group;
        }

        if (Current.Kind != TokenKind.Word)
        {
            throw Fail("a country such as `JP`");
        }

        // Small letters are words of the language: `in` is not India.
        var isCountry = CountryParts.TryParse(Current.Text, out var country);
        if (!isCountry || Current.Text != country.Code)
        {
            throw Fail(
                LanguageCodes.Country,
                $"{Current} is no code of a country{(_scope.Groups.Count > 0 ? ", and no group" : "")}",
                isCountry ? $"write `{country}`"
                : Nearest.To(Current.Text, _scope.Groups.Keys) is { } near ? $"did you mean `{near}`?"
                : CountryParts.Suggest(Current.Text));
        }

        _next++;
        return new CountryGroup([country], []);
    }

    private Condition ListingTest(List<string> parties)
    {
        Expect("is");
        var negated = Take("not");
        Expect("listed");
        Condition.ListingTest test;
        if (Take("on"))
        {
            var list = _scope.PartyLists.Contains(Current.Text) ? Word("a list") : throw Unknown("list of parties", [.. _scope.PartyLists]);
            test = new Condition.ListingTest(parties, list, null);
        }
        else
        {
            if (!Take("by"))
            {
                throw Fail("`on` or `by`");
            }

            var id = Current.Text.Contains('/', StringComparison.Ordinal) ? Current.Text : $"{_scope.Authority}/{Current.Text}";
            if (!_scope.Measures.Contains(id))
            {
                throw Unknown("measure", id, [.. _scope.Measures]);
            }

            _next++;
            test = new Condition.ListingTest(parties, null, id);
        }

        return negated ? new Condition.Not(test) : test;
    }

    private Condition AuthorityTest(List<string> facts)
    {
        Expect("includes");
        if (facts is ["licence"] && ControlCode.TryParse(Current.Text, out var licence))
        {
            _next++;
            return new Condition.AuthorityTest("licence", licence.Authority, licence.Entry);
        }

        var authority = Authority();
        var tests = facts.Select(fact => (Condition)new Condition.AuthorityTest(fact, authority)).ToList();
        return tests.Count == 1 ? tests[0] : new Condition.Or(tests);
    }

    private string Authority() => Current.Kind == TokenKind.Word && ControlCode.IsAuthority(Current.Text)
        ? Word("an authority").ToUpperInvariant()
        : throw Fail("an authority such as `CN`");

    private Condition Item()
    {
        if (Take("on"))
        {
            return _scope.GoodsLists.Contains(Current.Text)
                ? new Condition.ListedItemTest(Word("a list"))
                : throw Unknown("list of goods", [.. _scope.GoodsLists]);
        }

        return Take("marked") ? Marked() : Choose(false, () => OneOrMore(ItemWord), Entries);
    }

    private Condition.MarkTest Marked()
    {
        var marks = OneOrMore(Mark).Distinct().ToList();
        return new Condition.MarkTest(marks, marks.SelectMany(mark => _scope.Marks[mark]).ToFrozenSet());
    }

    private static Condition.ItemTest Entries(List<(string Written, IReadOnlyList<string> Items)> words) =>
        new([.. words.Select(word => word.Written)], [.. words.SelectMany(word => word.Items).Distinct()]);

    private string Mark() => _scope.Marks.ContainsKey(Current.Text) ? Word("a mark") : throw Unknown("mark of an item", [.. _scope.Marks.Keys]);

    private (string Written, IReadOnlyList<string> Items) ItemWord()
    {
        var items = _scope.FindItems(Current.Text);
        return items.Count > 0 ? (Word("an item"), items) : throw Unknown("item", _scope.ItemWords);
    }

    private Condition.HsTest Customs()
    {
        Expect("under");
        return new Condition.HsTest(OneOrMore(() =>
            HsCode.TryParse(Current.Text, minimum: 2, out var heading)
                ? (Word("a heading"), heading).heading
                : throw Fail("a customs number of 2 to 10 digits such as `2805.30`")));
    }

    private Condition.ShareTest Share()
    {
        Expect("of");
        var element = Element();
        var (comparison, percent) = ComparedShare();
        return new Condition.ShareTest(element, comparison, percent);
    }

    private Condition Contains()
    {
        var tests = OneOrMore(() => (Condition)new Condition.ShareTest(Element(), Comparison.Above, 0));
        return tests.Count == 1 ? tests[0] : new Condition.And(tests);
    }

    private string Element() =>
        Elements.Contains(Current.Text) ? Word("an element") : throw Fail("the symbol of an element such as `Dy`");

    private Condition.ContentTest Content()
    {
        Expect("of");
        var authority = Authority();
        Condition? parts = Take("in") ? Entries(OneOrMore(ItemWord)) : Take("marked") ? Marked() : null;
        var (comparison, percent) = ComparedShare();
        return new Condition.ContentTest(authority, comparison, percent, parts);
    }

    private (Comparison Comparison, decimal Percent) ComparedShare()
    {
        var (comparison, threshold) = Compared("share");
        return (comparison, threshold.InBaseUnits);
    }

    private Condition.ParameterTest Parameter(string name, string dimension)
    {
        var (comparison, threshold) = Compared(dimension);
        return new Condition.ParameterTest(name, comparison, threshold);
    }

    private Condition.ValueTest Value()
    {
        var comparison = ComparisonSign();
        var amount = decimal.TryParse(Current.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (Word("an amount"), number).number
            : throw Fail("an amount such as `1000000`");
        return Current.Kind == TokenKind.Word && Current.Text.Length == 3 && Current.Text.All(char.IsAsciiLetterUpper)
            ? new Condition.ValueTest(comparison, amount, Word("a currency"))
            : throw Fail("a currency such as `JPY`");
    }

    private Comparison ComparisonSign()
    {
        var sign = Current.Text;
        Expect(TokenKind.Compare, "`<`, `<=`, `>=` or `>`");
        return sign switch
        {
            "<" => Comparison.Below,
            "<=" => Comparison.AtMost,
            ">=" => Comparison.AtLeast,
            _ => Comparison.Above,
        };
    }

    private (Comparison Comparison, Quantity Threshold) Compared(string dimension)
    {
        var comparison = ComparisonSign();
        var number = Current;
        var text = Word("a number");
        if (dimension != "number" && Current.Kind == TokenKind.Word && !s_keywords.Contains(Current.Text))
        {
            text += " " + Word("a unit");
        }

        if (!Quantity.TryParse(text, out var threshold, out var problem))
        {
            throw At(number, LanguageCodes.Expected, problem);
        }

        // A dimension that no unit has is reported with its parameter.
        return threshold.Unit.Dimension == dimension || !Units.Dimensions.Contains(dimension)
            ? (comparison, threshold)
            : throw At(number, LanguageCodes.Unit, $"expected a {dimension} in {string.Join(", ", Units.SymbolsOf(dimension))}, found `{text}`");
    }

    private static MistakeException At(Token token, string code, string message) => new(new LanguageMistake(code, token.Start, message, null));

    private Condition.DateTest Date()
    {
        var onOrAfter = Take("from");
        if (!onOrAfter && !Take("before"))
        {
            throw Fail("`from` or `before`");
        }

        return DateOnly.TryParseExact(Current.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Condition.DateTest(onOrAfter, (Word("a day"), day).day)
            : throw Fail("a day such as `2025-04-04`");
    }
}
