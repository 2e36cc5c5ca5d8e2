using System.Collections.Frozen;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Parties.Ownership;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Reference;

/// <summary>
/// Reads conditions of one rulebook against one transaction: what the known facts decide is true or false,
/// and what they leave open stays as a formula over the unknown ones.
/// </summary>
internal sealed class Residual
{
    private const int WorldWideDigits = 6;
    private const int NationalDigits = 8;

    private readonly LawBook _law;
    private readonly FormulaPool _pool;
    private readonly ContentCounter _contents;
    private readonly Rulebook _rulebook;
    private readonly LawBook.ItemIndex _items;
    private readonly Transaction _facts;
    private readonly DateOnly _known;
    private readonly Dictionary<string, Formula> _underEntry = [];
    private readonly Dictionary<string, Formula> _onList = [];
    private readonly Dictionary<string, Formula> _terms = [];
    private readonly Classification? _classified;
    private readonly Formula _leavesTheCountry;

    public Residual(LawBook law, FormulaPool pool, ContentCounter contents, Rulebook rulebook, Transaction facts, Moment asOf, DateOnly known)
    {
        (_law, _pool, _contents, _rulebook, _facts, AsOf, _known) = (law, pool, contents, rulebook, facts, asOf, known);
        _items = law.ItemsOf(rulebook.Authority)!;
        _classified = Classification.Of(facts, rulebook.Authority, _items);
        _leavesTheCountry = Countries.TryParse(rulebook.Authority, out var country)
            ? Country("export_from", new Condition.CountryTest(["export_from"], [country]))
            : pool.False;
    }

    public Moment AsOf { get; }

    /// <summary>The same law on the same day for other facts.</summary>
    public Residual For(Transaction facts) => new(_law, _pool, _contents, _rulebook, facts, AsOf, _known);

    public Formula Of(Condition condition) => condition switch
    {
        Condition.Always => _pool.True,
        Condition.And and => All(and.Parts),
        Condition.Or or => Any(or.Parts, Of),
        Condition.Not not => _pool.Not(Of(not.Part)),
        Condition.Known known => _pool.Constant(_pool.TruthOf(Of(known.Part)) == Truth.True),
        Condition.Term term => _terms.TryGetValue(term.Name, out var meaning) ? meaning : _terms[term.Name] = Of(term.Meaning),
        Condition.CountryTest test => Any(test.Facts, fact => Country(fact, test)),
        Condition.DiffersTest test => Differs(test.Fact, test.Other),
        Condition.WordTest test => Word(test),
        Condition.WordsTest test => _pool.Constant(test.Words.Any(_facts.Aware.Contains)),
        Condition.ListingTest test => Any(test.Parties, party => Listing(party, test)),
        Condition.ParameterTest test => Parameter(test),
        Condition.ShareTest test => Share(test),
        Condition.ContentTest test => Content(test),
        Condition.ValueTest test => Value(test),
        Condition.AuthorityTest test => Authority(test),
        Condition.HsTest test => Customs(test),
        Condition.ItemTest test => Items(test.Items),
        Condition.ListedItemTest test => OnList(test.List),
        Condition.MarkTest test => Items(test.Items),
        Condition.DateTest test => Day(test),
        _ => throw new InvalidOperationException($"no reading for {condition.GetType().Name}"),
    };

    /// <summary>Whether the provision applies: it is in force, its condition holds, and the item is one of its entries.</summary>
    public Formula Applies(Provision provision)
    {
        var status = Status(provision);
        if (status.IsFalse)
        {
            return status;
        }

        var when = Of(provision.When);
        return when.IsFalse ? when : _pool.And(status, when, Items(provision));
    }

    /// <summary>Whether the provision is in force; its own unknown where the law leaves that open.</summary>
    public Formula Status(Provision provision) => Status(provision, AsOf);

    private Formula Status(Provision provision, Moment moment) => _law.StandingOf(provision, moment, _known).Kind switch
    {
        StandingKind.InForce => _pool.True,
        StandingKind.Unknown => _pool.Atom(new Variable(provision.Id + "@status"), new Predicate.Yes()),
        StandingKind.DuringTheDay => DuringTheDay(provision),
        StandingKind.Unannounced or StandingKind.Pending or StandingKind.Suspended or StandingKind.Ended => _pool.False,
    };

