using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Diff;
using Chokepoint.Screening.Explain;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads: the summary by verdict and value, the questions that settle most first, what stands most, then the lines.</summary>
internal sealed class TableScreenReport(Page page, ReportSubject subject) : IScreenReport
{
    private const int MostLines = 500;
    private const int MostQuestions = 15;
    private const int MostProvisions = 12;
    private const int MostReasons = 4;

    private readonly HardestLines _lines = new(MostLines);

    public void Add(ScreenedLine line) => _lines.Add(line);

    public void Finish(ScreenSummary summary)
    {
        page.Line($"{subject.File}: {Words.Count(summary.Decided)} lines, {subject.ClockLine}", "bold");
        foreach (var rulebook in subject.Law.Today.Rulebooks)
        {
            page.Line(rulebook.Title);
            page.Line($"  verified through {rulebook.VerifiedThrough:yyyy-MM-dd}, content {rulebook.Hash[..12]}");
        }

        var money = new MoneyColumns(summary.Verdicts.Select(verdict => verdict.Tally));
        WriteVerdicts(summary, money);
        WriteShifts(summary, money);
        WriteQuestions(summary, money);
        WriteProvisions(summary);
        WriteLines(summary);
        page.Line();
        page.Line("Informs, and is no legal advice. `chokepoint explain FILE --id ID` shows the proof of a line.");
    }

    public void Dispose()
    {
    }

    private void WriteVerdicts(ScreenSummary summary, MoneyColumns money)
    {
        page.Line();
        var table = new TextTable([new("Verdict"), new("Lines", IsNumber: true), .. Columns(money)]);
        foreach (var (verdict, tally) in summary.Verdicts)
        {
            table.Add([Words.Verdict(verdict), .. Cells(tally, money)]);
        }

        page.Write(table);
        if (summary.WithAssumptions > 0)
        {
            page.Line($"On {Words.Count(summary.WithAssumptions)} lines export_from is blank and was taken to be the exporter's seat.");
        }
    }

    private void WriteShifts(ScreenSummary summary, MoneyColumns money)
    {
        if (subject.WhatIf is not { } whatIf)
        {
            return;
        }

        page.Heading($"What if: {whatIf}");
        page.Line("Not law. What follows says so wherever it speaks of the overlay.");
        if (summary.Shifts.Count == 0)
        {
            page.Line("No line's verdict changes.");
            return;
        }

        var table = new TextTable([new("Today"), new("Under the overlay"), new("Lines", IsNumber: true), .. Columns(money)]);
        foreach (var (today, overlay, tally) in summary.Shifts)
        {
            table.Add([Words.Verdict(today), Words.Verdict(overlay), .. Cells(tally, money)]);
        }

        page.Write(table);
    }

    private void WriteQuestions(ScreenSummary summary, MoneyColumns money)
    {
        if (summary.Questions.Count == 0)
        {
            return;
        }

        page.Heading("Questions, those that settle most value first");
        var table = new TextTable([new("Question"), new("Lines", IsNumber: true), .. Columns(money)]);
        foreach (var question in summary.Questions.Take(MostQuestions))
        {
            var (name, whom, what) = Questions.Of(question.Question);
            table.Add([name, .. Cells(question.All, money)]);
            if (question.Alone.Lines > 0)
            {
                table.Add(["  settled by it alone", .. Cells(question.Alone, money)]);
            }

            table.Below($"ask {whom}: {what}");
        }

        page.Write(table);
        page.Line("  " + ScreenSummary.OrderOfQuestions);
        if (summary.Questions.Count > MostQuestions)
        {
            page.Line($"The first {MostQuestions} of {Words.Count(summary.Questions.Count)} questions.");
        }
    }

    private void WriteProvisions(ScreenSummary summary)
    {
        if (summary.Provisions.Count == 0)
        {
            return;
        }

        page.Heading("What stands on most lines");
        var table = new TextTable([new("Provision"), new("Stands", IsNumber: true), new("May stand", IsNumber: true), new("Citation")]);
        foreach (var tally in summary.Provisions.Take(MostProvisions))
        {
            var provision = tally.Finding.Provision;
            table.Add([provision.Id, Words.Count(tally.True), Words.Count(tally.Unknown), provision.Citation]);
            table.Below(provision.Title);
        }

        page.Write(table);
        if (summary.Provisions.Count > MostProvisions)
        {
            page.Line($"The first {MostProvisions} of {Words.Count(summary.Provisions.Count)} provisions.");
        }
    }

    private void WriteLines(ScreenSummary summary)
    {
        page.Heading(subject.WhatIf is null ? "Lines, the hardest first" : "Lines, the hardest first, today or under the overlay");
        var table = new TextTable([new("Id"), new("Date"), new("To"), new("Verdict"), new("Value", IsNumber: true), new("Item")]);
        var lines = _lines.InOrder();
        foreach (var line in lines)
        {
            var facts = line.Today.Transaction;
            table.Add([facts.Id, $"{line.Today.AsOf}", facts.Destination?.Code ?? "?", Words.Verdict(line.Today.Verdict), MoneyColumns.Of(facts.Value, facts.Currency), facts.Item ?? ""]);
            foreach (var text in Reasons(line))
            {
                table.Below(text);
            }
        }

        page.Write(table);
        if (summary.Decided > lines.Count)
        {
            page.Line($"The hardest {Words.Count(lines.Count)} of {Words.Count(summary.Decided)} lines; all of them with --format csv or json.");
        }
    }

    /// <summary>Below a line: on what its verdict rests, what the overlay adds, what to ask.</summary>
    private static IEnumerable<string> Reasons(ScreenedLine line)
    {
        var today = line.Today;
        if (today.Findings.Count > 0)
        {
            yield return Joined(Words.Detail(today), Provisions(today.Findings));
        }

        if (line.UnderOverlay is { } overlay && Difference.Between(today, overlay) is { } difference)
        {
            var verdict = overlay.Verdict == today.Verdict ? $"still {overlay.Verdict}" : overlay.Verdict;
            yield return "under the overlay " + Joined(Joined(verdict, Words.Detail(overlay), ", "), Provisions(difference.Appeared));
        }

        if (today.Questions.Count > 0)
        {
            yield return $"ask {string.Join(", ", today.Questions)}";
        }
    }

    private static string Joined(string first, string second, string by = ": ") => first.Length == 0 || second.Length == 0 ? first + second : first + by + second;

    private static string Provisions(IReadOnlyList<Finding> findings)
    {
        var shown = findings.OrderByDescending(finding => finding.Truth).ThenByDescending(finding => finding.Effect).Take(MostReasons)
            .Select(finding => finding.Truth == Truth.True ? finding.Provision.Id : finding.Provision.Id + "?");
        return string.Join(", ", shown) + (findings.Count > MostReasons ? $", +{findings.Count - MostReasons}" : "");
    }

    private static IEnumerable<Column> Columns(MoneyColumns money) => money.Heads.Select(head => new Column(head, IsNumber: true));

    private static IEnumerable<Cell> Cells(Tally tally, MoneyColumns money) =>
        money.CellsOf(tally).Prepend(Words.Count(tally.Lines)).Select(text => new Cell(text));
}
