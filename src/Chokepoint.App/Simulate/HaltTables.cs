using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>Reads cuts, outages and licences, from files and from options, against the names of a network (<c>docs/formats.md</c>).</summary>
internal sealed class HaltTables(SupplyNetwork network)
{
    private const int MostRows = 10_000;
    private const int MostProblems = 20;
    private static readonly string[] s_remarks = ["note", "source"];
    private static readonly string[] s_cut = ["country", "to", "facility", "company", "item", "from", "until", "passes", "cargo"];
    private static readonly string[] s_outage = ["facility", "from", "until", "loses", "recovery", "recovery_days"];
    private static readonly string[] s_grant = ["outlook", "day", "share"];

    private readonly HashSet<string> _facilities = [.. network.Tables.Facilities.Select(facility => facility.Id)];
    private readonly HashSet<string> _companies = [.. network.Tables.Facilities.Select(facility => facility.Company).OfType<string>()];
    private readonly HashSet<string> _items = [.. network.Tables.Items.Select(item => item.Id)];

    /// <summary>What deserves a look in what was read.</summary>
    public List<Diagnostic> Notes { get; } = [];

    public HandCut CutFrom(string option) => Cut(HaltFields.FromOption("--cut", option, s_cut));

    public Outage OutageFrom(string option) => OutageOf(HaltFields.FromOption("--outage", option, s_outage));

    public List<HandCut> Cuts(string path) => Read(path, ["from"], s_cut, Cut);

    public List<Outage> Outages(string path) => Read(path, ["facility", "from"], s_outage, OutageOf);

    /// <summary>The usual curves of licences, those of each outlook in the file replaced.</summary>
    public LicenceQueue Licences(string path)
    {
        var usual = new LicenceQueue();
        var points = Read(path, s_grant, s_grant, Grant);
        var curves = usual.Curves.ToDictionary();
        foreach (var outlook in points.GroupBy(point => point.Outlook))
        {
            curves[outlook.Key] = [.. outlook.Select(point => point.Grant).OrderBy(grant => grant.Day)];
            if (outlook.GroupBy(point => point.Grant.Day).FirstOrDefault(day => day.Count() > 1) is { } twice)
            {
                throw new UnusableInputException(Diagnostic.Error(
                    HaltCodes.Value, new Place(path, 0, 0, "day"), $"day {twice.Key} of `{outlook.Key.ToWord()}` is there twice", "state each day of an outlook once"));
            }
        }

        return usual with { Curves = curves };
    }

    private HandCut Cut(HaltFields fields)
    {
        var from = fields.RequiredDay("from");
        return new HandCut
        {
            Text = Sourced(fields.AsWritten(s_cut), fields),
            Country = fields.Country("country"),
            To = fields.Country("to"),
            Facility = fields.Name("facility", "facility", _facilities),
            Company = fields.Name("company", "company", _companies),
            Item = fields.Name("item", "item", _items),
            From = from,
            Until = fields.Until("until", from),
            Passes = fields.Share("passes", 0),
            Cargo = fields.Word("cargo", HaltWords.Cargo, CargoRule.Arrives),
        };
    }

    private Outage OutageOf(HaltFields fields)
    {
        fields.Required("facility");
        var from = fields.RequiredDay("from");
        return new Outage(
            Sourced(fields.AsWritten(s_outage), fields),
            fields.Name("facility", "facility", _facilities)!,
            from,
            fields.Until("until", from),
            fields.Share("loses", 1).Likely,
            fields.Word("recovery", HaltWords.Recovery, RecoveryLaw.Step),
            fields.Days("recovery_days", 0));
    }

    private static (Outlook Outlook, GrantPoint Grant) Grant(HaltFields fields)
    {
        fields.Required("outlook");
        fields.Required("day");
        fields.Required("share");
        return (fields.Word("outlook", HaltWords.Outlooks, default), new GrantPoint(fields.Days("day", 0), fields.Share("share", 0)));
    }

    private static string Sourced(string text, HaltFields fields) => fields.Text("source") is { } source ? $"{text} ({source})" : text;

    private List<T> Read<T>(string path, IReadOnlyList<string> required, IReadOnlyList<string> columns, Func<HaltFields, T> read)
    {
        using var table = Tables.Open(path);
        CheckHeader(path, table.Columns, required, columns);
        var (rows, problems) = (new List<T>(), new List<Diagnostic>());
        foreach (var line in table.ReadLines().TakeWhile(_ => problems.Count < MostProblems))
        {
            try
            {
                rows.Add(line is TableLine.Row row ? read(FieldsOf(path, table.Columns, row)) : throw new UnusableInputException(((TableLine.Unreadable)line).Problem));
                if (rows.Count > MostRows)
                {
                    throw new UnusableInputException(Diagnostic.Error(AppCodes.TooLarge, new Place(path, line.Line), $"has more than {MostRows} rows", "name countries and items rather than single links"));
                }
            }
            catch (UnusableInputException unusable)
            {
                problems.AddRange(unusable.Diagnostics);
            }
        }

        return problems.Count == 0 ? rows : throw new UnusableInputException([.. problems]);
    }

    private void CheckHeader(string path, IReadOnlyList<string> header, IReadOnlyList<string> required, IReadOnlyList<string> columns)
    {
        if (required.FirstOrDefault(column => !header.Contains(column)) is { } missing)
        {
            throw new UnusableInputException(Diagnostic.Error(
                HaltCodes.Missing, new Place(path, 1), $"the column `{missing}` is missing", $"the columns are {string.Join(", ", columns)}, note and source; {string.Join(", ", required)} must be there"));
        }

        foreach (var column in header.Where(column => column.Length > 0 && !columns.Contains(column) && !s_remarks.Contains(column)))
        {
            Notes.Add(Diagnostic.Warning(
                HaltCodes.Meaningless, new Place(path, 1, 0, column), $"the column `{Excerpt.Of(column)}` has no meaning here and is passed over", Nearest.To(column, columns) is { } near ? $"did you mean `{near}`?" : null));
        }
    }

    private static HaltFields FieldsOf(string path, IReadOnlyList<string> header, TableLine.Row row)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < header.Count; i++)
        {
            if (row.Cells[i].Trim() is { Length: > 0 } text)
            {
                values[header[i]] = text;
            }
        }

        return new HaltFields(new Place(path, row.Line), values);
    }
}
