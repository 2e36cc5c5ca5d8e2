using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Trade;

/// <summary>
/// Reads rows of a trade table of any of the three shapes into flows. A row with a defect is rejected with its column and reason.
/// A row that only repeats what others say, such as the part of a flow that went by air, is set aside: neither a flow nor a problem.
/// </summary>
public sealed class TradeReader(TradeColumns columns)
{
    /// <summary>Codes that people use are few; what comes in from outside shall not fill the memory.</summary>
    private const int MostAreas = 4096;

    /// <summary>Dimensions of Comtrade's rows, and the code of each that stands for the whole.</summary>
    private static readonly (string Column, string Whole)[] s_breakdowns = [("motcode", "0"), ("customscode", "C00"), ("partner2code", "0"), ("moscode", "0")];

    private readonly Dictionary<string, TradeArea> _areas = [];

    /// <summary>The flow of a row; <c>null</c> where it is set aside, or with what is wrong with it.</summary>
    public TradeFlow? Read(IReadOnlyList<string> cells, int line, out Diagnostic? problem)
    {
        try
        {
            problem = null;
            var row = new AmountCells(columns.File, columns.Places, cells, line);
            return columns.Shape switch
            {
                TradeShape.Baci => Baci(row),
                TradeShape.Comtrade => Comtrade(row),
                TradeShape.Plain => Plain(row),
            };
        }
        catch (RowException found)
        {
            problem = found.Problem;
            return null;
        }
    }

    private delegate bool AreaForm(string text, out TradeArea area);

    private TradeFlow Plain(AmountCells row)
    {
        if (row.Text("currency") is { } currency && !currency.Equals("USD", StringComparison.OrdinalIgnoreCase))
        {
            throw row.Fail(TradeCodes.Unit, "currency", $"`{Excerpt.Of(currency)}` is not added up with US dollars", "convert the values to USD of their year");
        }

        return new TradeFlow(
            Area(row, "exporter", TradeAreas.TryName), Area(row, "importer", TradeAreas.TryName), Hs(row, "hs", row.Required("hs")), row.Year("year"), row.Amount("value"), Tonnes(row));
    }

    /// <summary>Values in thousands of US dollars, quantities in metric tons; programs that took <c>k</c> for a number cut its leading zero.</summary>
    private TradeFlow Baci(AmountCells row) => new(
        Area(row, "i", TradeAreas.TryNumber), Area(row, "j", TradeAreas.TryNumber), Hs(row, "k", row.Required("k") is { Length: 5 } cut ? "0" + cut : row.Required("k")),
        row.Year("t"), row.Amount("v") * 1000, row.Amount("q"));

    private TradeFlow? Comtrade(AmountCells row)
    {
        var flow = row.Required("flowcode").ToUpperInvariant();
        var hs = row.Required("cmdcode");
        if (flow is not ("M" or "X") || hs is "TOTAL" || s_breakdowns.Any(part => row.Text(part.Column) is { } code && code != part.Whole))
        {
            return null;
        }

        var reporter = row.Text("reporteriso") is null ? Area(row, "reportercode", TradeAreas.TryNumber) : Area(row, "reporteriso", TradeAreas.TryComtradeCode);
        var partner = row.Text("partneriso") is null ? Area(row, "partnercode", TradeAreas.TryNumber) : Area(row, "partneriso", TradeAreas.TryComtradeCode);
        var (exporter, importer) = flow == "M" ? (partner, reporter) : (reporter, partner);
        var value = row.Amount("primaryvalue");

        // Goods of some value weigh something: a zero there is a weight that nobody reported.
        var weight = row.Amount("netwgt") is 0 && value > 0 ? null : row.Amount("netwgt");
        return new TradeFlow(
            exporter, importer, Hs(row, "cmdcode", hs), row.Year("refyear"), value, weight / 1000,
            flow == "M" ? TradeReporter.Importer : TradeReporter.Exporter);
    }

    private TradeArea Area(AmountCells row, string column, AreaForm form)
    {
        var text = row.Required(column);
        if (_areas.TryGetValue(text, out var area))
        {
            return area;
        }

        if (!form(text, out area))
        {
            throw row.NoArea(column, text);
        }

        if (_areas.Count < MostAreas)
        {
            _areas[text] = area;
        }

        return area;
    }

    private static HsCode Hs(AmountCells row, string column, string text) =>
        !HsCode.TryParse(text, minimum: 2, out var hs) || hs.Digits.Length is 3 or 5 or > 6
            ? throw row.Fail(
                TradeCodes.Hs, column, $"`{Excerpt.Of(text)}` is no customs number of 2, 4 or 6 digits",
                hs.Digits.Length is 3 or 5 ? "a leading zero may be lost" : "add national lines up to six digits, which mean the same everywhere")
            : hs;

    private static decimal? Tonnes(AmountCells row)
    {
        if (row.Amount("quantity") is not { } amount || row.Text("unit") is not { } unit)
        {
            return row.Amount("quantity");
        }

        return Units.TryFind(unit, out var known) && known.Dimension == "mass"
            ? amount * known.Factor / 1000
            : throw row.Fail(TradeCodes.Unit, "unit", $"`{Excerpt.Of(unit)}` is no unit of mass", "write t or kg; leave the quantity blank where it counts pieces");
    }
}
