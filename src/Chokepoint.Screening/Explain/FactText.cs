using System.Globalization;
using Chokepoint.Law.Conditions;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Explain;

/// <summary>The facts that a test looks at, as clauses.</summary>
internal static class FactText
{
    public static IReadOnlyList<string> Of(Condition test, Transaction facts, Residual reading) => test switch
    {
        Condition.CountryTest country => [.. country.Facts.Select(fact => fact == "transit" ? Transit(facts) : Value(fact, facts.CountryOf(fact)?.Code))],
        Condition.DiffersTest differs => [Value(differs.Fact, facts.CountryOf(differs.Fact)?.Code), Value(differs.Other, facts.CountryOf(differs.Other)?.Code)],
        Condition.WordTest word => [Value(word.Fact, facts.WordOf(word.Fact))],
        Condition.WordsTest => [facts.Aware.Count == 0 ? "the exporter is aware of no such use" : $"aware = {string.Join(';', facts.Aware)}"],
        Condition.ListingTest listing => [.. listing.Parties.Select(party => Value(party, facts.PartyOf(party))), .. facts.Holdings.Select(holding => $"{holding}")],
        Condition.ParameterTest parameter => [Value(parameter.Parameter, facts.Parameters.TryGetValue(parameter.Parameter, out var value) ? $"{value}" : null)],
        Condition.ShareTest share => [facts.Composition is null ? "composition is not stated" : string.Create(CultureInfo.InvariantCulture, $"{share.Element} = {facts.Composition.GetValueOrDefault(share.Element)}%")],
        Condition.ContentTest content => [Content(content, facts, reading)],
        Condition.ValueTest => [Value("value", facts.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} {facts.Currency ?? "without a currency"}") : null)],
        Condition.AuthorityTest { Fact: "licence" } => [facts.Licences.Count == 0 ? "no licence is held" : $"licence = {string.Join(';', facts.Licences)}"],
        Condition.AuthorityTest { Fact: "informed" } => [facts.Informed.Count == 0 ? "no authority has informed the exporter" : $"informed = {string.Join(';', facts.Informed)}"],
        Condition.AuthorityTest authority => [Value(authority.Fact, facts.MadeWith is null ? null : string.Join(';', facts.MadeWith))],
        Condition.HsTest => [Value("hs", facts.Hs?.Digits)],
        Condition.ItemTest or Condition.ListedItemTest or Condition.MarkTest => [Value("control_codes", facts.ControlCodes.Count == 0 ? null : string.Join(';', facts.ControlCodes))],
        _ => [],
    };

    /// <summary>Without a bill of materials the content of some entries is that of the item, if it falls under them.</summary>
    private static string Content(Condition.ContentTest test, Transaction facts, Residual reading)
    {
        var plain = test with { Parts = null };
        return facts.Content.TryGetValue(test.Authority, out var stated) && (test.Parts is null || stated == 0) ? string.Create(CultureInfo.InvariantCulture, $"{plain.Asked} = {stated}%")
            : reading.CountedShare(test) is { } share ? $"{test.Asked} = {share.RangeText} by the bill of materials"
            : test.Parts is not null ? $"{Content(plain, facts, reading)}, {Value("control_codes", facts.ControlCodes.Count == 0 ? null : string.Join(';', facts.ControlCodes))}"
            : $"{plain.Asked} is not stated";
    }

    private static string Transit(Transaction facts) => facts.Transit.Count == 0 ? "no transit" : $"transit = {string.Join(';', facts.Transit)}";

    private static string Value(string fact, string? value) => value is not null ? $"{fact} = {value}"
        : Transaction.BlankMeansNone(fact) ? $"no {fact}"
        : $"{fact} is not stated";
}
