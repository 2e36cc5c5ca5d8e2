using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Supply.Reading;

/// <summary>The columns of one table: which of the known ones it has, and where.</summary>
internal sealed class Columns
{
    /// <summary>Columns for people, allowed in every table.</summary>
    private static readonly string[] s_remarks = ["basis", "source", "note"];

    private readonly Dictionary<string, int> _places = [];

    /// <summary>
    /// Finds the known columns in a header. Throws <see cref="UnusableInputException"/> where a required one is missing; a column
    /// that looks like a known one misspelt is noted, any other that has no meaning is passed over.
    /// </summary>
    public Columns(string file, IReadOnlyList<string> header, IReadOnlyList<string> required, IReadOnlyList<string> optional, Action<Diagnostic> note)
    {
        File = file;
        string[] known = [.. required, .. optional, .. s_remarks];
        for (var i = 0; i < header.Count; i++)
        {
            if (known.Contains(header[i]))
            {
                _places[header[i]] = i;
            }
        }

        foreach (var slip in ColumnNotes.Of(file, header, known, NetworkCodes.UnknownColumn))
        {
            note(slip);
        }

        if (required.FirstOrDefault(column => !_places.ContainsKey(column)) is { } missing)
        {
            throw new UnusableInputException(Diagnostic.Error(
                NetworkCodes.Missing,
                new Place(file, 1),
                $"the column `{missing}` is missing; the header has {string.Join(", ", header.Take(8).Select(column => $"`{Excerpt.Of(column)}`"))}{(header.Count > 8 ? ", ..." : "")}",
                $"this table has the columns {string.Join(", ", required)} and may have {string.Join(", ", optional)}"));
        }
    }

    /// <summary>The name of the file, for diagnostics.</summary>
    public string File { get; }

    /// <summary>The trimmed cell of a column, or <c>null</c> where the column is absent or the cell blank.</summary>
    public string? Cell(string column, IReadOnlyList<string> cells) =>
        _places.TryGetValue(column, out var place) && cells[place].Trim() is { Length: > 0 } text ? text : null;
}
