using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

public sealed class ExactnessTests
{
    private const int MostWorlds = 400;

    [Fact]
    public void Bounds_questions_and_truths_are_those_of_all_worlds_that_the_unknown_facts_allow() => Seeds.Each(2500, random =>
    {
        var generator = new RandomLaw(random);
        var law = new LawBook(generator.Rulebooks());
        var clock = new Clock(RandomLaw.Day, random.Chance(0.05) ? RandomLaw.Day : null);
        var facts = generator.Transaction(facts => new Worlds(law, facts, clock.AsOf is { } day ? new TransactionDate(day) : facts.Date!.Value, clock.Known).Count, MostWorlds);
        var brute = new BruteForce(law, facts, clock);
        var found = new ReferenceEvaluator(law).Determine(facts, clock);

        Assert.Equal(Described(brute), Described(found));
    });

    private static string Described(BruteForce brute) => Described(
        brute.Bounds.Least, brute.Bounds.Most,
        brute.Regimes.Select(regime => $"{regime.Key} {regime.Value.Least}..{regime.Value.Most}"),
        brute.Findings.Select(finding => $"{finding.Key} {finding.Value.Truth} {finding.Value.Outlook}"),
        brute.Questions);

    private static string Described(Determination found) => Described(
        found.Least, found.Most,
        found.Regimes.Select(regime => $"{regime.Id} {regime.Least}..{regime.Most}"),
        found.Findings.Select(finding => $"{finding.Provision.Id} {finding.Truth} {finding.Outlook}"),
        found.Questions);

    private static string Described(Outcome least, Outcome most, IEnumerable<string> regimes, IEnumerable<string> findings, IEnumerable<string> questions) =>
        $"""
         {least}..{most}
         regimes: {Listed(regimes)}
         findings: {Listed(findings)}
         questions: {Listed(questions)}
         """;

    private static string Listed(IEnumerable<string> parts) => string.Join("; ", parts.Order(StringComparer.Ordinal));
}
