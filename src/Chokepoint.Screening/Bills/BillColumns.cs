using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Screening.Bills;

/// <summary>The columns of a table of recipes or of items: which of the known ones it has, and where.</summary>
internal sealed class BillColumns
{
    private static readonly string[] s_part = ["name", "kind", "hs", "control_codes", "origin", "composition", "unit", "unit_value", "currency"];

    /// <summary>Columns of network folders, which mean something there.</summary>
    private static readonly string[] s_passedOver = ["joint", "limit", "critical", "unit_mass", "recycling", "substitution", "basis", "source", "note"];

    private readonly Dictionary<string, int> _places = [];

    private BillColumns(string file, IReadOnlyList<string> header, string[] required, string[] optional, Action<Diagnostic> note)
    {
        File = file;
        string[] known = [.. required, .. optional, .. s_part];
        for (var i = 0; i < header.Count; i++)
        {
            if (known.Contains(header[i]))
            {
                _places[header[i]] = i;
            }
        }

        foreach (var slip in ColumnNotes.Of(file, [.. header.Where(column => !s_passedOver.Contains(column))], known, BillCodes.UnknownColumn))
        {
            note(slip);
        }

        if (required.FirstOrDefault(column => !_places.ContainsKey(column)) is { } missing)
        {
            throw new UnusableInputException(Diagnostic.Error(
                BillCodes.Missing,
                new Place(file, 1),
                $"the column `{missing}` is missing; the header has {string.Join(", ", header.Take(8).Select(column => $"`{Excerpt.Of(column)}`"))}{(header.Count > 8 ? ", ..." : "")}",
                $"this table has the columns {string.Join(", ", required)} and may have {string.Join(", ", [.. optional, .. s_part])}"));
        }
    }

    /// <summary>The name of the file, for diagnostics.</summary>
    public string File { get; }

    /// <summary>Those of recipes.</summary>
    public static BillColumns OfRecipes(string file, IReadOnlyList<string> header, Action<Diagnostic> note) =>
        new(file, header, ["output", "input"], ["facility", "quantity", "group", "value", "bundled"], note);

    /// <summary>Those of items.</summary>
    public static BillColumns OfItems(string file, IReadOnlyList<string> header, Action<Diagnostic> note) => new(file, header, ["id"], [], note);

    /// <summary>The trimmed cell of a column, or <c>null</c> where the column is absent or the cell blank.</summary>
    public string? Cell(string column, IReadOnlyList<string> cells) =>
        _places.TryGetValue(column, out var place) && cells[place].Trim() is { Length: > 0 } text ? text : null;
}
