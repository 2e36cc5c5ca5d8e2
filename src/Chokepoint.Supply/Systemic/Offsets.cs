namespace Chokepoint.Supply.Systemic;

/// <summary>Where the entries of each firm begin in a column that has them firm after firm.</summary>
internal static class Offsets
{
    /// <summary>One number a firm, and after the last firm the count of entries.</summary>
    /// <param name="owners">The firm of each entry, in any order.</param>
    /// <param name="firms">How many firms there are.</param>
    public static int[] Of(IEnumerable<int> owners, int firms)
    {
        var start = new int[firms + 1];
        foreach (var owner in owners)
        {
            start[owner + 1]++;
        }

        for (var firm = 0; firm < firms; firm++)
        {
            start[firm + 1] += start[firm];
        }

        return start;
    }
}
