using System.Globalization;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Places;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Law.Conditions;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Reading;

/// <summary>The cells of one row, read by type; a defect leaves as <see cref="RowException"/>.</summary>
internal readonly struct Row(Columns columns, IReadOnlyList<string> cells, int line)
{
    /// <summary>Beyond this, sums of millions of flows would lose their digits.</summary>
    private const double Largest = 1e15;

    public int Line => line;

    public RowException Fail(string code, string column, string message, string? help) =>
        new(Diagnostic.Error(code, new Place(columns.File, line, 0, column), message, help));

    public string? Text(string column) => columns.Cell(column, cells);

    public string Required(string column) => Text(column) ?? throw Fail(NetworkCodes.Missing, column, $"the cell `{column}` is blank", "fill it in");

    /// <summary>A number that is not negative; NaN where the cell is blank.</summary>
    public double Number(string column) => Text(column) is { } text ? Parse(column, text) : double.NaN;

    /// <summary>A number, or a range such as <c>20..40</c> or, with the likely value between, <c>20..25..40</c>; NaN where the cell is blank.</summary>
    public NumberRange Range(string column)
    {
        if (Text(column) is not { } text)
        {
            return new NumberRange(double.NaN, double.NaN, double.NaN);
        }

        if (!text.Contains("..", StringComparison.Ordinal))
        {
            var number = Parse(column, text);
            return new NumberRange(number, number, number);
        }

        var row = this;
        var parts = Array.ConvertAll(text.Split(".."), part => row.Parse(column, part.Trim()));
        return parts switch
        {
            [var low, var high] when low <= high => new NumberRange(low, (low + high) / 2, high),
            [var low, var likely, var high] when low <= likely && likely <= high => new NumberRange(low, likely, high),
            _ => throw Fail(NetworkCodes.Number, column, $"`{Excerpt.Of(text)}` is no range", "write the lowest and the highest value, as 20..40, or with the likely one between, as 20..25..40"),
        };
    }

    /// <summary><c>yes</c> or <c>no</c>; <c>null</c> where the cell is blank.</summary>
    public bool? YesOrNo(string column) => Text(column)?.ToLowerInvariant() switch
    {
        null => null,
        "yes" => true,
        "no" => false,
        _ => throw Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(Text(column)!)}` is neither yes nor no", "write yes or no"),
    };

    /// <summary>A quantity of an item: a number, or a number with a unit of the same kind as the item's own.</summary>
    public double Quantity(string column, string? unit)
    {
        if (Text(column) is not { } text)
        {
            return double.NaN;
        }

        if (char.IsAsciiDigit(text[^1]) || !Core.Quantities.Quantity.TryParse(text, out var quantity, out _) || quantity.Unit == Units.One)
        {
            return Parse(column, text);
        }

        if (unit is null || !Units.TryFind(unit, out var own) || own.Dimension != quantity.Unit.Dimension)
        {
            throw Fail(NetworkCodes.Unit, column, $"`{Excerpt.Of(text)}` does not measure an item that is counted in {(unit is null ? "no stated unit" : $"`{Excerpt.Of(unit)}`")}", "give a bare number in the item's own unit");
        }

        return Parse(column, (quantity.InBaseUnits / own.Factor).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A share written as <c>0.06</c> or <c>6%</c>; NaN where the cell is blank.</summary>
    public double Share(string column)
    {
        if (Text(column) is not { } text)
        {
            return double.NaN;
        }

        var share = text.EndsWith('%') ? Parse(column, text[..^1].TrimEnd()) / 100 : Parse(column, text);
        return share <= 1 ? share : throw Fail(NetworkCodes.Number, column, $"`{Excerpt.Of(text)}` is more than the whole", "write a share as 0.06 or 6%");
    }

    public Country? Country(string column) => Text(column) is not { } text ? null
        : Countries.TryParse(text, out var country) ? country
        : throw Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(text)}` is no country", Countries.Suggest(text));

    public HsCode? Hs(string column) => Text(column) is not { } text ? null
        : HsCode.TryParse(text, minimum: 2, out var code) ? code
        : throw Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(text)}` is no customs number", "write 2 to 10 digits, dots allowed");

    public IReadOnlyList<ControlCode> ControlCodes(string column)
    {
        var codes = new List<ControlCode>();
        foreach (var text in (Text(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            codes.Add(ControlCode.TryParse(text, out var code) ? code
                : throw Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(text)}` is no control code", "write AUTHORITY:CODE such as CN:1C902.a.4; separate several by `;`"));
        }

        return codes;
    }

    /// <summary>Mass shares such as <c>Nd=29%;Dy=2%</c>, 0 to 1.</summary>
    public IReadOnlyDictionary<string, double>? Composition(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var name = sign > 0 ? part[..sign].Trim() : "";
            if (!Elements.Contains(name) || !part.EndsWith('%'))
            {
                throw Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(part)}` is no element with its share", "write symbols such as Nd=29%;Dy=2%;Fe=67%");
            }

            if (!shares.TryAdd(name, Parse(column, part[(sign + 1)..^1].Trim()) / 100))
            {
                throw Fail(NetworkCodes.Twice, column, $"`{name}` stands there twice", "state each element once");
            }
        }

        return shares.Values.Sum() <= 1.005 ? shares
            : throw Fail(NetworkCodes.Number, column, $"the shares add up to {(100 * shares.Values.Sum()).ToString("0.###", CultureInfo.InvariantCulture)} %", "mass shares add up to at most 100 %");
    }

    private double Parse(string column, string text) =>
        !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            ? throw Fail(NetworkCodes.Number, column, $"`{Excerpt.Of(text)}` is no number", "write digits with a decimal point and without thousands marks")
        : number < 0 ? throw Fail(NetworkCodes.Number, column, $"`{Excerpt.Of(text)}` is negative", "amounts, days and prices are zero or more; turn the link round if goods flow the other way")
        : number > Largest ? throw Fail(NetworkCodes.Number, column, $"`{Excerpt.Of(text)}` is larger than any flow", "check the unit and the decimal point")
        : number;
}
