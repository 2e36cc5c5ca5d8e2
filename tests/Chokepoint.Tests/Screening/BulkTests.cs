using Chokepoint.App.Rules;
using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Screening;
using Chokepoint.Screening.Bulk;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

public sealed class BulkTests
{
    [Fact]
    public void Many_lines_together_are_determined_as_each_by_itself_under_any_law() => Seeds.Each(120, random =>
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

    [Fact]
    public void Many_lines_together_are_determined_as_each_by_itself_under_all_shipped_laws()
    {
        var law = LawSource.Load(new LawRequest(LawSource.Shipped(), [], [])).Today;
        var (bulk, reference, clock) = (new BulkEvaluator(law), new ReferenceEvaluator(law), new Clock(new DateOnly(2026, 11, 26)));
        Seeds.Each(40, random =>
        {
            var facts = Line(law, random);
            Assert.Equal(Described(reference.Determine(facts, clock)), Described(bulk.Determine(facts, clock)));
        });
    }

    /// <summary>Few words, so that lines are alike in many facts and differ in one.</summary>
    private static Transaction Line(LawBook law, Random random)
    {
        Country Anywhere() => random.Chance(0.8) ? random.Pick(law.NamedCountries.Take(12).ToList()) : random.Pick(law.NamedCountries);
        string? Party() => random.Chance(0.3) ? null : random.Chance(0.4) ? random.Pick(law.Listings).Name : "Nobody Ltd";
        var rulebook = random.Pick(law.Rulebooks);
        var item = random.Pick(rulebook.Items);
        return new Transaction
        {
            Id = "1",
            Date = new TransactionDate(new DateOnly(2024, 1, 1).AddDays(random.Next(1100))),
            Kind = random.Chance(0.8) ? item.Kinds[0] : null,
            Hs = item is { Hs.Count: > 0 } && item.Kinds[0] == "goods" && HsCode.TryParse(item.Hs[0].Digits.PadRight(10, '0'), 6, out var hs) ? hs : null,
            ControlCodes = random.Chance(0.7) ? [new ControlCode(rulebook.Authority.ToUpperInvariant(), random.Chance(0.8) ? item.Id : "none")] : [],
            Origin = random.Chance(0.7) ? Anywhere() : null,
            ExportFrom = Anywhere(),
            Destination = Anywhere(),
            Consignee = Party(),
            EndUser = Party(),
            EndUserCountry = random.Chance(0.6) ? Anywhere() : null,
            EndUserType = random.Chance(0.6) ? random.Pick(Facts.EndUserTypes) : null,
            EndUse = random.Chance(0.6) ? random.Pick(Facts.EndUses) : null,
            Value = random.Next(10_000_000),
            Currency = "JPY",
        };
    }

    private static string Described(Determination found) =>
        $"""
         {found.AsOf} {found.Known} {found.Least}..{found.Most}
         regimes: {string.Join("; ", found.Regimes)}
         findings: {string.Join("; ", found.Findings.Select(finding => $"{finding.Provision.Id} {finding.Truth} {finding.Outlook} {finding.Standing}"))}
         questions: {string.Join("; ", found.Questions)}
         """;
}
