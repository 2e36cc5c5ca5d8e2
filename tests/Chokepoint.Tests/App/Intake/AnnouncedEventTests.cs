using Chokepoint.App.Intake;
using Chokepoint.App.Intake.Reading;

namespace Chokepoint.Tests.App.Intake;

public sealed class AnnouncedEventTests
{
    private static readonly DateOnly s_day = new(2026, 1, 6);

    [Fact]
    public void What_several_texts_tell_of_one_event_is_one_event_and_drafted_once_with_all_its_sources()
    {
        ReadText[] texts =
        [
            Announced.Text("First", "China banned germanium for Japan.", s_day),
            Announced.Text("Second", "Japan says that China banned germanium.", s_day.AddDays(2)),
            Announced.Text("Third", "China banned gallium for Japan.", s_day),
        ];
        var result = IntakeResult.Of(texts, new DraftLaw([]));
        Assert.Equal([["First", "Second"], ["Third"]], result.Events.Select(told => told.Tellings.Select(telling => telling.Text.Page.Title!).ToArray()));
        Assert.Equal([1, 0, 1], result.Texts.Select(text => text.Drafts.Length));
        Assert.Contains("Second, 2026-01-08", result.Texts[0].Drafts[0].Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("act", false)]
    [InlineData("by", false)]
    [InlineData("countries", false)]
    [InlineData("items", false)]
    [InlineData("later", false)]
    [InlineData("considered", false)]
    [InlineData("reported", true)]
    [InlineData("no items", true)]
    [InlineData("more items", true)]
    [InlineData("next day", true)]
    public void Events_are_one_where_nothing_that_is_said_parts_them(string change, bool isSame)
    {
        var one = new EventFacts { Act = "ban", Certainty = "enacted", By = "CN", Countries = ["JP"], Items = ["gallium"], Day = s_day };
        var other = change switch
        {
            "act" => one with { Act = "licence" },
            "by" => one with { By = "US" },
            "countries" => one with { Countries = ["US"] },
            "items" => one with { Items = ["graphite"] },
            "later" => one with { Day = s_day.AddDays(30) },
            "considered" => one with { Certainty = "considered" },
            "reported" => one with { Certainty = "reported" },
            "no items" => one with { Items = [] },
            "more items" => one with { Items = ["Gallium", "graphite"] },
            _ => one with { Day = s_day.AddDays(1) },
        };
        Assert.Equal((isSame, isSame), (one.IsSameAs(other), other.IsSameAs(one)));
    }

    [Fact]
    public void Acts_of_one_number_are_one_event_whatever_their_day()
    {
        var one = new EventFacts { Act = "ban", Certainty = "enacted", By = "CN", Items = ["gallium"], Citation = "Announcement 1 of 2026" };
        Assert.True(one.IsSameAs(one with { Items = ["graphite"], Day = s_day }));
        Assert.False(one.IsSameAs(one with { Citation = "Announcement 2 of 2026" }));
    }
}
