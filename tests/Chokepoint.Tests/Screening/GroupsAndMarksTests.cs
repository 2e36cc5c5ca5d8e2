using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Reading;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Tests.Screening;

/// <summary>Groups of countries that change in time, and entries that carry marks.</summary>
public sealed class GroupsAndMarksTests
{
    [Theory]
    [InlineData("PT", "2020-01-01", true)]
    [InlineData("AE", "2026-05-30", false)]
    [InlineData("AE", "2026-05-31", true)]
    [InlineData("IT", "2026-01-31", true)]
    [InlineData("IT", "2026-02-01", false)]
    [InlineData("DE", "2026-02-01", false)]
    public void A_group_is_what_it_is_on_the_day(string place, string day, bool isMember) =>
        Assert.Equal(isMember ? Outcome.Prohibited : Outcome.Clear, Verdict("destination in closest", place, day).Least);

    [Fact]
    public void A_change_after_the_day_of_verification_is_not_taken_for_granted()
    {
        Assert.Equal(Outcome.Clear, Verdict("destination in closest", "JP", "2026-07-31").Most);
        var after = Verdict("destination in closest", "JP", "2026-08-01");
        Assert.Equal((Outcome.Clear, Outcome.Prohibited), (after.Least, after.Most));
        Assert.Equal(["ad/closest@status"], after.Questions);
        var left = Verdict("destination in closest", "KR", "2026-08-01");
        Assert.Equal((Outcome.Clear, Outcome.Prohibited), (left.Least, left.Most));
    }

    [Theory]
    [InlineData("3A001.a.2", true)]
    [InlineData("3A001.c", true)]
    [InlineData("3A001.b.4", false)]
    [InlineData("3A001.b.4.x", false)]
    [InlineData("3A002", false)]
    public void A_code_belongs_to_the_nearest_entry_above_it(string code, bool isMarked) =>
        Assert.Equal(isMarked ? Outcome.Prohibited : Outcome.Clear, Verdict("item marked NS2", "PT", "2026-01-01", code).Least);

    [Theory]
    [InlineData("3A005.a-NS2", Outcome.Prohibited, Outcome.Prohibited)]
    [InlineData("3a005.a-rs1", Outcome.Clear, Outcome.Clear)]
    [InlineData("3A005.a", Outcome.Clear, Outcome.Prohibited)]
    public void An_id_of_an_entry_means_that_entry_alone(string code, Outcome least, Outcome most)
    {
        var found = Verdict("item marked NS2", "PT", "2026-01-01", code);
        Assert.Equal((least, most), (found.Least, found.Most));
    }

    [Fact]
    public void A_code_coarser_than_the_list_leaves_open_which_entry_is_meant()
    {
        var coarse = Verdict("item marked NS2", "PT", "2026-01-01", "3A001");
        Assert.Equal((Outcome.Clear, Outcome.Prohibited), (coarse.Least, coarse.Most));
        Assert.Equal(["control_codes"], coarse.Questions);
        Assert.Equal(Outcome.Prohibited, Verdict("item marked (NS2, AT1)", "PT", "2026-01-01", "3A001").Least);
        Assert.Equal(Outcome.Clear, Verdict("item marked NS2 and item marked RS1", "PT", "2026-01-01", "3A001").Most);
    }

    [Fact]
    public void An_item_that_nobody_has_classified_may_be_any_entry_of_its_kind()
    {
        var open = Verdict("item marked NS2", "PT", "2026-01-01", code: null);
        Assert.Equal((Outcome.Clear, Outcome.Prohibited), (open.Least, open.Most));
        Assert.Equal(Outcome.Clear, Verdict("item marked RS1 and kind is software", "PT", "2026-01-01", code: null).Most);
    }

    [Theory]
    [InlineData("closest,Ruritania,,", "RB0006")]
    [InlineData("closest,JP,2026-05-02,2026-05-01", "RB0004")]
    [InlineData("closest,JP,tomorrow,", "RB0004")]
    [InlineData("JP,JP,,", "RB0005")]
    public void A_mistake_in_a_group_is_reported_with_its_line(string row, string code)
    {
        var (rulebook, diagnostics) = RulebookReader.Read(Files("always", row));
        Assert.Null(rulebook);
        Assert.Equal((code, "groups/all.csv", 7), (diagnostics[0].Code, diagnostics[0].Place.File, diagnostics[0].Place.Line));
    }

    private static Determination Verdict(string when, string destination, string day, string? code = "none")
    {
        var (rulebook, diagnostics) = RulebookReader.Read(Files(when, ""));
        Assert.True(rulebook is not null, string.Join('\n', diagnostics));
        var facts = new Transaction
        {
            Id = "1",
            Kind = "goods",
            Destination = Countries.TryParse(destination, out var country) ? country : null,
            ControlCodes = code is null ? [] : [new ControlCode("AD", code)],
        };
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new ReferenceEvaluator(new LawBook([rulebook])).Determine(facts, new Clock(new DateOnly(2026, 11, 1), asOf));
    }

    private static Dictionary<string, string> Files(string when, string row) => new()
    {
        ["rulebook.yaml"] =
            """
            authority: ad
            title: t
            verified_through: 2026-06-30
            groups:
              friends: [FR]
            regimes:
              - {id: ad/r, title: t, subject: always}
            """,
        ["groups/all.csv"] = $"group,country,from,until\nclosest,PT,,\nclosest,AE,2026-05-31,\nclosest,IT,,2026-01-31\nclosest,JP,2026-08-01,\nclosest,KR,,2026-07-31\n{row}\n",
        ["items/all.csv"] =
            "id,measure,codes,type,description,hs,marks\n3A001,m,3A001,A,d,,NS2;AT1\n3A001.b.4,m,3A001.b.4,A,d,,RS1;AT1\n3A002,m,3A002,A,d,,AT1\n3D001,m,3D001,D,d,,NS2\n"
            + "3A005,m,3A005,A,d,,AT1\n3A005.a-NS2,m,3A005.a,A,d,,NS2\n3A005.a-RS1,m,3A005.a,A,d,,RS1\n",
        ["measures/m.yaml"] =
            $"""
            id: m
            title: t
            citation: c
            regime: ad/r
            announced: 2020-01-01
            timeline: [{"{event: in_force, date: 2020-01-01}"}]
            provisions:
              - id: "1"
                when: {when}
                effect: prohibited
            """,
    };
}