    /// <summary>Whether the item falls under one of the provision's entries; true where it names none.</summary>
    public Formula Items(Provision provision) => provision.Items.Count == 0 ? _pool.True : Items(provision.Items);

    /// <summary>The day falls into stretches between the times at which the provision changes; the unknown is the time, by the authority's clock.</summary>
    private Formula DuringTheDay(Provision provision)
    {
        TimeOnly[] starts = [TimeOnly.MinValue, .. provision.Timeline.HoursOn(AsOf.Day)];
        var stretches = starts.Select((start, i) => _pool.And(
            Status(provision, AsOf with { Time = start }),
            IsPast(start),
            i + 1 < starts.Length ? _pool.Not(IsPast(starts[i + 1])) : _pool.True));
        return _pool.Or([.. stretches]);
    }

    private Formula IsPast(TimeOnly time) => _pool.Atom(
        new Variable("date", _rulebook.Authority),
        new Predicate.Threshold(Comparison.AtLeast, (decimal)time.Ticks / TimeSpan.TicksPerMinute, Lowest: 0, Highest: 24 * 60));

    private Formula All(IReadOnlyList<Condition> parts)
    {
        var formulas = new Formula[parts.Count];
        for (var i = 0; i < formulas.Length; i++)
        {
            formulas[i] = Of(parts[i]);
            if (formulas[i].IsFalse)
            {
                return _pool.False;
            }
        }

        return _pool.And(formulas);
    }

    private Formula Any<T>(IReadOnlyList<T> parts, Func<T, Formula> of)
    {
        var formulas = new Formula[parts.Count];
        for (var i = 0; i < formulas.Length; i++)
        {
            formulas[i] = of(parts[i]);
            if (formulas[i].IsTrue)
            {
                return _pool.True;
            }
        }

        return _pool.Or(formulas);
    }

    private Formula Country(string fact, Condition.CountryTest test)
    {
        if (fact == "transit")
        {
            return _pool.Constant(_facts.Transit.Any(country => _rulebook.Geography.IsIn(country, test.Countries)));
        }

        if (_facts.CountryOf(fact) is { } country)
        {
            return _pool.Constant(_rulebook.Geography.IsIn(country, test.Countries));
        }

        return IsAbsent(fact)
            ? _pool.False
            : _pool.Atom(new Variable(fact), Predicate.OneOf.Of(_rulebook.Geography.Within(test.Countries).Select(c => c.Code), []));
    }

    /// <summary>
    /// Places differ where they come to different countries. Where both are unknown, they are equal if both are in one of the countries that
    /// some test or another fact names, or one that nothing names: these are alike, so one stands for all.
    /// </summary>
    private Formula Differs(string fact, string other)
    {
        switch (_facts.CountryOf(fact), _facts.CountryOf(other))
        {
            case ({ } country, { } otherCountry):
                return _pool.Constant(_rulebook.Geography.WholeOf(country) != _rulebook.Geography.WholeOf(otherCountry));
            case (null, { }):
                return Differs(other, fact);
            case ({ } country, null):
                return IsAbsent(other) ? _pool.False : _pool.Not(Country(other, new Condition.CountryTest([other], [_rulebook.Geography.WholeOf(country)])));
        }

        if (fact == other || IsAbsent(fact) || IsAbsent(other))
        {
            return _pool.False;
        }

        Formula Both(IReadOnlyList<string> codes) => _pool.And(_pool.Atom(new Variable(fact), Predicate.OneOf.Of(codes, [])), _pool.Atom(new Variable(other), Predicate.OneOf.Of(codes, [])));
        return _pool.Not(_pool.Or([
            .. _law.NamedCountries.Concat(_facts.StatedCountries).Select(_rulebook.Geography.WholeOf).Distinct()
                .Select(whole => Both([.. _rulebook.Geography.Within([whole]).Select(country => country.Code)])),
            Both(["one that nothing names"]),
        ]));
    }

    /// <summary>A party that is not named where blank means none has no name and no country.</summary>
    private bool IsAbsent(string fact) =>
        Transaction.BlankMeansNone(fact) && _facts.PartyOf(fact.Replace("_country", "", StringComparison.Ordinal)) is null;

    private Formula Word(Condition.WordTest test) => _facts.WordOf(test.Fact) is { } word
        ? _pool.Constant(test.Words.Contains(word))
        : _pool.Atom(new Variable(test.Fact), Predicate.OneOf.Of(test.Words, Law.Conditions.Facts.WordsOf(test.Fact)));

