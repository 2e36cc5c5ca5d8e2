using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Formats;

/// <summary>Reads the names of columns.</summary>
internal static class Header
{
    private const int MostColumns = 1000;

    /// <summary>
    /// The names as <see cref="Table.Columns"/> promises them. People write <c>Id</c> and <c>ID</c>: case carries no meaning, so
    /// the names are in lower case from here on.
    /// </summary>
    public static string[] Read(string path, int line, IEnumerable<string> cells)
    {
        // A second byte order mark, left by a program that put files together, belongs to no name.
        var names = cells.Select(cell => cell.Trim('\uFEFF').Trim().ToLowerInvariant()).ToList();
        var count = names.FindLastIndex(name => name.Length > 0) + 1;
        if (count == 0)
        {
            throw Unusable(path, line, "the header names no column", "name the columns in the first row");
        }

        Limit(path, line, count);
        var seen = new HashSet<string>();
        for (var i = 0; i < count; i++)
        {
            if (names[i].Length > 0 && !seen.Add(names[i]))
            {
                throw Unusable(path, line, $"two columns are named `{Excerpt.Of(names[i])}`, number {names.IndexOf(names[i]) + 1} and number {i + 1}", "rename or remove one");
            }
        }

        return [.. names.Take(count)];
    }

    /// <summary>Refuses a header of more columns than anyone needs, before work is done for each of them.</summary>
    public static void Limit(string path, int line, int columns)
    {
        if (columns > MostColumns)
        {
            throw Unusable(path, line, $"the header has {columns} columns; {MostColumns} are the most", "keep the columns that are asked for");
        }
    }

    public static UnusableInputException Unusable(string path, int line, string message, string help) =>
        new(Diagnostic.Error(FormatCodes.Header, new Place(path, line), message, help));
}
