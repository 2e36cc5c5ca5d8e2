using Chokepoint.Core.Outcomes;
using Chokepoint.Screening;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Screening;

/// <summary>What an authority has informed of, and what the exporter is aware of by himself: two facts, neither ever unknown.</summary>
public sealed class KnowledgeTests
{
    private static readonly Clock s_clock = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1));

    private static readonly LawBook s_law = new([Rulebooks.Read(new Dictionary<string, string>
    {
        ["rulebook.yaml"] = """
            authority: ad
            title: Trade law of Andorra
            verified_through: 2026-06-30
            regimes:
              - {id: ad/all, title: all, subject: always}
            """,
        ["measures/catch-all.yaml"] = """
            id: catch-all
            title: catch-all
            citation: catch-all
            announced: 2020-01-01
            regime: ad/all
            timeline:
              - {event: in_force, date: 2020-01-01}
            provisions:
              - id: "1"
                when: informed includes AD
                effect: licence_required
                outlook: strict
              - id: "2"
                when: (aware includes (wmd, military) or known (end_use is wmd)) and not informed includes AD
                effect: conditional
            """,
    })]);

    [Theory]
    [InlineData("", "", null, Outcome.Clear)]
    [InlineData("AD", "", null, Outcome.LicenceRequired)]
    [InlineData("EU", "", null, Outcome.Clear)]
    [InlineData("EU;AD", "wmd", null, Outcome.LicenceRequired)]
    [InlineData("", "military", "civil", Outcome.Conditional)]
    [InlineData("", "surveillance", null, Outcome.Clear)]
    [InlineData("", "", "wmd", Outcome.Conditional)]
    public void A_letter_needs_a_licence_and_awareness_a_notice(string informed, string aware, string? use, Outcome outcome)
    {
        var found = new ReferenceEvaluator(s_law).Determine(Facts(informed, aware, use), s_clock);
        Assert.Equal((outcome, outcome), (found.Least, found.Most));
        Assert.Empty(found.Questions);
    }

    [Fact]
    public void The_proof_names_what_would_change_with_a_letter_or_with_knowledge()
    {
        var explained = new Explainer(s_law).Explain(Facts("", "", null), s_clock);
        Assert.Contains(explained.Counterfactuals, change => change.Column == "informed" && change.Values is ["AD"] && change.Least == Outcome.LicenceRequired);
        Assert.Contains(explained.Counterfactuals, change => change.Column == "aware" && change.Values is ["wmd", "military"] && change.Least == Outcome.Conditional);
    }

    [Fact]
    public void Both_are_part_of_the_facts_that_are_hashed()
    {
        string[] hashes = [.. new[] { Facts("", "", null), Facts("AD", "", null), Facts("", "wmd", null) }
            .Select(facts => new ReferenceEvaluator(s_law).Determine(facts, s_clock).FactsHash)];
        Assert.Equal(3, hashes.Distinct().Count());
    }

    private static Transaction Facts(string informed, string aware, string? use) => new()
    {
        Id = "1",
        Informed = informed.Split(';', StringSplitOptions.RemoveEmptyEntries),
        Aware = aware.Split(';', StringSplitOptions.RemoveEmptyEntries),
        EndUse = use,
    };
}
