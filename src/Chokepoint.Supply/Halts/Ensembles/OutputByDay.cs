namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>The bands of the output of each product on each day.</summary>
internal static class OutputByDay
{
    /// <summary>As many rows as stand in one cache line of a run's output are looked at together.</summary>
    private const int Together = 16;

    /// <summary>For each row of demand the band of each day.</summary>
    public static Band[][] Of(RunOutcome[] outcomes, int rows, int days, ParallelOptions parallel)
    {
        var bands = new Band[rows][];
        for (var row = 0; row < rows; row++)
        {
            bands[row] = new Band[days];
        }

        Parallel.For(0, days, parallel, () => new float[Together * outcomes.Length], (day, _, values) =>
        {
            for (var first = 0; first < rows; first += Together)
            {
                var count = Math.Min(Together, rows - first);
                Gather(outcomes, (day * rows) + first, count, values);
                for (var i = 0; i < count; i++)
                {
                    bands[first + i][day] = Bands.Of(values.AsSpan(i * outcomes.Length, outcomes.Length));
                }
            }

            return values;
        }, _ => { });
        return bands;
    }

    private static void Gather(RunOutcome[] outcomes, int place, int count, float[] values)
    {
        for (var run = 0; run < outcomes.Length; run++)
        {
            var output = outcomes[run].Output.AsSpan(place, count);
            for (var i = 0; i < count; i++)
            {
                values[(i * outcomes.Length) + run] = output[i];
            }
        }
    }
}
