using System.Globalization;
using System.Text.RegularExpressions;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cases;

/// <summary>The rulebook of China holds what the dossier holds, and decides its worked cases alike.</summary>
public sealed partial class DossierCasesTests
{
    private static readonly LawBook s_law = Rulebooks.China;

    [Fact]
    public void Worked_cases_of_the_dossier_come_out_alike()
    {
        var reader = new TransactionReader(new TransactionColumns("china-cases.csv", DossierCase.Columns, out _), s_law, _ => { });
        var evaluator = new ReferenceEvaluator(s_law);
        var differences = new List<string>();
        foreach (var row in Dossier.Rows("china-cases.csv"))
        {
            var transaction = reader.Read(DossierCase.CellsOf(row), 2, out var problems);
            Assert.True(transaction is not null, $"{row["id"]}: {string.Join("; ", problems)}");

            // The table speaks of the dual-use regime, and of the quotas where it says so.
            var regime = row["control_code"] == "quota" ? "cn/quota" : "cn/dual-use";
            var found = evaluator.Determine(transaction, new Clock(new DateOnly(2026, 11, 23))).Regimes.FirstOrDefault(outcome => outcome.Id == regime);
            var verdict = found?.Verdict == "exempt" ? "clear" : found?.Verdict;
            var outlook = StatedOutlook().Match(row["reason"]) is { Success: true } stated ? stated.Groups[1].Value : null;
            if (verdict != row["expected"] || (outlook is not null && outlook != found?.Outlook?.ToWord()))
            {
                differences.Add($"{row["id"]}: expected {row["expected"]} {outlook}, found {found?.Verdict} {found?.Outlook}: {row["reason"]}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Items_of_the_dossier_are_in_the_rulebook_with_their_codes_and_customs_numbers()
    {
        var items = s_law.ItemsOf("CN")!.Items.ToDictionary(item => item.Id);
        var missing = new List<string>();
        foreach (var row in Dossier.Rows("china-items.csv"))
        {
            if (!items.TryGetValue(row["item_id"], out var item))
            {
                missing.Add(row["item_id"]);
                continue;
            }

            if (Dossier.OfficialCode(row["control_code"]) is { } code && !item.Codes.Any(ours => ControlCode.Covers(ours, code)))
            {
                missing.Add($"{item.Id}: code {code}");
            }

            // What the dossier calls an alloy is alloy and target; ours are two.
            var ours = items.GetValueOrDefault(item.Id.Replace("-ALLOY", "-TARGET", StringComparison.Ordinal), item).Hs.Concat(item.Hs).Select(hs => hs.Digits).ToList();
            missing.AddRange(row["hs_codes"].Split('|', StringSplitOptions.RemoveEmptyEntries).Except(ours).Select(hs => $"{item.Id}: {hs}"));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Measures_of_the_dossier_are_in_the_rulebook_with_their_days()
    {
        var measures = s_law.Rulebooks.SelectMany(rulebook => rulebook.Measures).ToDictionary(measure => measure.Id);
        var differences = new List<string>();
        foreach (var row in Dossier.Rows("china-measures.csv"))
        {
            var id = "cn/" + Dossier.MeasureOf(row["id"]);
            if (!measures.TryGetValue(id.Split('#')[0], out var measure))
            {
                differences.Add($"{row["id"]}: no {id}");
                continue;
            }

            var events = measure.Provisions.Where(provision => !id.Contains('#', StringComparison.Ordinal) || provision.Id == id)
                .SelectMany(provision => provision.Timeline.Events).Concat(measure.Timeline.Events).ToList();
            void Expect(string column, Func<DateOnly, bool> holds)
            {
                if (row[column] is { Length: >= 10 } day && !holds(DateOnly.ParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
                {
                    differences.Add($"{row["id"]}: {column} {day}");
                }
            }

            Expect("date_announced", day => measure.Announced == day);
            Expect("effective_date", day => events.Exists(e => e.Kind == TimelineEventKind.InForce && e.Date.Day == day));
            Expect("expires", day => events.Exists(e => e.Kind is TimelineEventKind.Repealed or TimelineEventKind.Lapsed && e.Date.Day == day.AddDays(1)));

            // For Nexperia the suspension is an exemption of civil use: a release with a day of its own.
            Expect("suspended_from", day => events.Exists(e => e.Kind is TimelineEventKind.Suspended or TimelineEventKind.InForce && e.Date.Day == day));

            // Where an end follows the suspension, the dossier gives the day of the end.
            Expect("suspended_until", day => events.Exists(e => e.Until == day || (e.Kind == TimelineEventKind.Repealed && e.Date.Day == day)));
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Entities_of_the_dossier_are_on_the_list_of_their_notice_from_their_day()
    {
        var missing = new List<string>();
        foreach (var row in Dossier.Rows("china-entities.csv"))
        {
            var measure = "cn/" + Dossier.MeasureOf(row["measure_id"]);
            foreach (var name in new[] { Remark().Replace(row["name_en"], ""), LocalRemark().Replace(row["name_local"], "") }.Where(name => name.Length > 0))
            {
                var entries = s_law.EntriesOf(name).Select(entry => s_law.Listings[entry]).Where(listing => listing.Measure == measure);
                if (!entries.Any(listing => listing.List.Replace('-', '_').StartsWith(row["list"][..5], StringComparison.Ordinal)
                    && listing.Listed == DateOnly.ParseExact(row["date_listed"], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
                {
                    missing.Add($"{name} by {measure} from {row["date_listed"]}");
                }
            }
        }

        Assert.Empty(missing);
    }

    [GeneratedRegex("OUTLOOK=([a-z_]+)")]
    private static partial Regex StatedOutlook();

    [GeneratedRegex(@"\s*\(printed .*\)$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s*\(.*\)$")]
    private static partial Regex LocalRemark();
}
