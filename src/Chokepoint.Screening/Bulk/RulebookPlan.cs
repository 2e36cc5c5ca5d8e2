using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Bulk;

/// <summary>
/// The provisions of one rulebook by what they look at: never at facts themselves, but at what tests and terms make of them. A term reads many facts
/// and mostly comes to true or false, so that lines which differ in these are one to all that asks for the term. Threads: any number.
/// </summary>
internal sealed class RulebookPlan
{
    private readonly FactsRead _facts;
    private readonly List<Facet> _facets = [];
    private readonly Dictionary<string, int> _terms = [];
    private readonly Dictionary<string, int> _tests = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly bool[] _reads = new bool[FactsRead.All.Count];

    public RulebookPlan(LawBook law, Rulebook rulebook, ReferenceEvaluator reference)
    {
        Rulebook = rulebook;
        _facts = new FactsRead(law, rulebook);
        var restrictions = rulebook.Provisions.Where(provision => !provision.IsRelease).ToList();
        Values = new FactValues(law, rulebook, [.. restrictions.SelectMany(reference.ReleasesOf).Distinct()]);
        Groups = [.. restrictions.Select((provision, order) => (order, provision, Parts: PartsOf([.. reference.ReleasesOf(provision).Prepend(provision)])))
            .GroupBy(one => string.Join(';', one.Parts.Select(part => part.Looks).Distinct().Order(StringComparer.Ordinal)))
            .Select(group => new ProvisionGroup(
                [.. group.Select(one => (one.order, one.provision))],
                [.. PlacesOf(group.SelectMany(one => one.Parts)), PlaceOf(FactsRead.Law)],
                ErasOf(group.SelectMany(one => reference.ReleasesOf(one.provision).Prepend(one.provision)).SelectMany(LawBook.ChangesOf))))];
        Regimes = [.. rulebook.Regimes.Select(regime => (regime, PlacesOf(PartsOf(regime.Subject))))];
    }

    public Rulebook Rulebook { get; }

    public FactValues Values { get; }

    /// <summary>Each looks only at facts and at facets before it; the first has the place after the last fact.</summary>
    public IReadOnlyList<Facet> Facets => _facets;

    public IReadOnlyList<ProvisionGroup> Groups { get; }

    /// <summary>The regimes, with the places of what their subjects look at.</summary>
    public IReadOnlyList<(Regime Regime, int[] Places)> Regimes { get; }

    /// <summary>Whether anything looks at a fact.</summary>
    public bool Reads(int place) => _reads[place];

    /// <summary>What provisions look at, besides whether they are in force.</summary>
    private IEnumerable<Part> PartsOf(IReadOnlyList<Provision> provisions) => provisions.SelectMany(one =>
    {
        var conditions = one.Outlooks.Select(rule => rule.When).OfType<Condition>().Prepend(one.When).SelectMany(PartsOf);
        return one.Items.Count == 0 ? conditions : conditions.Append(new Part(
            Looks(_facts.OfItems(one.Items)), one.Items, reading => reading.Items(one), [.. one.Items.SelectMany(_facts.ChangesOfItem)]));
    });

    /// <summary>The tests and terms that a condition is made of.</summary>
    private IEnumerable<Part> PartsOf(Condition condition) => condition switch
    {
        Condition.Always => [],
        Condition.And and => and.Parts.SelectMany(PartsOf),
        Condition.Or or => or.Parts.SelectMany(PartsOf),
        Condition.Not not => PartsOf(not.Part),
        Condition.Known known => PartsOf(known.Part),
        Condition.Term term => [new Part("term " + term.Name, term, reading => reading.Of(term), [])],
        _ => [new Part(Looks(_facts.Of(condition)), IdentityOf(condition), reading => reading.Of(condition), [.. _facts.ChangesOf(condition)])],
    };

    private static string Looks(IEnumerable<string> facts) => string.Join(' ', facts.Distinct().Order(StringComparer.Ordinal));

    /// <summary>Equal for tests that read alike. Those of countries and items are printed by the names of groups, which may mean others on other days.</summary>
    private static object IdentityOf(Condition test) => test switch
    {
        Condition.CountryTest country => $"{string.Join(' ', country.Facts)} is {string.Join(' ', country.Countries.Select(place => place.Code))}",
        Condition.ItemTest or Condition.MarkTest or Condition.ContentTest or Condition.DateTest => test,
        _ => test.ToString()!,
    };

    private int[] PlacesOf(IEnumerable<Part> parts) => [.. parts.GroupBy(part => part.Looks).Select(alike =>
        alike.First().Identity is Condition.Term term ? PlaceOfTerm(term) : PlaceOfTests(alike.Key, [.. alike.DistinctBy(part => NumberOf(part.Identity))]))];

    private int PlaceOfTerm(Condition.Term term)
    {
        if (!_terms.TryGetValue(term.Name, out var place))
        {
            var places = PlacesOf(PartsOf(term.Meaning));
            _terms[term.Name] = place = Add(new Facet([reading => reading.Of(term)], places, new Eras([])));
        }

        return place;
    }

    private int PlaceOfTests(string looks, List<Part> tests)
    {
        var key = string.Join(' ', tests.Select(test => NumberOf(test.Identity)).Order());
        if (!_tests.TryGetValue(key, out var place))
        {
            int[] places = [.. looks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PlaceOf)];
            var isTimeless = !looks.Split(' ').Contains(FactsRead.Law);
            _tests[key] = place = Add(new Facet([.. tests.Select(test => test.View)], places, isTimeless ? new Eras([]) : ErasOf(tests.SelectMany(test => test.Changes))));
        }

        return place;
    }

    private int Add(Facet facet)
    {
        _facets.Add(facet);
        return FactsRead.All.Count + _facets.Count - 1;
    }

    private int PlaceOf(string fact)
    {
        var place = FactsRead.PlaceOf(fact);
        _reads[place] = true;
        return place;
    }

    private int NumberOf(object identity)
    {
        if (!_numbers.TryGetValue(identity, out var number))
        {
            _numbers[identity] = number = _numbers.Count;
        }

        return number;
    }

    private Eras ErasOf(IEnumerable<DateOnly> changes) => new(changes.Append(Rulebook.VerifiedThrough));

    /// <summary>A test, a term, or the entries of a provision.</summary>
    /// <param name="Looks">The facts that it looks at, or the term.</param>
    /// <param name="Identity">Equal for parts that read alike.</param>
    /// <param name="View">What is left of it.</param>
    /// <param name="Changes">The days from which on it may read otherwise, or the last before.</param>
    private sealed record Part(string Looks, object Identity, Func<Residual, Formula> View, IReadOnlyList<DateOnly> Changes);
}

/// <summary>Provisions that look at the same things.</summary>
/// <param name="Provisions">With their order in the rulebook.</param>
/// <param name="Places">The places of what they look at.</param>
/// <param name="Eras">The stretches of days in which all of them stand alike.</param>
internal sealed record ProvisionGroup(IReadOnlyList<(int Order, Provision Provision)> Provisions, int[] Places, Eras Eras);