    /// <summary>
    /// By notice: the party has an entry of it. On a list: it has an entry of a notice that is in force,
    /// for a suspended notice leaves its entries on the list without their effect.
    /// </summary>
    private Formula Listing(string party, Condition.ListingTest test)
    {
        if (test.Measure is not null)
        {
            return _pool.Or(
                _law.IsUnnamed(test.Measure, AsOf.Day) ? Unnamed(party, test.Measure) : Entry(party, test.Measure, _law.EntriesOn(null, test.Measure, AsOf.Day)),
                Held(party, test.Measure));
        }

        // A list is its authority's own, even where another gave its list the same name.
        var notices = _law.EntriesOn(test.List, null, AsOf.Day).Select(entry => _law.Listings[entry].Measure)
            .Where(notice => notice.StartsWith(_rulebook.Authority + "/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        return Any(notices, notice => _pool.And(
            Any([.. _law.Provisions.Where(provision => provision.MeasureId == notice && !provision.IsRelease)], Status),
            Entry(party, $"{test.List} {notice}", _law.EntriesOn(test.List, notice, AsOf.Day))));
    }

    /// <summary>
    /// What the listed hold counts as one of them, where the measure says so. Of owners whose list is not known yet, it is open whether they
    /// are on it.
    /// </summary>
    private Formula Held(string party, string measure)
    {
        if (_facts.Holdings.Count == 0 || _law.HoldingRuleOf(measure) is not { } rule || _facts.PartyOf(party) is not { } name)
        {
            return _pool.False;
        }

        var listed = rule.Owners.SelectMany(owners => _law.EntriesOn(null, owners, AsOf.Day)).ToHashSet();
        var isOpen = rule.Owners.Any(owners => _law.IsUnnamed(owners, AsOf.Day));
        return HeldTogether.Is(name, _facts.Holdings, rule.AtLeast, owner => _law.EntriesOf(owner).Any(listed.Contains)) ? _pool.True
            : isOpen && HeldTogether.Is(name, _facts.Holdings, rule.AtLeast, _ => true) ? Unnamed(party, measure)
            : _pool.False;
    }

    /// <summary>Nobody knows whom a notice names whose parties are not imported.</summary>
    private Formula Unnamed(string party, string measure) => _facts.PartyOf(party) is null && IsAbsent(party)
        ? _pool.False
        : _pool.Atom(new Variable(measure + "@parties", party), new Predicate.Yes());

    private Formula Entry(string party, string name, FrozenSet<int> entries)
    {
        if (_facts.PartyOf(party) is { } partyName)
        {
            return _pool.Constant(_law.EntriesOf(partyName).Any(entries.Contains));
        }

        return entries.Count == 0 || IsAbsent(party)
            ? _pool.False
            : _pool.Atom(new Variable(party), new Predicate.Listed($"{name} {AsOf.Day:yyyyMMdd}", entries, _law.Groups));
    }

    private Formula Parameter(Condition.ParameterTest test) => _facts.Parameters.TryGetValue(test.Parameter, out var value)
        ? _pool.Constant(test.Comparison.Holds(value.InBaseUnits, test.Threshold.InBaseUnits))
        : _pool.Atom(
            new Variable("parameters", test.Parameter),
            new Predicate.Threshold(test.Comparison, test.Threshold.InBaseUnits, Lowest: test.Threshold.Unit.Dimension == "temperature" ? null : 0));

    private Formula Share(Condition.ShareTest test) => _facts.Composition is { } composition
        ? _pool.Constant(test.Comparison.Holds(composition.GetValueOrDefault(test.Element), test.Percent))
        : _pool.Atom(new Variable("composition", test.Element), new Predicate.Threshold(test.Comparison, test.Percent, Lowest: 0, Highest: 100));

