using System.Globalization;
using Chokepoint.Formats;

namespace Chokepoint.App.Expose;

/// <summary>One row for each product (<c>docs/formats.md</c>). Shares are 0 to 1; a blank cell is unknown.</summary>
public static class CsvExposureReport
{
    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, ExposureReport report)
    {
        using var csv = new CsvWriter(output);
        csv.WriteRow(
            "facility", "item", "per_day", "value_per_day", "makeable", "embedded_value", "unknown_value", "embedded_mass", "unknown_mass", "direct_value",
            "gating", "gating_with_spare", "stops_for_good", "first_tier", "last_tier", "mean_tier", "single_points", "banned", "in_doubt", "needs_licence",
            "stops_if_banned", "stops_if_doubt_binds", "stops_without_licences");
        foreach (var product in report.Result.Products)
        {
            var law = product.Law;
            csv.WriteRow(
                product.Facility.Id,
                product.Item.Id,
                Number(product.PerDay),
                Number(product.ValuePerDay),
                product.IsMakeable ? "yes" : "no",
                Number(product.EmbeddedValue),
                Number(product.UnknownValue),
                Number(product.EmbeddedMass),
                Number(product.UnknownMass),
                Number(product.DirectValue),
                Number(product.Gating),
                Number(product.GatingWithSpare),
                product.StopsForGood ? "yes" : "no",
                Tier(product.FirstTier),
                Tier(product.LastTier),
                Number(product.MeanTier),
                product.SinglePoints.ToString(CultureInfo.InvariantCulture),
                Number(law?.Banned),
                Number(law?.InDoubt),
                Number(law?.NeedsLicence),
                Number(law?.StopsIfBanned),
                Number(law?.StopsIfDoubtBinds),
                Number(law?.StopsWithoutLicences));
        }
    }

    private static string Number(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Tier(int tier) => tier < 0 ? "" : tier.ToString(CultureInfo.InvariantCulture);
}
