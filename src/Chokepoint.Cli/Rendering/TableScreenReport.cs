using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Spectre.Console;

namespace Chokepoint.Cli.Rendering;

/// <summary>What a person reads: the summary by verdict and value, the questions that settle most value first, then the lines.</summary>
internal sealed class TableScreenReport(Stream output, ReportSubject subject) : IScreenReport
{
    private const int MostLines = 1000;
    private const int MostQuestions = 15;

    private static readonly string[] s_order = ["prohibited", "review", "licence_required", "conditional", "exempt", "clear", "not_subject"];
    private readonly List<ScreenedLine> _lines = [];
    private readonly IAnsiConsole _console = Terminal.On(output, Terminal.OutputIsTerminal);

    public void Add(ScreenedLine line)
    {
        if (_lines.Count < MostLines)
        {
            _lines.Add(line);
        }
    }

    public void Finish(ScreenSummary summary)
    {
        _console.Write(Terminal.Plain($"{subject.File}: {Terminal.Count(summary.Decided)} lines, {subject.ClockLine}\n"));
        foreach (var rulebook in subject.Law.Today.Rulebooks)
        {
            _console.Write(Terminal.Plain($"{rulebook.Title}, verified through {rulebook.VerifiedThrough:yyyy-MM-dd}, content {rulebook.Hash[..12]}\n"));
        }

        WriteVerdicts(summary);
        WriteShifts(summary);
        WriteQuestions(summary);
        WriteLines(summary);
        _console.Write(Terminal.Plain("Informs, and is no legal advice. `chokepoint explain FILE --id ID` shows the proof of a line.\n"));
    }

    public void Dispose()
    {
    }

    private void WriteVerdicts(ScreenSummary summary)
    {
        var table = Terminal.Table(("Verdict", false), ("Lines", true), ("Value", true));
        foreach (var (verdict, tally) in summary.Verdicts)
        {
            table.AddRow(Terminal.Plain(verdict, Terminal.StyleOf(verdict)), Terminal.Plain(Terminal.Count(tally.Lines)), Terminal.Plain(Terminal.Money(tally)));
        }

        _console.Write(table);
        if (summary.WithAssumptions > 0)
        {
            _console.Write(Terminal.Plain($"On {Terminal.Count(summary.WithAssumptions)} lines export_from is blank and was taken to be the exporter's seat.\n"));
        }
    }

    private void WriteShifts(ScreenSummary summary)
    {
        if (subject.Law.UnderOverlay is not { } overlay)
        {
            return;
        }

        var names = overlay.Rulebooks.SelectMany(rulebook => rulebook.Measures).Where(measure => measure.Status is not null);
        _console.Write(Terminal.Plain($"\nWhat if: {string.Join("; ", names.Select(measure => $"{measure.Title} ({measure.Status})"))}. Not law; the lines below show both.\n"));
        var table = Terminal.Table(("Today", false), ("Under the overlay", false), ("Lines", true), ("Value", true));
        foreach (var (today, after, tally) in summary.Shifts)
        {
            table.AddRow(
                Terminal.Plain(today, Terminal.StyleOf(today)), Terminal.Plain(after, Terminal.StyleOf(after)), Terminal.Plain(Terminal.Count(tally.Lines)), Terminal.Plain(Terminal.Money(tally)));
        }

        _console.Write(summary.Shifts.Count > 0 ? table : Terminal.Plain("No line's verdict changes.\n"));
    }

    private void WriteQuestions(ScreenSummary summary)
    {
        if (summary.Questions.Count == 0)
        {
            return;
        }

        _console.Write(Terminal.Plain("\nQuestions, by the value that waits for them\n"));
        var table = Terminal.Table(("Question", false), ("Lines", true), ("Value waiting", true), ("Settled by it alone", true), ("Ask", false));
        foreach (var question in summary.Questions.Take(MostQuestions))
        {
            table.AddRow(
                Terminal.Plain(question.Question),
                Terminal.Plain(Terminal.Count(question.All.Lines)),
                Terminal.Plain(Terminal.Money(question.All)),
                Terminal.Plain(question.Alone.Lines == 0 ? "-" : Terminal.Money(question.Alone)),
                Terminal.Plain(Screening.Explain.Questions.Of(question.Question).Whom));
        }

        _console.Write(table);
    }

    private void WriteLines(ScreenSummary summary)
    {
        var hasOverlay = subject.Law.UnderOverlay is not null;
        _console.Write(Terminal.Plain("\nLines, the hardest first\n"));
        var table = hasOverlay
            ? Terminal.Table(("Id", false), ("Date", false), ("Item", false), ("To", false), ("Today", false), ("Overlay", false), ("Why, and what to ask", false))
            : Terminal.Table(("Id", false), ("Date", false), ("Item", false), ("To", false), ("Verdict", false), ("Why, and what to ask", false));
        foreach (var line in _lines.OrderBy(line => Array.IndexOf(s_order, line.Today.Verdict)).ThenByDescending(line => line.Today.Transaction.Value ?? 0).ThenBy(line => line.Today.Transaction.Id, StringComparer.Ordinal))
        {
            var facts = line.Today.Transaction;
            var shown = line.UnderOverlay is { } overlay && overlay.Verdict != line.Today.Verdict ? overlay : line.Today;
            var cells = new List<Text>
            {
                Terminal.Plain(Terminal.Cut(facts.Id, 14)),
                Terminal.Plain($"{line.Today.AsOf.Day:yyyy-MM-dd}"),
                Terminal.Plain(Terminal.Cut(facts.Item ?? "", 26)),
                Terminal.Plain(facts.Destination?.Code ?? "?"),
                Terminal.Plain(Short(line.Today), Terminal.StyleOf(line.Today.Verdict)),
            };
            if (hasOverlay)
            {
                cells.Add(line.UnderOverlay!.Verdict == line.Today.Verdict ? Terminal.Plain("same") : Terminal.Plain(Short(line.UnderOverlay), Terminal.StyleOf(line.UnderOverlay.Verdict)));
            }

            cells.Add(Terminal.Plain(Why(shown)));
            table.AddRow(cells);
        }

        _console.Write(table);
        if (summary.Decided > _lines.Count)
        {
            _console.Write(Terminal.Plain($"The first {Terminal.Count(_lines.Count)} of {Terminal.Count(summary.Decided)} lines; all of them with --format csv, json or html.\n"));
        }
    }

    /// <summary>The verdict in one column: for a licence its outlook, for a review its bounds.</summary>
    private static string Short(Determination determination) => determination.Verdict switch
    {
        "review" => $"review ({Abbreviate(determination.Least)}..{Abbreviate(determination.Most)})",
        "licence_required" => $"licence ({determination.Regimes.Max(regime => regime.Outlook)?.ToWord().Replace('_', ' ')})",
        var verdict => verdict,
    };

    private static string Abbreviate(Outcome outcome) => outcome == Outcome.LicenceRequired ? "licence" : outcome.ToWord();

    private static string Why(Determination determination)
    {
        var findings = determination.Findings.Where(finding => determination.Least != determination.Most || finding.Effect == determination.Least || finding.Effect == Outcome.LicenceRequired).ToList();
        var shown = findings.OrderByDescending(finding => finding.Truth).ThenByDescending(finding => finding.Effect).Take(3)
            .Select(finding => finding.Truth == Truth.True ? finding.Provision.Id : finding.Provision.Id + "?");
        var why = string.Join(", ", shown) + (findings.Count > 3 ? $", +{findings.Count - 3}" : "");
        return determination.Questions.Count == 0 ? why : $"{why}; ask {string.Join(", ", determination.Questions)}";
    }
}
