using System.Globalization;
using Chokepoint.App.Rules;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Tests.Cases;

/// <summary>What the cases beside the rulebook of the United States cannot say: how it is counted, and what the user's own list adds.</summary>
public sealed class UnitedStatesTests
{
    private const string Affiliates = "us/affiliates#1";
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_files = new(() => RulebookFolder.Read(LawSource.FolderOf("us")));
    private static readonly Lazy<LawBook> s_withAffiliate = new(() => Read(new Dictionary<string, string>(s_files.Value)
    {
        ["lists/affiliates.csv"] = "measure,name,listed\naffiliates,Held In Half Ltd,2020-01-01\n",
    }));

    [Theory]
    [InlineData("2025-09-28", Outcome.Clear, Outcome.Clear)]
    [InlineData("2025-09-29", Outcome.LicenceRequired, Outcome.LicenceRequired)]
    [InlineData("2025-11-09", Outcome.LicenceRequired, Outcome.LicenceRequired)]
    [InlineData("2025-11-10", Outcome.Clear, Outcome.Clear)]
    [InlineData("2026-11-09", Outcome.Clear, Outcome.Clear)]
    [InlineData("2026-11-10", Outcome.Clear, Outcome.LicenceRequired)]
    public void The_affiliates_rule_binds_until_its_stay_and_is_open_after_it(string day, Outcome least, Outcome most)
    {
        var found = Determine(s_withAffiliate.Value, "Held in Half Ltd.", day);
        Assert.Equal((least, most), (found.Least, found.Most));
        Assert.Equal(least == most ? [] : [Affiliates + "@status"], found.Questions);
    }

    [Fact]
    public void A_company_on_no_list_is_not_asked_about_after_the_stay() =>
        Assert.Equal(Outcome.Clear, Determine(s_withAffiliate.Value, "Independent Ltd.", "2026-11-20").Most);

    [Fact]
    public void Every_provision_is_expected_by_a_case()
    {
        var expected = ShippedCase.ReadAll(LawSource.FolderOf("us")).SelectMany(shipped => shipped.Provisions).ToHashSet();
        Assert.Empty(s_withAffiliate.Value.Provisions.Select(provision => provision.Id).Except(expected));
    }

    [Fact]
    public void Its_page_counts_the_list_as_it_is()
    {
        var items = s_withAffiliate.Value.Rulebooks[0].Items;
        var readme = File.ReadAllText(Path.Combine(Kit.Repository.Path("rulebooks", "us"), "README.md"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{items.Count(item => item.Id != "EAR99"):N0}, of which"), readme, StringComparison.Ordinal);
        Assert.Equal(1, items.Count(item => item.Confidence == Confidence.Background));
    }

    private static LawBook Read(Dictionary<string, string> files)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(files);
        Assert.True(rulebook is not null, string.Join('\n', diagnostics));
        return new LawBook([rulebook]);
    }

    private static Determination Determine(LawBook law, string endUser, string day) => new ReferenceEvaluator(law).Determine(
        new Transaction
        {
            Id = "1",
            Kind = "goods",
            ControlCodes = [new("US", "EAR99")],
            Origin = Place("US"),
            ExportFrom = Place("US"),
            Destination = Place("CN"),
            EndUser = endUser,
            EndUserType = "civil",
            EndUse = "civil",
        },
        new Clock(new DateOnly(2026, 11, 25), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static Country Place(string code) => Countries.TryParse(code, out var country) ? country : default;
}
