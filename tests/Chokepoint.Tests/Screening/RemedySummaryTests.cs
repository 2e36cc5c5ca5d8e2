using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Remedies;
using Chokepoint.Tests.App;

namespace Chokepoint.Tests.Screening;

/// <summary>What is to be done for a line to move, over two invented authorities.</summary>
public sealed class RemedySummaryTests
{
    private static readonly DateOnly s_shipping = new(2026, 6, 1);

    [Fact]
    public void One_application_answers_all_provisions_of_its_licence_and_the_hardest_gives_the_outlook()
    {
        var application = Of("JP").Applications.Single(application => application.Regime == "ru2/export");
        Assert.Equal(["ru2/act#1", "ru2/act#2"], application.Provisions);
        Assert.Equal((Outlook.Denial, "BoT", Truth.True), (application.Outlook, application.Office?.Abbreviation, application.Truth));
    }

    [Theory]
    [InlineData("DE", "OfE", 30)]
    [InlineData("AT", "Ministry of Exports", null)]
    [InlineData("FR", "the authority of the exporter's seat", null)]
    [InlineData(null, "the authority of the exporter's seat", null)]
    public void The_office_and_its_usual_time_hang_on_the_exporters_seat(string? seat, string office, int? days)
    {
        var line = TwoAuthorities.Line("KR", s_shipping) with { ExporterCountry = seat is null ? null : TwoAuthorities.Place(seat) };
        var application = TwoAuthorities.Explain(line).Remedies.Applications.Single(application => application.Regime == "ut2/dual-use");
        Assert.Equal((office, days), (application.Office?.Abbreviation, application.Clock.Time?.Days));
    }

    [Fact]
    public void The_latest_day_counts_back_from_the_day_of_the_line_and_the_next_decision_from_the_day_known()
    {
        var applications = Of("KR").Applications;
        Assert.Equal([new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 2)], applications.Select(application => application.Clock.Latest));
        Assert.Equal([new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 1)], applications.Select(application => application.Clock.DueIfLodgedNow));
        Assert.Equal(new DateOnly(2026, 4, 1), Of("KR").AllDue);
    }

    [Fact]
    public void A_line_without_a_day_has_no_latest_day_but_a_next_decision()
    {
        var remedies = TwoAuthorities.Explain(TwoAuthorities.Line("KR")).Remedies;
        Assert.All(remedies.Applications, application => Assert.Null(application.Clock.Latest));
        Assert.Equal(new DateOnly(2026, 4, 1), remedies.AllDue);
        Assert.All(remedies.Steps, step => Assert.Null(step.By));
    }

    [Fact]
    public void A_time_that_nobody_states_leaves_the_last_decision_open()
    {
        var line = TwoAuthorities.Line("KR", s_shipping) with { ExporterCountry = TwoAuthorities.Place("AT") };
        Assert.Null(TwoAuthorities.Explain(line).Remedies.AllDue);
    }

    [Fact]
    public void A_release_is_used_open_or_ruled_out_and_says_what_it_needs_and_what_it_leaves()
    {
        var releases = Of("JP").Releases.ToDictionary(option => option.Release.Id);
        Assert.Equal(ReleaseState.Holds, releases["ut2/order#3"].State);
        Assert.Equal(["ut2/order#2"], releases["ut2/order#3"].Lifts);
        Assert.Equal(ReleaseState.Open, releases["ru2/act#4"].State);
        Assert.Equal(["licence includes FR"], releases["ru2/act#4"].Needs);
        Assert.Empty(releases["ru2/act#4"].Leaves);
        Assert.Equal([ReleaseState.RuledOut, ReleaseState.RuledOut], [releases["ru2/act#3"].State, releases["ru2/act#5"].State]);
        Assert.Equal(["ru2/act#2"], releases["ru2/act#3"].Leaves);
    }

    [Fact]
    public void Unknown_facts_keep_a_release_open_and_are_what_it_needs()
    {
        var line = TwoAuthorities.Line("CH", s_shipping) with { Value = null, Currency = null };
        var option = TwoAuthorities.Explain(line).Remedies.Releases.Single(option => option.Release.Id == "ru2/act#3");
        Assert.Equal(ReleaseState.Open, option.State);
        Assert.Equal(["value <= 1000 USD"], option.Needs);
    }

    [Fact]
    public void What_a_stated_fact_makes_false_is_not_open_even_where_a_claim_is_part_of_it()
    {
        var line = TwoAuthorities.Line("JP", s_shipping) with { EndUserType = "military" };
        Assert.Equal(ReleaseState.RuledOut, TwoAuthorities.Explain(line).Remedies.Releases.Single(option => option.Release.Id == "ru2/act#4").State);
    }

    [Fact]
    public void Steps_come_in_order_of_time_and_each_document_once()
    {
        var remedies = Of("JP");
        Assert.Equal(remedies.Steps.Select(step => step.Kind).Order(), remedies.Steps.Select(step => step.Kind));
        Assert.Equal(
            ["2026-05-18 machine licence", "2026-05-18 register"],
            remedies.Steps.Where(step => step.Kind == StepKind.Lodge).Select(step => FormattableString.Invariant($"{step.By:yyyy-MM-dd} {step.What}")));
        var contract = Assert.Single(Of("KR").Steps, step => step is { Kind: StepKind.Gather, What: "contract" });
        Assert.Equal(["BoT", "OfE"], contract.For);
        Assert.Equal(new DateOnly(2026, 7, 1), Assert.Single(remedies.Steps, step => step.Kind == StepKind.Report).By);
    }

    [Fact]
    public void Duties_are_those_of_what_stands_of_releases_that_are_used_and_of_regimes_where_their_condition_holds()
    {
        Assert.Equal(
            ["pass the conditions on", "forbid re-export in the contract", "register", "declare G1", "notify the first use", "keep the records"],
            Of("JP").Duties.Select(due => due.Duty.Text));
        Assert.DoesNotContain(Of("KR").Duties, due => due.Duty.Text == "register");
    }

    [Fact]
    public void A_prohibition_that_stands_leaves_nothing_to_apply_for()
    {
        var remedies = Of("CU");
        Assert.Equal("ru2/act#6", Assert.Single(remedies.Bars).Provision.Id);
        Assert.Empty(remedies.Applications);
        Assert.Empty(remedies.Releases);
        Assert.Empty(remedies.Steps);
    }

    [Fact]
    public void Where_origin_is_unknown_the_licence_and_the_bar_may_stand_and_the_question_comes_first()
    {
        var line = TwoAuthorities.Line("CU", s_shipping) with { Origin = null };
        var remedies = TwoAuthorities.Explain(line).Remedies;
        Assert.Equal(Truth.Unknown, Assert.Single(remedies.Bars).Truth);
        Assert.Equal([("authorisation", Truth.True), ("machine licence", Truth.Unknown)], remedies.Applications.Select(application => (application.Licence, application.Truth)));
        Assert.Equal((StepKind.Settle, "origin"), (remedies.Steps[0].Kind, remedies.Steps[0].What));
    }

    [Fact]
    public void Regimes_that_were_asked_and_say_nothing_are_named() =>
        Assert.Equal(["ru2/arms"], Of("JP").NotSubject);

    private static RemedySummary Of(string destination) => TwoAuthorities.Explain(TwoAuthorities.Line(destination, s_shipping)).Remedies;
}
