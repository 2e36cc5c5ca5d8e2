using Chokepoint.Parties.Names;

namespace Chokepoint.Parties.Ownership;

/// <summary>
/// The rule on ownership of lists that reach beyond their own names: what the listed hold together, at a share or more, counts as one of
/// them, and its whole holding counts further down. Shares along a chain are not multiplied.
/// </summary>
public static class HeldTogether
{
    /// <summary>Whether a company is held so. Names match as on lists. Cycles of holdings do no harm. Cost: holdings squared, at worst.</summary>
    public static bool Is(string company, IReadOnlyList<Holding> holdings, decimal atLeast, Func<string, bool> isListed)
    {
        var counts = holdings.Select(holding => holding.Owner).Where(isListed).Select(PartyName.Normalise).ToHashSet();
        var shares = holdings.Select(holding => (Owner: PartyName.Normalise(holding.Owner), Company: PartyName.Normalise(holding.Company), holding.Percent)).ToLookup(holding => holding.Company);
        int before;
        do
        {
            before = counts.Count;
            counts.UnionWith([.. shares.Where(held => held.Where(holding => counts.Contains(holding.Owner)).Sum(holding => holding.Percent) >= atLeast).Select(held => held.Key)]);
        }
        while (counts.Count > before);

        var name = PartyName.Normalise(company);
        return shares.Contains(name) && counts.Contains(name);
    }
}
