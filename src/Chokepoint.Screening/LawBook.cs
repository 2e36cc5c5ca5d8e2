using System.Collections.Concurrent;
using System.Collections.Frozen;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Law.Wordings;
using Chokepoint.Parties.Names;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening;

/// <summary>The rulebooks that transactions are held against, indexed for looking up codes, names and standings. Threads: any number.</summary>
public sealed class LawBook
{
    private readonly ConcurrentDictionary<(string Provision, Moment AsOf, DateOnly Known), Standing> _standings = new();
    private readonly ConcurrentDictionary<(string? List, string? Measure), EntriesOverTime> _entries = new();
    private readonly FrozenDictionary<string, Eras> _eras;
    private readonly Eras _listingEras;
    private readonly FrozenDictionary<string, ItemIndex> _items;
    private readonly FrozenDictionary<string, Rulebook> _rulebookOf;
    private readonly FrozenDictionary<string, Provision> _provisions;
    private readonly NameIndex _names;
    private readonly ILookup<string, decimal> _contentLevels;
    private readonly FrozenDictionary<string, WordingBook> _wordings;
    private readonly FrozenDictionary<string, DateOnly> _namedFrom;
    private readonly FrozenDictionary<string, HoldingRule> _holdings;

    /// <summary>Indexes the rulebooks; each authority at most once.</summary>
    public LawBook(IEnumerable<Rulebook> rulebooks)
    {
        Rulebooks = [.. rulebooks];
        Listings = [.. Rulebooks.SelectMany(rulebook => rulebook.Listings)];
        Provisions = [.. Rulebooks.SelectMany(rulebook => rulebook.Provisions)];
        Regimes = [.. Rulebooks.SelectMany(rulebook => rulebook.Regimes)];
        _items = Rulebooks.ToFrozenDictionary(rulebook => rulebook.Authority, rulebook => new ItemIndex(rulebook));
        _wordings = Rulebooks.ToFrozenDictionary(rulebook => rulebook.Authority, rulebook => new WordingBook(rulebook.Wordings));
        CustomsWordings = new WordingBook(Rulebooks.SelectMany(rulebook => rulebook.Wordings));
        _rulebookOf = Rulebooks.SelectMany(rulebook => rulebook.Provisions.Select(provision => (provision.Id, rulebook)))
            .ToFrozenDictionary(pair => pair.Id, pair => pair.rulebook);
        _eras = Rulebooks.ToFrozenDictionary(rulebook => rulebook.Authority, rulebook => new Eras(ChangesOf(rulebook)));
        _listingEras = new Eras(Listings.SelectMany(EntriesOverTime.ChangesOf));
        _provisions = Provisions.ToFrozenDictionary(provision => provision.Id);
        _names = new NameIndex(Listings.Select((listing, i) => (i, listing.Aliases.Prepend(listing.Name))));
        Groups = [.. _names.Groups.DistinctBy(group => string.Join(' ', group.Select(entry => KindOf(Listings[entry]))))];
        var firstListed = Listings.GroupBy(listing => listing.Measure).ToDictionary(notice => notice.Key, notice => notice.Min(listing => listing.Listed));
        _namedFrom = Rulebooks.SelectMany(rulebook => rulebook.Measures).Where(measure => measure.PartiesFrom is not null)
            .ToFrozenDictionary(measure => measure.Id, measure => firstListed.GetValueOrDefault(measure.Id, DateOnly.MaxValue));
        _holdings = Rulebooks.SelectMany(rulebook => rulebook.Measures).Where(measure => measure.Holding is not null)
            .ToFrozenDictionary(measure => measure.Id, measure => measure.Holding!);
        _contentLevels = Rulebooks.SelectMany(ConditionsOf).SelectMany(condition => condition.Tests).OfType<Condition.ContentTest>()
            .Select(test => (test.Authority, test.Percent)).Distinct()
            .ToLookup(test => test.Authority, test => test.Percent, StringComparer.OrdinalIgnoreCase);
        NamedCountries = [.. Rulebooks.SelectMany(NamedIn).Distinct()];
        Parameters = Rulebooks.SelectMany(rulebook => rulebook.Parameters).DistinctBy(pair => pair.Key).ToFrozenDictionary();
    }

