using Chokepoint.Core.Places;

namespace Chokepoint.Law.Measures;

/// <summary>
/// How one authority's law sees places: a part of a country is also that country, and some places count as another country altogether,
/// as Hong Kong does as China under the law of the United States. Where the law names the smaller place, its own test speaks of it alone.
/// </summary>
public sealed class Geography
{
    /// <summary>Of a law in which only parts count as something else: as their country.</summary>
    public static readonly Geography Plain = new(new Dictionary<Country, Country>());

    /// <summary>Of a law in which these places count as other countries, none of which counts as a third.</summary>
    public Geography(IReadOnlyDictionary<Country, Country> countsAs) => CountsAs = countsAs;

    /// <summary>The places that count as another country by this law, rather than as themselves or as the country that they are part of.</summary>
    public IReadOnlyDictionary<Country, Country> CountsAs { get; }

    /// <summary>Whether a place is, is part of, or counts as one of the countries that a test names.</summary>
    public bool IsIn(Country place, IReadOnlyList<Country> named)
    {
        while (!named.Contains(place))
        {
            var wider = Wider(place);
            if (wider == place)
            {
                return false;
            }

            place = wider;
        }

        return true;
    }

    /// <summary>The countries that a test names, with all places that it thereby means.</summary>
    public IEnumerable<Country> Within(IReadOnlyList<Country> named) =>
        named.Union(CountryParts.All.Union(CountsAs.Keys).Where(place => IsIn(place, named)));

    /// <summary>The country that a place is or counts as in the end.</summary>
    public Country WholeOf(Country place) => Wider(place) is var wider && wider == place ? place : WholeOf(wider);

    private Country Wider(Country place) => CountsAs.TryGetValue(place, out var other) ? other : CountryParts.CountryOf(place);
}
