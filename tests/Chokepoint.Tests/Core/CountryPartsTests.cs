using Chokepoint.Core.Places;

namespace Chokepoint.Tests.Core;

public sealed class CountryPartsTests
{
    [Theory]
    [InlineData("Crimea", "UA-43", "UA")]
    [InlineData("ua-43", "UA-43", "UA")]
    [InlineData("Sevastopol", "UA-43", "UA")]
    [InlineData("Donetsk", "UA-14", "UA")]
    [InlineData("Luhansk region", "UA-09", "UA")]
    [InlineData("northern ireland", "GB-NIR", "GB")]
    [InlineData("Ukraine", "UA", "UA")]
    [InlineData("Hong Kong", "HK", "HK")]
    [InlineData("Liechtenstein", "LI", "LI")]
    public void Countries_and_their_parts_are_read_and_know_their_country(string text, string code, string whole)
    {
        Assert.True(CountryParts.TryParse(text, out var place));
        Assert.Equal(code, place.Code);
        Assert.Equal(whole, CountryParts.CountryOf(place).Code);
    }

    [Theory]
    [InlineData("UA-99")]
    [InlineData("Ulster")]
    [InlineData("")]
    public void What_names_no_place_is_refused(string text) => Assert.False(CountryParts.TryParse(text, out _));

    [Fact]
    public void A_part_is_no_country_where_only_countries_are_read() => Assert.False(Countries.TryParse("Crimea", out _));

    [Fact]
    public void Every_part_lies_in_a_country() =>
        Assert.All(CountryParts.All, part => Assert.True(Countries.TryParse(CountryParts.CountryOf(part).Code, out _), part.Code));

    [Fact]
    public void A_slip_is_met_with_a_suggestion() => Assert.Equal("did you mean `Crimea`?", CountryParts.Suggest("Crimae"));
}