    /// <summary>The rulebooks.</summary>
    public IReadOnlyList<Rulebook> Rulebooks { get; }

    /// <summary>All provisions, in the order of the rulebooks.</summary>
    public IReadOnlyList<Provision> Provisions { get; }

    /// <summary>All regimes, likewise.</summary>
    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>All party entries; an entry's number is its place here.</summary>
    public IReadOnlyList<PartyListing> Listings { get; }

    /// <summary>The places that some test means, and those that count as others; to the law all other countries are alike.</summary>
    public IReadOnlyList<Country> NamedCountries { get; }

    /// <summary>Technical parameters of all rulebooks by name, with the dimension of their unit.</summary>
    internal FrozenDictionary<string, string> Parameters { get; }

    /// <summary>What imported editions say of customs numbers, whichever rulebook carries them.</summary>
    public WordingBook CustomsWordings { get; }

    /// <summary>For each listed name the entries that it matches; of those that stand in the same lists and notices on the same days one for all.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <summary>The rulebook that a provision stands in.</summary>
    public Rulebook RulebookOf(Provision provision) => _rulebookOf[provision.Id];

    /// <summary>The provisions with these ids.</summary>
    internal IEnumerable<Provision> ProvisionsOf(IReadOnlyList<string> ids) => ids.Select(id => _provisions[id]);

    /// <summary>The goods entries of an authority, or <c>null</c> where no rulebook is loaded for it.</summary>
    public ItemIndex? ItemsOf(string authority) => _items.GetValueOrDefault(authority.ToLowerInvariant());

    /// <summary>What imported editions say of the entries of an authority.</summary>
    public WordingBook WordingsOf(string authority) => _wordings[authority.ToLowerInvariant()];

    /// <summary>Where a share of controlled content lies among the shares that tests compare it with: to the law all at one level are alike.</summary>
    public int ContentLevelOf(string authority, decimal percent) => _contentLevels[authority].Sum(level => percent > level ? 2 : percent == level ? 1 : 0);

    /// <summary>The party entries that a name matches.</summary>
    public IReadOnlyList<int> EntriesOf(string name) => _names.Find(name);

    /// <summary>The first day of the stretch of days, around <paramref name="day"/>, in which nothing but party lists changes in a rulebook.</summary>
    public DateOnly EraOf(Rulebook rulebook, DateOnly day) => _eras[rulebook.Authority].Of(day);

    /// <summary>The first day of the stretch of days in which no party list changes.</summary>
    internal DateOnly ListingEraOf(DateOnly day) => _listingEras.Of(day);

    /// <summary>Where a provision stands. Only on days on which it changes during the day does the time matter; other days stand as their era does.</summary>
    public Standing StandingOf(Provision provision, Moment asOf, DateOnly known)
    {
        var rulebook = RulebookOf(provision);
        return _standings.GetOrAdd(
            (provision.Id, provision.Timeline.HoursOn(asOf.Day).Count == 0 ? new Moment(EraOf(rulebook, asOf.Day)) : asOf, known),
            static (key, state) => state.provision.Timeline.At(key.AsOf, key.Known, state.rulebook.VerifiedThrough),
            (provision, rulebook));
    }

    /// <summary>The day that stands for all days on which the law of a rulebook is the same; one on which something changes at an hour stands for itself.</summary>
    internal Moment StretchOf(Rulebook rulebook, Moment asOf) =>
        rulebook.Provisions.Any(provision => provision.Timeline.HoursOn(asOf.Day).Count > 0) ? asOf : new Moment(EraOf(rulebook, asOf.Day));

    /// <summary>The entries on a list, or by a notice, or by a notice on a list, that stand on a day.</summary>
    internal ListedEntries EntriesOn(string? list, string? measure, DateOnly day) => _entries.GetOrAdd(
        (list, measure),
        _ => new EntriesOverTime($"{list} {measure}", Listings, listing => (list is null || listing.List == list) && (measure is null || listing.Measure == measure))).On(day);

