namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>What an ensemble keeps of a run: for each row of demand when it first lost output and stood still, and what was made.</summary>
/// <param name="FirstLoss">The day of the first loss, with the part of it that still had inputs; NaN for never.</param>
/// <param name="FirstStop">The first day without output; NaN for never.</param>
/// <param name="DaysLost">Days of normal output lost.</param>
/// <param name="Output">Output as a share of the normal, day after day, all rows on each.</param>
internal sealed record RunOutcome(double[] FirstLoss, double[] FirstStop, double[] DaysLost, float[] Output)
{
    /// <summary>The value of all output of each day.</summary>
    public double[] ValueByDay(double[] worth)
    {
        var values = new double[Output.Length / worth.Length];
        for (var day = 0; day < values.Length; day++)
        {
            for (var row = 0; row < worth.Length; row++)
            {
                values[day] += Output[(day * worth.Length) + row] * worth[row];
            }
        }

        return values;
    }
}
