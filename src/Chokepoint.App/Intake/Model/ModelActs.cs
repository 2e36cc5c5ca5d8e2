using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Core.Text;
using Chokepoint.Intake.Announcements;
using Chokepoint.Law.Conditions;

namespace Chokepoint.App.Intake.Model;

/// <summary>Reads the acts that a model lists, each field by the type that the rules fill too.</summary>
internal sealed class ModelActs(QuotedWords words)
{
    private const int MostActs = 30;
    private const int MostValues = 40;
    private const int LongestName = 200;

    private static readonly string[] s_fields =
        ["act", "certainty", "authority", "by", "countries", "worldwide", "parties", "items", "end_user_types", "end_uses", "announced", "effective", "until", "citation"];

    public ImmutableArray<Announcement> Read(JsonElement answer, string name) =>
        [.. Elements(answer, name).Take(MostActs).Select(Read).OfType<Announcement>()];

    /// <summary>An act of which not even the act and its certainty are quoted is none.</summary>
    private Announcement? Read(JsonElement said)
    {
        if (said.ValueKind != JsonValueKind.Object || words.ReadValue(Field(said, "act"), Word<Act>) is not { } act || words.ReadValue(Field(said, "certainty"), Word<Certainty>) is not { } certainty)
        {
            return null;
        }

        return new Announcement
        {
            Act = act,
            Certainty = certainty,
            Authority = words.Read(Field(said, "authority"), Name),
            By = words.ReadValue(Field(said, "by"), CountryOf),
            Countries = [.. Many(said, "countries").Select(one => words.ReadValue(one, CountryOf)).OfType<Quoted<Country>>()],
            Worldwide = words.ReadValue(Field(said, "worldwide"), value => value.ValueKind == JsonValueKind.True ? true : (bool?)null),
            Parties = [.. Many(said, "parties").Select(one => words.Read(one, NameInText)).OfType<Quoted<string>>()],
            Items = [.. Many(said, "items").Select(one => words.Read(one, ItemOf)).OfType<Quoted<NamedItem>>()],
            EndUserTypes = Among(said, "end_user_types", Facts.WordsOf("end_user_type")),
            EndUses = Among(said, "end_uses", Facts.WordsOf("end_use")),
            Announced = words.ReadValue(Field(said, "announced"), Day),
            Effective = words.ReadValue(Field(said, "effective"), Day),
            Until = words.ReadValue(Field(said, "until"), Day),
            Citation = words.Read(Field(said, "citation"), NameInText),
            LeftOpen = Among(said, "left_open", s_fields),
        };
    }

    private ImmutableArray<Quoted<string>> Among(JsonElement said, string name, IEnumerable<string> known) =>
        [.. Many(said, name).Select(one => words.Read(one, value => Name(value) is { } word && known.Contains(word) ? word : null)).OfType<Quoted<string>>()];

    private static T? Word<T>(JsonElement value)
        where T : struct, Enum
    {
        var word = Name(value);
        foreach (var candidate in Enum.GetValues<T>().Where(candidate => Casing.Snake(candidate.ToString()) == word))
        {
            return candidate;
        }

        return null;
    }

    private static string? Name(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? name : null;

    /// <summary>Names of parties and acts are the text's own words.</summary>
    private string? NameInText(JsonElement value) => Name(value) is { } name && words.Has(name) ? name : null;

    private static Country? CountryOf(JsonElement value) => Name(value) switch
    {
        null => null,
        "EU" => Country.EuropeanUnion,
        var code => Countries.TryParse(code, out var country) ? country : null,
    };

    private static DateOnly? Day(JsonElement value) =>
        DateOnly.TryParseExact(Name(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static NamedItem? ItemOf(JsonElement value) => value.ValueKind == JsonValueKind.Object && Name(Field(value, "name")) is { } name
        ? new NamedItem
        {
            Name = name,
            Hs = [.. Many(value, "hs").Select(Name).OfType<string>().Where(code => HsCode.TryParse(code, 2, out _))],
            ControlCodes = [.. Many(value, "control_codes").Select(Name).OfType<string>().Where(code => code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or ':' or '-'))],
            Excluded = Field(value, "excluded").ValueKind == JsonValueKind.True,
        }
        : null;

    private static JsonElement Field(JsonElement said, string name) => said.TryGetProperty(name, out var field) ? field : default;

    private static IEnumerable<JsonElement> Many(JsonElement said, string name) => Elements(said, name).Take(MostValues);

    private static IEnumerable<JsonElement> Elements(JsonElement said, string name) =>
        said.ValueKind == JsonValueKind.Object && said.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
