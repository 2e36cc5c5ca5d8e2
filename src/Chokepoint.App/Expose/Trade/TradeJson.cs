using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chokepoint.Supply.Concentration;
using Chokepoint.Supply.Trade;

namespace Chokepoint.App.Expose.Trade;

/// <summary>Writes the exposure as one JSON object (<c>docs/formats.md</c>); what is not known is <c>null</c>.</summary>
public static class TradeJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(TradeExposureResult result, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("controlling", result.Query.Controlling.Code);
            writer.WriteString("importer", result.Query.Importer?.Code);
            writer.WriteString("as_of", $"{result.AsOf:yyyy-MM-dd}");
            Array(writer, "rulebooks", result.Rulebooks, writer.WriteStringValue);
            Array(writer, "tables", result.Tables, table => Table(writer, table));
            if (result.Trade is { } trade)
            {
                writer.WriteNumber("mirrored_flows", trade.MirrorsUsed);
                writer.WriteNumber("mirrors_not_counted", trade.MirrorsUnused);
                Array(writer, "repeated_headings", trade.Repeated, key => writer.WriteStringValue(FormattableString.Invariant($"{key.Hs} {key.Year}")));
                Array(writer, "imports", trade.Lines, line => Import(writer, line));
                Array(writer, "importers", trade.Importers, line => Importer(writer, line));
            }

            if (result.Production is { } production)
            {
                Array(writer, "production", production, line => Production(writer, line));
            }

            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Table(Utf8JsonWriter writer, TableCounts table)
    {
        writer.WriteStartObject();
        writer.WriteString("file", Path.GetFileName(table.File));
        writer.WriteNumber("in", table.In);
        writer.WriteNumber("read", table.Read);
        writer.WriteNumber("set_aside", table.SetAside);
        writer.WriteNumber("rejected", table.Rejected);
        writer.WriteEndObject();
    }

    private static void Import(Utf8JsonWriter writer, ImportLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("hs", line.Hs);
        writer.WriteBoolean("is_sum", line.IsSum);
        writer.WriteNumber("year", line.Year);
        Amount(writer, "imports", line.Imports);
        writer.WriteString("measure", MeasureWord(line.Measure));
        Number(writer, "from_controlling", line.FromControlling);
        Concentration(writer, line.Suppliers);
        Amount(writer, "affected", line.Affected);
        if (line.Named is { } named)
        {
            writer.WriteBoolean("may_be_controlled", named.MayBeControlled);
            Array(writer, "items", named.Items, writer.WriteStringValue);
            Array(writer, "items_by_heading", named.Wider, writer.WriteStringValue);
        }

        writer.WriteEndObject();
    }

    private static void Importer(Utf8JsonWriter writer, ImporterLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("importer", $"{line.Importer}");
        writer.WriteNumber("year", line.Year);
        Amount(writer, "imports", line.Imports);
        writer.WriteString("measure", MeasureWord(line.Measure));
        Amount(writer, "from_controlling", line.FromControlling);
        Amount(writer, "affected", line.Affected);
        writer.WriteEndObject();
    }

    private static void Production(Utf8JsonWriter writer, ProductionLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("commodity", line.Commodity);
        writer.WriteString("stage", line.Stage);
        writer.WriteNumber("year", line.Year);
        writer.WriteString("unit", line.Unit);
        Number(writer, "controlling", line.Controlling);
        Concentration(writer, line.Producers);
        Array(writer, "withheld", line.Withheld, writer.WriteStringValue);
        if (line.Reliance is { } reliance)
        {
            writer.WriteStartObject("import_reliance");
            Number(writer, "net", reliance.Net);
            Number(writer, "production_t", reliance.Production);
            Number(writer, "imports_t", reliance.Imports);
            Number(writer, "exports_t", reliance.Exports);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Concentration(Utf8JsonWriter writer, SupplierConcentration? concentration)
    {
        if (concentration is null)
        {
            writer.WriteNull("concentration");
            return;
        }

        writer.WriteStartObject("concentration");
        Number(writer, "whole", concentration.Whole);
        writer.WriteBoolean("is_whole_known", concentration.IsWholeKnown);
        Number(writer, "hhi", concentration.Hhi);
        Number(writer, "hhi_most", concentration.HhiMost);
        Number(writer, "top_three", concentration.TopThree);
        writer.WriteString("largest", concentration.Largest.Name);
        Number(writer, "left_without_largest", concentration.LeftWithoutLargest);
        Number(writer, "rest", concentration.Rest);
        Array(writer, "unknown", concentration.Unknown, writer.WriteStringValue);
        writer.WriteStartObject("shares");
        foreach (var supplier in concentration.Suppliers)
        {
            Number(writer, supplier.Name, supplier.Share);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string MeasureWord(TradeMeasure measure) => measure == TradeMeasure.Value ? "value" : "quantity";

    private static void Amount(Utf8JsonWriter writer, string name, TradeAmount amount)
    {
        writer.WriteStartObject(name);
        Number(writer, "usd", amount.Value);
        Number(writer, "t", amount.Quantity);
        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> values, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Six decimals, for amounts to the gram: more would be arithmetic, not knowledge.</summary>
    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "null");
    }

    private static void Number(Utf8JsonWriter writer, string name, double? value) => Number(writer, name, (decimal?)value);
}
