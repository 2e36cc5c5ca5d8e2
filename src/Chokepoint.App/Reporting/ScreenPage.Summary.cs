using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Explain;

namespace Chokepoint.App.Reporting;

/// <summary>What comes before the lines.</summary>
internal sealed partial class ScreenPage
{
    private void WriteVerdicts()
    {
        using var section = html.Section("Verdicts by lines and value");
        using (html.Open("dl", ("class", "bars")))
        {
            Bar($"{Count(summary.Decided)} lines", "lines", tally => tally.Lines);
            foreach (var currency in _money.Own.Where(currency => summary.Verdicts.All(verdict => verdict.Tally.Values.GetValueOrDefault(currency) >= 0)))
            {
                var total = summary.Verdicts.Sum(verdict => verdict.Tally.Values.GetValueOrDefault(currency));
                Bar($"{currency} {MoneyColumns.Amount(total)}", $"value in {currency}", tally => tally.Values.GetValueOrDefault(currency));
            }
        }

        using (html.Table("cards", [new("Verdict"), .. NumberColumns]))
        {
            foreach (var (verdict, tally) in summary.Verdicts)
            {
                using (html.Open("tr"))
                {
                    using (html.Data(new("Verdict")))
                    {
                        VerdictMarks.WriteKey(html, verdict);
                        html.Text(verdict);
                    }

                    Numbers(tally);
                }
            }
        }

        if (summary.WithAssumptions > 0)
        {
            html.Soft($"On {Count(summary.WithAssumptions)} lines export_from is blank and was taken to be the exporter's seat.");
        }
    }

    private void WriteShifts()
    {
        if (subject.WhatIf is not { } whatIf)
        {
            return;
        }

        using var section = html.Section("What if: today and under the overlay");
        html.Notice($"The overlay is not law: {whatIf}. Each verdict below says whether it is today's or the overlay's.");
        if (summary.Shifts.Count == 0)
        {
            html.Element("p", "No line's verdict changes.");
            return;
        }

        using (html.Table("cards", [new("Today"), new("Under the overlay", "over"), .. NumberColumns]))
        {
            foreach (var (today, overlay, tally) in summary.Shifts)
            {
                using (html.Open("tr"))
                {
                    using (html.Data(new("Today")))
                    {
                        VerdictMarks.WriteLabel(html, today);
                    }

                    using (html.Data(new("Under the overlay", "over")))
                    {
                        VerdictMarks.WriteLabel(html, overlay);
                    }

                    Numbers(tally);
                }
            }
        }
    }

    private void WriteQuestions()
    {
        if (summary.Questions.Count == 0)
        {
            return;
        }

        using var section = html.Section("Questions, those that settle most value first");
        html.Soft("A line that asks several questions waits for all of them. “By it alone” counts the lines that ask nothing else.");
        html.Soft(ScreenSummary.OrderOfQuestions);
        using (html.Table("cards", [new("Question"), new("Whom to ask"), new("What for"), new("Settles"), .. NumberColumns]))
        {
            foreach (var tally in summary.Questions)
            {
                using (html.Open("tr"))
                {
                    WriteQuestion(Questions.Of(tally.Question), rows: tally.Alone.Lines > 0 ? "2" : "");
                    html.Cell("Settles", "waiting", "brief");
                    Numbers(tally.All);
                }

                if (tally.Alone.Lines > 0)
                {
                    using (html.Open("tr", ("class", "alone")))
                    {
                        html.Cell("Settles", "by it alone", "brief");
                        Numbers(tally.Alone);
                    }
                }
            }
        }
    }

    private void WriteQuestion(Question question, string rows)
    {
        using (html.Open("td", ("data-label", "Question"), ("rowspan", rows)))
        {
            html.Element("code", question.Name);
        }

        html.Element("td", question.Whom, ("data-label", "Whom to ask"), ("rowspan", rows));
        html.Element("td", question.What, ("data-label", "What for"), ("rowspan", rows));
    }

    private void WriteProvisions()
    {
        if (summary.Provisions.Count == 0)
        {
            return;
        }

        using var section = html.Section("Provisions that stand");
        var stands = summary.Provisions.Where(tally => tally.True > 0).ToList();
        if (stands.Count > 0)
        {
            WriteProvisions(stands);
        }

        if (stands.Count < summary.Provisions.Count)
        {
            using (html.Open("details"))
            {
                html.Element("summary", $"{Count(summary.Provisions.Count - stands.Count)} {(stands.Count > 0 ? "more " : "")}may stand on some line, depending on unknown facts");
                WriteProvisions(summary.Provisions.Where(tally => tally.True == 0));
            }
        }
    }

    private void WriteProvisions(IEnumerable<ProvisionTally> tallies)
    {
        using (html.Table("cards", [new("Provision"), new("Says"), new("Effect"), new("Citation"), new("Stands", "n"), new("May stand", "n")]))
        {
            foreach (var tally in tallies)
            {
                var provision = tally.Finding.Provision;
                using (html.Open("tr"))
                {
                    using (html.Data(new("Provision")))
                    {
                        html.Element("code", provision.Id);
                    }

                    html.Cell("Says", provision.Title);
                    html.Cell("Effect", tally.Finding.Effect.ToWord());
                    WriteCitation(provision);
                    html.Number("Stands", Count(tally.True));
                    html.Number("May stand", Count(tally.Unknown));
                }
            }
        }
    }

    /// <summary>The citation, with a link to the official text where its address is known and harmless.</summary>
    private void WriteCitation(Provision provision)
    {
        var measure = subject.Law.Today.RulebookOf(provision).Measures.First(measure => measure.Id == provision.MeasureId);
        using (html.Data(new("Citation")))
        {
            if (measure.Url is { } url && url.StartsWith("https://", StringComparison.Ordinal))
            {
                html.Element("a", provision.Citation, ("href", url), ("rel", "noreferrer"));
            }
            else
            {
                html.Text(provision.Citation);
            }
        }
    }

    private void Bar(string label, string name, Func<Tally, decimal> amount)
    {
        var parts = summary.Verdicts.Select(verdict => (verdict.Verdict, amount(verdict.Tally))).ToList();
        if (parts.Sum(part => part.Item2) > 0)
        {
            html.Element("dt", label);
            using (html.Open("dd"))
            {
                VerdictMarks.WriteBar(html, name, parts);
            }
        }
    }

    private IEnumerable<Column> NumberColumns => _money.Heads.Prepend("Lines").Select(head => new Column(head, "n"));

    private void Numbers(Tally tally)
    {
        html.Number("Lines", Count(tally.Lines));
        foreach (var (head, cell) in _money.Heads.Zip(_money.CellsOf(tally)))
        {
            html.Number(head, cell);
        }
    }
}
