using System.Globalization;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;

namespace Chokepoint.App.Lists;

/// <summary>One entry or party of a list that is compared.</summary>
/// <param name="Key">By which it is found in the other edition.</param>
/// <param name="Name">Its code, customs number or name.</param>
/// <param name="Fields">What may differ, by column.</param>
public sealed record SideEntry(string Key, string Name, IReadOnlyDictionary<string, string> Fields);

/// <summary>One edition of a list, as it was imported.</summary>
/// <param name="List">The list: <c>us-ccl</c>, <c>end-user-list</c>.</param>
/// <param name="Edition">The day of the edition; <c>null</c> for a party list, which holds its history.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record ListSide(string List, DateOnly? Edition, IReadOnlyList<SideEntry> Entries)
{
    private const int DayLength = 10;
    private static readonly string[] s_names = ["code", "hs", "name"];

    /// <summary>The editions at a path: a file of wordings or parties, or a rulebook folder with the newest edition of each of its lists.</summary>
    public static IReadOnlyList<ListSide> At(string path)
    {
        if (File.Exists(path))
        {
            var (list, day) = NameOf(path);
            return [Of(path, list, day)];
        }

        var files = Wordings(path).GroupBy(file => NameOf(file).List).Select(group => group.MaxBy(file => NameOf(file).Day)!)
            .Concat(Files(path, "lists")).ToList();
        return files.Count > 0
            ? [.. files.Select(file => Of(file, NameOf(file).List, NameOf(file).Day))]
            : throw new UnusableInputException(Diagnostic.Error(
                ListCodes.Nothing, new Place(path), "holds no imported list", "give a folder that `chokepoint lists import` wrote, or one of its files in wordings or lists"));
    }

    /// <summary>The newest edition of a list in a folder from before a day; <c>null</c> where there is none.</summary>
    public static ListSide? Newest(string folder, ListKind kind, DateOnly before)
    {
        var file = kind.PartyList is { } list ? Files(folder, "lists").FirstOrDefault(file => NameOf(file).List == list)
            : Wordings(folder).Where(file => NameOf(file).List == kind.Name && NameOf(file).Day < before).MaxBy(file => NameOf(file).Day);
        return file is null ? null : Of(file, NameOf(file).List, NameOf(file).Day);
    }

    /// <summary>Reads one file.</summary>
    public static ListSide Of(string path, string list, DateOnly? edition)
    {
        using var table = Tables.Open(path);
        var columns = table.Columns.ToList();
        var name = s_names.FirstOrDefault(columns.Contains)
            ?? throw new UnusableInputException(Diagnostic.Error(ListCodes.Nothing, new Place(path, 1), "has no column `code`, `hs` or `name`", "give a file that `chokepoint lists import` wrote"));
        string[] compared = name == "name" ? ["aliases", "country", "note"] : ["text", "reasons", "note"];
        var entries = new List<SideEntry>();
        foreach (var line in table.ReadLines())
        {
            var row = line as TableLine.Row ?? throw new UnusableInputException(((TableLine.Unreadable)line).Problem);
            string Cell(string column) => columns.IndexOf(column) is var i && i >= 0 ? row.Cells[i].Trim() : "";
            // Who was removed from the list is part of its history, and not of the edition.
            if (Cell("removed").Length == 0)
            {
                entries.Add(new SideEntry(name == "name" ? PartyHistory.Key(Cell(name), Cell("country")) : Cell(name).ToLowerInvariant(), Cell(name), compared.ToDictionary(column => column, Cell)));
            }
        }

        return new ListSide(list, edition, entries);
    }

    private static IEnumerable<string> Wordings(string folder) => Files(folder, "wordings").Where(file => NameOf(file).Day is not null);

    private static IEnumerable<string> Files(string folder, string part) =>
        Directory.Exists(Path.Combine(folder, part)) ? Directory.EnumerateFiles(Path.Combine(folder, part), "*.csv").Order(StringComparer.Ordinal) : [];

    private static (string List, DateOnly? Day) NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.Length > DayLength + 1 && DateOnly.TryParseExact(name[^DayLength..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (name[..^(DayLength + 1)], day)
            : (name, null);
    }
}
