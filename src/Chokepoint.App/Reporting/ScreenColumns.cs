using System.Globalization;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;

namespace Chokepoint.App.Reporting;

/// <summary>One row a line: the columns that tables of results have in common.</summary>
internal static class ScreenColumns
{
    /// <summary>The column of values, the one that holds numbers.</summary>
    public const string Value = "value";

    /// <summary>The names of the columns.</summary>
    public static readonly string[] Names =
    [
        "id", "date", "item", "destination", "end_user", "verdict", "least", "most", "regimes", "outlook", "stands", "may_stand", "questions", "citations",
        Value, "currency", "overlay_verdict", "overlay_least", "overlay_most", "overlay_stands", "overlay_questions",
    ];

    /// <summary>The cells of a line.</summary>
    public static string[] CellsOf(ScreenedLine line)
    {
        var (today, overlay) = (line.Today, line.UnderOverlay);
        var facts = today.Transaction;
        return
        [
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
            overlay is null ? "" : string.Join(';', overlay.Questions),
        ];
    }

    private static string Provisions(Determination determination, Truth truth) =>
        string.Join(';', determination.Findings.Where(finding => finding.Truth == truth).Select(finding => finding.Provision.Id));
}
