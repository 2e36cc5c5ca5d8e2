using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.App.Simulate;

/// <summary>The run as one JSON object: what shaped it, the days, and the firms that stood still. Days count from 0; day -1 is the day before.</summary>
public static class JsonFirmsReport
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(Stream output, FirmsReport report)
    {
        var result = report.Result;
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("firms", report.Firms.Net.FirmCount);
            json.WriteNumber("links", report.Firms.Net.LinkCount);
            Options(json, result.Options);
            json.WriteNumber("lowest_day", result.LowestDay);
            json.WriteNumber("stopped", result.Stopped);
            json.WriteNumber("restarted", result.Restarted);
            json.WriteStartArray("days");
            Day(json, -1, result.Before);
            foreach (var (day, total) in result.Days.Index())
            {
                Day(json, day, total);
            }

            json.WriteEndArray();
            json.WriteStartArray("stops");
            foreach (var (name, stop) in report.Stops)
            {
                Stop(json, name, stop, result.Days.Count);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Options(Utf8JsonWriter json, FirmOptions options)
    {
        json.WriteStartObject("options");
        json.WriteNumber("days", options.Days);
        json.WriteNumber("stock_days", options.StockDays);
        json.WriteNumber("catch_up_days", options.CatchUpDays);
        json.WriteString("rationing", FirmWords.Of(FirmWords.Rationing, options.Rationing));
        json.WriteString("orders", FirmWords.Of(FirmWords.Orders, options.Orders));
        json.WriteString("recovery", FirmWords.Of(FirmWords.Recovery, options.Recovery));
        json.WriteNumber("recovery_days", options.RecoveryDays);
        json.WriteNumber("held_days", options.HeldDays);
        json.WriteNumber("stops_below", options.StopsBelow);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, int day, FirmDay total)
    {
        json.WriteStartObject();
        json.WriteNumber("day", day);
        json.WriteNumber("output", total.Output);
        json.WriteNumber("value_added", total.ValueAdded);
        json.WriteNumber("final_consumption", total.FinalConsumption);
        json.WriteEndObject();
    }

    private static void Stop(Utf8JsonWriter json, string name, FirmStop stop, int days)
    {
        json.WriteStartObject();
        json.WriteString("firm", name);
        json.WriteNumber("first_stop", stop.First);
        json.WriteNumber("last_stop", stop.Last);
        if (stop.RestartIn(days) is { } restart)
        {
            json.WriteNumber("restart", restart);
        }
        else
        {
            json.WriteNull("restart");
        }

        json.WriteNumber("least_share", stop.LeastShare);
        json.WriteNumber("least_day", stop.LeastDay);
        json.WriteEndObject();
    }
}
