using System.Text;
using System.Xml.Linq;
using Chokepoint.App.Timelines;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class LawTimelineTests
{
    private static readonly DateOnly s_from = new(2024, 1, 1);
    private static readonly DateOnly s_to = new(2026, 12, 31);

    [Fact]
    public void Each_day_of_a_stretch_stands_as_the_timeline_itself_says()
    {
        var timeline = LawTimeline.Of(Rulebooks.China, new DateOnly(2024, 11, 1), s_to, new Clock(new DateOnly(2026, 9, 29)));
        foreach (var row in timeline.Rows)
        {
            var day = timeline.From;
            foreach (var stretch in row.Stretches)
            {
                Assert.Equal(day, stretch.First);
                for (; day <= stretch.Last; day = day.AddDays(1))
                {
                    var standing = row.Provision.Timeline.At(new Moment(day), timeline.Known, row.Rulebook.VerifiedThrough);
                    Assert.True(stretch.Standing == standing || (standing.Kind == StandingKind.Pending && stretch.Standing.Kind == StandingKind.Unannounced), $"{row.Provision.Id} on {day:yyyy-MM-dd}");
                }
            }

            Assert.Equal(timeline.To.AddDays(1), day);
        }
    }

    [Fact]
    public void A_provision_is_pending_from_the_day_of_its_announcement() => Assert.Equal(
        [(StandingKind.Unannounced, s_from), (StandingKind.Pending, new DateOnly(2024, 1, 10)), (StandingKind.InForce, new DateOnly(2024, 3, 1))],
        Stretches("is/2024-001#1", Invented.Known));

    [Fact]
    public void A_suspension_that_ends_after_the_day_of_verification_is_followed_by_the_unknown() => Assert.Equal(
        [
            (StandingKind.Unannounced, s_from), (StandingKind.Pending, new DateOnly(2025, 6, 1)), (StandingKind.InForce, new DateOnly(2025, 7, 1)),
            (StandingKind.Suspended, new DateOnly(2025, 10, 1)), (StandingKind.Unknown, new DateOnly(2026, 4, 1)),
        ],
        Stretches("is/2025-003#1", Invented.Known));

    [Fact]
    public void A_change_at_an_hour_is_a_day_of_its_own() =>
        Assert.Contains((StandingKind.DuringTheDay, new DateOnly(2025, 5, 2)), Stretches("is/2025-002#1", Invented.Known));

    [Fact]
    public void What_nobody_had_announced_by_the_known_day_is_not_there() =>
        Assert.DoesNotContain(LawTimeline.Of(Invented.Law.Today, s_from, s_to, new Clock(new DateOnly(2025, 5, 31))).Rows, row => row.Measure.Id == "is/2025-003");

    [Fact]
    public void The_picture_looks_as_a_person_saw_it() => Golden.Matches("timeline.svg", Invented.WithoutHashes(Draw()));

    [Fact]
    public void Each_bar_of_the_picture_says_why_it_is_there()
    {
        var picture = XElement.Parse(Draw());
        XNamespace svg = "http://www.w3.org/2000/svg";
        var bars = picture.Descendants(svg + "rect").Where(rect => (string?)rect.Attribute("class") is "inforce" or "pending" or "suspended" or "unknown" or "whatif").ToList();
        Assert.NotEmpty(bars);
        Assert.All(bars, bar => Assert.NotEqual("", bar.Element(svg + "title")?.Value ?? ""));
        Assert.Contains(bars, bar => bar.Element(svg + "title")!.Value == "is/2025-003#1, 2025-10-01 to 2026-03-31: suspended from 2025-10-01 to 2026-03-31 by Notice 9 of 2025");
    }

    [Fact]
    public void The_overlay_is_drawn_in_a_form_of_its_own()
    {
        var picture = XElement.Parse(Draw());
        XNamespace svg = "http://www.w3.org/2000/svg";
        var bar = picture.Descendants(svg + "rect").Single(rect => (rect.Element(svg + "title")?.Value ?? "").StartsWith("is/what-if-norway#1, 2026-01-01", StringComparison.Ordinal));
        Assert.Equal("whatif", bar.Attribute("class")!.Value);
        Assert.Contains("reported, not law: ", picture.Value, StringComparison.Ordinal);
    }

    private static IEnumerable<(StandingKind Kind, DateOnly First)> Stretches(string provision, DateOnly known) =>
        LawTimeline.Of(Invented.Law.Today, s_from, s_to, new Clock(known)).Rows.Single(row => row.Provision.Id == provision)
            .Stretches.Select(stretch => (stretch.Standing.Kind, stretch.First));

    private static string Draw()
    {
        var output = new StringBuilder();
        using var writer = new StringWriter(output);
        TimelineDrawing.Write(writer, LawTimeline.Of(Invented.LawWithOverlay.UnderOverlay!, s_from, s_to, new Clock(Invented.Known)));
        return output.ToString();
    }
}