    /// <summary>The days from which on something but the party lists may be otherwise, or the last before.</summary>
    internal static IEnumerable<DateOnly> ChangesOf(Rulebook rulebook) =>
    [
        rulebook.VerifiedThrough,
        .. rulebook.Provisions.SelectMany(ChangesOf),
        .. ConditionsOf(rulebook).SelectMany(condition => condition.Tests).OfType<Condition.DateTest>().Select(test => test.Day),
    ];

    /// <summary>The days from which on a provision may stand otherwise, or the last before.</summary>
    internal static IEnumerable<DateOnly> ChangesOf(Provision provision) => provision.Timeline.Events.SelectMany(e => new[] { e.Date.Day, e.Until ?? e.Date.Day });

    private static (string List, string Measure, DateOnly Listed, DateOnly? SuspendedFrom, DateOnly? SuspendedUntil, DateOnly? Removed) KindOf(PartyListing listing) =>
        (listing.List, listing.Measure, listing.Listed, listing.SuspendedFrom, listing.SuspendedUntil, listing.Removed);

    /// <summary>
    /// Whether nobody knows on a day whom a measure names: its parties are to be imported, and no edition of that day or before was. An edition says
    /// nothing of the days before its own.
    /// </summary>
    internal bool IsUnnamed(string measure, DateOnly day) => _namedFrom.TryGetValue(measure, out var first) && day < first;

    /// <summary>The days from which on it is known whom measures name.</summary>
    internal IEnumerable<DateOnly> NamingDays => _namedFrom.Values;

    /// <summary>Whose holdings put a company among the parties of a measure; <c>null</c> where no holding does.</summary>
    internal HoldingRule? HoldingRuleOf(string measure) => _holdings.GetValueOrDefault(measure);

    private static IEnumerable<Country> NamedIn(Rulebook rulebook)
    {
        var named = ConditionsOf(rulebook).SelectMany(condition => condition.Tests).OfType<Condition.CountryTest>().SelectMany(test => test.Countries)
            .Concat(Countries.TryParse(rulebook.Authority, out var country) ? [country] : [])
            .Distinct().ToList();
        return rulebook.Geography.Within(named).Concat(rulebook.Geography.CountsAs.Keys).Concat(rulebook.Geography.CountsAs.Values);
    }

    internal static IEnumerable<Condition> ConditionsOf(Rulebook rulebook) =>
    [
        .. rulebook.Regimes.Select(regime => regime.Subject),
        .. rulebook.Items.Select(item => item.Test),
        .. rulebook.Provisions.Select(provision => provision.When),
        .. rulebook.Provisions.SelectMany(provision => provision.Outlooks).Select(rule => rule.When).OfType<Condition>(),
        .. rulebook.Content is { } content ? new[] { content.Of, content.Counts, content.Holds } : [],
    ];

    /// <summary>Looks up goods entries of one rulebook.</summary>
    public sealed class ItemIndex
    {
        private const int WorldWideDigits = 6;
        private readonly FrozenDictionary<string, RuleItem> _byId;
        private readonly ConcurrentDictionary<string, FrozenSet<string>> _byCode = new(StringComparer.OrdinalIgnoreCase);
        private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _markedByCode = new(StringComparer.OrdinalIgnoreCase);
        private readonly ConcurrentDictionary<IEnumerable<string>, (IReadOnlyList<(IReadOnlyList<string>, Predicate.UnderEntry)>, IReadOnlyList<string>)> _plain = new(ReferenceEqualityComparer.Instance);

        internal ItemIndex(Rulebook rulebook)
        {
            Items = rulebook.Items;
            _byId = rulebook.Items.ToFrozenDictionary(item => item.Id);
            Carried = rulebook.Items.Where(item => !item.IsRemainder).SelectMany(item => item.Hs)
                .Where(reference => reference.Digits.Length >= WorldWideDigits).Select(reference => reference.Digits[..WorldWideDigits]).ToFrozenSet();
        }

        /// <summary>All entries.</summary>
        public IReadOnlyList<RuleItem> Items { get; }

        /// <summary>The world-wide customs numbers that some entry names; the remainder has what is left.</summary>
        internal FrozenSet<string> Carried { get; }

        /// <summary>An entry by its id.</summary>
        public RuleItem this[string id] => _byId[id];

