using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Tests.Kit;

/// <summary>One way in which all that is unknown may be: a value for each unknown part of a fact, by the part's name.</summary>
internal sealed class World : Dictionary<string, object>
{
    public T Get<T>(string part) => (T)this[part];
}

/// <summary>
/// What is unknown of a transaction, each part with values enough to tell apart all that a rulebook can tell apart: the countries and
/// words that it names and one more, numbers at and around each threshold, each listed party and one that is not listed, each entry and
/// none. A part is named by its question, with a space before what tells it from the other parts: <c>parameters purity</c>.
/// </summary>
internal sealed class Worlds
{
    /// <summary>Numbers that every set of <see cref="RandomLaw"/>'s headings tells apart in every way in which it can be told apart.</summary>
    public static readonly string[] CustomsNumbers =
        ["8505111000", "8505111090", "8505119000", "8505190000", "8506000000", "8599000000", "2805301100", "2805301190", "2805301900", "2805190000", "2899000000", "9400000000"];

    private readonly SortedDictionary<string, HashSet<object>> _unknown = new(StringComparer.Ordinal);
    private readonly LawBook _law;
    private readonly Transaction _facts;

    public Worlds(LawBook law, Transaction facts, TransactionDate date, DateOnly known)
    {
        (_law, _facts) = (law, facts);
        foreach (var rulebook in law.Rulebooks)
        {
            AddItems(rulebook);
            AddTimes(rulebook, date.At(rulebook.UtcOffset), known);
            foreach (var test in Conditions(rulebook).SelectMany(Tests))
            {
                Add(test, date.At(rulebook.UtcOffset).Day);
                if (test is Condition.DateTest { Group: { } group, Day: var day } && day <= date.At(rulebook.UtcOffset).Day && day > rulebook.VerifiedThrough)
                {
                    Add($"{group}@status {day:yyyyMMdd}", true, false);
                }
            }
        }
    }

    public IReadOnlyList<(string Part, object[] Values)> Unknown => [.. _unknown.Select(pair => (pair.Key, pair.Value.ToArray()))];

    public long Count => _unknown.Values.Aggregate(1L, (count, values) => count * values.Count);

    /// <summary>All of them; the last unknown varies fastest.</summary>
    public World[] All() => Unknown.Aggregate(
        new[] { new World() },
        (worlds, unknown) => [.. worlds.SelectMany(world => unknown.Values.Select(value => With(world, unknown.Part, value)))]);

    /// <summary>The name of the fact that a part belongs to.</summary>
    public static string QuestionOf(string part) => part.Split(' ')[0];

    private static World With(World world, string part, object value)
    {
        var result = new World();
        foreach (var (name, known) in world)
        {
            result[name] = known;
        }

        result[part] = value;
        return result;
    }

    private void Add(string part, params IEnumerable<object> values)
    {
        foreach (var value in values)
        {
            if (!_unknown.TryGetValue(part, out var known))
            {
                _unknown[part] = known = [];
            }

            known.Add(value);
        }
    }

    private void Add(Condition test, DateOnly day)
    {
        if (test is Condition.ListingTest { Measure: { } held, Parties: var parties } && _facts.Holdings.Count > 0 && _law.HoldingRuleOf(held)?.Owners.Any(owners => _law.IsUnnamed(owners, day)) == true)
        {
            foreach (var party in parties.Where(party => _facts.PartyOf(party) is not null))
            {
                Add($"{held}@parties {party}", true, false);
            }
        }

        switch (test)
        {
            case Condition.CountryTest country:
                foreach (var fact in country.Facts.Where(fact => fact != "transit" && _facts.CountryOf(fact) is null && !IsNobodys(fact)))
                {
                    Add(fact, country.Countries.Select(c => (object)c.Code).Append("DE"));
                }

                break;
            case Condition.DiffersTest differs:
                foreach (var fact in new[] { differs.Fact, differs.Other }.Where(fact => _facts.CountryOf(fact) is null && !IsNobodys(fact)))
                {
                    Add(fact, new[] { differs.Fact, differs.Other }.Select(_facts.CountryOf).OfType<Country>().Select(country => country.Code).Concat(RandomLaw.CountryCodes).Concat(["DE", "FR"]));
                }

                break;
            case Condition.WordTest word when _facts.WordOf(word.Fact) is null:
                Add(word.Fact, word.Fact == "end_use" ? word.Words.Append("humanitarian") : Facts.WordsOf(word.Fact));
                break;
            case Condition.ListingTest { Measure: { } notice } unnamed when _law.IsUnnamed(notice, day):
                foreach (var party in unnamed.Parties.Where(party => _facts.PartyOf(party) is not null || !IsNobodys(party)))
                {
                    Add($"{notice}@parties {party}", true, false);
                }

                break;
            case Condition.ListingTest listing:
                foreach (var party in listing.Parties.Where(party => _facts.PartyOf(party) is null && !IsNobodys(party)))
                {
                    Add(party, _law.Listings.Select(entry => (object)entry.Name).Append("Nobody"));
                }

                break;
            case Condition.ParameterTest { Parameter: var name, Threshold: var threshold } when !_facts.Parameters.ContainsKey(name):
                Add($"parameters {name}", Around(threshold.InBaseUnits, lowest: name == "temperature" ? -1000 : 0, highest: 1000));
                break;
            case Condition.ShareTest share when _facts.Composition is null:
                Add($"composition {share.Element}", Around(share.Percent, 0, 100));
                break;
            case Condition.ContentTest content when !_facts.Content.ContainsKey(content.Authority):
                Add($"content {content.Authority}", Around(content.Percent, 0, 100));
                break;
            case Condition.ValueTest value when _facts.Value is null || _facts.Currency != value.Currency:
                Add($"value {value.Currency}", Around(value.Amount, 0, 1000));
                break;
            case Condition.AuthorityTest { Fact: "made_with" } madeWith when _facts.MadeWith is null:
                Add($"made_with {madeWith.Authority}", true, false);
                break;
            case Condition.HsTest:
                Add("kind", _facts.Kind is null ? ["goods", "software"] : []);
                AddCustomsNumbers();
                break;
        }
    }

