using System.Globalization;
using System.Text;
using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bulk;

/// <summary>The facts of transactions as one rulebook can tell them apart: a text for each of <see cref="FactsRead.All"/>, equal where the law sees no difference.</summary>
internal sealed class FactValues
{
    private readonly LawBook _law;
    private readonly Rulebook _rulebook;
    private readonly List<Provision> _timed;
    private readonly List<(string Parameter, List<Condition.ParameterTest> Tests)> _parameters;
    private readonly List<Condition.ShareTest> _shares;
    private readonly List<Condition.ValueTest> _values;
    private readonly List<Condition.DiffersTest> _differs;

    public FactValues(LawBook law, Rulebook rulebook, IReadOnlyList<Provision> releases)
    {
        (_law, _rulebook) = (law, rulebook);
        _timed = [.. rulebook.Provisions.Concat(releases).Where(provision => provision.Timeline.Events.Any(e => e.Date.Time is not null))];
        var tests = LawBook.ConditionsOf(rulebook).Concat(releases.Select(release => release.When)).SelectMany(condition => condition.Tests)
            .SelectMany(test => test is Condition.ContentTest { Parts: { } parts } ? parts.Tests.Prepend(test) : [test]).Distinct().ToList();
        _parameters = [.. tests.OfType<Condition.ParameterTest>().GroupBy(test => test.Parameter).Select(group => (group.Key, group.ToList()))];
        _shares = [.. tests.OfType<Condition.ShareTest>()];
        _values = [.. tests.OfType<Condition.ValueTest>()];
        _differs = [.. tests.OfType<Condition.DiffersTest>()];
    }

    /// <summary>The value of a fact.</summary>
    /// <param name="fact">One of <see cref="FactsRead.All"/>.</param>
    /// <param name="facts">The transaction.</param>
    /// <param name="asOf">The day in the authority's own time.</param>
    /// <param name="known">What had been announced by this day counts.</param>
    /// <param name="entriesOf">The party entries that a name matches, as a text; empty where none.</param>
    public string Of(string fact, Transaction facts, Moment asOf, DateOnly known, Func<string, string> entriesOf) => fact switch
    {
        FactsRead.Law => Hour(asOf, known),
        FactsRead.Stated => _differs.Exists(test => facts.CountryOf(test.Fact) is null && facts.CountryOf(test.Other) is null) ? Codes(facts.StatedCountries) : "",
        "kind" or "end_user_type" or "end_use" => facts.WordOf(fact) ?? "",
        "hs" => facts.Hs?.Digits ?? "",
        "control_codes" => Codes(facts),
        "transit" => facts.Transit.Count == 0 ? "" : Codes(facts.Transit),
        "exporter" or "consignee" or "intermediary" or "end_user" => Party(fact, facts, asOf.Day, entriesOf),
        "aware" => string.Join(' ', facts.Aware),
        "parameters" => Parameters(facts),
        "composition" => facts.Composition is { } shares ? Passed(_shares, test => test.Comparison.Holds(shares.GetValueOrDefault(test.Element), test.Percent)) : "",
        "content" => facts.Content.Count == 0 ? "" : string.Join(' ', facts.Content),
        "value" => Passed(_values, test => facts.Value is { } value && facts.Currency == test.Currency ? test.Comparison.Holds(value, test.Amount) : null),
        "made_with" => facts.MadeWith is { } authorities ? "with " + string.Join(' ', authorities) : "",
        "licence" => facts.Licences.Count == 0 ? "" : string.Join(' ', facts.Licences),
        "informed" => string.Join(' ', facts.Informed),
        _ => facts.CountryOf(fact)?.Code ?? "",
    };

    /// <summary>Hours count on days on which something changes at one; the days are those of <see cref="Eras"/>.</summary>
    private string Hour(Moment asOf, DateOnly known)
    {
        var hour = asOf.Time is { } time && _timed.Exists(provision => provision.Timeline.HoursOn(asOf.Day).Count > 0) ? time.Ticks : -1;
        return string.Create(CultureInfo.InvariantCulture, $"{hour} {known.DayNumber}");
    }

    /// <summary>Who is not named may be anyone listed that day; who is named and nowhere listed is so on all days, unless somebody holds something.</summary>
    private string Party(string fact, Transaction facts, DateOnly day, Func<string, string> entriesOf)
    {
        if (facts.PartyOf(fact) is not { } name)
        {
            return Transaction.BlankMeansNone(fact) ? "none" : Since("anyone", day);
        }

        if (facts.Holdings.Count > 0)
        {
            return Since($"{name.Length} {name} {string.Join(';', facts.Holdings)}", day);
        }

        return entriesOf(name) is { Length: > 0 } entries ? Since(entries, day) : "";
    }

    private string Since(string who, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{who} {_law.ListingEraOf(day).DayNumber}");

    private string Codes(Transaction facts)
    {
        var text = new StringBuilder();
        foreach (var code in facts.ControlCodes)
        {
            if (string.Equals(code.Authority, _rulebook.Authority, StringComparison.OrdinalIgnoreCase))
            {
                text.Append(code.Entry).Append(' ');
            }
        }

        return text.ToString();
    }

    private static string Codes(IEnumerable<Country> countries) => string.Join(' ', countries.Select(country => country.Code));

    private string Parameters(Transaction facts)
    {
        if (facts.Parameters.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var (parameter, tests) in _parameters)
        {
            if (facts.Parameters.TryGetValue(parameter, out var value))
            {
                tests.ForEach(test => text.Append(test.Comparison.Holds(value.InBaseUnits, test.Threshold.InBaseUnits) ? '1' : '0'));
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    private static string Passed<T>(List<T> tests, Func<T, bool?> holds)
    {
        var text = new StringBuilder();
        foreach (var test in tests)
        {
            text.Append(holds(test) switch { true => '1', false => '0', null => '?' });
        }

        return text.ToString();
    }
}
