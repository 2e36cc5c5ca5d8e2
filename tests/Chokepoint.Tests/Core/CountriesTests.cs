using Chokepoint.Core.Places;
using Chokepoint.Tests.Kit;
using Sylvan.Data.Csv;

namespace Chokepoint.Tests.Core;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("JP", "JP")]
    [InlineData("jpn", "JP")]
    [InlineData(" Japan ", "JP")]
    [InlineData("ＪＡＰＡＮ", "JP")]
    [InlineData("日本", "JP")]
    [InlineData("South Korea", "KR")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("KOREA (THE REPUBLIC OF)", "KR")]
    [InlineData("North Korea", "KP")]
    [InlineData("Taiwan", "TW")]
    [InlineData("Taiwan, China", "TW")]
    [InlineData("UK", "GB")]
    [InlineData("U.K.", "GB")]
    [InlineData("Great Britain", "GB")]
    [InlineData("USA", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("Turkey", "TR")]
    [InlineData("Türkiye", "TR")]
    [InlineData("TURKIYE", "TR")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Viet Nam", "VN")]
    [InlineData("Hong Kong SAR", "HK")]
    [InlineData("Macau", "MO")]
    [InlineData("The Gambia", "GM")]
    [InlineData("Bahamas, The", "BS")]
    [InlineData("Trinidad & Tobago", "TT")]
    [InlineData("Trinidad and Tobago", "TT")]
    [InlineData("Åland Islands", "AX")]
    [InlineData("Kosovo", "XK")]
    public void Codes_names_and_usual_spellings_are_read(string text, string code)
    {
        Assert.True(Countries.TryParse(text, out var country));
        Assert.Equal(code, country.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("the")]
    [InlineData("XX")]
    [InlineData("Europe")]
    [InlineData("Jap")]
    public void What_names_no_country_is_refused(string text) => Assert.False(Countries.TryParse(text, out _));

    [Fact]
    public void No_two_countries_share_a_code_or_a_name()
    {
        foreach (var country in Countries.All)
        {
            Assert.True(Countries.TryParse(country.Code, out var byCode));
            Assert.Equal(country, byCode);
            Assert.True(Countries.TryParse(Countries.NameOf(country), out var byName));
            Assert.Equal(country, byName);
        }

        Assert.Equal(250, Countries.All.Distinct().Count());
    }

    [Theory]
    [InlineData("Jappan", "did you mean `Japan`?")]
    [InlineData("Germny", "did you mean `Germany`?")]
    [InlineData("ZZ", "use an ISO 3166 code such as `JP`, or the English name")]
    public void A_slip_is_met_with_a_suggestion(string text, string suggestion) => Assert.Equal(suggestion, Countries.Suggest(text));

    [Theory]
    [InlineData(156, "CN")]
    [InlineData(392, "JP")]
    [InlineData(840, "US")]
    [InlineData(158, "TW")]
    [InlineData(4, "AF")]
    public void Numbers_of_ISO_3166_are_read_where_they_are_asked_for(int number, string code)
    {
        Assert.True(Countries.TryFind(number, out var country));
        Assert.Equal(code, country.Code);
        Assert.False(Countries.TryParse($"{number}", out _));
    }

    [Fact]
    public void Every_country_has_a_number_of_its_own_but_Kosovo() => Assert.Equal(
        ["XK"], Countries.All.Select(country => country.Code).Except(Enumerable.Range(0, 1000).Where(number => Countries.TryFind(number, out _)).Select(CodeOf)));

    [Fact]
    public void Every_official_English_name_is_read_as_its_own_country()
    {
        using var table = CsvDataReader.Create(Reference.FileOrSkip("data", "iso-country-codes", "country-codes.csv"));
        while (table.Read())
        {
            var code = table.GetString(table.GetOrdinal("ISO3166-1-Alpha-2"));
            foreach (var column in new[] { "ISO3166-1-Alpha-3", "official_name_en", "CLDR display name", "UNTERM English Short", "ISO4217-currency_country_name" })
            {
                var name = table.GetString(table.GetOrdinal(column));
                if (name.Length > 0 && code.Length == 2)
                {
                    Assert.True(Countries.TryParse(name, out var country), $"{code}: {name}");
                    Assert.Equal(code, country.Code);
                }
            }
        }
    }

    private static string CodeOf(int number) => Countries.TryFind(number, out var country) ? country.Code : "";
}
