using System.Text.RegularExpressions;
using Chokepoint.App.Reporting;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

/// <summary>
/// An invented law of Iceland on cod and its machines, small enough to look at, with all that a report shows: a ban, a licence with an
/// outlook, a suspension that is due to end after the day of verification, an uncertain rule, a release, an hour, an overlay.
/// </summary>
internal static partial class Invented
{
    public static readonly DateOnly Known = new(2026, 3, 1);

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["rulebook.yaml"] = """
            authority: is
            title: Cod and its machines
            verified_through: 2026-02-15
            regimes:
              - {id: is/cod, title: Cod licence, subject: export_from is IS}
              - {id: is/vessel, title: Vessel permit, subject: never}
            """,
        ["measures/2024-001.yaml"] = """
            id: 2024-001
            title: Cod
            citation: Notice 1 of 2024
            announced: 2024-01-10
            url: https://example.org/notice-1
            regime: is/cod
            provisions:
              - id: "1"
                title: Cod needs a licence
                when: export_from is IS and hs under (0303)
                effect: licence_required
                outlook: case_by_case
                timeline:
                  - {event: in_force, date: 2024-03-01}
              - id: "2"
                title: Cod for relief needs none
                when: end_use is humanitarian
                releases: ["#1"]
                timeline:
                  - {event: in_force, date: 2024-03-01}
            """,
        ["measures/2025-002.yaml"] = """
            id: 2025-002
            title: Cod to military kitchens in Norway
            citation: Notice 2 of 2025
            announced: 2025-05-01
            regime: is/cod
            provisions:
              - id: "1"
                title: No cod to military kitchens in Norway
                when: destination is NO and hs under (0303) and end_user_type is military
                effect: prohibited
                timeline:
                  - {event: in_force, date: 2025-05-02T12:00}
            """,
        ["measures/2025-003.yaml"] = """
            id: 2025-003
            title: Filleting machines
            citation: Notice 3 of 2025
            announced: 2025-06-01
            regime: is/vessel
            provisions:
              - id: "1"
                title: Filleting machines need a permit
                when: export_from is IS and hs under (8438)
                effect: licence_required
                outlook: denial
                timeline:
                  - {event: in_force, date: 2025-07-01}
                  - {event: suspended, date: 2025-10-01, until: 2026-03-31, by: Notice 9 of 2025}
              - id: "2"
                title: Spare blades, of which the notice may or may not speak
                when: export_from is IS and hs under (8208)
                effect: prohibited
                timeline:
                  - {event: in_force, date: 2025-07-01, uncertain: true}
                  - {event: lapsed, date: 2026-01-01}
            """,
    };

    private static readonly Dictionary<string, string> s_overlay = new()
    {
        ["cod-norway.yaml"] = """
            id: what-if-norway
            title: No cod to Norway at all
            citation: a rumour
            announced: 2026-01-01
            status: reported
            regime: is/cod
            provisions:
              - id: "1"
                title: No cod to Norway
                when: destination is NO and hs under (0303)
                effect: prohibited
                timeline:
                  - {event: in_force, date: 2026-01-01}
            """,
    };

    public static LoadedLaw Law { get; } = new(new LawBook([Rulebooks.Read(s_files)]), null);

    public static LoadedLaw LawWithOverlay { get; } = Law with { UnderOverlay = new LawBook([RulebookReader.Read(Law.Today.Rulebooks[0], s_overlay).Rulebook!]) };

    /// <summary>Orders whose verdicts differ in all ways.</summary>
    public const string Orders = """
        id|date|item|hs|export_from|destination|end_user|end_user_type|end_use|value|currency
        C-1|2026-02-01|cod, frozen|030363|IS|NO|Garrison kitchen|military|military|1200|NOK
        C-2|2026-02-01|cod, frozen, in blocks of 7.5 kg with ice glazing for a caterer who has not said for whom|030363|IS|NO|||civil|90000|NOK
        C-3|2026-02-02|cod, frozen|030363|IS|PT|Casa do Bacalhau|civil|civil|45000|EUR
        C-4|2026-02-03|relief cod|030363|IS|PT|Red Cross|civil|humanitarian|500.5|EUR
        C-5|2026-04-02|filleting machine|843880|IS|PT|Casa do Bacalhau|civil|civil|250000|EUR
        C-6|2026-02-04|fishing rod|950710|IS|DE|Angler|civil|civil||
        C-7|2026-02-04|fishing rod|950710|DE|IS|Angler|civil|civil|20|USD
        C-8||spare blade|820830|IS|NO|Yard 株式会社|civil|civil|77|SEK
        C-9|2025-08-01|spare blade|820830|IS|NO|Yard|civil|civil|300|ISK
        """;

    /// <summary>Content hashes say which law it was, and nothing about how a report looks.</summary>
    public static string WithoutHashes(string text) => Hash().Replace(text, "(hash)");

    public static ReportSubject Subject(LoadedLaw law) => new("orders.csv", law, new Clock(Known));

    /// <summary>Decides orders, written with bars between cells, and hands them to a report.</summary>
    public static void Report(IScreenReport report, LoadedLaw law, string orders = Orders)
    {
        var rows = orders.Split('\n').Select(line => line.Trim('\r').Split('|')).ToList();
        Report(report, law, rows[0], rows.Skip(1));
    }

    public static void Report(IScreenReport report, LoadedLaw law, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var summary = new ScreenSummary();
        var reader = new TransactionReader(new TransactionColumns("orders.csv", header, out _), law.Today, summary.Note);
        var clock = new Clock(Known);
        var (today, overlay) = (new ReferenceEvaluator(law.Today), law.UnderOverlay is { } under ? new ReferenceEvaluator(under) : null);
        foreach (var row in rows)
        {
            summary.CountRow();
            var transaction = reader.Read(row, summary.In + 1, out var problems);
            Assert.True(transaction is not null, string.Join('\n', problems));
            var line = new ScreenedLine(today.Determine(transaction, clock), overlay?.Determine(transaction, clock));
            summary.Count(line);
            report.Add(line);
        }

        report.Finish(summary);
    }

    [GeneratedRegex(@"\b(?=[a-f]*[0-9])([0-9a-f]{64}|[0-9a-f]{12})\b")]
    private static partial Regex Hash();
}
