using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>Law that names an amount in its own currency.</summary>
public sealed class PriceTests
{
    private static readonly LawBook s_law = new([Rulebooks.Read(new Dictionary<string, string>
    {
        ["rulebook.yaml"] = """
            authority: jp2
            title: Trade law of an island
            verified_through: 2026-06-30
            regimes:
              - {id: jp2/all, title: all, subject: always}
            """,
        ["measures/large.yaml"] = """
            id: large
            title: large
            citation: large
            announced: 2020-01-01
            regime: jp2/all
            timeline:
              - {event: in_force, date: 2020-01-01}
            provisions:
              - id: "1"
                when: value > 50000 JPY
                effect: prohibited
            """,
    })]);

    [Theory]
    [InlineData(50000, "JPY", "clear", null)]
    [InlineData(50001, "JPY", "prohibited", null)]
    [InlineData(1, "USD", "review", "value")]
    [InlineData(1, null, "review", "value")]
    [InlineData(null, "JPY", "review", "value")]
    public void A_price_is_compared_in_the_currency_of_the_law_and_asked_for_in_it_otherwise(int? value, string? currency, string verdict, string? question)
    {
        var found = new ReferenceEvaluator(s_law).Determine(
            new Transaction { Id = "1", Value = value, Currency = currency }, new Clock(new DateOnly(2026, 1, 1)));
        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(question is null ? [] : [question], found.Questions);
    }
}
