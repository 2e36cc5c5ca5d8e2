using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chokepoint.Screening.Facts;

/// <summary>Hashes the facts of a transaction, so that a determination can be checked against them later.</summary>
internal static class FactsHasher
{
    /// <summary>SHA-256 in hexadecimal over <c>column=value</c> lines in a fixed order; unknown facts have no line.</summary>
    public static string HashOf(Transaction facts)
    {
        var text = new StringBuilder();
        foreach (var (column, value) in Columns(facts))
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(column).Append('=').Append(value).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<(string Column, string? Value)> Columns(Transaction facts) =>
    [
        ("id", facts.Id), ("date", facts.Date?.ToString()), ("item", facts.Item), ("description", facts.Description), ("kind", facts.Kind),
        ("hs", facts.Hs?.Digits), ("control_codes", Joined(facts.ControlCodes)), ("origin", facts.Origin?.Code), ("export_from", facts.ExportFrom?.Code),
        ("destination", facts.Destination?.Code), ("transit", Joined(facts.Transit)), ("exporter", facts.Exporter),
        ("exporter_country", facts.ExporterCountry?.Code), ("consignee", facts.Consignee), ("consignee_country", facts.ConsigneeCountry?.Code),
        ("intermediary", facts.Intermediary), ("intermediary_country", facts.IntermediaryCountry?.Code), ("end_user", facts.EndUser),
        ("end_user_country", facts.EndUserCountry?.Code), ("end_user_type", facts.EndUserType), ("end_use", facts.EndUse),
        ("value", facts.Value?.ToString(CultureInfo.InvariantCulture)), ("currency", facts.Currency),
        ("quantity", facts.Quantity?.ToString(CultureInfo.InvariantCulture)), ("unit", facts.Unit),
        ("composition", Joined(facts.Composition)), ("parameters", Joined(facts.Parameters)), ("content", Joined(facts.Content)),
        ("made_with", facts.MadeWith is null ? null : string.Join(';', facts.MadeWith)), ("licence", Joined(facts.Licences)),
        ("informed", Joined(facts.Informed)), ("aware", Joined(facts.Aware)), ("holdings", Joined(facts.Holdings)), ("bill", facts.Bill?.HashOf(facts.Item!)),
    ];

    private static string Joined<T>(IEnumerable<T> values) => string.Join(';', values);

    private static string? Joined<T>(IReadOnlyDictionary<string, T>? values) => values is null
        ? null
        : string.Join(';', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")));
}
