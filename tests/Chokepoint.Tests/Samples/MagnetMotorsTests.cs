using Chokepoint.App.Diff;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Samples;

/// <summary>
/// The first file that a newcomer screens shows each kind of answer. Counts are bounded loosely, for the law behind them goes on being
/// reviewed.
/// </summary>
public sealed class MagnetMotorsTests(MagnetMotorsTests.Screened screened) : IClassFixture<MagnetMotorsTests.Screened>
{
    [Fact]
    public void Every_row_is_read_without_a_rejection_or_a_note()
    {
        Assert.Empty(screened.Rejected);
        Assert.Empty(screened.Summary.Notes);
        Assert.Equal(0, screened.Summary.WithAssumptions);
        Assert.Equal(screened.Summary.In, screened.Summary.Decided);
        Assert.InRange(screened.Summary.Decided, 320, 500);
    }

    [Fact]
    public void Ids_are_unique_and_ascending()
    {
        var ids = screened.Lines.ConvertAll(line => line.Today.Transaction.Id);

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^MM-[0-9]{4}$", id));
    }

    [Theory]
    [InlineData("prohibited")]
    [InlineData("review")]
    [InlineData("licence_required")]
    [InlineData("exempt")]
    [InlineData("clear")]
    [InlineData("not_subject")]
    public void Each_kind_of_verdict_appears(string verdict) =>
        Assert.Contains(screened.Lines, line => line.Today.Verdict == verdict);

    [Fact]
    public void Reviews_and_bans_are_few_enough_for_an_order_book()
    {
        var share = screened.Summary.Verdicts.ToDictionary(pair => pair.Verdict, pair => (double)pair.Tally.Lines / screened.Summary.Decided);

        Assert.InRange(share["review"], 0.08, 0.22);
        Assert.InRange(share["prohibited"], 0.06, 0.16);
    }

    [Fact]
    public void The_line_that_help_explains_waits_for_its_end_use()
    {
        var line = Assert.Single(screened.Lines, line => line.Today.Transaction.Id == "MM-0042").Today;

        Assert.True(line.AsOf.Day >= new DateOnly(2026, 1, 6));
        Assert.Equal("JP", line.Transaction.EndUserCountry?.Code);
        Assert.True(line.Transaction.Composition!["Dy"] > 0);
        Assert.Equal((Outcome.LicenceRequired, Outcome.Prohibited), (line.Least, line.Most));
        Assert.Equal(["end_use"], line.Questions);
    }

    [Fact]
    public void The_ban_of_6_January_2026_changes_some_lines()
    {
        DiffSide On(int day) => new($"2026-01-0{day}", screened.Law.Today, screened.Clock with { AsOf = new DateOnly(2026, 1, day) });

        var result = DiffRun.Compare(Screened.Path, On(5), On(6), _ => { }, TestContext.Current.CancellationToken);

        Assert.InRange(result.Changed.Count, 10, 40);
        Assert.Equal(["cn/2026-001#1"], result.Changed.SelectMany(change => change.Appeared).Select(finding => finding.Provision.Id).Distinct());
    }

    [Fact]
    public void The_overlay_on_rare_earths_changes_many_lines() =>
        Assert.True(screened.Summary.Shifts.Sum(shift => shift.Tally.Lines) >= 20);

    /// <summary>The sample, screened once with the overlay beside the law.</summary>
    public sealed class Screened
    {
        public static string Path { get; } = Repository.Path("samples", "magnet-motors", "transactions.csv");

        public Screened() =>
            Summary = ScreenRun.Screen(Path, Law, bill: null, Clock, Lines.Add, Rejected.Add, progress: null, TestContext.Current.CancellationToken);

        public LoadedLaw Law { get; } = LawSource.Load(new LawRequest(["cn"], [Repository.Path("rulebooks", "cn", "overlays", "rare-earths-japan.yaml")], []));

        public Clock Clock { get; } = new(Known: new DateOnly(2026, 12, 31));

        public List<ScreenedLine> Lines { get; } = [];

        public List<RejectedRow> Rejected { get; } = [];

        public ScreenSummary Summary { get; }
    }
}