    /// <summary>
    /// What is stated goes before what a bill of materials says; of nothing, no part is anything. Without a bill the content of some entries is
    /// all of it if the item falls under them, and else none.
    /// </summary>
    private Formula Content(Condition.ContentTest test)
    {
        var isStated = _facts.Content.TryGetValue(test.Authority, out var percent);
        if (isStated && (test.Parts is null || percent == 0))
        {
            return _pool.Constant(test.Comparison.Holds(percent, test.Percent));
        }

        var share = CountedShare(test);
        if (share?.Holds(test.Comparison, test.Percent) is { } truth and not Truth.Unknown)
        {
            return _pool.Constant(truth == Truth.True);
        }

        if (share is null && test.Parts is { } entries)
        {
            var (whole, isOfThem) = (Content(test with { Parts = null }), Of(entries));
            return test.Comparison.Holds(0, test.Percent) ? _pool.Or(whole, _pool.Not(isOfThem)) : _pool.And(whole, isOfThem);
        }

        // What the range leaves open lies within it, so that the values beyond tell nothing else apart: lines with other ranges are alike.
        return _pool.Atom(new Variable("content", test.Asked), new Predicate.Threshold(test.Comparison, test.Percent, Lowest: 0, Highest: 100));
    }

    /// <summary>The content that this law counts in the item by its bill of materials; <c>null</c> where it counts none, or there is no bill.</summary>
    public ContentShare? ContentShare() => CountedShare(new Condition.ContentTest(_rulebook.Authority, Comparison.Above, 0));

    /// <summary>The share that a test asks for, likewise.</summary>
    public ContentShare? CountedShare(Condition.ContentTest test) =>
        _facts.Bill is not null && _rulebook.Content is not null && string.Equals(test.Authority, _rulebook.Authority, StringComparison.OrdinalIgnoreCase)
            ? ContentCounter.ShareOf(_facts, CountingOf(test.Parts), _rulebook)
            : null;

    /// <summary>How the parts of the item are counted.</summary>
    public Counting CountingOf(Condition? parts) => _contents.Of(this, _pool, _rulebook, _facts, AsOf, _known, parts);

    /// <summary>Law names an amount in its own currency; a price in another is not known in it.</summary>
    private Formula Value(Condition.ValueTest test) => _facts.Value is { } value && _facts.Currency == test.Currency
        ? _pool.Constant(test.Comparison.Holds(value, test.Amount))
        : _pool.Atom(new Variable("value", test.Currency), new Predicate.Threshold(test.Comparison, test.Amount, Lowest: 0));

    private Formula Authority(Condition.AuthorityTest test) => test.Fact switch
    {
        "licence" => _pool.Constant(_facts.Licences.Any(licence =>
            licence.Authority == test.Authority && (test.Number is null || string.Equals(licence.Entry, test.Number, StringComparison.OrdinalIgnoreCase)))),
        "informed" => _pool.Constant(_facts.Informed.Contains(test.Authority)),
        _ => _facts.MadeWith is { } madeWith
            ? _pool.Constant(madeWith.Contains(test.Authority))
            : _pool.Atom(new Variable(test.Fact, test.Authority), new Predicate.Yes()),
    };

    /// <summary>For measures that customs numbers define. A number that is too short leaves it open.</summary>
    private Formula Customs(Condition.HsTest test)
    {
        var isGoods = Kind(["goods"]);
        if (isGoods.IsFalse)
        {
            return _pool.False;
        }

        var headings = test.Headings;
        if (_facts.Hs is { } hs)
        {
            if (headings.Any(heading => hs.Digits.StartsWith(heading.Digits, StringComparison.Ordinal)))
            {
                return isGoods;
            }

            headings = [.. headings.Where(heading => heading.Digits.StartsWith(hs.Digits, StringComparison.Ordinal))];
            if (headings.Count == 0)
            {
                return _pool.False;
            }
        }

        var digits = headings.Select(heading => heading.Digits).ToList();
        return _pool.And(isGoods, _pool.Atom(
            new Variable("hs"),
            new Predicate.Customs("under " + string.Join(' ', digits), number => digits.Exists(heading => number.StartsWith(heading, StringComparison.Ordinal)), digits)));
    }

    private Formula Kind(IReadOnlyList<string> kinds) => Word(new Condition.WordTest("kind", kinds));

    /// <summary>Under one of several entries. What an unclassified item may be is asked of whole kinds of entries at once.</summary>
    private Formula Items(IReadOnlyCollection<string> ids)
    {
        if (_classified is not null)
        {
            return Classified(ids as IReadOnlySet<string> ?? ids.ToHashSet());
        }

        var (plain, others) = _items.Plainly(ids);
        return _pool.Or(
            Any(plain, group => _pool.And(Kind(group.Kinds), _pool.Atom(new Variable("control_codes", _rulebook.Authority), group.Predicate))),
            Any(others, UnderEntry));
    }

