using System.Globalization;
using Chokepoint.Formats;
using Chokepoint.Supply.Halts;

namespace Chokepoint.App.Simulate;

/// <summary>One row for each product and day (<c>docs/formats.md</c>). Shares of the normal, 1 for as usual.</summary>
public static class CsvHaltReport
{
    private const string Digits = "0.######";

    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, HaltReport report)
    {
        using var csv = new CsvWriter(output);
        string[] head = ["date", "facility", "item", "output", "delivery", .. report.Ensemble is null ? (string[])[] : ["output_low", "output_median", "output_high"]];
        csv.WriteRow(head);
        foreach (var product in report.Products)
        {
            for (var day = 0; day < report.Days; day++)
            {
                csv.WriteRow([.. RowOf(report, product, day)]);
            }
        }
    }

    private static IEnumerable<string> RowOf(HaltReport report, ProductHalt product, int day)
    {
        yield return HaltPhrases.Date(report.Plan.Start.AddDays(day));
        yield return product.Facility.Id;
        yield return product.Item.Id;
        yield return Number(product.OutputByDay[day]);
        yield return Number(product.DeliveryByDay[day]);
        if (report.EnsembleOf(product)?.OutputByDay[day] is { } band)
        {
            yield return Number(band.Low);
            yield return Number(band.Median);
            yield return Number(band.High);
        }
    }

    private static string Number(double share) => double.IsNaN(share) ? "" : share.ToString(Digits, CultureInfo.InvariantCulture);
}
