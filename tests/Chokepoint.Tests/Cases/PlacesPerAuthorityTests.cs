using Chokepoint.App.Rules;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Tests.Cases;

/// <summary>
/// Places beyond the countries of ISO 3166, or that some law counts as another: one place, and each authority's shipped rulebook reads it in
/// its own way.
/// </summary>
public sealed class PlacesPerAuthorityTests
{
    private static readonly DateOnly s_day = new(2026, 8, 3);
    private static readonly LawBook s_law = LawSource.Load(new LawRequest(["cn", "us", "eu", "jp"], [], [])).Today;

    // Hong Kong: China under the chart, itself elsewhere; Macau has a row of its own.
    [Theory]
    [InlineData("us/ear", "US:3A991.a", "US", "HK", "clear")]
    [InlineData("us/ear", "US:2B006.b.2", "US", "CN", "licence_required")]
    [InlineData("us/ear", "US:2B006.b.2", "US", "HK", "licence_required")]
    [InlineData("us/ear", "US:2B006.b.2", "US", "MO", "licence_required")]
    [InlineData("eu/dual-use", "EU:3A233.a", "DE", "HK", "licence_required")]
    [InlineData("cn/dual-use", "CN:1C905.a.4", "CN", "HK", "licence_required")]
    [InlineData("jp/fefa", "JP:7(1)", "JP", "HK", "licence_required")]

    // Liechtenstein: Switzerland under the chart and with EU001; Japan's group A names Switzerland alone.
    [InlineData("us/ear", "US:3A233.a", "US", "LI", "clear")]
    [InlineData("eu/dual-use", "EU:3A233.a", "DE", "LI", "exempt")]
    [InlineData("jp/fefa", "JP:16(1)", "JP", "CH", "clear")]
    [InlineData("jp/fefa", "JP:16(1)", "JP", "LI", "licence_required")]

    // Northern Ireland: inside the Union for this law, the United Kingdom for all others.
    [InlineData("eu/dual-use", "EU:3A233.a", "DE", "GB-NIR", "clear")]
    [InlineData("eu/dual-use", "EU:3A233.a", "DE", "GB", "exempt")]
    [InlineData("eu/dual-use", "EU:3A233.a", "GB-NIR", "KR", "licence_required")]
    [InlineData("eu/dual-use", "EU:3A233.a", "GB", "KR", "not_subject")]
    [InlineData("us/ear", "US:2B006.b.2", "US", "GB-NIR", "clear")]
    [InlineData("jp/fefa", "JP:16(1)", "JP", "GB-NIR", "clear")]

    // Crimea and Donetsk: regions of their own under 746.6; Japan names Donetsk and Luhansk, and not Crimea; Ukraine itself is neither.
    [InlineData("us/ear", "US:EAR99", "US", "UA", "clear")]
    [InlineData("us/ear", "US:EAR99", "US", "UA-43", "licence_required")]
    [InlineData("us/ear", "US:EAR99", "US", "UA-14", "licence_required")]
    [InlineData("jp/fefa", "JP:none", "JP", "UA", "clear")]
    [InlineData("jp/fefa", "JP:none", "JP", "UA-14", "licence_required")]
    [InlineData("jp/fefa", "JP:none", "JP", "UA-43", "clear")]
    [InlineData("eu/embargoes", "EU:none", "DE", "UA-43", "review")]
    [InlineData("eu/embargoes", "EU:none", "DE", "UA", "not_subject")]
    public void A_place_is_what_the_authority_says_it_is(string regime, string code, string from, string to, string verdict)
    {
        var found = new ReferenceEvaluator(s_law).Determine(Line(code, from, to), new Clock(s_day, s_day)).Regimes.FirstOrDefault(outcome => outcome.Id == regime);
        Assert.Equal(verdict, found?.Verdict ?? "not_subject");
    }

    [Theory]
    [InlineData("Crimea", "UA-43")]
    [InlineData("Sevastopol", "UA-43")]
    [InlineData("Northern Ireland", "GB-NIR")]
    [InlineData("Hong Kong", "HK")]
    [InlineData("Liechtenstein", "LI")]
    [InlineData("Donetsk People's Republic", "UA-14")]
    public void Places_are_read_by_name(string name, string code) => Assert.Equal(code, Place(name).Code);

    // Electronic goods; where item 16 matters, a military user whose use is not stated.
    private static Transaction Line(string code, string from, string to) => new()
    {
        Id = "1",
        Kind = "goods",
        Hs = HsCode.TryParse(code.StartsWith("JP", StringComparison.Ordinal) ? "854231" : "902781", 6, out var hs) ? hs : null,
        ControlCodes = [ControlCode.TryParse(code, out var parsed) ? parsed : throw new ArgumentException(code)],
        Origin = Place(from),
        ExportFrom = Place(from),
        ExporterCountry = Place(from),
        Destination = Place(to),
        EndUser = "a firm",
        EndUserCountry = Place(to),
        EndUserType = code == "JP:16(1)" ? "military" : "civil",
        EndUse = code == "JP:16(1)" ? null : "civil",
        Value = 2_000_000,
        Currency = "JPY",
    };

    private static Country Place(string name) =>
        CountryParts.TryParse(name, out var part) ? part : Countries.TryParse(name, out var country) ? country : throw new ArgumentException(name);
}
