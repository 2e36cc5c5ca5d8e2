using System.Globalization;
using Chokepoint.Formats;

namespace Chokepoint.App.Simulate.Sectors;

/// <summary>The daily series as one table: on each day the industries, then final demand (<c>docs/formats.md</c>).</summary>
public static class SectorCsv
{
    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(SectorReport report, Stream output)
    {
        var (table, series) = (report.Result.Table, report.Result.Series);
        using var csv = new CsvWriter(output);
        csv.WriteRow("day", "region", "sector", "category", "production", "capacity", "orders", "overproduction", "capital_lost", "final_demand_unmet");
        for (var day = 0; day < series.Days; day++)
        {
            var at = day.ToString(CultureInfo.InvariantCulture);
            for (var i = 0; i < table.Count; i++)
            {
                string Of(double[] one) => Text(series.OfIndustries(one, day)[i]);
                csv.WriteRow(
                    at, table.RegionOf(i), table.SectorOf(i), "", Of(series.Production), Of(series.Capacity), Of(series.Orders), Of(series.Overproduction), Of(series.CapitalLost), "");
            }

            for (var j = 0; j < table.FinalDemand.Count; j++)
            {
                csv.WriteRow(at, table.FinalDemand[j].Region, "", table.FinalDemand[j].Category, "", "", "", "", "", Text(series.OfFinalDemand(day)[j]));
            }
        }
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
