using System.Globalization;
using Chokepoint.Formats;

namespace Chokepoint.App.Simulate;

/// <summary>One row a day, day -1 being the day before; amounts in the currency of the input, to their last digit.</summary>
public static class CsvFirmsReport
{
    /// <summary>Writes it to a stream that stays open.</summary>
    public static void Write(Stream output, FirmsReport report)
    {
        using var csv = new CsvWriter(output);
        csv.WriteRow("day", "output", "value_added", "final_consumption");
        foreach (var (day, total) in report.Result.Days.Prepend(report.Result.Before).Index())
        {
            csv.WriteRow((day - 1).ToString(CultureInfo.InvariantCulture), Text(total.Output), Text(total.ValueAdded), Text(total.FinalConsumption));
        }
    }

    private static string Text(double amount) => amount.ToString("R", CultureInfo.InvariantCulture);
}
