using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.App.Simulate.Sectors;

/// <summary>The run as one JSON object (<c>docs/formats.md</c>).</summary>
public static class SectorJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(SectorReport report, Stream output)
    {
        var (table, series) = (report.Result.Table, report.Result.Series);
        using (var writer = new Utf8JsonWriter(output, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("model", "boario");
            WriteOptions(writer, report.Result.Options);
            writer.WriteNumber("shocks", report.Loaded.Shocks.Count);
            writer.WriteNumber("days", series.Days);
            WriteBreak(writer, report.Result);
            WriteEffect(writer, "total", SectorEffect.Of(report.Result, [.. Enumerable.Range(0, table.Count)]));
            writer.WriteStartArray("industries");
            for (var i = 0; i < table.Count; i++)
            {
                writer.WriteStartObject();
                writer.WriteString("region", table.RegionOf(i));
                writer.WriteString("sector", table.SectorOf(i));
                WriteEffect(writer, "output", SectorEffect.Of(report.Result, [i]));
                foreach (var (name, one) in Series(series))
                {
                    WriteDays(writer, name, series.Days, day => series.OfIndustries(one, day)[i]);
                }

                writer.WriteEndObject();
                writer.Flush();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("final_demand");
            for (var j = 0; j < table.FinalDemand.Count; j++)
            {
                writer.WriteStartObject();
                writer.WriteString("region", table.FinalDemand[j].Region);
                writer.WriteString("category", table.FinalDemand[j].Category);
                WriteDays(writer, "unmet", series.Days, day => series.OfFinalDemand(day)[j]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<(string Name, double[] One)> Series(SectorSeries series) =>
        [("production", series.Production), ("capacity", series.Capacity), ("orders", series.Orders), ("overproduction", series.Overproduction), ("capital_lost", series.CapitalLost)];

    private static void WriteOptions(Utf8JsonWriter writer, SectorOptions options)
    {
        writer.WriteStartObject("options");
        writer.WriteNumber("psi", options.Psi);
        writer.WriteNumber("stock_days", options.StockDays);
        writer.WriteNumber("restoration_days", options.RestorationDays);
        writer.WriteNumber("most_overproduction", options.MostOverproduction);
        writer.WriteNumber("overproduction_days", options.OverproductionDays);
        writer.WriteString("orders", options.OrderSplit == OrderSplit.Capacity ? "capacity" : "shares");
        writer.WriteEndObject();
    }

    private static void WriteBreak(Utf8JsonWriter writer, SectorResult result)
    {
        if (result.Break is not { } broken)
        {
            writer.WriteNull("broken");
            return;
        }

        writer.WriteStartObject("broken");
        writer.WriteNumber("day", broken.Day);
        writer.WriteString("region", result.Table.RegionOf(broken.Industry));
        writer.WriteString("sector", result.Table.SectorOf(broken.Industry));
        writer.WriteString("cause", broken.Cause == BreakCause.StockBelowZero ? "stock_below_zero" : "demand_below_zero");
        writer.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter writer, string name, SectorEffect effect)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("normal", effect.Normal);
        writer.WriteNumber("lost", effect.Lost);
        writer.WriteNumber("lowest", effect.Lowest);
        writer.WriteNumber("lowest_day", effect.LowestDay);
        writer.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter writer, string name, int days, Func<int, double> of)
    {
        writer.WriteStartArray(name);
        for (var day = 0; day < days; day++)
        {
            writer.WriteNumberValue(of(day));
        }

        writer.WriteEndArray();
    }
}
