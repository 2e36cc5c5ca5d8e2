using Chokepoint.App.Reporting;
using Chokepoint.App.Screen;

namespace Chokepoint.Tests.App;

public sealed class ScreenSummaryTests
{
    private const string Header = "id|date|hs|export_from|destination|end_user_type|end_use|value|currency\n";

    [Fact]
    public void The_question_that_settles_most_comes_first_whatever_the_currency_is_worth()
    {
        // The yen line is the larger number, and the smallest line of its currency.
        var summary = Summarise(Header + """
            1|2026-02-01|030363|IS|PT|civil||1000000|JPY
            2|2026-02-01|030363|IS|DE|civil|civil|90000000|JPY
            3|2026-02-01|030363|IS|NO||civil|50000|EUR
            """);
        Assert.Equal(["end_user_type", "end_use"], summary.Questions.Select(question => question.Question));
    }

    [Fact]
    public void A_line_that_asks_two_questions_is_settled_by_neither_alone()
    {
        var summary = Summarise(Header + "1|2026-02-01|030363|IS|NO|||100|EUR");
        Assert.Equal(["end_use", "end_user_type"], summary.Questions.Select(question => question.Question).Order(StringComparer.Ordinal));
        Assert.All(summary.Questions, question => Assert.Equal((1, 0), (question.All.Lines, question.Alone.Lines)));
        Assert.All(summary.Questions, question => Assert.Equal(100m, question.All.Values["EUR"]));
    }

    [Fact]
    public void Provisions_that_stand_come_before_those_that_only_may()
    {
        var summary = Summarise(Header + """
            1|2026-02-01|030363|IS|NO||civil|1|EUR
            2|2026-02-01|030363|IS|NO||civil|1|EUR
            3|2026-02-01|030363|IS|NO|military|civil|1|EUR
            """);
        Assert.Equal([("is/2024-001#1", 3, 0), ("is/2025-002#1", 1, 2)], summary.Provisions.Select(tally => (tally.Finding.Provision.Id, tally.True, tally.Unknown)));
    }

    private static ScreenSummary Summarise(string orders)
    {
        var report = new Last();
        Invented.Report(report, Invented.Law, orders);
        return report.Summary!;
    }

    private sealed class Last : IScreenReport
    {
        public ScreenSummary? Summary { get; private set; }

        public void Add(ScreenedLine line)
        {
        }

        public void Finish(ScreenSummary summary) => Summary = summary;

        public void Dispose()
        {
        }
    }
}
