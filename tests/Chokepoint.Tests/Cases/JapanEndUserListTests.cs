using System.Globalization;
using Chokepoint.App.Rules;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Measures;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Cases;

/// <summary>Japan's End User List does not ship. What the law says once it is imported, by a list of invented users.</summary>
public sealed class JapanEndUserListTests
{
    private static readonly DateOnly s_day = new(2026, 8, 3);
    private static readonly LawBook s_shipped = LawSource.Load(new LawRequest(["jp"], [], [])).Today;
    private static readonly LawBook s_imported = WithList(s_shipped.Rulebooks[0]);

    [Theory]
    [InlineData("PK", "JP:16(2)", "Rocket Works", null, "licence_required")]
    [InlineData("PK", "JP:16(2)", "Some Trader", null, "clear")]
    [InlineData("PK", "JP:16(2)", "Rocket Works", "civil", "conditional")]
    [InlineData("PK", "JP:16(2)", "Tank Works", null, "clear")]
    [InlineData("PK", "JP:16(1)", "Tank Works", null, "licence_required")]
    [InlineData("LB", "JP:16(2)", "Tank Works", null, "licence_required")]
    [InlineData("LB", "JP:16(1)", "Tank Works", "civil", "licence_required")]
    [InlineData("DE", "JP:16(1)", "Rocket Works", null, "clear")]
    public void A_listed_user_meets_the_limb_of_his_own_concern(string destination, string code, string user, string? use, string verdict) =>
        Assert.Equal(verdict, Determine(s_imported, destination, code, user, use).Verdict);

    [Theory]
    [InlineData("PK", null, "review")]
    [InlineData("PK", "civil", "clear")]
    [InlineData("DE", null, "clear")]
    public void Without_the_list_nobody_knows_whether_a_user_is_on_it(string destination, string? use, string verdict)
    {
        var found = Determine(s_shipped, destination, "JP:16(2)", "Rocket Works", use);
        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(verdict == "review" ? ["jp/end-user-list@parties"] : [], found.Questions);
    }

    [Theory]
    [InlineData("2025-10-08", "Rocket Works", "review")]
    [InlineData("2025-10-08", "Some Trader", "review")]
    [InlineData("2025-10-09", "Rocket Works", "licence_required")]
    [InlineData("2025-10-09", "Some Trader", "clear")]
    public void Before_the_first_edition_nobody_knows_whom_the_list_named(string day, string user, string verdict)
    {
        var found = Determine(s_imported, "PK", "JP:16(2)", user, null, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(verdict == "review" ? ["jp/end-user-list@parties"] : [], found.Questions);
    }

    private static Determination Determine(LawBook law, string destination, string code, string user, string? use, DateOnly? day = null) => new ReferenceEvaluator(law).Determine(
        new Transaction
        {
            Id = "1",
            Kind = "goods",
            ControlCodes = [ControlCode.TryParse(code, out var parsed) ? parsed : default],
            Hs = HsCode.TryParse(code == "JP:16(1)" ? "854231" : "847130", 6, out var hs) ? hs : null,
            ExportFrom = Place("JP"),
            ExporterCountry = Place("JP"),
            Destination = Place(destination),
            EndUser = user,
            EndUse = use,
        },
        new Clock(s_day, day ?? s_day));

    private static Country Place(string code) => Countries.TryParse(code, out var country) ? country : default;

    private static LawBook WithList(Rulebook shipped) => new([Rulebooks.Read(new Dictionary<string, string>(shipped.Files)
    {
        ["lists/end-user-list.csv"] = """
            measure,name,listed
            end-user-list,Rocket Works,2025-10-09
            end-user-list-cw,Tank Works,2025-10-09
            """,
    })]);
}
