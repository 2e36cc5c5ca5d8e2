using Chokepoint.Intake.English;
using Chokepoint.Intake.Words;

namespace Chokepoint.Tests.Intake;

public class EnglishDateTests
{
    // A Wednesday.
    private static readonly DateOnly s_published = new(2026, 1, 7);

    [Theory]
    [InlineData("Tuesday", "2026-01-06")]
    [InlineData("Wednesday", "2026-01-07")]
    [InlineData("Thursday", "2026-01-01")]
    [InlineData("today", "2026-01-07")]
    [InlineData("yesterday", "2026-01-06")]
    [InlineData("December 3", "2025-12-03")]
    [InlineData("Feb. 1", "2026-02-01")]
    [InlineData("1 December 2025", "2025-12-01")]
    [InlineData("December 1, 2025", "2025-12-01")]
    [InlineData("the 9th of October 2025", "2025-10-09")]
    [InlineData("2025-10-09", "2025-10-09")]
    [InlineData("12/05/2024", "2024-12-05")]
    [InlineData("October 31 last year", "2025-10-31")]
    [InlineData("three days ago", "2026-01-04")]
    public void A_day_is_read_as_it_is_said(string words, string day) =>
        Assert.Equal((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day), First(words, s_published));

    [Theory]
    [InlineData("next month", "2026-02-01", DatePrecision.Month)]
    [InlineData("last year", "2025-01-01", DatePrecision.Year)]
    [InlineData("in 2010", "2010-01-01", DatePrecision.Year)]
    [InlineData("last week", "2025-12-29", DatePrecision.Week)]
    [InlineData("in April 2025", "2025-04-01", DatePrecision.Month)]
    [InlineData("in December", "2025-12-01", DatePrecision.Month)]
    internal void What_is_no_day_is_no_more_exact_than_it_is_said(string words, string day, DatePrecision precision) =>
        Assert.Equal((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), precision), First(words, s_published));

    [Theory]
    [InlineData("may")]
    [InlineData("No. 2024")]
    [InlineData("they march on")]
    public void Other_words_are_no_dates(string words) => Assert.Null(First(words, s_published));

    [Fact]
    public void Without_a_day_of_publication_nothing_relative_is_read() => Assert.Null(First("Tuesday", null));

    private static (DateOnly Day, DatePrecision Precision)? First(string words, DateOnly? published)
    {
        var tokens = EnglishTokens.Of(words);
        return Enumerable.Range(0, tokens.Count).Select(at => EnglishDates.At(tokens, at, published)).FirstOrDefault(date => date is not null) is { } date
            ? (date.Day, date.Precision)
            : null;
    }
}
