using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;

namespace Chokepoint.Law.Reading;

/// <summary>Reads the key <c>offices</c> of a rulebook's main file.</summary>
internal static class OfficeSource
{
    public static IReadOnlyList<Office> Read(YamlMap main, DiagnosticBag bag)
    {
        var offices = new List<Office>();
        foreach (var map in main.Maps("offices"))
        {
            map.Allow(Keys.Office);
            var id = map.RequiredString("id");
            if (offices.Exists(office => office.Id == id))
            {
                bag.Error(ReadingCodes.Duplicate, map.PlaceOf("id"), $"`{id}` stands here twice", "give each office an id of its own");
                continue;
            }

            offices.Add(new Office(id, BodyOf(map), SeatsOf(map, bag)));
        }

        return offices;
    }

    private static Dictionary<Country, OfficeBody> SeatsOf(YamlMap office, DiagnosticBag bag)
    {
        var seats = new Dictionary<Country, OfficeBody>();
        foreach (var map in office.Maps("seats"))
        {
            map.Allow(Keys.Seat);
            var word = map.RequiredString("country");
            if (!CountryParts.TryParse(word, out var country))
            {
                bag.Error(ReadingCodes.Value, map.PlaceOf("country"), $"`{word}` is no country", "use an ISO 3166 code or an English name");
            }
            else if (!seats.TryAdd(country, BodyOf(map)))
            {
                bag.Error(ReadingCodes.Duplicate, map.PlaceOf("country"), $"`{word}` stands here twice", "one body decides for exporters of one country");
            }
        }

        return seats;
    }

    private static OfficeBody BodyOf(YamlMap map)
    {
        var name = map.RequiredString("name");
        return new OfficeBody(name, map.String("short") ?? name, map.String("portal"), map.Number("usual_days"));
    }
}
