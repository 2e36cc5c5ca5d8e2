using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Diff;

namespace Chokepoint.App.Reporting;

/// <summary>The lines.</summary>
internal sealed partial class ScreenPage
{
    private const int MostOpen = 3;

    private void WriteLines(IReadOnlyList<ScreenedLine> lines)
    {
        var hasOverlay = subject.WhatIf is not null;
        using var section = html.Section(hasOverlay ? "Lines, the hardest first, today or under the overlay" : "Lines, the hardest first");
        if (summary.Decided > lines.Count)
        {
            html.Notice($"This page shows {Count(lines.Count)} of {Count(summary.Decided)} lines: the hardest verdicts, and of those the largest values. All of them are in the output of --format csv and --format json.");
        }

        using (html.Open("p", ("class", "find"), ("hidden", "hidden")))
        {
            html.Empty("input", ("type", "search"), ("placeholder", "Show only lines that say ..."), ("aria-label", "Show only lines that say"));
            html.Text(" ");
            html.Element("output", "");
        }

        Column[] columns = hasOverlay
            ? [new("Line", "line"), new("Item, destination, end user", "item"), new("Value", "n"), new("Today", "verdicts"), new("Under the overlay, not law", "over"), new("Because of, today"), new("Ask, today", "ask")]
            : [new("Line", "line"), new("Item, destination, end user", "item"), new("Value", "n"), new("Verdict", "verdicts"), new("Because of"), new("Ask", "ask")];
        using (html.Table("cards lines", columns))
        {
            foreach (var line in lines)
            {
                using (html.Open("tr"))
                {
                    Write(line, columns);
                }
            }
        }
    }

    private void Write(ScreenedLine line, Column[] columns)
    {
        var (today, facts) = (line.Today, line.Today.Transaction);
        using (html.Data(columns[0]))
        {
            html.Element("span", facts.Id, ("class", "id"));
            html.Element("span", $"{today.AsOf}", ("class", "detail"));
        }

        using (html.Data(columns[1]))
        {
            html.Element("span", facts.Item ?? "item not stated", ("class", "detail"));
            html.Element("span", $"to {facts.Destination?.Code ?? "?"}", ("class", "detail"));
            html.Element("span", facts.EndUser ?? "end user not stated", ("class", facts.EndUser is null ? "detail soft" : "detail"));
            foreach (var assumption in facts.Assumptions)
            {
                html.Element("span", $"assumed: {assumption}", ("class", "detail soft"));
            }
        }

        html.Number(columns[2].Head, MoneyColumns.Of(facts.Value, facts.Currency));
        using (html.Data(columns[3]))
        {
            WriteVerdict(today);
        }

        if (line.UnderOverlay is { } overlay)
        {
            using (html.Data(columns[4]))
            {
                WriteOverlay(today, overlay);
            }
        }

        using (html.Data(columns[^2]))
        {
            WriteFindings(today.Findings);
        }

        using (html.Data(columns[^1]))
        {
            WriteQuestions(today);
        }
    }

    private void WriteVerdict(Determination determination)
    {
        VerdictMarks.WriteLabel(html, determination.Verdict);
        if (determination.Verdict == OutcomeWords.Review)
        {
            html.Element("span", $"{determination.Least.ToWord()} .. {determination.Most.ToWord()}", ("class", "detail"));
        }

        using (html.Open("ul"))
        {
            foreach (var regime in determination.Regimes)
            {
                using (html.Open("li"))
                {
                    var bounds = regime.Verdict == OutcomeWords.Review ? $"{regime.Least.ToWord()} .. {regime.Most.ToWord()}" : regime.Verdict;
                    html.Element("code", regime.Id);
                    html.Text($" {bounds}{(regime.Outlook is { } outlook && regime.Least != Outcome.Prohibited ? $", {outlook.ToWord()}" : "")}");
                }
            }
        }
    }

    /// <summary>What the overlay makes of a line, in its own column: only what differs from today is repeated.</summary>
    private void WriteOverlay(Determination today, Determination overlay)
    {
        if (Difference.Between(today, overlay) is not { } difference)
        {
            html.Element("span", "as today", ("class", "soft"));
            return;
        }

        WriteVerdict(overlay);
        WriteFindings(difference.Appeared);
        if (!overlay.Questions.SequenceEqual(today.Questions))
        {
            WriteQuestions(overlay);
        }
    }

    private void WriteFindings(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var open = findings.Where(finding => finding.Truth != Truth.True).OrderByDescending(finding => finding.Effect).ToList();
        using (html.Open("ul"))
        {
            foreach (var finding in findings.Where(finding => finding.Truth == Truth.True).OrderByDescending(finding => finding.Effect).Concat(open.Take(MostOpen)))
            {
                Write(finding);
            }
        }

        if (open.Count > MostOpen)
        {
            using (html.Open("details"))
            {
                html.Element("summary", $"{open.Count - MostOpen} more may stand");
                using (html.Open("ul"))
                {
                    foreach (var finding in open.Skip(MostOpen))
                    {
                        Write(finding);
                    }
                }
            }
        }
    }

    private void Write(Finding finding)
    {
        using (html.Open("li", ("class", finding.Truth == Truth.True ? "stands" : "open")))
        {
            html.Text(finding.Truth == Truth.True ? "" : "may stand: ");
            html.Element("code", finding.Provision.Id, ("title", finding.Provision.Title));
            html.Text($" {finding.Effect.ToWord()}{(finding.Outlook is { } outlook ? $", {outlook.ToWord()}" : "")}; ");
            html.Element("span", finding.Provision.Citation, ("class", "soft"));
        }
    }

    private void WriteQuestions(Determination determination)
    {
        if (determination.Questions.Count == 0)
        {
            return;
        }

        using (html.Open("ul"))
        {
            foreach (var question in determination.Questions)
            {
                using (html.Open("li"))
                {
                    html.Element("code", question);
                }
            }
        }
    }
}
