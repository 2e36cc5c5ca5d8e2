using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Quantities;
using Chokepoint.Core.Text;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bills;

/// <summary>
/// Reads a bill of materials: a table of items, if there is one, and then a table of recipes. A row that lacks would make content too small
/// without a word, so a bill with a bad row is no bill.
/// </summary>
public sealed class BillReader(LawBook law, Action<Diagnostic> note)
{
    private const int MostRows = 1_000_000;
    private const int FullNumber = 6;

    /// <summary>How far a price may be from quantity and unit price, for rounding.</summary>
    private const decimal Rounding = 0.005m;

    private readonly Dictionary<string, Part> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, List<BillInput>>>> _recipes = new(StringComparer.Ordinal);
    private int _rows;
    private string _file = "";

    /// <summary>
    /// Begins the table of items: what comes back takes each row, and says what is wrong with it or <c>null</c>. Throws
    /// <see cref="UnusableInputException"/> where a required column is missing.
    /// </summary>
    public Func<IReadOnlyList<string>, int, Diagnostic?> BeginItems(string file, IReadOnlyList<string> header) =>
        Rows(BillColumns.OfItems(file, header, note), AddItem);

    /// <summary>Begins the table of recipes, likewise.</summary>
    public Func<IReadOnlyList<string>, int, Diagnostic?> BeginRecipes(string file, IReadOnlyList<string> header)
    {
        _file = file;
        return Rows(BillColumns.OfRecipes(file, header, note), AddInput);
    }

    /// <summary>The bill; throws <see cref="UnusableInputException"/> where an item needs itself.</summary>
    public BillOfMaterials Build()
    {
        var recipes = _recipes.ToDictionary(output => output.Key, output => (IReadOnlyList<BillRecipe>)
            [.. output.Value.OrderBy(recipe => recipe.Key, StringComparer.Ordinal).Select(recipe => new BillRecipe(recipe.Key.Length > 0 ? recipe.Key : null, [.. recipe.Value.Values]))]);
        BillOrder.Check(_file, recipes);
        return new BillOfMaterials(_file, recipes, _items);
    }

    private Func<IReadOnlyList<string>, int, Diagnostic?> Rows(BillColumns columns, Action<FactRow, int> add) => (cells, line) =>
    {
        try
        {
            var row = new FactRow(columns.File, column => columns.Cell(column, cells), line, law, note);
            if (++_rows > MostRows)
            {
                throw row.Fail(BillCodes.TooLarge, "input", $"a bill of materials has at most {MostRows} rows", "keep the items that the lines name, and what they are made of");
            }

            add(row, line);
            return null;
        }
        catch (RowException found)
        {
            return found.Problem;
        }
    };

    private void AddItem(FactRow row, int line)
    {
        var id = Required(row, "id");
        if (!_items.TryAdd(id, PartOf(row, new Part(id))))
        {
            throw row.Fail(BillCodes.Twice, "id", $"`{Excerpt.Of(id)}` is there twice", "keep one of the rows");
        }
    }

    private void AddInput(FactRow row, int line)
    {
        var (output, id) = (Required(row, "output"), Required(row, "input"));
        var part = PartOf(row, _items.GetValueOrDefault(id) ?? new Part(id));
        var quantity = Quantity(row, part, row.Text("unit") ?? part.Unit);
        var input = new BillInput(part, quantity, Value(row, part, quantity), row.Word("bundled", ["yes", "no"]) == "yes", line);
        var facilities = Of(_recipes, output);
        var groups = Of(facilities, row.Text("facility") ?? "");
        var group = Of(groups, row.Text("group") ?? id);

        // Inputs of one group stand for each other: the same part may come from several countries, but only where the group is named.
        if (group.Exists(other => other.Part.Id == id && (row.Text("group") is null || other.Part.Origin == part.Origin)))
        {
            throw row.Fail(BillCodes.Twice, "input", $"`{Excerpt.Of(id)}` goes into `{Excerpt.Of(output)}` twice", "add the quantities up in one row; sources that stand for each other bear one `group` and their own `origin`");
        }

        group.Add(input);
    }

    private static T Of<T>(Dictionary<string, T> all, string key)
        where T : new()
    {
        if (!all.TryGetValue(key, out var found))
        {
            all[key] = found = new T();
        }

        return found;
    }

