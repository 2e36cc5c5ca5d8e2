using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Classification;

/// <summary>
/// A line says of an authority's list that the item is on none of its entries, and its own customs number, composition and parameters say
/// otherwise: without the statement, provisions would stand. The statement counts; that the two differ is for a person to look at.
/// </summary>
/// <param name="Authority">The authority.</param>
/// <param name="Provisions">Ids of the restrictions that would certainly stand without the statement.</param>
public sealed record ContradictedNone(string Authority, IReadOnlyList<string> Provisions)
{
    /// <summary>Every such statement of a line.</summary>
    /// <param name="determination">The line as it states itself.</param>
    /// <param name="law">The law that it was determined by.</param>
    /// <param name="determine">Determines other facts by the same law on the same days.</param>
    public static IEnumerable<ContradictedNone> Of(Determination determination, LawBook law, Func<Transaction, Determination> determine)
    {
        var facts = determination.Transaction;

        // Tests decide only where there is a customs number, and technical facts for them to look at.
        if (facts.Hs is null || (facts.Composition is null && facts.Parameters.Count == 0))
        {
            yield break;
        }

        foreach (var stated in facts.ControlCodes.GroupBy(code => code.Authority).Where(codes => codes.All(code => code.IsNone) && law.ItemsOf(codes.Key) is not null))
        {
            var without = determine(facts with { ControlCodes = [.. facts.ControlCodes.Where(code => code.Authority != stated.Key)] });
            var provisions = without.Findings.Where(finding => finding.Truth == Truth.True && !finding.Provision.IsRelease).Select(finding => finding.Provision.Id)
                .Except(determination.Findings.Select(finding => finding.Provision.Id)).ToList();
            if (provisions.Count > 0)
            {
                yield return new ContradictedNone(stated.Key, provisions);
            }
        }
    }
}
