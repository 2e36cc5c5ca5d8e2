using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Reference;
using Chokepoint.Screening.Remedies;

namespace Chokepoint.Screening.Explain;

/// <summary>Explains determinations: proofs, what a single change of facts would do, and what to ask whom.</summary>
public sealed class Explainer
{
    private readonly LawBook _law;
    private readonly ReferenceEvaluator _evaluator;

    /// <summary>Prepares to explain by <paramref name="law"/>.</summary>
    public Explainer(LawBook law) => (_law, _evaluator) = (law, new ReferenceEvaluator(law));

    /// <summary>Determines and explains one transaction.</summary>
    public Explanation Explain(Facts.Transaction transaction, Clock clock)
    {
        var determination = _evaluator.Determine(transaction, clock);
        var readings = _law.Rulebooks.ToDictionary(rulebook => rulebook.Authority, rulebook => _evaluator.ReadingOf(rulebook, determination));
        return new Explanation(
            determination,
            [.. determination.Findings.Select(finding => Prove(finding, determination, readings[_law.RulebookOf(finding.Provision).Authority]))],
            Counterfactuals.Of(determination, clock, _law, _evaluator),
            [.. determination.Questions.Select(question => Questions.Of(question, determination.Contents))],
            new Summarizer(_law, _evaluator, determination, readings).Summarize(),
            [.. readings.Values.Select(reading => reading.ContentShare() is { } share ? ContentTrace.Of(share, transaction, reading.CountingOf(null)) : null).OfType<ContentProof>()],
            [.. _law.Rulebooks.Select(rulebook => (rulebook.Authority, rulebook.Hash, rulebook.VerifiedThrough))]);
    }

    private ProvisionProof Prove(Finding finding, Determination determination, Residual reading)
    {
        var authority = _law.RulebookOf(finding.Provision).Authority;
        var items = _law.ItemsOf(authority)!;
        return new ProvisionProof(
            finding,
            Prove(finding.Provision.When, determination, reading),
            [.. finding.Provision.Items.Select(id => Prove(items[id], authority, determination, reading)).Where(proof => proof.Truth != Truth.False)]);
    }

    private ProofStep Prove(Condition condition, Determination determination, Residual reading)
    {
        IReadOnlyList<Condition> parts = condition switch
        {
            Condition.And and => and.Parts,
            Condition.Or or => or.Parts,
            Condition.Not not => [not.Part],
            Condition.Known known => [known.Part],
            Condition.Term term => [term.Meaning],
            _ => [],
        };
        return new ProofStep(
            condition.ToString(),
            _evaluator.TruthOf(condition, reading),
            FactText.Of(condition, determination.Transaction, reading),
            [.. parts.Select(part => Prove(part, determination, reading))]);
    }

    private EntryProof Prove(RuleItem item, string authority, Determination determination, Residual reading)
    {
        var facts = determination.Transaction;
        var truth = _evaluator.TruthOf(new Condition.ItemTest([item.Id], [item.Id]), reading);
        var reason = facts.ControlCodes.Count > 0 ? $"classified as {string.Join(';', facts.ControlCodes)}"
            : truth == Truth.True ? $"the customs number {facts.Hs} and the tests ({item.Test}) agree"
            : item.Test is Condition.Always ? $"not classified; {(facts.Hs is { } hs ? $"the customs number {hs} does not rule it out" : "no customs number either")}"
            : $"not classified; the test is: {item.Test}";
        var codes = facts.ControlCodes.Where(code => string.Equals(code.Authority, authority, StringComparison.OrdinalIgnoreCase)).Select(code => code.Entry);
        return new EntryProof(item, truth, reason, _law.WordingsOf(authority).Of(item, codes, determination.AsOf.Day));
    }
}
