using System.Text;
using Chokepoint.App.Diff;
using Chokepoint.App.Explain;
using Chokepoint.App.Screen;
using Chokepoint.App.Timelines;
using Chokepoint.Cli.Rendering;
using Chokepoint.Screening;
using Chokepoint.Screening.Diff;
using Chokepoint.Screening.Explain;
using Chokepoint.Tests.App;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cli;

/// <summary>What the terminal shows, as a person saw it: in 100 columns, without trailing blanks.</summary>
public sealed class TextTests
{
    private static readonly System.Text.Json.JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_table_of_a_screening() => Matches("screen.txt", page =>
    {
        using var report = new TableScreenReport(page, Invented.Subject(Invented.LawWithOverlay));
        Invented.Report(report, Invented.LawWithOverlay);
    });

    [Fact]
    public void The_proof_of_a_line() => Matches("explain.txt", page =>
    {
        var facts = Determined("C-2").Today.Transaction;
        var clock = new Clock(Invented.Known);
        new ExplanationText(page).Write(new ExplainResult(
            new Explainer(Invented.LawWithOverlay.Today).Explain(facts, clock), new Explainer(Invented.LawWithOverlay.UnderOverlay!).Explain(facts, clock)));
    });

    [Theory]
    [InlineData("JP", "remedies.txt")]
    [InlineData("CU", "remedies-barred.txt")]
    public void What_is_to_be_done_for_a_line_of_two_authorities(string destination, string golden) => Matches(golden, page =>
    {
        var explanation = TwoAuthorities.Explain(TwoAuthorities.Line(destination, new DateOnly(2026, 3, 12)));
        new RemedyText(page).Write(explanation.Determination, explanation.Remedies);
    });

    [Fact]
    public void An_explanation_as_JSON()
    {
        using var output = new MemoryStream();
        JsonExplanation.Write(new ExplainResult(TwoAuthorities.Explain(TwoAuthorities.Line("JP", new DateOnly(2026, 3, 12))), null), output);
        using var json = System.Text.Json.JsonDocument.Parse(output.ToArray());
        Golden.Matches("explain.json", Invented.WithoutHashes(System.Text.Json.JsonSerializer.Serialize(json, s_indented)) + "\n");
    }

    [Fact]
    public void The_difference_that_an_overlay_makes() => Matches("diff.txt", page =>
    {
        var clock = new Clock(Invented.Known);
        var changed = Lines().Select(line => Difference.Between(line.Today, line.UnderOverlay!)).OfType<Difference>().ToList();
        var shifts = changed.GroupBy(change => (change.From.Verdict, change.To.Verdict)).OrderBy(group => group.Key).Select(group =>
        {
            var tally = new Tally();
            foreach (var change in group)
            {
                tally.Add(change.From.Transaction.Value, change.From.Transaction.Currency);
            }

            return (group.Key.Item1, group.Key.Item2, tally);
        });
        new DiffText(page).Write(new DiffResult(
            new DiffSide("today's law", Invented.Law.Today, clock), new DiffSide("the overlay", Invented.LawWithOverlay.UnderOverlay!, clock), changed, [.. shifts], Lines().Count, 0));
    });

    [Fact]
    public void The_list_of_measures() => Matches("rules-list.txt", page => new RulesText(page).WriteList(Invented.LawWithOverlay.UnderOverlay!, new Clock(Invented.Known)));

    [Fact]
    public void A_measure_in_full() => Matches("rules-show.txt", page =>
    {
        var law = Invented.Law.Today;
        new RulesText(page).WriteMeasure(law, law.Rulebooks[0].Measures.Single(measure => measure.Id == "is/2025-003"), "is/2025-003", new Clock(Invented.Known));
    });

    [Fact]
    public void The_timeline() => Matches("timeline.txt", page => new TimelineText(page).Write(
        LawTimeline.Of(Invented.LawWithOverlay.UnderOverlay!, new DateOnly(2024, 6, 1), new DateOnly(2026, 12, 31), new Clock(Invented.Known))));

    private static void Matches(string golden, Action<Page> write)
    {
        using var output = new MemoryStream();
        write(Page.On(output));
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.All(text.Split('\n'), line => Assert.True(Wrapping.WidthOf(line) <= 100 && line == line.TrimEnd(), line));
        Golden.Matches(golden, Invented.WithoutHashes(text));
    }

    private static ScreenedLine Determined(string id) => Lines().Single(line => line.Today.Transaction.Id == id);

    private static List<ScreenedLine> Lines()
    {
        using var report = new Gathered();
        Invented.Report(report, Invented.LawWithOverlay);
        return report.Lines;
    }

    private sealed class Gathered : Chokepoint.App.Reporting.IScreenReport
    {
        public List<ScreenedLine> Lines { get; } = [];

        public void Add(ScreenedLine line) => Lines.Add(line);

        public void Finish(ScreenSummary summary)
        {
        }

        public void Dispose()
        {
        }
    }
}
