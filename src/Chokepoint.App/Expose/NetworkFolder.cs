using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Reading;

namespace Chokepoint.App.Expose;

/// <summary>A network folder, read.</summary>
/// <param name="Network">The network.</param>
/// <param name="Rows">How many rows its tables have.</param>
/// <param name="Rejected">The rows that were set aside, with the file each is in.</param>
/// <param name="Notes">What deserves a look.</param>
public sealed record LoadedNetwork(SupplyNetwork Network, int Rows, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Diagnostic> Notes);

/// <summary>Reads network folders: one file for each table, by name, in any form that <see cref="Tables"/> opens.</summary>
public static class NetworkFolder
{
    private const int ExcerptLength = 80;
    private static readonly string[] s_extensions = [".csv", ".parquet", ".tsv", ".xlsx"];

    /// <summary>
    /// Reads a folder with the tables, or one with a folder <c>network</c> in it. Throws <see cref="UnusableInputException"/> where a
    /// table that must be there is missing or is no table.
    /// </summary>
    public static LoadedNetwork Read(string folder, CancellationToken cancellation)
    {
        var place = Locate(folder);
        var notes = new List<Diagnostic>();
        var rejected = new List<RejectedRow>();
        var reader = new NetworkReader(notes.Add);
        var rows = 0;
        foreach (var name in NetworkReader.TableNames)
        {
            if (FileOf(place, name) is { } path)
            {
                rows += ReadTable(path, name, reader, rejected, cancellation);
            }
            else if (NetworkReader.RequiredTables.Contains(name))
            {
                throw new UnusableInputException(Diagnostic.Error(
                    AppCodes.NotFound, new Place(place), $"the network has no table `{name}`", $"put `{name}.csv` or `{name}.parquet` there"));
            }
        }

        return new LoadedNetwork(SupplyNetwork.Build(reader.Tables), rows, rejected, notes);
    }

    /// <summary>Whether a folder holds a network, itself or in a folder <c>network</c>.</summary>
    public static bool IsNetwork(string folder) => FileOf(Locate(folder), "links") is not null;

    /// <summary>The folder with the tables: a folder itself, or its <c>network</c>.</summary>
    internal static string Locate(string folder) =>
        FileOf(folder, "links") is null && Directory.Exists(Path.Combine(folder, "network")) ? Path.Combine(folder, "network")
        : Directory.Exists(folder) ? folder
        : throw new UnusableInputException(Diagnostic.Error(AppCodes.NotFound, new Place(folder), "no such folder", "give a folder with facilities, items and links"));

    private static string? FileOf(string folder, string table)
    {
        var found = s_extensions.Select(extension => Path.Combine(folder, table + extension)).Where(File.Exists).ToList();
        return found.Count <= 1 ? found.FirstOrDefault()
            : throw new UnusableInputException(Diagnostic.Error(
                AppCodes.Options, new Place(folder), $"the table `{table}` is there {found.Count} times: {string.Join(", ", found.Select(Path.GetFileName))}", "keep one"));
    }

    private static int ReadTable(string path, string name, NetworkReader reader, List<RejectedRow> rejected, CancellationToken cancellation)
    {
        using var table = Tables.Open(path);
        var add = reader.Begin(name, path, table.Columns);
        var rows = 0;
        foreach (var line in table.ReadLines())
        {
            rows++;
            if (line is TableLine.Unreadable unreadable)
            {
                rejected.Add(new RejectedRow(unreadable.Line, unreadable.Problem, unreadable.Excerpt));
            }
            else if (line is TableLine.Row row && add(row.Cells, row.Line) is { } problem)
            {
                rejected.Add(new RejectedRow(row.Line, problem, Excerpt.Of(string.Join(',', row.Cells.Take(4)), ExcerptLength)));
            }

            if (rows % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }
}
