using System.Globalization;
using Chokepoint.Formats;
using Chokepoint.Supply.Concentration;
using Chokepoint.Supply.Trade;

namespace Chokepoint.App.Expose.Trade;

/// <summary>Writes the exposure as one table: imports, importers and production lines, told apart by their first column.</summary>
public static class TradeCsv
{
    private static readonly string[] s_header =
    [
        "table", "hs", "commodity", "stage", "importer", "year", "value_usd", "quantity_t", "measure", "whole", "is_whole_known", "from_controlling", "hhi", "hhi_most",
        "top_three", "largest", "left_without_largest", "unknown", "items", "items_by_heading", "affected_value_usd", "affected_quantity_t", "import_reliance",
    ];

    /// <summary>Writes to a stream that stays open.</summary>
    public static void Write(TradeExposureResult result, Stream output)
    {
        using var writer = new CsvWriter(output);
        writer.WriteRow(s_header);
        foreach (var line in result.Trade?.Lines ?? [])
        {
            writer.WriteRow(
            [
                "imports", line.Hs, "", "", result.Query.Importer?.Code ?? "all", Text(line.Year), .. Cells(line.Imports),
                Word(line.Measure), .. Cells(line.Suppliers, line.FromControlling), Joined(line.Named?.Items), Joined(line.Named?.Wider), .. Cells(line.Affected), "",
            ]);
        }

        foreach (var line in result.Trade?.Importers ?? [])
        {
            var share = line.Imports.In(line.Measure) is > 0 and var all ? line.FromControlling.In(line.Measure) / all : null;
            writer.WriteRow(
            [
                "importers", "", "", "", $"{line.Importer}", Text(line.Year), .. Cells(line.Imports),
                Word(line.Measure), "", "", Text(share), .. Enumerable.Repeat("", 8), .. Cells(line.Affected), "",
            ]);
        }

        foreach (var line in result.Production ?? [])
        {
            writer.WriteRow(
            [
                "production", "", line.Commodity, line.Stage, result.Query.Importer?.Code ?? "", Text(line.Year), "", "",
                line.Unit, .. Cells(line.Producers, line.Controlling), "", "", "", "", Text((decimal?)line.Reliance?.Net),
            ]);
        }
    }

    private static IEnumerable<string> Cells(TradeAmount amount) => [Text(amount.Value), Text(amount.Quantity)];

    private static IEnumerable<string> Cells(SupplierConcentration? concentration, double? controlling) => concentration is null
        ? ["", "", Text(controlling), .. Enumerable.Repeat("", 6)]
        :
        [
            Text(concentration.Whole), concentration.IsWholeKnown ? "yes" : "no", Text(controlling), Text(concentration.Hhi), Text(concentration.HhiMost),
            Text(concentration.TopThree), concentration.Largest.Name, Text(concentration.LeftWithoutLargest), Joined(concentration.Unknown),
        ];

    private static string Word(TradeMeasure measure) => measure == TradeMeasure.Value ? "value" : "quantity";

    private static string Joined(IReadOnlyList<string>? words) => words is null ? "" : string.Join(';', words);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? number) => Text((decimal?)number);
}
