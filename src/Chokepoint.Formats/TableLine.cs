using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Formats;

/// <summary>One row of a table.</summary>
/// <param name="Line">
/// The line of the file where it begins, or the row of the sheet; from 1. In Parquet, which has no header, the first row is 2 all the same.
/// </param>
public abstract record TableLine(int Line)
{
    /// <summary>A row with one cell for each of <see cref="Table.Columns"/>.</summary>
    /// <param name="Line">The line of the file where it begins, or the row of the sheet; from 1.</param>
    /// <param name="Cells">The cells as written; a blank one is <c>""</c>.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells) : TableLine(Line);

    /// <summary>A row that was set aside.</summary>
    /// <param name="Line">The line of the file where it begins, or the row of the sheet; from 1.</param>
    /// <param name="Problem">What is wrong with it.</param>
    /// <param name="Excerpt">How it begins.</param>
    public sealed record Unreadable(int Line, Diagnostic Problem, string Excerpt) : TableLine(Line);
}
