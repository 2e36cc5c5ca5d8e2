using Chokepoint.Core.Text;

namespace Chokepoint.Core.Diagnostics;

/// <summary>Looks for slips in the names of optional columns: read as absent, they would make amounts unknown without a word.</summary>
public static class ColumnNotes
{
    /// <summary>A warning for each column that is not known and close to a known one that is absent.</summary>
    public static IReadOnlyList<Diagnostic> Of(string file, IReadOnlyList<string> header, IReadOnlyList<string> known, string code) =>
        [.. header.Where(column => column.Length > 0 && !known.Contains(column))
            .Select(column => (column, near: Nearest.To(column, known.Where(name => !header.Contains(name)))))
            .Where(pair => pair.near is not null)
            .Select(pair => Diagnostic.Warning(
                code, new Place(file, 1, 0, pair.column), $"the column `{Excerpt.Of(pair.column)}` has no meaning here and is passed over", $"did you mean `{pair.near}`?"))];
}
