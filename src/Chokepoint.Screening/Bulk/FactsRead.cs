using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bulk;

/// <summary>Which facts of a transaction the conditions of one rulebook look at.</summary>
/// <remarks>
/// INVARIANT: whatever <see cref="Reference.Residual"/> reads for a condition is named here, or two transactions that law tells apart would be taken
/// for alike. The property tests hold both evaluators equal.
/// </remarks>
internal sealed class FactsRead(LawBook law, Rulebook rulebook)
{
    /// <summary>The day, as far as provisions and conditions change with it.</summary>
    public const string Law = "law";

    /// <summary>All stated countries, where two places are unknown that must differ.</summary>
    public const string Stated = "stated";

    private readonly Dictionary<string, RuleItem> _items = rulebook.Items.ToDictionary(item => item.Id);
    private readonly bool _isCountry = Countries.TryParse(rulebook.Authority, out _);

    /// <summary>All that there are; each value of <see cref="FactValues"/> has the place of its name here.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Law, Stated, "kind", "hs", "control_codes", "origin", "export_from", "destination", "exporter_country", "consignee_country", "intermediary_country",
        "end_user_country", "transit", "exporter", "consignee", "intermediary", "end_user", "end_user_type", "end_use", "aware", "parameters", "composition",
        "content", "value", "made_with", "licence", "informed",
    ];

    /// <summary>The place of a fact among <see cref="All"/>.</summary>
    public static int PlaceOf(string fact) => All.Index().First(pair => pair.Item == fact).Index;

    /// <summary>The days from which on an entry may read otherwise, or the last before.</summary>
    public IEnumerable<DateOnly> ChangesOfItem(string id) => ChangesOf(_items[id].Test);

    /// <summary>The days from which on a condition may read otherwise, party lists apart, or the last before.</summary>
    public IEnumerable<DateOnly> ChangesOf(Condition condition) => condition.Tests.SelectMany(test => test switch
    {
        Condition.DateTest date => [date.Day],
        Condition.ListingTest { List: { } list } => NoticesOf(list).SelectMany(LawBook.ChangesOf),
        Condition.ListingTest => law.NamingDays,
        Condition.ListedItemTest list => AddingTo(list.List).SelectMany(one => LawBook.ChangesOf(one).Concat(one.Items.SelectMany(ChangesOfItem))),
        Condition.ContentTest { Parts: { } parts } => ChangesOf(parts),
        Condition.ItemTest item => item.Items.SelectMany(ChangesOfItem),
        Condition.MarkTest mark => mark.Items.SelectMany(ChangesOfItem),
        _ => [],
    });

    private IEnumerable<Provision> NoticesOf(string list)
    {
        var notices = law.Listings.Where(listing => listing.List == list).Select(listing => listing.Measure).ToHashSet();
        return law.Provisions.Where(provision => notices.Contains(provision.MeasureId));
    }

    private IEnumerable<Provision> AddingTo(string list) => rulebook.Provisions.Where(provision => provision.AddsTo == list);

    /// <summary>What a condition depends on.</summary>
    public IEnumerable<string> Of(Condition condition) => condition.Tests.SelectMany(OfTest).Distinct();

    private IEnumerable<string> OfTest(Condition test) => test switch
    {
        Condition.Always => [],
        Condition.CountryTest country => country.Facts.SelectMany(OfCountry),
        Condition.DiffersTest differs => [.. OfCountry(differs.Fact), .. OfCountry(differs.Other), Stated],
        Condition.WordTest word => [word.Fact],
        Condition.WordsTest words => [words.Fact],
        Condition.ListingTest listing => listing.Parties.Append(Law),
        Condition.ParameterTest => ["parameters"],
        Condition.ShareTest => ["composition"],
        Condition.ContentTest content => content.Parts is { } parts ? Of(parts).Append("content") : ["content"],
        Condition.ValueTest => ["value"],
        Condition.AuthorityTest authority => [authority.Fact],
        Condition.HsTest => ["hs", "kind"],
        Condition.ItemTest item => OfItems(item.Items),
        Condition.MarkTest mark => OfItems(mark.Items),
        Condition.ListedItemTest list => AddingTo(list.List).SelectMany(provision => OfItems(provision.Items)).Append(Law),
        Condition.DateTest => [Law],
        _ => throw new InvalidOperationException($"no facts for {test.GetType().Name}"),
    };

    /// <summary>A country of a party that there is none of is none.</summary>
    private static IEnumerable<string> OfCountry(string fact) =>
        Transaction.BlankMeansNone(fact) ? [fact, fact.Replace("_country", "", StringComparison.Ordinal)] : [fact];

    /// <summary>Customs numbers count where entries have some, and national ones for what leaves the country.</summary>
    public IEnumerable<string> OfItems(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var readsCustoms = ids.Any(id => _items[id] is { Hs.Count: > 0 } or { IsRemainder: true } or { TestsDecide: true });
        return ids.Select(id => _items[id].Test).Where(test => test is not Condition.Always).SelectMany(Of)
            .Concat(readsCustoms ? _isCountry ? ["hs", "export_from"] : ["hs"] : []).Concat(["kind", "control_codes"]).Distinct();
    }
}
