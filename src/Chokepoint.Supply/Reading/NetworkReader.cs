using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Reading;

/// <summary>
/// Reads the tables of a network folder, each name resolved as it comes: so the tables are read in the order of
/// <see cref="TableNames"/>. A row with a defect, or one that names what is in no table, is set aside with its column and reason.
/// </summary>
public sealed class NetworkReader(Action<Diagnostic> note)
{
    private const int HighestClass = 2;
    private const int MostSuggestions = 20;

    private readonly Dictionary<string, int> _facilities = [];
    private readonly Dictionary<string, int> _items = [];
    private readonly HashSet<string> _links = [];
    private readonly HashSet<(int Facility, int Output, int Input, string Group)> _inputs = [];
    private readonly HashSet<(int Facility, int Item)> _capacities = [];
    private readonly Dictionary<string, string> _words = [];
    private int _suggestions;

    /// <summary>The names of the tables, in the order in which they must be read.</summary>
    public static IReadOnlyList<string> TableNames { get; } = ["facilities", "items", "recipes", "capacities", "links", "demand", "countries", "essentials"];

    /// <summary>The tables without which there is no network.</summary>
    public static IReadOnlyList<string> RequiredTables { get; } = ["facilities", "items", "links"];

    /// <summary>What was read so far.</summary>
    public NetworkTables Tables { get; } = new();

    /// <summary>
    /// Begins a table: what comes back takes each row, and says what is wrong with it or <c>null</c>. Throws
    /// <see cref="UnusableInputException"/> where a required column is missing.
    /// </summary>
    public Func<IReadOnlyList<string>, int, Diagnostic?> Begin(string table, string file, IReadOnlyList<string> header)
    {
        Tables.Files[table] = file;
        Columns Named(string[] required, string[] optional) => new(file, header, required, optional, note);
        Action<Row> add;
        Columns columns;
        (columns, add) = table switch
        {
            "facilities" => (Named(["id"], ["name", "company", "country", "stage", "industry"]), (Action<Row>)AddFacility),
            "items" => (Named(["id"], ["name", "hs", "control_codes", "unit", "unit_value", "unit_mass", "composition", "recycling", "substitution"]), AddItem),
            "recipes" => (Named(["output", "input"], ["facility", "quantity", "group", "joint", "limit", "critical"]), AddRecipe),
            "capacities" => (Named(["facility", "item"], ["per_day", "stock", "restart_days"]), AddCapacity),
            "links" => (Named(["item", "from", "to"], ["id", "per_day", "lead_days", "buffer_days", "price", "end_use", "qualify_days", "ramp_days"]), AddLink),
            "demand" => (Named(["facility", "item"], ["per_day", "margin"]), AddDemand),
            "countries" => (Named(["country"], ["governance", "trade"]), AddCountry),
            "essentials" => (Named(["supplier_industry", "buyer_industry", "class"], []), AddEssential),
            _ => throw new ArgumentException($"no table is called `{table}`", nameof(table)),
        };
        return (cells, line) =>
        {
            try
            {
                add(new Row(columns, cells, line));
                return null;
            }
            catch (RowException found)
            {
                return found.Problem;
            }
        };
    }

    private void AddFacility(Row row)
    {
        var id = row.Required("id");
        var facility = new Facility(id)
        {
            Name = row.Text("name") ?? id,
            Company = Word(row.Text("company")),
            Country = row.Country("country"),
            Stage = Word(row.Text("stage")),
            Industry = Word(row.Text("industry") ?? row.Text("stage")),
        };
        Once(_facilities.TryAdd(id, Tables.Facilities.Count), row, "id", id);
        Tables.Facilities.Add(facility);
    }

    private void AddItem(Row row)
    {
        var id = row.Required("id");
        var unit = Word(row.Text("unit"));
        var mass = Item.MassOf(unit);
        var item = new Item(id)
        {
            Name = row.Text("name") ?? id,
            Hs = row.Hs("hs"),
            ControlCodes = row.ControlCodes("control_codes"),
            Unit = unit,
            UnitValue = row.Number("unit_value"),
            UnitMass = double.IsNaN(mass) ? row.Number("unit_mass") : mass,
            Composition = row.Composition("composition"),
            Recycling = row.Share("recycling"),
            Substitution = row.Share("substitution"),
        };
        Once(_items.TryAdd(id, Tables.Items.Count), row, "id", id);
        Tables.Items.Add(item);
    }

