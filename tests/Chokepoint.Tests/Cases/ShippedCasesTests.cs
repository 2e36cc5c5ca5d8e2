using Chokepoint.App.Rules;
using Chokepoint.Law.Measures;

namespace Chokepoint.Tests.Cases;

/// <summary>The cases beside the rulebooks hold, and between them they try every provision on both sides of each of its days.</summary>
public sealed class ShippedCasesTests
{
    private static readonly DateOnly s_known = new(2026, 11, 23);

    [Fact]
    public void Every_case_comes_out_as_expected_and_has_an_id_of_its_own()
    {
        var results = LawSource.Shipped()
            .SelectMany(name => CaseTest.Run(LawSource.FolderOf(name), LawSource.Load(new LawRequest([name], [], [])).Today, s_known))
            .ToList();

        Assert.Empty(results.Where(result => result.Failures.Count > 0).Select(result => $"{result.Place}: {result.Id}: {string.Join("; ", result.Failures)}"));
        Assert.Empty(results.GroupBy(result => (Path.GetDirectoryName(result.Place.File), result.Id)).Where(group => group.Count() > 1).Select(group => group.Key.Id));
        Assert.True(results.Count >= 200, $"only {results.Count} cases ship");
    }

    [Theory]
    [InlineData("cn")]
    [InlineData("jp")]
    [InlineData("eu")]
    public void Every_provision_of_a_control_or_a_listing_is_expected_by_a_case(string rulebook)
    {
        var expected = ShippedCase.ReadAll(LawSource.FolderOf(rulebook)).SelectMany(shipped => shipped.Provisions).ToHashSet();

        Assert.Empty(ProvisionsOf(rulebook).Select(provision => provision.Id).Except(expected));
    }

    /// <summary>Twins are cases that differ in nothing but their day, among which at least one expects the provision.</summary>
    [Theory]
    [InlineData("cn")]
    [InlineData("jp")]
    [InlineData("eu")]
    public void Every_day_on_which_a_provision_changes_has_twin_cases_on_it_and_on_the_day_before(string rulebook)
    {
        var families = ShippedCase.ReadAll(LawSource.FolderOf(rulebook)).Where(shipped => shipped.Day is not null).GroupBy(shipped => shipped.Facts)
            .Select(family => (Provisions: family.SelectMany(shipped => shipped.Provisions).ToHashSet(), Days: family.Select(shipped => shipped.Day!.Value).ToHashSet()))
            .ToList();

        var untried = ProvisionsOf(rulebook)
            .SelectMany(provision => provision.Timeline.ChangePoints(s_known).Select(change => (provision.Id, change.Day)))
            .Distinct()
            .Where(change => !families.Exists(family =>
                family.Provisions.Contains(change.Id) && family.Days.Contains(change.Day) && family.Days.Contains(change.Day.AddDays(-1))))
            .Select(change => FormattableString.Invariant($"{change.Id} on {change.Day:yyyy-MM-dd}"));

        Assert.Empty(untried);
    }

    private static IEnumerable<Provision> ProvisionsOf(string rulebook) => LawSource.Load(new LawRequest([rulebook], [], [])).Today.Rulebooks
        .SelectMany(book => book.Measures)
        .Where(measure => measure.Role is MeasureRole.Control or MeasureRole.Listing)
        .SelectMany(measure => measure.Provisions);
}
