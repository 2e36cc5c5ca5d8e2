using Chokepoint.App.Rules;
using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;

namespace Chokepoint.Tests.Cases;

/// <summary>A line that needs a licence is told which, and from whom; one with a duty, what to do.</summary>
public sealed class ShippedRemediesTests
{
    private static readonly IReadOnlyList<Rulebook> s_rulebooks = LawSource.Load(new LawRequest(["cn", "us", "eu", "jp"], [], [])).Today.Rulebooks;

    [Fact]
    public void Every_licence_that_law_asks_for_has_a_name_and_an_office() =>
        Assert.Empty(s_rulebooks.SelectMany(rulebook => rulebook.Provisions).Where(provision => provision.Effect == Outcome.LicenceRequired && provision.Remedy is not { Licence: not null, Office: not null }).Select(provision => provision.Id));

    [Fact]
    public void Every_duty_of_a_provision_says_what_is_to_be_done() =>
        Assert.Empty(s_rulebooks.SelectMany(rulebook => rulebook.Provisions).Where(provision => provision.Effect == Outcome.Conditional && provision.Remedy is not { Duties.Count: > 0 }).Select(provision => provision.Id));

    [Theory]
    [InlineData("us", 90, DayCount.Calendar, true)]
    [InlineData("cn", 45, DayCount.Working, true)]
    public void The_statutory_days_are_those_of_the_law(string authority, int days, DayCount count, bool byLaw) =>
        Assert.Equal(
            [new DecisionTime(days, count, byLaw)],
            s_rulebooks.Single(rulebook => rulebook.Authority == authority).Provisions.Select(provision => provision.Remedy?.Time).OfType<DecisionTime>().Distinct());
}