    /// <summary>What a row says goes before what the table of items says.</summary>
    private static Part PartOf(FactRow row, Part known)
    {
        var unitValue = NotNegative(row, "unit_value");
        return known with
        {
            Name = row.Text("name") ?? known.Name,
            Kind = row.Word("kind", Law.Conditions.Facts.Kinds) ?? known.Kind ?? (row.Text("hs") is null ? null : "goods"),
            Hs = Customs(row) ?? known.Hs,
            ControlCodes = row.Text("control_codes") is null ? known.ControlCodes : row.ControlCodes(),
            Origin = row.Country("origin") ?? known.Origin,
            Composition = row.Composition() ?? known.Composition,
            Unit = known.Unit ?? row.Text("unit"),
            UnitValue = unitValue is null ? known.UnitValue : PerOwnUnit(row, unitValue.Value, row.Text("unit"), known.Unit),
            Currency = row.Currency() ?? known.Currency,
        };
    }

    /// <summary>Networks know headings of two and four digits; they say too little to hold a part against a list.</summary>
    private static HsCode? Customs(FactRow row) => row.Text("hs")?.Count(char.IsAsciiDigit) < FullNumber && HsCode.TryParse(row.Text("hs")!, minimum: 2, out _) ? null : row.Hs();

    /// <summary>A bare number in the row's unit, or a number with its unit, in the part's own unit.</summary>
    private static decimal? Quantity(FactRow row, Part part, string? unit)
    {
        if (row.Text("quantity") is not { } text)
        {
            return null;
        }

        if (!char.IsAsciiDigit(text[^1]) && Core.Quantities.Quantity.TryParse(text, out var stated, out _))
        {
            (text, unit) = part.Unit is not null || stated.Unit == Units.One
                ? (FormattableString.Invariant($"{stated.Value}"), stated.Unit.Symbol)
                : throw row.Fail(BillCodes.Amount, "quantity", $"`{Excerpt.Of(text)}` does not measure an item that is counted in no stated unit", "give the item's own `unit`, or a bare number");
        }

        var number = decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and < 1_000_000_000_000_000
            ? parsed
            : throw row.Fail(BillCodes.Amount, "quantity", $"`{Excerpt.Of(text)}` is no quantity above zero", "write digits with a decimal point, as 4 or 350 g, or remove the row");
        return number * Factor(row, "quantity", unit, part.Unit);
    }

    private static decimal? Value(FactRow row, Part part, decimal? quantity)
    {
        var product = quantity is { } amount && part.UnitValue is { } price ? Amounts.Product(amount, price) : (decimal?)null;
        if (NotNegative(row, "value") is not { } value)
        {
            return product;
        }

        // Of a price in the same row; that of the table of items may be another year's.
        return row.Text("unit_value") is not null && product is { } worked && Math.Abs(worked - value) > Rounding * Math.Max(worked, value)
            ? throw row.Fail(BillCodes.Amount, "value", FormattableString.Invariant($"`{value}` is not quantity times unit_value, which is {worked:0.##}"), "give one of them: `value` is the price of the whole quantity, `unit_value` that of one unit")
            : value;
    }

    private static decimal PerOwnUnit(FactRow row, decimal price, string? unit, string? own) => price / Factor(row, "unit_value", unit, own);

    /// <summary>How many of the part's own units one of the other is.</summary>
    private static decimal Factor(FactRow row, string column, string? unit, string? own)
    {
        if (unit is null || own is null || string.Equals(unit, own, StringComparison.Ordinal))
        {
            return 1;
        }

        return Units.Ratio(unit, own)
            ?? throw row.Fail(BillCodes.Amount, column, $"`{Excerpt.Of(unit)}` does not measure what is counted in `{Excerpt.Of(own)}`", "use a unit of the same kind as the item's own");
    }

    private static decimal? NotNegative(FactRow row, string column) => row.Number(column) is not { } number ? null
        : number >= 0 ? number
        : throw row.Fail(BillCodes.Amount, column, FormattableString.Invariant($"`{number}` is negative"), "a price is zero or more; leave it blank where it is not known");

    private static string Required(FactRow row, string column) =>
        row.Text(column) ?? throw row.Fail(BillCodes.Missing, column, $"the cell `{column}` is blank", "fill it in");
}
