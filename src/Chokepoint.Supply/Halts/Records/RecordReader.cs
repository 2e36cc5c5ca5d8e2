using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Reading;

namespace Chokepoint.Supply.Halts.Records;

/// <summary>Reads the rows of <c>record.csv</c> against the names of a network (<c>docs/formats.md</c>).</summary>
public sealed class RecordReader
{
    private static readonly Dictionary<string, RecordKind> s_kinds = new()
    {
        ["first_loss"] = RecordKind.FirstLoss,
        ["first_stop"] = RecordKind.FirstStop,
        ["restart"] = RecordKind.Restart,
        ["recovered"] = RecordKind.Recovered,
        ["no_loss"] = RecordKind.NoLoss,
        ["no_stop"] = RecordKind.NoStop,
        ["exports"] = RecordKind.Exports,
        ["imports"] = RecordKind.Imports,
        ["licences"] = RecordKind.Licences,
    };

    private readonly Columns _columns;
    private readonly HashSet<string> _facilities;
    private readonly HashSet<string> _items;
    private readonly List<RecordRow> _rows = [];

    /// <summary>Begins a table; throws <see cref="UnusableInputException"/> where a required column is missing.</summary>
    public RecordReader(SupplyNetwork network, string file, IReadOnlyList<string> header, Action<Diagnostic> note)
    {
        _columns = new Columns(file, header, ["kind", "from", "until"], ["facility", "item", "country", "to", "value", "low", "high", "unit"], note);
        _facilities = [.. network.Tables.Facilities.Select(facility => facility.Id)];
        _items = [.. network.Tables.Items.Select(item => item.Id)];
    }

    /// <summary>The rows that were read.</summary>
    public IReadOnlyList<RecordRow> Rows => _rows;

    /// <summary>The word of a kind in the file.</summary>
    public static string WordOf(RecordKind kind) => s_kinds.First(pair => pair.Value == kind).Key;

    /// <summary>Takes a row and says what is wrong with it, or <c>null</c>.</summary>
    public Diagnostic? Add(IReadOnlyList<string> cells, int line)
    {
        try
        {
            _rows.Add(RowOf(new Row(_columns, cells, line)));
            return null;
        }
        catch (RowException found)
        {
            return found.Problem;
        }
    }

    private RecordRow RowOf(Row row)
    {
        var read = new RecordRow
        {
            Kind = KindOf(row),
            Facility = row.Text("facility") is { } facility ? Known(row, "facility", facility, _facilities) : null,
            Items = [.. (row.Text("item") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => Known(row, "item", item, _items))],
            From = row.Country("country"),
            To = row.Country("to"),
            Since = Day(row, "from"),
            Until = Day(row, "until"),
            Value = row.Number("value"),
            Low = row.Number("low"),
            High = row.Number("high"),
            Unit = row.Text("unit"),
            Source = row.Text("source"),
            Note = row.Text("note"),
        };
        Check(row, read);
        return read;
    }

    private static void Check(Row row, RecordRow read)
    {
        if (read.Until <= read.Since)
        {
            throw row.Fail(NetworkCodes.Form, "until", $"`{row.Text("until")}` is not after `from`", "give the first day after those that are meant");
        }

        if (read.IsAmount && !(read.Low <= read.High))
        {
            throw row.Fail(NetworkCodes.Number, "low", $"`{WordOf(read.Kind)}` needs the least and the most that count as a hit", "fill in `low` and `high`, the lower first");
        }

        if (read is { IsFlow: true, From: null, To: null })
        {
            throw row.Fail(NetworkCodes.Missing, "country", $"`{WordOf(read.Kind)}` names no country", "give the country that goods leave in `country`, or the one that they reach in `to`");
        }
    }

    private static RecordKind KindOf(Row row)
    {
        var word = row.Required("kind").ToLowerInvariant();
        return s_kinds.TryGetValue(word, out var kind) ? kind
            : throw row.Fail(NetworkCodes.Form, "kind", $"`{Excerpt.Of(word)}` is no kind of record", Nearest.To(word, s_kinds.Keys) is { } near ? $"did you mean `{near}`?" : $"write one of {string.Join(", ", s_kinds.Keys)}");
    }

    private static DateOnly Day(Row row, string column)
    {
        var text = row.Required(column);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw row.Fail(NetworkCodes.Form, column, $"`{Excerpt.Of(text)}` is no day", "write it as 2026-03-01");
    }

    private static string Known(Row row, string column, string id, HashSet<string> known) => known.Contains(id) ? id
        : throw row.Fail(NetworkCodes.Dangling, column, $"`{Excerpt.Of(id)}` is no {column} of this network", Nearest.Suggest(id, known));
}
