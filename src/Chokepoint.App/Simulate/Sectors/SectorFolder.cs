using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Formats.Csv;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.App.Simulate.Sectors;

/// <summary>An input-output table and its shocks, read.</summary>
/// <param name="Table">The table.</param>
/// <param name="Shocks">The shocks, in the order of their file.</param>
/// <param name="Notes">What deserves a look.</param>
public sealed record LoadedSectors(SectorTable Table, IReadOnlyList<SectorShock> Shocks, IReadOnlyList<Diagnostic> Notes);

/// <summary>Reads a folder with <c>Z.csv</c>, <c>Y.csv</c>, <c>x.csv</c> and <c>shocks.csv</c>; <c>value_added.csv</c> and <c>capital.csv</c> may be there.</summary>
public static class SectorFolder
{
    private delegate void Take(string file, int line, string label, ReadOnlySpan<double> numbers);

    /// <summary>Reads it; throws <see cref="UnusableInputException"/> where a file is missing or broken, for all broken shocks at once.</summary>
    public static LoadedSectors Read(string folder, CancellationToken cancellation)
    {
        var reader = ReadSales(folder, cancellation);
        ReadColumn(folder, "x.csv", reader.AddOutput, isRequired: true);
        ReadColumn(folder, "value_added.csv", reader.AddValueAdded, isRequired: false);
        ReadColumn(folder, "capital.csv", reader.AddCapital, isRequired: false);
        var notes = reader.Complete().ToList();
        return new LoadedSectors(reader.Table, ReadShocks(PathOf(folder, "shocks.csv"), reader.Table, notes), notes);
    }

    private static SectorTableReader ReadSales(string folder, CancellationToken cancellation)
    {
        using var sales = CsvMatrix.Open(PathOf(folder, "Z.csv"));
        using var final = CsvMatrix.Open(PathOf(folder, "Y.csv"));
        var reader = new SectorTableReader(PathOf(folder, "Z.csv"), sales.Columns, PathOf(folder, "Y.csv"), final.Columns);
        ReadRows(sales, PathOf(folder, "Z.csv"), reader.AddSales, cancellation);
        ReadRows(final, PathOf(folder, "Y.csv"), reader.AddFinalSales, cancellation);
        return reader;
    }

    private static void ReadRows(CsvMatrix matrix, string path, Take take, CancellationToken cancellation)
    {
        foreach (var row in matrix.ReadRows())
        {
            cancellation.ThrowIfCancellationRequested();
            take(path, row.Line, row.Label, row.Numbers.Span);
        }
    }

    private static void ReadColumn(string folder, string name, Action<string, int, string, double> take, bool isRequired)
    {
        var path = PathOf(folder, name);
        if (!isRequired && !File.Exists(path))
        {
            return;
        }

        using var matrix = CsvMatrix.Open(path);
        if (matrix.Columns.Count != 1)
        {
            throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place(path, 1), $"expected one column of numbers behind the labels, found {matrix.Columns.Count}", "keep the one that is meant"));
        }

        ReadRows(matrix, path, (file, line, label, numbers) => take(file, line, label, numbers[0]), CancellationToken.None);
    }

    private static List<SectorShock> ReadShocks(string path, SectorTable table, List<Diagnostic> notes)
    {
        using var rows = Tables.Open(path);
        var reader = new SectorShockReader(table, path, rows.Columns, notes.Add);
        var shocks = new List<SectorShock>();
        var problems = new List<Diagnostic>();
        foreach (var line in rows.ReadLines())
        {
            if (line is TableLine.Unreadable unreadable)
            {
                problems.Add(unreadable.Problem with { Place = unreadable.Problem.Place with { File = path, Line = unreadable.Line } });
            }
            else if (line is TableLine.Row row && reader.Read(row.Cells, row.Line, out var problem) is var shock)
            {
                if (shock is null)
                {
                    problems.Add(problem!);
                }
                else
                {
                    shocks.Add(shock);
                }
            }
        }

        return problems.Count == 0 ? shocks : throw new UnusableInputException(problems);
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, name);
}
