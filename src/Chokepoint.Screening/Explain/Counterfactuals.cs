using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Explain;

/// <summary>Tries each single change of a fact that some provision looks at.</summary>
internal static class Counterfactuals
{
    /// <summary>A price ten times as high or low is another deal, and no change of this one.</summary>
    private const int FarthestPrice = 10;

    /// <summary>
    /// The changes that alter the verdict and what stands, by column, those of one column with the same result together; then other dates.
    /// </summary>
    public static IReadOnlyList<Counterfactual> Of(Determination determination, Clock clock, LawBook law, ReferenceEvaluator evaluator)
    {
        var before = Standing(determination);
        var facts = law.Rulebooks.SelectMany(rulebook => FactChanges(determination.Transaction, rulebook, law))
            .Select(change => (change.Column, change.Value, Result: evaluator.Determine(change.Facts, clock)))
            .Where(change => (change.Result.Least, change.Result.Most) != (determination.Least, determination.Most))
            .GroupBy(change => (change.Column, change.Result.Least, change.Result.Most, Provisions: string.Join(' ', Difference(before, Standing(change.Result)))))
            .Select(group => new Counterfactual(
                group.Key.Column, [.. group.Select(change => change.Value).Distinct()], group.Key.Least, group.Key.Most,
                group.Key.Provisions.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return [.. facts.Concat(OtherDates.Of(determination, clock, law, evaluator)).Where(change => change.Provisions.Count > 0)];
    }

    /// <summary>The provisions that stand more firmly in the other determination (+), or less (-).</summary>
    public static IReadOnlyList<string> Difference(Determination before, Determination after) => [.. Difference(Standing(before), Standing(after))];

    private static Dictionary<string, Truth> Standing(Determination determination) => determination.Findings.Where(finding => finding.Truth != Truth.False)
        .GroupBy(finding => finding.Provision.Id).ToDictionary(findings => findings.Key, findings => findings.Max(finding => finding.Truth));

    private static IEnumerable<string> Difference(Dictionary<string, Truth> before, Dictionary<string, Truth> after) =>
        Firmer(after, before).Select(id => "+" + id).Concat(Firmer(before, after).Select(id => "-" + id)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Firmer(Dictionary<string, Truth> here, Dictionary<string, Truth> there) =>
        here.Where(standing => standing.Value > there.GetValueOrDefault(standing.Key, Truth.False)).Select(standing => standing.Key);

    private static IEnumerable<(string Column, string Value, Transaction Facts)> FactChanges(Transaction facts, Rulebook rulebook, LawBook law)
    {
        var tests = law.Provisions.Where(provision => law.RulebookOf(provision) == rulebook)
            .SelectMany(provision => provision.When.Tests).Distinct().ToList();
        foreach (var group in tests.OfType<Condition.CountryTest>().SelectMany(test => test.Facts.Select(fact => (fact, test.Countries))).Where(pair => pair.fact != "transit").GroupBy(pair => pair.fact))
        {
            // Of countries that every test treats alike, one stands for all: a country chart names two hundred.
            var sets = group.Select(pair => pair.Countries.ToHashSet()).ToList();
            foreach (var country in group.SelectMany(pair => pair.Countries).Append(Elsewhere(group.SelectMany(pair => pair.Countries))).Distinct()
                .Where(country => country != facts.CountryOf(group.Key))
                .DistinctBy(country => string.Concat(sets.Select(set => set.Contains(country) ? '1' : '0'))))
            {
                yield return (group.Key, country.Code, With(facts, group.Key, country));
            }
        }

        foreach (var fact in tests.OfType<Condition.WordTest>().Select(test => test.Fact).Distinct())
        {
            foreach (var word in Law.Conditions.Facts.WordsOf(fact).Where(word => word != facts.WordOf(fact)))
            {
                yield return (fact, word, With(facts, fact, word));
            }
        }

        foreach (var word in tests.OfType<Condition.WordsTest>().SelectMany(test => test.Words).Distinct().Where(word => !facts.Aware.Contains(word)))
        {
            yield return ("aware", word, facts with { Aware = [.. facts.Aware, word] });
        }

        foreach (var authority in tests.OfType<Condition.AuthorityTest>().Where(test => test.Fact == "informed").Select(test => test.Authority).Distinct().Where(authority => !facts.Informed.Contains(authority)))
        {
            yield return ("informed", authority, facts with { Informed = [.. facts.Informed, authority] });
        }

        foreach (var change in ItemChanges(facts, rulebook).Concat(ValueChanges(facts, tests.OfType<Condition.ValueTest>())))
        {
            yield return change;
        }

        foreach (var party in tests.OfType<Condition.ListingTest>().SelectMany(test => test.Parties).Distinct().Where(party => facts.PartyOf(party) is null || law.EntriesOf(facts.PartyOf(party)!).Count > 0))
        {
            yield return (party, "a party on no list", With(facts, party, "a party on no list"));
        }

        foreach (var test in tests.OfType<Condition.ContentTest>().DistinctBy(test => (test.Authority, test.Percent)))
        {
            foreach (var percent in new[] { test.Percent, Math.Max(0, test.Percent - 0.01m) })
            {
                yield return ("content", $"{test.Authority}:{percent}%", facts with { Content = new Dictionary<string, decimal>(facts.Content) { [test.Authority] = percent } });
            }
        }
    }

    /// <summary>A price that is stated in another currency stays: in the law's own it is a question, and no change of facts answers it.</summary>
    private static IEnumerable<(string Column, string Value, Transaction Facts)> ValueChanges(Transaction facts, IEnumerable<Condition.ValueTest> tests)
    {
        foreach (var test in tests.Where(test => facts.Value is not { } value
            || ((facts.Currency ?? test.Currency) == test.Currency && test.Amount >= value / FarthestPrice && test.Amount <= value * FarthestPrice)))
        {
            foreach (var amount in new[] { test.Amount, test.Amount + 1 })
            {
                yield return ("value", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount} {test.Currency}"), facts with { Value = amount, Currency = test.Currency });
            }
        }
    }

    private static IEnumerable<(string Column, string Value, Transaction Facts)> ItemChanges(Transaction facts, Rulebook rulebook)
    {
        var authority = rulebook.Authority.ToUpperInvariant();
        var others = facts.ControlCodes.Where(code => code.Authority != authority).ToList();
        yield return ("control_codes", $"{authority}:none", facts with { ControlCodes = [.. others, new ControlCode(authority, "none")] });
        if (facts.ControlCodes.Count > others.Count)
        {
            yield break;
        }

        // Only entries that the customs number leaves possible: the others are no single change.
        // Of entries that law marks alike, one stands for all.
        foreach (var item in rulebook.Items.Where(item => facts.Hs is not { } hs || item.Hs.Any(reference => reference.CanEqual(hs, 6)))
            .DistinctBy(item => item.Marks.Count > 0 ? string.Join(' ', item.Marks) : item.Id))
        {
            yield return ("control_codes", $"{authority}:{item.Id}", facts with { ControlCodes = [.. others, new ControlCode(authority, item.Id)] });
            foreach (var parameter in item.Test.Tests.OfType<Condition.ParameterTest>())
            {
                foreach (var (value, _) in Around(parameter.Threshold))
                {
                    yield return ("parameters", $"{parameter.Parameter}={value}", facts with { Parameters = new Dictionary<string, Quantity>(facts.Parameters) { [parameter.Parameter] = value } });
                }
            }

            foreach (var share in item.Test.Tests.OfType<Condition.ShareTest>())
            {
                foreach (var percent in new[] { 0m, share.Percent + 1 })
                {
                    yield return ("composition", $"{share.Element}={percent}%", facts with
                    {
                        Composition = new Dictionary<string, decimal>(facts.Composition ?? new Dictionary<string, decimal>()) { [share.Element] = percent },
                    });
                }
            }
        }
    }

    private static IEnumerable<(Quantity Value, int Side)> Around(Quantity threshold)
    {
        var step = threshold.Unit.Dimension == "share" ? 0.001m : 1;
        yield return (threshold with { Value = threshold.Value - step }, -1);
        yield return (threshold with { Value = threshold.Value + step }, 1);
    }

    /// <summary>Some country that no test names.</summary>
    private static Country Elsewhere(IEnumerable<Country> named) => Countries.All.Except(named).FirstOrDefault();

    private static Transaction With(Transaction facts, string column, Country country) => column switch
    {
        "origin" => facts with { Origin = country },
        "export_from" => facts with { ExportFrom = country },
        "destination" => facts with { Destination = country },
        "exporter_country" => facts with { ExporterCountry = country },
        "consignee_country" => facts with { ConsigneeCountry = country },
        "intermediary_country" => facts with { IntermediaryCountry = country },
        "end_user_country" => facts with { EndUserCountry = country },
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "no country fact"),
    };

    private static Transaction With(Transaction facts, string column, string value) => column switch
    {
        "kind" => facts with { Kind = value },
        "end_user_type" => facts with { EndUserType = value },
        "end_use" => facts with { EndUse = value },
        "exporter" => facts with { Exporter = value },
        "consignee" => facts with { Consignee = value },
        "intermediary" => facts with { Intermediary = value },
        "end_user" => facts with { EndUser = value },
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "no word or party fact"),
    };
}
