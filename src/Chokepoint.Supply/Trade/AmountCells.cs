using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Trade;

/// <summary>The cells of one row of trade or production, read by type; a defect is thrown as <see cref="RowException"/>.</summary>
internal readonly struct AmountCells(string file, IReadOnlyDictionary<string, int> places, IReadOnlyList<string> cells, int line)
{
    /// <summary>So that the amounts of any number of rows can be added up.</summary>
    private const decimal LargestNumber = 1_000_000_000_000_000;
    private static readonly string[] s_unknown = ["NA", "N/A", "W", "NULL", "NAN"];

    public string? Text(string column) =>
        places.TryGetValue(column, out var place) && cells[place].AsSpan().Trim() is { Length: > 0 } text
            ? text.Length == cells[place].Length ? cells[place] : text.ToString()
            : null;

    public string Required(string column) => Text(column) ?? throw Fail(TradeCodes.Missing, column, "the cell is blank", "fill it, or remove the row");

    public int Year(string column)
    {
        var text = Required(column);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100
            ? year
            : throw Fail(TradeCodes.Year, column, $"`{Excerpt.Of(text)}` is no year", "write it as 2024");
    }

    /// <summary>An amount of at least zero; <c>null</c> where the cell is blank, <c>NA</c> or <c>W</c> (withheld).</summary>
    public decimal? Amount(string column)
    {
        if (Text(column) is not { } text || s_unknown.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount))
        {
            throw Fail(TradeCodes.Number, column, $"`{Excerpt.Of(text)}` is no amount", "write digits with a decimal point and without thousands marks; leave it blank where it is not known");
        }

        return amount is >= 0 and <= LargestNumber
            ? amount
            : throw Fail(TradeCodes.Number, column, $"`{Excerpt.Of(text)}` is no amount of trade or production", "check the sign, the unit and the decimal point");
    }

    public TradeArea NamedArea(string column)
    {
        var text = Required(column);
        return TradeAreas.TryName(text, out var area)
            ? area
            : throw NoArea(column, text);
    }

    public RowException NoArea(string column, string text) => Fail(
        TradeCodes.Area, column, $"`{Excerpt.Of(text)}` is no country",
        text.All(char.IsAsciiDigit) ? "use a number of ISO 3166 such as 392" : Core.Places.Countries.Suggest(text));

    public RowException Fail(string code, string column, string message, string? help) =>
        new(Diagnostic.Error(code, new Place(file, line, 0, column), message, help));
}
