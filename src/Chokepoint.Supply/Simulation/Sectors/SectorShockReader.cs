using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Supply.Reading;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>Reads shocks, one a row.</summary>
/// <remarks><b>Errors</b>: a missing column throws <see cref="UnusableInputException"/>; a row hands its problem back, so that all can be told at once.</remarks>
public sealed class SectorShockReader
{
    private const int MostDays = 100_000;

    private static readonly string[] s_required = ["region", "sector", "from", "kind"];
    private static readonly string[] s_optional = ["loss", "loss_share", "days", "law", "mend_days", "rebuilt_by"];

    private static readonly Dictionary<string, RecoveryLaw> s_laws = new()
    {
        ["linear"] = RecoveryLaw.Linear,
        ["geometric"] = RecoveryLaw.Geometric,
        ["fast_geometric"] = RecoveryLaw.FastGeometric,
        ["s_curve"] = RecoveryLaw.SCurve,
    };

    private readonly SectorTable _table;
    private readonly Columns _columns;

    /// <summary>Finds the columns in a header; <paramref name="note"/> hears of slips.</summary>
    public SectorShockReader(SectorTable table, string file, IReadOnlyList<string> header, Action<Diagnostic> note) =>
        (_table, _columns) = (table, new Columns(file, header, s_required, s_optional, note));

    /// <summary>Reads a row; <c>null</c> with its problem where that cannot be done.</summary>
    public SectorShock? Read(IReadOnlyList<string> cells, int line, out Diagnostic? problem)
    {
        try
        {
            problem = null;
            return Read(new Row(_columns, cells, line));
        }
        catch (RowException defect)
        {
            problem = defect.Problem;
            return null;
        }
    }

    private SectorShock Read(Row row)
    {
        var industry = _table.IndustryOf(Known(row, "region", row.Required("region"), _table.Regions), Known(row, "sector", row.Required("sector"), _table.Sectors));
        var days = Days(row, "mend_days");
        Mending mending = row.Required("kind").ToLowerInvariant() switch
        {
            "recover" => new Mending.Recover(Law(row), days ?? throw row.Fail(NetworkCodes.Missing, "mend_days", "the cell `mend_days` is blank", "say in how many days it recovers")),
            "rebuild" => new Mending.Rebuild(RebuiltBy(row), days ?? 60),
            var kind => throw row.Fail(SectorCodes.Word, "kind", $"`{Excerpt.Of(kind)}` is no kind of mending", "write recover or rebuild"),
        };
        var from = Days(row, "from") ?? throw row.Fail(NetworkCodes.Missing, "from", "the cell `from` is blank", "give a day, from 1");
        return new SectorShock(industry, Loss(row, industry), from, Days(row, "days") ?? 1, mending);
    }

    private double Loss(Row row, int industry)
    {
        var (loss, share, capital) = (row.Number("loss"), row.Share("loss_share"), _table.Capital[industry]);
        if (double.IsNaN(loss) == double.IsNaN(share))
        {
            throw row.Fail(SectorCodes.Word, "loss", "expected either `loss` or `loss_share`", "loss is money in the unit of the table, loss_share a share of the industry's capital");
        }

        loss = double.IsNaN(loss) ? share * capital : loss;
        return loss <= capital ? loss : throw row.Fail(
            SectorCodes.Loss, "loss", FormattableString.Invariant($"the loss of {loss:G6} is above the capital of the industry, {capital:G6}"), "check the unit of money, or give capital.csv");
    }

    private static RecoveryLaw Law(Row row) =>
        row.Text("rebuilt_by") is not null ? throw row.Fail(SectorCodes.Word, "rebuilt_by", "a shock that recovers is rebuilt by nobody", "leave the cell blank, or write rebuild as its kind")
        : row.Text("law") is not { } text ? RecoveryLaw.Linear
        : s_laws.TryGetValue(text.ToLowerInvariant(), out var law) ? law
        : throw row.Fail(SectorCodes.Word, "law", $"`{Excerpt.Of(text)}` is no law of recovery", Nearest.Suggest(text, s_laws.Keys));

    /// <summary>Sectors with their shares, <c>construction=60%;manufacturing=40%</c>.</summary>
    private List<(int Sector, double Share)> RebuiltBy(Row row)
    {
        const string Column = "rebuilt_by";
        if (row.Text("law") is not null)
        {
            throw row.Fail(SectorCodes.Word, "law", "what is rebuilt follows no law of recovery", "leave the cell blank, or write recover as its kind");
        }

        var by = new List<(int Sector, double Share)>();
        foreach (var part in row.Required(Column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.LastIndexOf('=');
            if (sign < 0 || !part.EndsWith('%') || !double.TryParse(part[(sign + 1)..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            {
                throw row.Fail(SectorCodes.Word, Column, $"`{Excerpt.Of(part)}` is no sector with its share", "write sectors such as Construction=60%;Manufacturing=40%");
            }

            var sector = Known(row, Column, part[..sign].Trim(), _table.Sectors);
            by.Add(by.All(other => other.Sector != sector) ? (sector, percent / 100) : throw row.Fail(SectorCodes.Twice, Column, $"`{Excerpt.Of(part)}` stands there twice", "state each sector once"));
        }

        var all = by.Sum(one => one.Share);
        return Math.Abs(all - 1) < 1e-6 ? by
            : throw row.Fail(SectorCodes.Number, Column, FormattableString.Invariant($"the shares add up to {100 * all:0.##} %"), "they add up to 100 %");
    }

    private static int Known(Row row, string column, string name, IReadOnlyList<string> known) =>
        known.Index().Where(pair => pair.Item.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => (int?)pair.Index).FirstOrDefault()
        ?? throw row.Fail(SectorCodes.Label, column, $"`{Excerpt.Of(name)}` is none of the table", Nearest.Suggest(name, [.. known]));

    private static int? Days(Row row, string column) => row.Number(column) is var number && double.IsNaN(number) ? null
        : number is >= 1 and <= MostDays && number == Math.Floor(number) ? (int)number
        : throw row.Fail(SectorCodes.Number, column, FormattableString.Invariant($"`{number}` is no count of days"), FormattableString.Invariant($"write a whole number from 1 to {MostDays}"));
}
