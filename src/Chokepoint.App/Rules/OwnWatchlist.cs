using System.Text;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;

namespace Chokepoint.App.Rules;

/// <summary>A user's own list of parties, as a small rulebook: a hit is a duty to clear it, and no law.</summary>
internal static class OwnWatchlist
{
    private const int MostProblems = 20;

    /// <summary>
    /// Reads a table with a column <c>name</c>, and optionally <c>aliases</c>; throws <see cref="UnusableInputException"/> where a
    /// row of it cannot be read.
    /// </summary>
    public static Rulebook Read(string path, int number)
    {
        using var table = Tables.Open(path);
        var columns = table.Columns.ToList();
        var (name, aliases) = (columns.IndexOf("name"), columns.IndexOf("aliases"));
        if (name < 0)
        {
            throw new UnusableInputException(Diagnostic.Error(AppCodes.Rulebook, new Place(path, 1), "the column `name` is missing", "a watchlist has the columns name, and optionally aliases (separated by `;`)"));
        }

        var rows = new StringBuilder("measure,name,aliases,listed\n");
        var problems = new List<Diagnostic>();
        foreach (var line in table.ReadLines().TakeWhile(_ => problems.Count < MostProblems))
        {
            if (line is TableLine.Row row && row.Cells[name].Trim().Length > 0)
            {
                rows.Append("hits,").Append(Quoted(row.Cells[name])).Append(',').Append(Quoted(aliases < 0 ? "" : row.Cells[aliases])).Append(",1990-01-01\n");
            }
            else
            {
                problems.Add((line as TableLine.Unreadable)?.Problem ?? Diagnostic.Error(AppCodes.Rulebook, new Place(path, line.Line, 0, "name"), "the name is blank", "name the party, or remove the row"));
            }
        }

        if (problems.Count > 0)
        {
            // To pass over a row would be to look for nobody where somebody was meant.
            throw new UnusableInputException([.. problems]);
        }

        var authority = number == 0 ? "user" : $"user{number + 1}";
        var file = Path.GetFileName(path);
        var files = new Dictionary<string, string>
        {
            ["rulebook.yaml"] = $$"""
                authority: {{authority}}
                title: own watchlist
                verified_through: 2100-12-31
                regimes:
                  - {id: {{authority}}/watchlist, title: own watchlist, subject: never}
                """,
            ["measures/hits.yaml"] = $$"""
                id: hits
                title: own watchlist
                citation: '{{file.Replace("'", "''", StringComparison.Ordinal)}}'
                announced: 1990-01-01
                regime: {{authority}}/watchlist
                role: listing
                timeline:
                  - {event: in_force, date: 1990-01-01}
                provisions:
                  - id: "1"
                    title: a party is on the watchlist; clear the hit before anything moves
                    when: any of (exporter, consignee, intermediary, end_user) is listed by hits
                    effect: conditional
                """,
            ["lists/watchlist.csv"] = rows.ToString(),
        };
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        return rulebook ?? throw new UnusableInputException([.. diagnostics]);
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
