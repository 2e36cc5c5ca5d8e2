using Chokepoint.Screening;
using Chokepoint.Screening.Bulk;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

public sealed class BulkTests
{
    [Fact]
    public void Many_lines_together_are_determined_as_each_by_itself_under_any_law() => Seeds.Each(800, random =>
    {
        var generator = new RandomLaw(random);
        var law = new LawBook(generator.Rulebooks());
        var clock = new Clock(RandomLaw.Day, random.Chance(0.05) ? RandomLaw.Day : null);
        var bulk = new BulkEvaluator(law);
        for (var i = 0; i < 12; i++)
        {
            var facts = generator.Transaction(_ => 0, 0);
            facts = facts with { Date = new TransactionDate(RandomLaw.Day.AddDays(random.Chance(0.4) ? random.Next(-21, 40) : 0), facts.Date!.Value.Time, facts.Date.Value.UtcOffset) };

            Assert.Equal(Described(new ReferenceEvaluator(law).Determine(facts, clock)), Described(bulk.Determine(facts, clock)));
        }
    });

    private static string Described(Determination found) =>
        $"""
         {found.AsOf} {found.Known} {found.Least}..{found.Most}
         regimes: {string.Join("; ", found.Regimes)}
         findings: {string.Join("; ", found.Findings.Select(finding => $"{finding.Provision.Id} {finding.Truth} {finding.Outlook} {finding.Standing}"))}
         questions: {string.Join("; ", found.Questions)}
         """;
}