    private void AddRecipe(Row row)
    {
        var facility = row.Text("facility") is null ? -1 : FacilityAt(row, "facility");
        var (output, input) = (ItemAt(row, "output"), ItemAt(row, "input"));
        var quantity = row.Quantity("quantity", Tables.Items[input].Unit);

        // Without a group an input stands for itself: it is needed, and nothing substitutes it.
        var group = Word(row.Text("group")) ?? Tables.Items[input].Id;
        if (quantity == 0)
        {
            throw row.Fail(NetworkCodes.Number, "quantity", "a recipe uses `0` of an input", "remove the row, or give how much one unit of output takes");
        }

        Once(_inputs.Add((facility, output, input, group)), row, "input", Tables.Items[input].Id);
        Tables.Recipes.Add(new RecipeInput(facility, output, input, quantity, group, Word(row.Text("joint")), row.Line, row.Share("limit") is >= 0 and var limit ? limit : 1, row.YesOrNo("critical") ?? true));
    }

    private void AddCapacity(Row row)
    {
        var (facility, item) = (FacilityAt(row, "facility"), ItemAt(row, "item"));
        var unit = Tables.Items[item].Unit;
        var capacity = new Capacity(facility, item, row.Quantity("per_day", unit), row.Quantity("stock", unit), row.Number("restart_days"), row.Line);
        Once(_capacities.Add((facility, item)), row, "item", Tables.Items[item].Id);
        Tables.Capacities.Add(capacity);
    }

    private void AddLink(Row row)
    {
        var (item, from, to) = (ItemAt(row, "item"), FacilityAt(row, "from"), FacilityAt(row, "to"));
        if (from == to)
        {
            throw row.Fail(NetworkCodes.Form, "to", $"the link leads from `{Excerpt.Of(Tables.Facilities[from].Id)}` to itself", "what a facility makes for its own use is said by its recipes");
        }

        var (perDay, price, ramp) = (row.Quantity("per_day", Tables.Items[item].Unit), row.Number("price"), row.Number("ramp_days"));
        var (lead, buffer, qualify) = (row.Range("lead_days"), row.Range("buffer_days"), row.Range("qualify_days"));
        var id = row.Text("id") ?? $"line {row.Line}";
        Once(_links.Add(id), row, "id", id);
        Tables.Links.Add(id, item, from, to, perDay, lead.Likely, buffer.Likely, price, Word(row.Text("end_use")), row.Line, qualify.Likely, ramp);
        Keep(LinkNumber.LeadDays, lead);
        Keep(LinkNumber.BufferDays, buffer);
        Keep(LinkNumber.QualifyDays, qualify);

        void Keep(LinkNumber number, NumberRange range)
        {
            if (range.Low < range.High)
            {
                Tables.Links.SetRange(Tables.Links.Count - 1, number, range);
            }
        }
    }

    private void AddDemand(Row row)
    {
        var (facility, item) = (FacilityAt(row, "facility"), ItemAt(row, "item"));
        Tables.Demand.Add(new Demand(facility, item, row.Quantity("per_day", Tables.Items[item].Unit), row.Number("margin"), row.Line));
    }

    private void AddCountry(Row row)
    {
        row.Required("country");
        var country = row.Country("country")!.Value;
        var risk = new CountryRisk(row.Number("governance"), row.Number("trade"));
        if (risk.Governance > 10)
        {
            throw row.Fail(NetworkCodes.Number, "governance", $"`{row.Text("governance")}` is off the scale", "give governance as a risk from 0 to 10, 10 the worst");
        }

        Once(Tables.Countries.TryAdd(country, risk), row, "country", country.Code);
    }

    private void AddEssential(Row row)
    {
        var key = (row.Required("supplier_industry"), row.Required("buyer_industry"));
        row.Required("class");
        var level = row.Number("class");
        if (level > HighestClass || level != Math.Floor(level))
        {
            throw row.Fail(NetworkCodes.Number, "class", $"`{row.Text("class")}` is no class", "write 2 for essential, 1 for other inputs, 0 for none");
        }

        Once(Tables.Essentials.TryAdd(key, (int)level), row, "supplier_industry", $"{key.Item1}, {key.Item2}");
    }

    private int FacilityAt(Row row, string column) => Find(_facilities, "facility", row, column);

    private int ItemAt(Row row, string column) => Find(_items, "item", row, column);

    private int Find(Dictionary<string, int> known, string kind, Row row, string column)
    {
        var id = row.Required(column);
        if (known.TryGetValue(id, out var place))
        {
            return place;
        }

        // To look through a hundred thousand names for each of a hundred thousand rows would take hours.
        var help = _suggestions++ < MostSuggestions ? Nearest.Suggest(id, known.Keys) : "mind the spelling, or add it to its table";
        throw row.Fail(NetworkCodes.Dangling, column, $"`{Excerpt.Of(id)}` is no {kind} of this network", help);
    }

    private static void Once(bool isNew, Row row, string column, string what)
    {
        if (!isNew)
        {
            throw row.Fail(NetworkCodes.Twice, column, $"`{Excerpt.Of(what)}` is there twice", "keep one of the rows, or name them apart");
        }
    }

    /// <summary>Networks repeat few words a million times: each is kept once.</summary>
    private string? Word(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!_words.TryGetValue(text, out var word))
        {
            _words[text] = word = text;
        }

        return word;
    }
}
