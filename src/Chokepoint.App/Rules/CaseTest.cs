using System.Globalization;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Outcomes;
using Chokepoint.Formats;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.App.Rules;

/// <summary>The result of one case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Failures">What came out differently; none where it passed.</param>
public sealed record CaseResult(string Id, Place Place, IReadOnlyList<string> Failures);

/// <summary>
/// Runs the cases beside a rulebook: rows of transactions with what is expected of them in columns <c>expect_...</c>
/// (<c>docs/rulebooks.md</c>).
/// </summary>
public static class CaseTest
{
    /// <summary>
    /// Runs every case of <c>cases/*.csv</c> in the folder. Those of a rulebook that it extends are not its own: they may rest on what it
    /// changes, such as a list without parties.
    /// </summary>
    public static IReadOnlyList<CaseResult> Run(string folder, LawBook law, DateOnly known)
    {
        var cases = Path.Combine(folder, "cases");
        var evaluator = new ReferenceEvaluator(law);
        return Directory.Exists(cases)
            ? [.. Directory.EnumerateFiles(cases, "*.csv").Order(StringComparer.Ordinal).SelectMany(path => RunFile(path, law, evaluator, known))]
            : [];
    }

    private static List<CaseResult> RunFile(string path, LawBook law, ReferenceEvaluator evaluator, DateOnly known)
    {
        var results = new List<CaseResult>();
        using var table = Tables.Open(path);
        var columns = new TransactionColumns(path, table.Columns, out _);
        var reader = new TransactionReader(columns, law, _ => { });
        var bill = BillOf(path, law);
        var names = table.Columns.ToList();
        foreach (var line in table.ReadLines())
        {
            if (line is TableLine.Unreadable unreadable)
            {
                results.Add(new CaseResult("?", unreadable.Problem.Place, [unreadable.Problem.Message]));
                continue;
            }

            var row = (TableLine.Row)line;
            string Cell(string name) => names.IndexOf(name) is var i && i >= 0 ? row.Cells[i].Trim() : "";
            var place = new Place(path, row.Line);
            results.Add(reader.Read(row.Cells, row.Line, out var problems) is { } transaction
                ? new CaseResult(transaction.Id, place, [.. Check(evaluator.Determine(bill?.AttachTo(transaction) ?? transaction, ClockOf(Cell("known"), known)), Cell)])
                : new CaseResult(Cell("id"), place, [.. problems.Select(problem => $"cannot be read: {problem.Message}")]));
        }

        return results;
    }

    /// <summary>The items of <c>cases/NAME.csv</c> are made of what <c>cases/recipes/NAME.csv</c> says, if it is there.</summary>
    private static BillOfMaterials? BillOf(string path, LawBook law) =>
        Path.Combine(Path.GetDirectoryName(path)!, "recipes", Path.GetFileName(path)) is var recipes && File.Exists(recipes) ? BillFile.Read(recipes, null, law, _ => { }) : null;

    private static Clock ClockOf(string cell, DateOnly known) =>
        new(DateOnly.TryParse(cell, CultureInfo.InvariantCulture, out var day) ? day : known);

    private static IEnumerable<string> Check(Determination found, Func<string, string> cell)
    {
        if (cell("expect_verdict") is not { Length: > 0 } verdict)
        {
            yield return "`expect_verdict` is blank";
            yield break;
        }

        var regime = cell("expect_regime") is { Length: > 0 } id ? found.Regimes.FirstOrDefault(r => r.Id == id) ?? new RegimeOutcome(id, Outcome.NotSubject, Outcome.NotSubject, null) : null;
        if ((regime?.Verdict ?? found.Verdict) is var actual && actual != verdict)
        {
            yield return $"expected verdict {verdict}{(regime is null ? "" : $" in {regime.Id}")}, found {actual}";
        }

        var outlook = (regime is null ? found.Regimes.Max(r => r.Outlook) : regime.Outlook)?.ToWord() ?? "";
        if (cell("expect_outlook") is { Length: > 0 } expected && expected != outlook)
        {
            yield return $"expected outlook {expected}, found {(outlook.Length > 0 ? outlook : "none")}";
        }

        foreach (var provision in Many(cell("expect_provisions")).Where(provision => !found.Findings.Any(finding => finding.Provision.Id == provision)))
        {
            yield return $"expected {provision} among the findings, found {string.Join(' ', found.Findings.Select(finding => finding.Provision.Id))}";
        }

        if (cell("expect_content") is { Length: > 0 } content && string.Join(';', found.Contents.Select(ContentOf)) is var counted && content != counted)
        {
            yield return $"expected content {content}, found {(counted.Length > 0 ? counted : "none")}";
        }

        if (cell("expect_questions") is { Length: > 0 } questions)
        {
            var asked = questions == "none" ? [] : Many(questions).Order(StringComparer.Ordinal).ToArray();
            if (!asked.SequenceEqual(found.Questions.Order(StringComparer.Ordinal)))
            {
                yield return $"expected the questions {questions}, found {(found.Questions.Count > 0 ? string.Join(';', found.Questions) : "none")}";
            }
        }
    }

    /// <summary><c>US:25%</c>, or a range: <c>US:0%..12%</c>.</summary>
    private static string ContentOf(ContentShare share)
    {
        var (least, most) = ContentShare.Shown(share.Least, share.Most);
        return string.Create(CultureInfo.InvariantCulture, $"{share.Authority}:{least}%{(least == most ? "" : FormattableString.Invariant($"..{most}%"))}");
    }

    private static string[] Many(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
