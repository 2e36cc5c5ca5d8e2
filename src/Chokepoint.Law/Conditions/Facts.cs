using System.Collections.Frozen;

namespace Chokepoint.Law.Conditions;

/// <summary>What kind of value a fact holds, and so which tests make sense of it.</summary>
public enum FactType
{
    /// <summary>One country.</summary>
    Country,

    /// <summary>A set of countries; blank means none.</summary>
    Countries,

    /// <summary>One word of a closed list.</summary>
    Word,

    /// <summary>A set of words of a closed list; blank means none.</summary>
    Words,

    /// <summary>The name of a party.</summary>
    Party,

    /// <summary>A set of authorities.</summary>
    Authorities,
}

/// <summary>The facts of a transaction that conditions speak of, by their column names, and the words that they know.</summary>
public static class Facts
{
    /// <summary>Words of <c>kind</c>.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["goods", "software", "technology", "service"];

    /// <summary>Words of <c>end_user_type</c>.</summary>
    public static readonly IReadOnlyList<string> EndUserTypes = ["military", "government", "civil"];

    /// <summary>Words of <c>end_use</c>; each excludes the others.</summary>
    public static readonly IReadOnlyList<string> EndUses =
    [
        "civil", "military", "military_enhancing", "wmd", "terrorism", "surveillance", "humanitarian",
        "advanced_semiconductor", "military_ai", "rare_earth_production",
    ];

    private static readonly FrozenDictionary<string, FactType> s_types = new Dictionary<string, FactType>
    {
        ["kind"] = FactType.Word,
        ["origin"] = FactType.Country,
        ["export_from"] = FactType.Country,
        ["destination"] = FactType.Country,
        ["transit"] = FactType.Countries,
        ["exporter"] = FactType.Party,
        ["exporter_country"] = FactType.Country,
        ["consignee"] = FactType.Party,
        ["consignee_country"] = FactType.Country,
        ["intermediary"] = FactType.Party,
        ["intermediary_country"] = FactType.Country,
        ["end_user"] = FactType.Party,
        ["end_user_country"] = FactType.Country,
        ["end_user_type"] = FactType.Word,
        ["end_use"] = FactType.Word,
        ["made_with"] = FactType.Authorities,
        ["licence"] = FactType.Authorities,
        ["informed"] = FactType.Authorities,
        ["aware"] = FactType.Words,
    }.ToFrozenDictionary();

    /// <summary>The names of all facts that have a <see cref="FactType"/>.</summary>
    public static IReadOnlyCollection<string> Names => s_types.Keys;

    /// <summary>The type of a fact, if it is one.</summary>
    public static bool TryGetType(string name, out FactType type) => s_types.TryGetValue(name, out type);

    /// <summary>The words that a fact of words may hold.</summary>
    public static IReadOnlyList<string> WordsOf(string fact) => fact switch
    {
        "kind" => Kinds,
        "end_user_type" => EndUserTypes,
        "end_use" or "aware" => EndUses,
        _ => [],
    };
}
