using System.Text.RegularExpressions;

namespace Chokepoint.Tests.Cases;

/// <summary>Turns a worked case of the dossier, which people wrote in free words, into the columns of a transaction.</summary>
internal static partial class DossierCase
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "id", "date", "item", "kind", "hs", "control_codes", "origin", "exporter_country", "destination", "end_user", "end_user_country",
        "end_user_type", "end_use", "composition", "parameters", "content", "made_with",
    ];

    public static IReadOnlyList<string> CellsOf(IReadOnlyDictionary<string, string> row)
    {
        var item = row["item"];
        var isForResale = row["end_use"] == "stock for resale";
        var facts = new Dictionary<string, string>
        {
            ["id"] = row["id"],
            ["date"] = row["date"],
            ["item"] = item,
            ["kind"] = row["extra"] == "service" ? "service" : "goods",
            ["hs"] = row["hs"],
            ["control_codes"] = CodesOf(row["control_code"], item),
            ["origin"] = row["origin"],
            ["exporter_country"] = row["exporter_country"],
            ["destination"] = row["destination"],
            ["end_user"] = isForResale ? "" : row["end_user"],
            ["end_user_country"] = isForResale ? "" : row["destination"],
            ["end_user_type"] = isForResale ? "" : row["end_user_type"] == "military" ? "military" : "civil",
            ["end_use"] = isForResale ? "" : UseOf(row["end_use"]),
            ["composition"] = item.Contains("no Dy", StringComparison.Ordinal) ? "Nd=30%;Fe=69%;B=1%" : "",
            ["parameters"] = ParametersOf(item),
            ["content"] = ValueShare().Match(item) is { Success: true } share ? $"CN:{share.Groups[1].Value}%" : "",
            ["made_with"] = item.Contains("German process", StringComparison.Ordinal) ? "DE" : "",
        };
        return [.. Columns.Select(column => facts[column])];
    }

    private static string CodesOf(string cell, string item) => cell switch
    {
        _ when Dossier.OfficialCode(cell) is { } code => $"CN:{code}",
        _ when cell.StartsWith("none", StringComparison.Ordinal) => "CN:none",
        "graphite entry" => item.Contains("natural", StringComparison.Ordinal) ? "CN:GRAPHITE-NAT" : "CN:GRAPHITE-ART",
        "Ge entry of unified list" => "CN:GE-DIOXIDE",
        "Ga family" => "CN:GA-ARSENIDE",
        "Annex 1 part 2" => item.Contains("Germany", StringComparison.Ordinal) ? "CN:ANNEX1-P2" : "CN:DY-MAGNET",
        "listed entry" => "CN:9C999",
        _ => "",
    };

    private static string UseOf(string use) => use switch
    {
        "rocket nozzle test" or "missile actuator" => "military",
        "disaster relief" => "humanitarian",
        _ => "civil",
    };

    private static string ParametersOf(string item) =>
        item.Contains("45 MPa", StringComparison.Ordinal) ? "purity=99.95%;flexural_strength=45 MPa;density=1.80 g/cm3"
        : item.StartsWith("antimony trioxide", StringComparison.Ordinal) ? "purity=99.5%"
        : EnergyDensity().Match(item) is { Success: true } density ? $"energy_density={density.Groups[1].Value} Wh/kg"
        : "";

    [GeneratedRegex("([0-9.]+) % value")]
    private static partial Regex ValueShare();

    [GeneratedRegex("([0-9]+) Wh/kg")]
    private static partial Regex EnergyDensity();
}
