namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Correlation of ranks (Spearman, The proof and measurement of association between two things, 1904).</summary>
internal static class RankCorrelation
{
    /// <summary>The rank of each value; equal ones share the mean of theirs.</summary>
    public static double[] RanksOf(double[] values)
    {
        var (sorted, order, ranks) = ((double[])values.Clone(), new int[values.Length], new double[values.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                ranks[order[i]] = (first + end - 1) / 2.0;
            }

            first = end;
        }

        return ranks;
    }

    /// <summary>The correlation of two rows of ranks; 0 where one of them is all alike.</summary>
    public static double Of(double[] left, double[] right)
    {
        var mean = (left.Length - 1) / 2.0;
        var (both, first, second) = (0.0, 0.0, 0.0);
        for (var i = 0; i < left.Length; i++)
        {
            both += (left[i] - mean) * (right[i] - mean);
            first += (left[i] - mean) * (left[i] - mean);
            second += (right[i] - mean) * (right[i] - mean);
        }

        return first > 0 && second > 0 ? both / Math.Sqrt(first * second) : 0;
    }
}
