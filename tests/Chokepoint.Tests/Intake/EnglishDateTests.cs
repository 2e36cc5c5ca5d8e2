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
    [InlineData("on November 4", "2025-11-04")]
    [InlineData("on June 4", "2026-06-04")]
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
    public void A_weekday_in_brackets_belongs_to_its_day() =>
        Assert.Equal([new DateOnly(2026, 1, 17)], Days("from January 17 (Saturday) on", s_published));

    [Fact]
    public void Without_a_day_of_publication_a_day_is_one_of_the_year_that_was_said() =>
        Assert.Equal([new DateOnly(2025, 4, 23), new DateOnly(2025, 4, 24)], Days("laid on 23 April 2025 and in force since 24 April", null));

    [Fact]
    public void Without_a_day_of_publication_nothing_relative_is_read() => Assert.Null(First("Tuesday", null));

    private static DateOnly[] Days(string words, DateOnly? published)
    {
        var tokens = EnglishTokens.Of(words);
        var days = new List<DateOnly>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (EnglishDates.At(tokens, at, published) is { Precision: DatePrecision.Day } date)
            {
                days.Add(date.Day);
                at = date.Last;
            }
        }

        return [.. days];
    }

    private static (DateOnly Day, DatePrecision Precision)? First(string words, DateOnly? published)
    {
        var tokens = EnglishTokens.Of(words);
        return Enumerable.Range(0, tokens.Count).Select(at => EnglishDates.At(tokens, at, published)).FirstOrDefault(date => date is not null) is { } date
            ? (date.Day, date.Precision)
            : null;
    }
}
