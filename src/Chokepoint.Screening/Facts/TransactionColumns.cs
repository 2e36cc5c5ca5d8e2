using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Screening.Facts;

/// <summary>The columns of a transactions file: which of the known ones it has, and where.</summary>
public sealed class TransactionColumns
{
    /// <summary>All columns that have a meaning, in the order of <c>docs/formats.md</c>.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "id", "date", "item", "description", "kind", "hs", "control_codes", "origin", "export_from", "destination", "transit",
        "exporter", "exporter_country", "consignee", "consignee_country", "intermediary", "intermediary_country", "end_user", "end_user_country",
        "end_user_type", "end_use", "value", "currency", "quantity", "unit", "composition", "parameters", "content", "made_with", "licence",
        "informed", "aware", "holdings",
    ];

    private readonly Dictionary<string, int> _places = [];

    /// <summary>
    /// Finds the known columns in a header. Throws <see cref="UnusableInputException"/> where <c>id</c> is missing;
    /// columns without a meaning are reported in <paramref name="notes"/> and passed over.
    /// </summary>
    public TransactionColumns(string file, IReadOnlyList<string> header, out IReadOnlyList<Diagnostic> notes)
    {
        File = file;
        for (var i = 0; i < header.Count; i++)
        {
            if (Known.Contains(header[i]))
            {
                _places[header[i]] = i;
            }
        }

        if (!_places.ContainsKey("id"))
        {
            throw new UnusableInputException(Diagnostic.Error(
                FactCodes.Missing,
                new Place(file, 1),
                $"the column `id` is missing; the header has {string.Join(", ", header.Take(8).Select(column => $"`{column}`"))}{(header.Count > 8 ? ", ..." : "")}",
                "name the column that identifies each line `id`"));
        }

        notes = ColumnNotes.Of(file, header, Known, FactCodes.UnknownColumn);
    }

    /// <summary>The name of the file, for diagnostics.</summary>
    public string File { get; }

    /// <summary>The trimmed cell of a column, or <c>null</c> where the column is absent or the cell blank.</summary>
    public string? Cell(string column, IReadOnlyList<string> cells) =>
        _places.TryGetValue(column, out var place) && cells[place].Trim() is { Length: > 0 } text ? text : null;
}
