using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Tests.Screening;

/// <summary>Parts of countries, and places that count as others: what tests of places hold for them.</summary>
public sealed class PlacesTests
{
    private static readonly LawBook s_law = Law("counts_as: {HK: CN, LI: CH}");

    [Theory]
    [InlineData("destination is UA", "UA-43", true)]
    [InlineData("destination is UA-43", "UA-43", true)]
    [InlineData("destination is UA-43", "UA", false)]
    [InlineData("destination is UA-43", "UA-14", false)]
    [InlineData("destination is UA and destination is not UA-43", "UA-43", false)]
    [InlineData("destination in union", "GB-NIR", true)]
    [InlineData("destination in union", "GB", false)]
    [InlineData("destination is GB", "GB-NIR", true)]
    [InlineData("destination is CN", "HK", true)]
    [InlineData("destination is HK", "CN", false)]
    [InlineData("destination is HK", "HK", true)]
    [InlineData("destination is CH", "LI", true)]
    [InlineData("destination is CH", "AT", false)]
    [InlineData("transit is CN", "HK", true)]
    public void A_country_means_its_parts_and_what_counts_as_it(string condition, string place, bool holds) =>
        Assert.Equal(holds ? Outcome.Prohibited : Outcome.Clear, Determine(condition, to: place).Least);

    [Theory]
    [InlineData("GB", "GB-NIR", false)]
    [InlineData("UA-14", "UA-43", false)]
    [InlineData("CN", "HK", false)]
    [InlineData("CN", "MO", true)]
    [InlineData("DE", "GB-NIR", true)]
    public void Places_of_one_country_do_not_differ(string from, string to, bool differ) =>
        Assert.Equal(differ ? Outcome.Prohibited : Outcome.Clear, Determine("destination differs from export_from", from, to).Least);

    [Fact]
    public void Each_law_sees_places_in_its_own_way()
    {
        var plain = Law("").Rulebooks[0].Geography;
        Assert.True(s_law.Rulebooks[0].Geography.IsIn(Place("HK"), [Place("CN")]));
        Assert.False(plain.IsIn(Place("HK"), [Place("CN")]));
        Assert.True(plain.IsIn(Place("UA-43"), [Place("UA")]));
    }

    [Fact]
    public void Places_that_count_as_others_are_told_apart_where_links_are_put_together() =>
        Assert.Contains(Place("HK"), s_law.NamedCountries);

    [Theory]
    [InlineData("counts_as: {HK: CN, CN: JP}")]
    [InlineData("counts_as: {HK: HK}")]
    [InlineData("counts_as: {HK: Cathay}")]
    [InlineData("counts_as: {Ruritania: CN}")]
    [InlineData("counts_as: {GB: GB-NIR}")]
    public void What_counts_as_what_is_checked(string line)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(Files(line, "always"));
        Assert.Null(rulebook);
        Assert.Equal(2, Assert.Single(diagnostics).Place.Line);
    }

    private static Determination Determine(string condition, string from = "FR", string to = "JP") =>
        new ReferenceEvaluator(Law("counts_as: {HK: CN, LI: CH}", condition)).Determine(
            new Transaction { Id = "1", Kind = "goods", ExportFrom = Place(from), Destination = Place(to), Transit = [Place(to)] },
            new Clock(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));

    private static LawBook Law(string line, string condition = "destination is CN") =>
        new([RulebookReader.Read(Files(line, condition)).Rulebook ?? throw new ArgumentException(condition)]);

    private static Dictionary<string, string> Files(string line, string condition) => new()
    {
        ["rulebook.yaml"] = $$"""
            authority: fr2
            {{line}}
            title: Trade law of Freeland
            verified_through: 2026-06-30
            regimes:
              - {id: fr2/all, title: all, subject: always}
            groups:
              union: [FR, DE, GB-NIR]
            """,
        ["measures/ban.yaml"] = $$"""
            id: ban
            title: ban
            citation: ban
            announced: 2020-01-01
            regime: fr2/all
            timeline:
              - {event: in_force, date: 2020-01-01}
            provisions:
              - id: "1"
                when: {{condition}}
                effect: prohibited
            """,
    };

    private static Country Place(string code) => CountryParts.TryParse(code, out var place) ? place : throw new ArgumentException(code);
}
