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
internal sealed class FactsRead(Rulebook rulebook)
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

    /// <summary>What a restriction depends on, its outlooks and its releases included.</summary>
    public IEnumerable<string> Of(Provision provision, IEnumerable<Provision> releases) => releases.Prepend(provision)
        .SelectMany(one => Of(one.When).Concat(one.Items.Count == 0 ? [] : OfItems(one.Items)).Concat(one.Outlooks.Select(rule => rule.When).OfType<Condition>().SelectMany(Of)))
        .Append(Law).Distinct();

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
        Condition.ContentTest => ["content"],
        Condition.ValueTest => ["value"],
        Condition.AuthorityTest authority => [authority.Fact],
        Condition.HsTest => ["hs", "kind"],
        Condition.ItemTest item => OfItems(item.Items),
        Condition.MarkTest mark => OfItems(mark.Items),
        Condition.ListedItemTest list => rulebook.Provisions.Where(provision => provision.AddsTo == list.List).SelectMany(provision => OfItems(provision.Items)).Append(Law),
        Condition.DateTest => [Law],
        _ => throw new InvalidOperationException($"no facts for {test.GetType().Name}"),
    };

    /// <summary>A country of a party that there is none of is none.</summary>
    private static IEnumerable<string> OfCountry(string fact) =>
        Transaction.BlankMeansNone(fact) ? [fact, fact.Replace("_country", "", StringComparison.Ordinal)] : [fact];

    /// <summary>National customs numbers count for what leaves the country.</summary>
    private IEnumerable<string> OfItems(IEnumerable<string> ids) =>
        ids.SelectMany(id => Of(_items[id].Test)).Concat(_isCountry ? ["kind", "hs", "control_codes", "export_from"] : ["kind", "hs", "control_codes"]).Distinct();
}
