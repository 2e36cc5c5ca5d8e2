using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Supply.Trade;

/// <summary>Whose table it is.</summary>
public enum TradeShape
{
    /// <summary>Our own plain names: <c>exporter, importer, hs, year, value, quantity</c>.</summary>
    Plain,

    /// <summary>CEPII's BACI: <c>t, i, j, k, v, q</c>.</summary>
    Baci,

    /// <summary>The UN's Comtrade: <c>refYear, reporterISO, partnerISO, flowCode, cmdCode, primaryValue, netWgt</c>.</summary>
    Comtrade,
}

/// <summary>The columns of a trade table and the shape that they give away.</summary>
public sealed class TradeColumns
{
    private static readonly string[] s_plain = ["exporter", "importer", "hs", "year"];
    private static readonly string[] s_allPlain = [.. s_plain, "value", "quantity", "unit", "currency"];
    private static readonly string[] s_baci = ["t", "i", "j", "k", "v"];
    private static readonly string[] s_comtrade = ["refyear", "flowcode", "cmdcode"];

    /// <summary>Finds the shape of a header, in lower case; throws <see cref="UnusableInputException"/> where it has none of the three.</summary>
    public TradeColumns(string file, IReadOnlyList<string> header)
    {
        File = file;
        Places = Enumerable.Range(0, header.Count).Where(i => header[i].Length > 0).ToDictionary(i => header[i], i => i);
        Shape = HasAll(s_comtrade) && HasReporters() ? TradeShape.Comtrade
            : HasAll(s_baci) ? TradeShape.Baci
            : HasAll(s_plain) && (Places.ContainsKey("value") || Places.ContainsKey("quantity")) ? TradeShape.Plain
            : throw new UnusableInputException(Diagnostic.Error(
                TradeCodes.Missing,
                new Place(file, 1),
                $"is no trade table: the header has {string.Join(", ", header.Take(8).Select(column => $"`{column}`"))}{(header.Count > 8 ? ", ..." : "")}",
                "name the columns exporter, importer, hs, year and value or quantity; the columns of BACI and of Comtrade are read too"));
        Notes = Shape == TradeShape.Plain ? ColumnNotes.Of(file, header, s_allPlain, TradeCodes.UnknownColumn) : [];
    }

    /// <summary>The name of the file, for diagnostics.</summary>
    public string File { get; }

    /// <summary>The shape.</summary>
    public TradeShape Shape { get; }

    /// <summary>Columns whose names look like slips.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; }

    internal Dictionary<string, int> Places { get; }

    private bool HasAll(string[] columns) => columns.All(Places.ContainsKey);

    private bool HasReporters() =>
        (Places.ContainsKey("reporteriso") || Places.ContainsKey("reportercode")) && (Places.ContainsKey("partneriso") || Places.ContainsKey("partnercode"));
}