        /// <summary>
        /// The ids of the entries that a code stands for: an id that is no official code for itself alone, an official code with all entries
        /// below or above it, or the remainder of the list for an official code that no entry carries. Empty where it is no code of this authority.
        /// </summary>
        public IReadOnlySet<string> UnderCode(string code)
        {
            if (_byCode.TryGetValue(code, out var known))
            {
                return known;
            }

            if (Items.FirstOrDefault(item => string.Equals(item.Id, code, StringComparison.OrdinalIgnoreCase)) is { } own && !own.Codes.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return _byCode.GetOrAdd(code, _ => new[] { own.Id }.ToFrozenSet());
            }

            var nearest = Items.Where(item => item.Marks.Count > 0).Max(item => CoverOf(item, code));
            var found = Items
                .Where(item => string.Equals(item.Id, code, StringComparison.OrdinalIgnoreCase)
                    || item.Codes.Any(official => ControlCode.Covers(code, official))
                    || (CoverOf(item, code) is { } cover && (item.Marks.Count == 0 || cover == nearest)))
                .Select(item => item.Id)
                .ToFrozenSet();
            if (found.Count == 0 && IsOfficialForm(code))
            {
                found = Items.Where(item => item.IsRemainder).Select(item => item.Id).ToFrozenSet();
            }

            // Codes come from outside: what is no code is not kept, so that a long file of nonsense fills no memory.
            return found.Count > 0 ? _byCode.GetOrAdd(code, found) : found;
        }

        /// <summary>
        /// Of <see cref="UnderCode"/> those with marks, in order. Such entries divide the list, so that an item falls under one of them alone:
        /// more than one means that the code is coarser than the list.
        /// </summary>
        internal IReadOnlyList<string> MarkedUnder(string code) => _markedByCode.TryGetValue(code, out var known)
            ? known
            : UnderCode(code).Where(id => _byId[id].Marks.Count > 0).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } marked
                ? _markedByCode.GetOrAdd(code, marked)
                : [];

        /// <summary>
        /// Of entries that a rulebook names together, those that nothing but the kind rules in or out, by kind, and the others by id.
        /// Remembered for the set itself, so it must be one of the rulebook's own.
        /// </summary>
        internal (IReadOnlyList<(IReadOnlyList<string> Kinds, Predicate.UnderEntry Predicate)> Plain, IReadOnlyList<string> Others) Plainly(IEnumerable<string> ids) =>
            _plain.GetOrAdd(ids, _ =>
            {
                var items = ids.Order(StringComparer.Ordinal).Select(id => _byId[id]).ToLookup(item => item is { Hs.Count: 0, IsRemainder: false, TestsDecide: false, Test: Condition.Always });
                return (
                    [.. items[true].GroupBy(item => string.Join(' ', item.Kinds)).Select(group =>
                        (group.First().Kinds, new Predicate.UnderEntry(string.Join(' ', group.Select(item => item.Id)), group.Select(item => item.Id).ToFrozenSet())))],
                    [.. items[false].Select(item => item.Id)]);
            });

        /// <summary>How long the item's own code is that a finer code falls under; <c>null</c> where none covers it.</summary>
        private static int? CoverOf(RuleItem item, string code) =>
            item.Codes.Where(official => ControlCode.Covers(official, code)).Max(official => (int?)official.Length);

        /// <summary>
        /// Whether the customs number lets goods be this entry, when <paramref name="digits"/> of it are comparable.
        /// The remainder has the numbers of its chapters that no entry carries.
        /// </summary>
        internal bool CanBe(RuleItem item, HsCode hs, int digits) =>
            item.Hs.Count == 0
            || (item.Hs.Any(reference => reference.CanEqual(hs, digits)) && !(item.IsRemainder && Carried.Contains(hs.Digits[..WorldWideDigits])));

        /// <summary>Industry field, type letter, three digits, and sub-entries: <c>1C902.a.4</c>.</summary>
        private static bool IsOfficialForm(string code) =>
            code.Length >= 5 && char.IsAsciiDigit(code[0]) && code[1] is >= 'A' and <= 'E'
            && code.AsSpan(2, 3).ContainsAnyExceptInRange('0', '9') is false && (code.Length == 5 || code[5] == '.');
    }
}
