using System.Collections.Concurrent;
using System.Collections.Frozen;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Parties.Names;

namespace Chokepoint.Screening;

/// <summary>The rulebooks that transactions are held against, indexed for looking up codes, names and standings. Threads: any number.</summary>
public sealed class LawBook
{
    private readonly ConcurrentDictionary<(string Provision, Moment AsOf, DateOnly Known), Standing> _standings = new();
    private readonly ConcurrentDictionary<(string? List, string? Measure, DateOnly Day), FrozenSet<int>> _entriesOn = new();
    private readonly FrozenDictionary<string, ItemIndex> _items;
    private readonly FrozenDictionary<string, Rulebook> _rulebookOf;
    private readonly NameIndex _names;
    private readonly ILookup<string, decimal> _contentLevels;

    /// <summary>Indexes the rulebooks; each authority at most once.</summary>
    public LawBook(IEnumerable<Rulebook> rulebooks)
    {
        Rulebooks = [.. rulebooks];
        Listings = [.. Rulebooks.SelectMany(rulebook => rulebook.Listings)];
        Provisions = [.. Rulebooks.SelectMany(rulebook => rulebook.Provisions)];
        Regimes = [.. Rulebooks.SelectMany(rulebook => rulebook.Regimes)];
        _items = Rulebooks.ToFrozenDictionary(rulebook => rulebook.Authority, rulebook => new ItemIndex(rulebook));
        _rulebookOf = Rulebooks.SelectMany(rulebook => rulebook.Provisions.Select(provision => (provision.Id, rulebook)))
            .ToFrozenDictionary(pair => pair.Id, pair => pair.rulebook);
        _names = new NameIndex(Listings.Select((listing, i) => (i, listing.Aliases.Prepend(listing.Name))));
        Groups = [.. _names.Groups];
        _contentLevels = Rulebooks.SelectMany(ConditionsOf).SelectMany(condition => condition.Tests).OfType<Condition.ContentTest>()
            .Select(test => (test.Authority, test.Percent)).Distinct()
            .ToLookup(test => test.Authority, test => test.Percent, StringComparer.OrdinalIgnoreCase);
        NamedCountries = [.. Rulebooks.SelectMany(NamedIn).Distinct()];
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

    /// <summary>For each listed name the entries that it matches.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <summary>The rulebook that a provision stands in.</summary>
    public Rulebook RulebookOf(Provision provision) => _rulebookOf[provision.Id];

    /// <summary>The goods entries of an authority, or <c>null</c> where no rulebook is loaded for it.</summary>
    public ItemIndex? ItemsOf(string authority) => _items.GetValueOrDefault(authority.ToLowerInvariant());

    /// <summary>Where a share of controlled content lies among the shares that tests compare it with: to the law all at one level are alike.</summary>
    public int ContentLevelOf(string authority, decimal percent) => _contentLevels[authority].Sum(level => percent > level ? 2 : percent == level ? 1 : 0);

    /// <summary>The party entries that a name matches.</summary>
    public IReadOnlyList<int> EntriesOf(string name) => _names.Find(name);

    /// <summary>Where a provision stands. Only on days on which it changes during the day does the time matter, and is kept.</summary>
    public Standing StandingOf(Provision provision, Moment asOf, DateOnly known) => _standings.GetOrAdd(
        (provision.Id, provision.Timeline.HoursOn(asOf.Day).Count == 0 ? asOf with { Time = null } : asOf, known),
        static (key, state) => state.provision.Timeline.At(key.AsOf, key.Known, state.rulebook.VerifiedThrough),
        (provision, rulebook: RulebookOf(provision)));

    /// <summary>The entries on a list, or by a notice, or by a notice on a list, that stand on a day.</summary>
    internal FrozenSet<int> EntriesOn(string? list, string? measure, DateOnly day) => _entriesOn.GetOrAdd(
        (list, measure, day),
        _ => Enumerable.Range(0, Listings.Count)
            .Where(i => (list is null || Listings[i].List == list) && (measure is null || Listings[i].Measure == measure) && Listings[i].StandsOn(day))
            .ToFrozenSet());

    private static IEnumerable<Country> NamedIn(Rulebook rulebook)
    {
        var named = ConditionsOf(rulebook).SelectMany(condition => condition.Tests).OfType<Condition.CountryTest>().SelectMany(test => test.Countries)
            .Concat(Countries.TryParse(rulebook.Authority, out var country) ? [country] : [])
            .Distinct().ToList();
        return rulebook.Geography.Within(named).Concat(rulebook.Geography.CountsAs.Keys).Concat(rulebook.Geography.CountsAs.Values);
    }

    private static IEnumerable<Condition> ConditionsOf(Rulebook rulebook) =>
    [
        .. rulebook.Regimes.Select(regime => regime.Subject),
        .. rulebook.Items.Select(item => item.Test),
        .. rulebook.Provisions.Select(provision => provision.When),
        .. rulebook.Provisions.SelectMany(provision => provision.Outlooks).Select(rule => rule.When).OfType<Condition>(),
    ];

    /// <summary>Looks up goods entries of one rulebook.</summary>
    public sealed class ItemIndex
    {
        private const int WorldWideDigits = 6;
        private readonly FrozenDictionary<string, RuleItem> _byId;
        private readonly ConcurrentDictionary<string, FrozenSet<string>> _byCode = new(StringComparer.OrdinalIgnoreCase);

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
        /// The ids of the entries that a code stands for: an id itself, an official code with all entries below or above it,
        /// or the remainder of the list for an official code that no entry carries. Empty where it is no code of this authority.
        /// </summary>
        public IReadOnlySet<string> UnderCode(string code)
        {
            if (_byCode.TryGetValue(code, out var known))
            {
                return known;
            }

            var found = Items
                .Where(item => string.Equals(item.Id, code, StringComparison.OrdinalIgnoreCase)
                    || item.Codes.Any(official => ControlCode.Covers(official, code) || ControlCode.Covers(code, official)))
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
