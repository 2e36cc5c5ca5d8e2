using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Trade;

/// <summary>
/// Reads rows of a production table. Besides our own names it knows those of tables made from the USGS Mineral Commodity Summaries:
/// <c>sub_table</c> or <c>form</c> for the stage, <c>production</c> for the amount, <c>withheld_or_na</c> for what is not published.
/// </summary>
public sealed class ProductionReader
{
    private readonly string _file;
    private readonly Dictionary<string, int> _places;
    private readonly string _commodity;
    private readonly string _stage;
    private readonly string _amount;
    private readonly Dictionary<(string Commodity, string Stage, string Unit, TradeArea Area, int Year), int> _seen = [];

    /// <summary>Finds the columns in a header, in lower case; throws <see cref="UnusableInputException"/> where one is missing.</summary>
    public ProductionReader(string file, IReadOnlyList<string> header)
    {
        _file = file;
        _places = Enumerable.Range(0, header.Count).Where(i => header[i].Length > 0).ToDictionary(i => header[i], i => i);
        _commodity = Find("commodity", "material");
        _stage = Find("stage", "sub_table", "form");
        _amount = Find("amount", "production", "value");
        Find("country");
        Find("year");
        Find("unit");
        Notes = ColumnNotes.Of(file, header, [_commodity, _stage, _amount, "country", "year", "unit", "hs", "withheld_or_na"], TradeCodes.UnknownColumn);
    }

    /// <summary>Columns whose names look like slips.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; }

    /// <summary>The row's production, or <c>null</c> with what is wrong with it.</summary>
    public Production? Read(IReadOnlyList<string> cells, int line, out Diagnostic? problem)
    {
        try
        {
            problem = null;
            return Read(new AmountCells(_file, _places, cells, line), line);
        }
        catch (RowException found)
        {
            problem = found.Problem;
            return null;
        }
    }

    private Production Read(AmountCells row, int line)
    {
        var withheld = row.Text("withheld_or_na") is not null;
        var production = new Production(
            row.Required(_commodity), row.Text(_stage) ?? "", row.NamedArea("country"), row.Year("year"),
            withheld ? null : row.Amount(_amount), row.Required("unit"), Hs(row));
        var key = (production.Commodity, production.Stage, production.Unit, production.Area, production.Year);
        return production.Area == TradeArea.Others || _seen.TryAdd(key, line)
            ? production
            : throw row.Fail(TradeCodes.Twice, "country", $"{production.Area} in {production.Year} stands there already, on line {_seen[key]}", "keep the better of the two");
    }

    private static IReadOnlyList<HsCode> Hs(AmountCells row) =>
        [.. (row.Text("hs") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            HsCode.TryParse(text, minimum: 2, out var hs) && hs.Digits.Length is 2 or 4 or 6
                ? hs
                : throw row.Fail(TradeCodes.Hs, "hs", $"`{Excerpt.Of(text)}` is no customs number of 2, 4 or 6 digits", "separate several by `;`"))];

    private string Find(params string[] names) => names.FirstOrDefault(_places.ContainsKey) ?? throw new UnusableInputException(Diagnostic.Error(
        TradeCodes.Missing, new Place(_file, 1), $"the column `{names[0]}` is missing", "name the columns commodity, stage, country, year, amount and unit"));
}
