using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Screening.Remedies;

/// <summary>
/// What the condition of a release still asks for. A stated fact is not argued with: what it makes false rules the release out. Unknown
/// facts can turn out either way, and a permit or an authorisation can be claimed.
/// </summary>
/// <param name="truthOf">The truth of a condition for the transaction.</param>
internal sealed class ReleaseNeeds(Func<Condition, Truth> truthOf)
{
    /// <summary>Whether the condition holds or can come to hold.</summary>
    public bool CanHold(Condition condition) => condition switch
    {
        Condition.And and => and.Parts.All(CanHold),
        Condition.Or or => or.Parts.Any(CanHold),
        Condition.Term term => CanHold(term.Meaning),
        Condition.Known known => CanHold(known.Part),
        Condition.AuthorityTest { Fact: "licence" } => true,
        _ => truthOf(condition) != Truth.False,
    };

    /// <summary>The parts that do not hold yet, in the words of the rulebook; of alternatives, those that can hold.</summary>
    public IReadOnlyList<string> Of(Condition condition) => condition switch
    {
        _ when truthOf(condition) == Truth.True => [],
        Condition.And and => [.. and.Parts.SelectMany(Of).Distinct()],
        Condition.Or or => [string.Join(" or ", or.Parts.Where(CanHold).Select(part => string.Join(" and ", Of(part))).Distinct())],
        Condition.Term term => Of(term.Meaning),
        Condition.Known known => Of(known.Part),
        _ => [condition.ToString()!],
    };
}
