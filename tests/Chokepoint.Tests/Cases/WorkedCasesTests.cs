using Chokepoint.App.Rules;
using Chokepoint.Formats;

namespace Chokepoint.Tests.Cases;

/// <summary>The worked cases of the dossier on the United States, the Union and Japan stand beside the rulebooks, with the verdict of the dossier.</summary>
public sealed class WorkedCasesTests
{
    private static readonly string[] s_rulebooks = ["us", "eu", "jp"];

    /// <summary>Where the shipped case says otherwise, and why.</summary>
    private static readonly Dictionary<string, string> s_otherwise = new()
    {
        ["EU-R02"] = "conditional", // a missing clause is no fact of a line: it may move with the clause
        ["JP-C13"] = "review", // the End User List does not ship; JapanEndUserListTests has it imported
    };

    [Fact]
    public void Every_worked_case_ships_with_the_verdict_of_the_dossier()
    {
        var shipped = s_rulebooks.SelectMany(name => Verdicts(name).Select(verdict => (Key: $"{name} {verdict.Id}", verdict.Verdict))).ToDictionary(pair => pair.Key, pair => pair.Verdict);
        var differences = new List<string>();
        foreach (var row in Dossier.Rows("us-eu-jp-cases.csv"))
        {
            var (authority, id) = (row["regime"][..row["regime"].IndexOf('/', StringComparison.Ordinal)], row["id"]);
            if (!s_rulebooks.Contains(authority))
            {
                continue;
            }

            // What the dossier calls a report is a duty; the cases of the United States leave the prefix out.
            var expected = s_otherwise.GetValueOrDefault(id) ?? (row["expected"] == "report" ? "conditional" : row["expected"]);
            var found = shipped.GetValueOrDefault($"{authority} {id}") ?? shipped.GetValueOrDefault($"{authority} {id[3..]}");
            if (found != expected)
            {
                differences.Add($"{id}: expected {expected}, found {found ?? "no case"}");
            }
        }

        Assert.Empty(differences);
    }

    private static IEnumerable<(string Id, string Verdict)> Verdicts(string rulebook)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(LawSource.FolderOf(rulebook), "cases"), "*.csv"))
        {
            using var table = Tables.Open(path);
            var (id, verdict) = (table.Columns.ToList().IndexOf("id"), table.Columns.ToList().IndexOf("expect_verdict"));
            foreach (var row in table.ReadLines().OfType<TableLine.Row>())
            {
                yield return (row.Cells[id], row.Cells[verdict]);
            }
        }
    }
}
