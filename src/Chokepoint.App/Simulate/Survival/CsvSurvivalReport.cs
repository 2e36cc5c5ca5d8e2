using System.Globalization;
using Chokepoint.Formats;
using Chokepoint.Planning.Survival;

namespace Chokepoint.App.Simulate.Survival;

/// <summary>One row for each failure (<c>docs/formats.md</c>), the largest loss first.</summary>
public static class CsvSurvivalReport
{
    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, SurvivalReport report)
    {
        using var csv = new CsvWriter(output);
        csv.WriteRow("id", "name", "country", "stage", "ttr", "ttr_stated", "tts", "unlimited", "loss", "rei", "lost");
        foreach (var impact in report.Impacts)
        {
            var facility = report.Network?.Facilities[impact.Id];
            csv.WriteRow(
                impact.Id,
                facility?.Name ?? "",
                facility?.Country?.Code ?? "",
                facility?.Stage ?? "",
                Number(impact.TimeToRecover),
                impact.IsRecoveryStated ? "yes" : "no",
                double.IsPositiveInfinity(impact.TimeToSurvive) ? "" : Number(impact.TimeToSurvive),
                double.IsPositiveInfinity(impact.TimeToSurvive) ? "yes" : "no",
                Number(impact.Loss),
                Number(impact.RiskExposure),
                string.Join(';', impact.Lost.Select(product => $"{Of(product)}={Number(product.Units)}")));
        }
    }

    private static string Of(LostProduct product) => product.Facility is null ? product.Item : $"{product.Item}@{product.Facility}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
