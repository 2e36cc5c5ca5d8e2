using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chokepoint.App.Screen;

namespace Chokepoint.App.Reporting;

/// <summary>The page of a screening: head, headline, summary, lines, and the law that it rests on.</summary>
internal sealed partial class ScreenPage(MarkupWriter html, ReportSubject subject, ScreenSummary summary)
{
    private readonly MoneyColumns _money = new(summary.Verdicts.Select(verdict => verdict.Tally));

    public void Write(IReadOnlyList<ScreenedLine> lines)
    {
        var (style, script) = (EmbeddedText.Read("page.css"), EmbeddedText.Read("page.js"));
        html.Prologue("<!DOCTYPE html>");
        using (html.Open("html", ("lang", "en")))
        {
            WriteHead(style, script);
            using (html.Open("body"))
            {
                VerdictMarks.WritePatterns(html);
                WriteHeader();
                WriteVerdicts();
                WriteShifts();
                WriteQuestions();
                WriteProvisions();
                WriteLines(lines);
                WriteLaw();
                html.Verbatim("script", script);
            }
        }

        html.Text("\n");
    }

    private void WriteHead(string style, string script)
    {
        // Belt and braces: even if something slipped through the encoding, a browser would load and run nothing but this script.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        using (html.Open("head"))
        {
            html.Empty("meta", ("charset", "utf-8"));
            html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'"));
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Element("title", $"Screening of {subject.File}");
            html.Verbatim("style", style);
        }
    }

    private void WriteHeader()
    {
        using (html.Open("header"))
        {
            html.Element("h1", $"Screening of {subject.File}");
            html.Soft($"{Count(summary.Decided)} lines; {subject.ClockLine}. {string.Join("; ", subject.Law.Today.Rulebooks.Select(rulebook => FormattableString.Invariant($"{rulebook.Title}, verified through {rulebook.VerifiedThrough:yyyy-MM-dd}")))}. Informs, and is no legal advice.");
            html.Element("p", Headline(), ("class", "headline"));
            if (summary.Rejected > 0)
            {
                html.Notice($"{Count(summary.Rejected)} of {Count(summary.In)} rows could not be read. They are not decided, and not counted here.");
            }
        }
    }

    private string Headline()
    {
        var parts = summary.Verdicts
            .GroupBy(verdict => verdict.Verdict switch
            {
                "prohibited" => "prohibited",
                "review" => "open until a question is answered",
                "licence_required" => "only with a licence",
                "conditional" => "may move with a stated duty",
                _ => "free to move under this law",
            })
            .Select(group => $"{Count(group.Sum(verdict => verdict.Tally.Lines))} {group.Key}");
        return $"Of {Count(summary.Decided)} lines: {string.Join(", ", parts)}.";
    }

    private void WriteLaw()
    {
        using var section = html.Section("What this rests on");
        foreach (var rulebook in (subject.Law.UnderOverlay ?? subject.Law.Today).Rulebooks)
        {
            using (html.Open("p"))
            {
                var withOverlay = subject.Law.Today.Rulebooks.All(today => today.Hash != rulebook.Hash);
                html.Text($"{rulebook.Title}{(withOverlay ? ", with the overlay" : "")}: verified through {Iso(rulebook.VerifiedThrough)}, content ");
                html.Element("code", rulebook.Hash);
            }
        }

        foreach (var rulebook in subject.Law.Today.Rulebooks.Where(today => subject.Law.UnderOverlay?.Rulebooks.All(other => other.Hash != today.Hash) ?? false))
        {
            using (html.Open("p"))
            {
                html.Text($"{rulebook.Title}, as it is: content ");
                html.Element("code", rulebook.Hash);
            }
        }

        foreach (var (first, count) in summary.Notes)
        {
            html.Soft($"{first}{(count > 1 ? $" (and {Count(count - 1)} more)" : "")}");
        }

        html.Soft("The same file, law and days give the same determinations. A change that falls after the day of verification is shown as open, not assumed. This page informs; it is no legal advice.");
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
