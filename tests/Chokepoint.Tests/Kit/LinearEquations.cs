namespace Chokepoint.Tests.Kit;

/// <summary>Solves small dense systems by elimination with the largest pivot first.</summary>
internal static class LinearEquations
{
    /// <summary>The <c>x</c> with <c>x = a + W x</c>.</summary>
    public static double[] Solve(double[][] w, double[] a)
    {
        var n = a.Length;
        var rows = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => (i == j ? 1 : 0) - w[i][j]).Append(a[i]).ToArray()).ToArray();
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(rows[i][k]));
            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            for (var i = 0; i < n; i++)
            {
                var factor = i == k ? 0 : rows[i][k] / rows[k][k];
                for (var j = k; j <= n && factor != 0; j++)
                {
                    rows[i][j] -= factor * rows[k][j];
                }
            }
        }

        return [.. rows.Select((row, i) => row[n] / row[i])];
    }
}