    private static IEnumerable<object> Around(decimal threshold, decimal lowest, decimal highest) =>
        new[] { threshold - 1, threshold, threshold + 1 }.Where(value => value >= lowest && value <= highest).Cast<object>();

    private bool IsNobodys(string fact) => fact switch
    {
        "exporter" => true,
        "consignee" or "consignee_country" => _facts.Consignee is null,
        "intermediary" or "intermediary_country" => _facts.Intermediary is null,
        _ => false,
    };

    private void AddCustomsNumbers() => Add("hs", CustomsNumbers.Where(number => number.StartsWith(_facts.Hs?.Digits ?? "", StringComparison.Ordinal)));

    private void AddItems(Rulebook rulebook)
    {
        var stated = _facts.ControlCodes.Where(code => string.Equals(code.Authority, rulebook.Authority, StringComparison.OrdinalIgnoreCase)).ToList();
        if (rulebook.Items.Count == 0 || stated.Count > 0)
        {
            foreach (var code in stated.Where(code => !code.IsNone).Select(code => code.Entry).Distinct())
            {
                var meant = rulebook.Items.Where(item => item.Marks.Count > 0 && BruteForce.IsCode(code, item, rulebook)).ToList();
                Add($"control_codes {rulebook.Authority}:{code}", meant.Count > 1 ? meant.Select(item => (object)item.Id) : []);
            }

            return;
        }

        Add($"control_codes {rulebook.Authority}", rulebook.Items.Select(item => (object)item.Id).Append("none"));
        Add("kind", _facts.Kind is null ? Facts.Kinds : []);
        if (rulebook.Items.Any(item => item.Hs.Count > 0))
        {
            Add("export_from", _facts.ExportFrom is null ? [rulebook.Authority.ToUpperInvariant(), "DE"] : []);
            if (_facts.Hs is null)
            {
                AddCustomsNumbers();
            }
        }
    }

    private void AddTimes(Rulebook rulebook, Moment asOf, DateOnly known)
    {
        var times = rulebook.Provisions.SelectMany(provision => provision.Timeline.Events).Where(e => e.Date.Day == asOf.Day)
            .Select(e => e.Date.Time).OfType<TimeOnly>().ToList();
        var hours = asOf.Time is not null || times.Count == 0
            ? []
            : times.SelectMany(time => new[] { time.AddMinutes(-1), time }).Append(TimeOnly.MinValue).Distinct().ToList();
        Add($"date {rulebook.Authority}", hours.Cast<object>());
        foreach (var provision in rulebook.Provisions)
        {
            var moments = hours.Count == 0 ? [asOf] : hours.Select(time => new Moment(asOf.Day, time));
            if (moments.Any(moment => provision.Timeline.At(moment, known, rulebook.VerifiedThrough).Kind == StandingKind.Unknown))
            {
                Add($"{provision.Id}@status", true, false);
            }
        }
    }

    private static IEnumerable<Condition> Conditions(Rulebook rulebook) =>
        rulebook.Regimes.Select(regime => regime.Subject)
            .Concat(rulebook.Items.Select(item => item.Test))
            .Concat(rulebook.Provisions.Select(provision => provision.When))
            .Concat(rulebook.Provisions.SelectMany(provision => provision.Outlooks).Select(rule => rule.When).OfType<Condition>());

    private static IEnumerable<Condition> Tests(Condition condition) => condition switch
    {
        Condition.And and => and.Parts.SelectMany(Tests),
        Condition.Or or => or.Parts.SelectMany(Tests),
        Condition.Not not => Tests(not.Part),
        Condition.Known known => Tests(known.Part),
        Condition.Term term => Tests(term.Meaning),
        _ => [condition],
    };
}
