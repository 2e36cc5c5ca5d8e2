using Chokepoint.App.Diff;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Diff;
using Spectre.Console;

namespace Chokepoint.Cli.Rendering;

/// <summary>A comparison as a person reads it: the shifts by value, the provisions behind them, then the lines.</summary>
internal sealed class DiffText(IAnsiConsole console)
{
    private const int MostLines = 500;

    public void Write(DiffResult result)
    {
        console.Write(Terminal.Plain($"From {result.From.Name} to {result.To.Name}: {Terminal.Count(result.Changed.Count)} of {Terminal.Count(result.Decided)} lines differ.\n"));
        if (result.Changed.Count == 0)
        {
            return;
        }

        var shifts = Terminal.Table(("From", false), ("To", false), ("Lines", true), ("Value", true));
        foreach (var (from, to, tally) in result.Shifts)
        {
            shifts.AddRow(
                Terminal.Plain(from, Terminal.StyleOf(from)), Terminal.Plain(to == from ? to + " (other grounds)" : to, Terminal.StyleOf(to)),
                Terminal.Plain(Terminal.Count(tally.Lines)), Terminal.Plain(Terminal.Money(tally)));
        }

        console.Write(shifts);
        WriteProvisions(result.Changed);
        var lines = Terminal.Table(("Id", false), ("Item", false), ("To", false), ("From", false), ("To", false), ("Because", false));
        foreach (var change in result.Changed.Take(MostLines))
        {
            var facts = change.From.Transaction;
            lines.AddRow(
                Terminal.Plain(Terminal.Cut(facts.Id, 14)), Terminal.Plain(Terminal.Cut(facts.Item ?? "", 26)), Terminal.Plain(facts.Destination?.Code ?? "?"),
                Terminal.Plain(Verdict(change.From), Terminal.StyleOf(change.From.Verdict)), Terminal.Plain(Verdict(change.To), Terminal.StyleOf(change.To.Verdict)),
                Terminal.Plain(string.Join(", ", Reasons(change))));
        }

        console.Write(lines);
        if (result.Changed.Count > MostLines)
        {
            console.Write(Terminal.Plain($"The first {MostLines} of {Terminal.Count(result.Changed.Count)}.\n"));
        }
    }

    private void WriteProvisions(IReadOnlyList<Difference> changed)
    {
        var table = Terminal.Table(("Because of", false), ("Lines", true), ("Which says", false));
        foreach (var group in changed.SelectMany(change => change.Appeared.Select(finding => ("+", finding)).Concat(change.Gone.Select(finding => ("-", finding))))
            .GroupBy(pair => (pair.Item1, pair.finding.Provision.Id)).OrderByDescending(group => group.Count()).Take(12))
        {
            table.AddRow(
                Terminal.Plain($"{group.Key.Item1} {group.Key.Id}"), Terminal.Plain(Terminal.Count(group.Count())),
                Terminal.Plain($"{group.First().finding.Provision.Title} ({group.First().finding.Provision.Citation})"));
        }

        console.Write(table);
    }

    private static string Verdict(Determination determination) => determination.Verdict == "licence_required" && determination.Regimes.Max(regime => regime.Outlook) is { } outlook
        ? $"licence ({outlook.ToWord().Replace('_', ' ')})"
        : determination.Verdict;

    private static IEnumerable<string> Reasons(Difference change) =>
        change.Appeared.Select(finding => $"+{finding.Provision.Id}{(finding.Truth == Truth.Unknown ? "?" : "")}")
            .Concat(change.Gone.Select(finding => $"-{finding.Provision.Id}{(finding.Truth == Truth.Unknown ? "?" : "")}"));
}
