using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Planning.Survival;

namespace Chokepoint.App.Simulate.Survival;

/// <summary>
/// The two tables in which the method is taught: <c>inputParameters*.csv</c> with one number a row, and <c>inputScenarios*.csv</c> with one
/// column of 0 and 1 a scenario. They state one model, so that a row with a mistake spoils all.
/// </summary>
internal sealed class SupplierFiles
{
    private const int MostRows = 100_000;
    private static readonly string[] s_kinds = ["supplier capacity", "product demand", "product inventory", "product loss", "disruption ttr"];
    private readonly string _parameters;
    private readonly string _scenarios;
    private readonly Dictionary<string, Dictionary<string, double>> _numbers = s_kinds.ToDictionary(kind => kind, _ => new Dictionary<string, double>());

    private SupplierFiles(string parameters, string scenarios) => (_parameters, _scenarios) = (parameters, scenarios);

    /// <summary>The two files among the inputs: given as such, or alone of their kind in a folder; <c>null</c> where a folder has none.</summary>
    public static SupplierFiles? Find(IReadOnlyList<string> inputs)
    {
        if (inputs.Count == 2)
        {
            var isFirst = !Path.GetFileName(inputs[0]).Contains("scenario", StringComparison.OrdinalIgnoreCase);
            return isFirst ? new SupplierFiles(inputs[0], inputs[1]) : new SupplierFiles(inputs[1], inputs[0]);
        }

        var (parameters, scenarios) = (FilesOf(inputs[0], "inputParameters*.csv"), FilesOf(inputs[0], "inputScenarios*.csv"));
        return (parameters.Length, scenarios.Length) switch
        {
            (0, 0) => null,
            (1, 1) => new SupplierFiles(parameters[0], scenarios[0]),
            _ => throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place(inputs[0]), $"the folder has {parameters.Length} files inputParameters*.csv and {scenarios.Length} files inputScenarios*.csv", "name the two files that belong together")),
        };
    }

    /// <summary>Reads both; throws <see cref="UnusableInputException"/> at the first mistake.</summary>
    public (SupplierTable Table, int Rows) Read()
    {
        var rows = 0;
        foreach (var row in RowsOf(_parameters, ["type", "parameter", "index", "value"], (_, _) => { }))
        {
            rows++;
            ReadNumber(row);
        }

        var makes = new Dictionary<string, HashSet<(string, string)>>();
        foreach (var row in RowsOf(_scenarios, ["node", "product"], (column, place) => makes.Add(Known("disruption ttr", column, place), [])))
        {
            rows++;
            ReadMakes(row, makes);
        }

        var products = _numbers["product demand"].Select(pair => new SuppliedProduct(
            pair.Key, pair.Value, _numbers["product inventory"].GetValueOrDefault(pair.Key), Needed("product loss", pair.Key)));
        return (new SupplierTable(_numbers["supplier capacity"], [.. products], [.. makes.Select(pair => new SupplierScenario(pair.Key, Needed("disruption ttr", pair.Key), pair.Value))]), rows);
    }

    private static string[] FilesOf(string folder, string pattern) => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];

    private void ReadNumber(SupplierRow row)
    {
        var kind = $"{row["type"]} {row["parameter"]}".ToLowerInvariant();
        if (!_numbers.TryGetValue(kind, out var numbers))
        {
            throw Mistake(row.Place("parameter"), $"`{Excerpt.Of(kind)}` is none of {string.Join(", ", s_kinds)}", "remove the row or mend its type and parameter");
        }

        if (!double.TryParse(row["value"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            throw Mistake(row.Place("value"), $"`{Excerpt.Of(row["value"])}` is no number of zero or more", "write digits, with a point before decimals");
        }

        if (!numbers.TryAdd(row["index"], value))
        {
            throw Mistake(row.Place("index"), $"the {kind} of `{Excerpt.Of(row["index"])}` is there twice", "keep one");
        }
    }

    private void ReadMakes(SupplierRow row, Dictionary<string, HashSet<(string, string)>> makes)
    {
        var pair = (Known("supplier capacity", row["node"], row.Place("node")), Known("product demand", row["product"], row.Place("product")));
        foreach (var (scenario, made) in makes)
        {
            var cell = row[scenario.ToLowerInvariant()];
            if (cell is not ("0" or "1"))
            {
                throw Mistake(row.Place(scenario), $"`{Excerpt.Of(cell)}` is neither 0 nor 1", "1: the supplier makes the product in that scenario");
            }

            if (cell == "1")
            {
                made.Add(pair);
            }
        }
    }

    /// <summary>A name as the parameters spell it.</summary>
    private string Known(string kind, string name, Place place) => _numbers[kind].Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw Mistake(place, $"`{Excerpt.Of(name)}` has no {kind} in {Path.GetFileName(_parameters)}", Nearest.Suggest(name, [.. _numbers[kind].Keys]) ?? "add the row there");

    private double Needed(string kind, string name) => _numbers[kind].TryGetValue(name, out var value) ? value
        : throw Mistake(new Place(_parameters), $"`{Excerpt.Of(name)}` has no {kind}", "add the row");

    private static IEnumerable<SupplierRow> RowsOf(string path, string[] columns, Action<string, Place> further)
    {
        using var table = Tables.Open(path);
        var places = table.Columns.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        if (columns.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing)
        {
            throw Mistake(new Place(path, 1), $"the column `{missing}` is missing", $"the table begins with the columns {string.Join(", ", columns)}");
        }

        foreach (var column in table.Columns.Except(columns))
        {
            further(column, new Place(path, 1, 0, column));
        }

        var rows = 0;
        foreach (var line in table.ReadLines())
        {
            if (line is not TableLine.Row row)
            {
                throw new UnusableInputException(((TableLine.Unreadable)line).Problem);
            }

            yield return ++rows <= MostRows ? new SupplierRow(path, row, places)
                : throw Mistake(new Place(path, row.Line), $"the table has more than {MostRows} rows", "put the model down as a network folder");
        }
    }

    private static UnusableInputException Mistake(Place place, string message, string help) => new(Diagnostic.Error(AppCodes.SupplierTable, place, message, help));

    /// <summary>A row and where it stands.</summary>
    private sealed record SupplierRow(string File, TableLine.Row Row, Dictionary<string, int> Places)
    {
        public string this[string column] => Row.Cells[Places[column]].Trim();

        public Place Place(string column) => new(File, Row.Line, 0, column.ToLowerInvariant());
    }
}