    /// <summary>On a goods list: under an entry that a provision in force adds to it, as the list stands that day.</summary>
    private Formula OnList(string list) => _onList.TryGetValue(list, out var known)
        ? known
        : _onList[list] = Any(
            [.. _rulebook.Provisions.Where(provision => provision.AddsTo == list)],
            provision => Status(provision) is { IsFalse: false } status ? _pool.And(status, Items(provision.Items)) : _pool.False);

    private Formula UnderEntry(string id) => _underEntry.TryGetValue(id, out var known) ? known : _underEntry[id] = UnderEntry(_items[id]);

    /// <summary>What is stated may be coarser than the list: then it is one of several entries, and which one is open.</summary>
    private Formula Classified(IReadOnlySet<string> ids) => _classified!.Certain.Overlaps(ids)
        ? _pool.True
        : Any(_classified.Open, code => code.Entries.Where(ids.Contains).ToList() is { Count: > 0 } meant
            ? meant.Count == code.Entries.Count ? _pool.True : _pool.Atom(new Variable("control_codes", $"{_rulebook.Authority}:{code.Code}"), Predicate.OneOf.Of(meant, code.Entries))
            : _pool.False);

    /// <summary>A change of a group that falls after the day of verification is open from its day on.</summary>
    private Formula Day(Condition.DateTest test)
    {
        var hasCome = _pool.Constant(AsOf.Day >= test.Day);
        if (hasCome.IsTrue && test.Group is not null && test.Day > _rulebook.VerifiedThrough)
        {
            hasCome = _pool.Atom(new Variable(test.Group + "@status", $"{test.Day:yyyyMMdd}"), new Predicate.Yes());
        }

        return test.OnOrAfter ? hasCome : _pool.Not(hasCome);
    }

    /// <summary>
    /// A classification under this authority's list decides. Without one, kind, customs number and technical tests can rule the entry
    /// out; they rule it in only where the entry says that its tests decide and the customs number agrees.
    /// </summary>
    private Formula UnderEntry(RuleItem item)
    {
        if (_classified is not null)
        {
            return Classified(new HashSet<string> { item.Id });
        }

        var kind = Kind(item.Kinds);
        var customs = kind.IsFalse ? _pool.False : CustomsNumber(item);
        var tests = customs.IsFalse ? _pool.False : Of(item.Test);
        var possible = tests.IsFalse ? _pool.False : _pool.And(kind, customs, tests);
        return item.TestsDecide && _facts.Hs is not null && _pool.TruthOf(possible) == Truth.True
            ? _pool.True
            : _pool.And(possible, _pool.Atom(new Variable("control_codes", _rulebook.Authority), new Predicate.UnderEntry(item.Id)));
    }

    /// <summary>
    /// Beyond six digits customs numbers are national: the authority's own apply to what leaves its country, and of those the last two
    /// digits are renumbered from year to year.
    /// </summary>
    private Formula CustomsNumber(RuleItem item)
    {
        var worldWide = CanBe(item, WorldWideDigits);
        var national = CanBe(item, NationalDigits);
        return national == worldWide ? worldWide : _pool.And(worldWide, _pool.Or(national, _pool.Not(_leavesTheCountry)));
    }

    /// <summary>A stated number agrees or not; where none is, goods have one of any digits, and what is no goods has none.</summary>
    private Formula CanBe(RuleItem item, int digits)
    {
        if (_facts.Hs is { } hs)
        {
            return _pool.Constant(_items.CanBe(item, hs, digits));
        }

        if (item.Hs.Count == 0)
        {
            return _pool.True;
        }

        // What the remainder of a list accepts depends on the numbers that the other entries carry.
        var references = item.Hs.Select(reference => reference.Digits[..Math.Min(digits, reference.Digits.Length)]);
        return _pool.Or(_pool.Not(Kind(["goods"])), _pool.Atom(new Variable("hs"), new Predicate.Customs(
            $"{_rulebook.Authority}:{item.Id} {digits}",
            number => HsCode.TryParse(number, minimum: WorldWideDigits, out var code) && _items.CanBe(item, code, digits),
            [.. item.IsRemainder ? references.Concat(_items.Carried) : references])));
    }
}
