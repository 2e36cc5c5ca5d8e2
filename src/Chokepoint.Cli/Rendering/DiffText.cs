using Chokepoint.App.Diff;
using Chokepoint.App.Reporting;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Diff;

namespace Chokepoint.Cli.Rendering;

/// <summary>A comparison as a person reads it: the shifts by value, the provisions behind them, then the lines.</summary>
internal sealed class DiffText(Page page)
{
    private const int MostLines = 500;
    private const int MostProvisions = 12;

    public void Write(DiffResult result)
    {
        page.Line($"From {result.From.Name} to {result.To.Name}: {Words.Count(result.Changed.Count)} of {Words.Count(result.Decided)} lines differ.", "bold");
        if (result.Changed.Count == 0)
        {
            return;
        }

        page.Line();
        WriteShifts(result);
        WriteProvisions(result.Changed);
        WriteLines(result.Changed);
    }

    private void WriteShifts(DiffResult result)
    {
        var money = new MoneyColumns(result.Shifts.Select(shift => shift.Tally));
        var table = new TextTable([new("Before"), new("After"), new("Lines", IsNumber: true), .. money.Heads.Select(head => new Column(head, IsNumber: true))]);
        foreach (var (from, to, tally) in result.Shifts)
        {
            var after = to == from ? new Cell("same, other grounds", Words.StyleOf(to)) : Words.Verdict(to);
            table.Add([Words.Verdict(from), after, Words.Count(tally.Lines), .. money.CellsOf(tally).Select(text => new Cell(text))]);
        }

        page.Write(table);
    }

    private void WriteProvisions(IReadOnlyList<Difference> changed)
    {
        page.Heading("Because of what begins (+) and ends (-) to stand");
        var table = new TextTable([new("Provision"), new("Lines", IsNumber: true), new("Citation")]);
        foreach (var group in changed.SelectMany(change => change.Appeared.Select(finding => (Sign: "+", finding)).Concat(change.Gone.Select(finding => (Sign: "-", finding))))
            .GroupBy(pair => (pair.Sign, pair.finding.Provision.Id)).OrderByDescending(group => group.Count()).Take(MostProvisions))
        {
            var provision = group.First().finding.Provision;
            table.Add([$"{group.Key.Sign} {provision.Id}", Words.Count(group.Count()), provision.Citation]);
            table.Below(provision.Title);
        }

        page.Write(table);
    }

    private void WriteLines(IReadOnlyList<Difference> changed)
    {
        page.Heading("Lines, in the order of the file");
        var table = new TextTable([new("Id"), new("To"), new("Before"), new("After"), new("Item")]);
        foreach (var change in changed.Take(MostLines))
        {
            var facts = change.From.Transaction;
            table.Add([facts.Id, facts.Destination?.Code ?? "?", Words.Verdict(change.From.Verdict), Words.Verdict(change.To.Verdict), facts.Item ?? ""]);
            table.Below(string.Join("; ", new[] { Details(change), string.Join(", ", Reasons(change)) }.Where(text => text.Length > 0)));
        }

        page.Write(table);
        if (changed.Count > MostLines)
        {
            page.Line($"The first {MostLines} of {Words.Count(changed.Count)}.");
        }
    }

    /// <summary>Bounds or outlook before and after, where they differ.</summary>
    private static string Details(Difference change)
    {
        var (before, after) = (Words.Detail(change.From), Words.Detail(change.To));
        return before == after ? "" : $"{(before.Length > 0 ? before : change.From.Verdict)} becomes {(after.Length > 0 ? after : change.To.Verdict)}";
    }

    private static IEnumerable<string> Reasons(Difference change) =>
        change.Appeared.Select(finding => $"+{finding.Provision.Id}{(finding.Truth == Truth.Unknown ? "?" : "")}")
            .Concat(change.Gone.Select(finding => $"-{finding.Provision.Id}{(finding.Truth == Truth.Unknown ? "?" : "")}"));
}
