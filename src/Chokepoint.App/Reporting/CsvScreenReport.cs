using System.Globalization;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Formats;
using Chokepoint.Screening;

namespace Chokepoint.App.Reporting;

/// <summary>One row a line, for spreadsheets.</summary>
public sealed class CsvScreenReport(Stream output) : IScreenReport
{
    private static readonly string[] s_header =
    [
        "id", "date", "item", "destination", "end_user", "verdict", "least", "most", "regimes", "outlook", "stands", "may_stand", "questions", "citations",
        "value", "currency", "overlay_verdict", "overlay_least", "overlay_most", "overlay_stands", "overlay_questions",
    ];

    private readonly CsvWriter _writer = new(output);
    private bool _hasHeader;

    /// <inheritdoc/>
    public void Add(ScreenedLine line)
    {
        WriteHeaderOnce();
        var (today, overlay) = (line.Today, line.UnderOverlay);
        var facts = today.Transaction;
        _writer.WriteRow(
            facts.Id,
            $"{today.AsOf}",
            facts.Item ?? "",
            facts.Destination?.Code ?? "",
            facts.EndUser ?? "",
            today.Verdict,
            today.Least.ToWord(),
            today.Most.ToWord(),
            string.Join(';', today.Regimes.Select(regime => $"{regime.Id}={regime.Verdict}")),
            today.Regimes.Max(regime => regime.Outlook)?.ToWord() ?? "",
            Provisions(today, Truth.True),
            Provisions(today, Truth.Unknown),
            string.Join(';', today.Questions),
            string.Join("; ", today.Findings.Select(finding => finding.Provision.Citation).Distinct()),
            facts.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
            facts.Currency ?? "",
            overlay?.Verdict ?? "",
            overlay?.Least.ToWord() ?? "",
            overlay?.Most.ToWord() ?? "",
            overlay is null ? "" : Provisions(overlay, Truth.True),
            overlay is null ? "" : string.Join(';', overlay.Questions));
    }

    /// <inheritdoc/>
    public void Finish(ScreenSummary summary)
    {
        WriteHeaderOnce();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteHeaderOnce()
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _writer.WriteRow(s_header);
        }
    }

    private static string Provisions(Determination determination, Truth truth) =>
        string.Join(';', determination.Findings.Where(finding => finding.Truth == truth).Select(finding => finding.Provision.Id));
}
