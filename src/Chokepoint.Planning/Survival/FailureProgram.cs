using Chokepoint.Planning.Solvers;

namespace Chokepoint.Planning.Survival;

/// <summary>
/// One failure as a linear program in rates. Everything is divided by the length of the failure <em>t</em>: what flows is units a day, and a
/// stock gives its units times <em>1/t</em>, which is a column of its own. So the same rows answer both questions, and an endless
/// failure is <em>1/t</em> = 0 rather than a ray.
/// </summary>
/// <param name="Program">The rows; the costs of the lost shares say what a day without a product costs, as a share of all.</param>
/// <param name="PerTime">The column of <em>1/t</em>.</param>
/// <param name="Lost">For each product the column of the share of its demand that is lost.</param>
/// <param name="LostAnyway">For each product the share that is lost although nothing fails; it is no loss of this failure.</param>
internal sealed record FailureProgram(LinearProgram Program, int PerTime, IReadOnlyList<int> Lost, IReadOnlyList<double> LostAnyway)
{
    /// <summary>What is longer counts as without end: no stock lasts a century, but rounding may look like one that does.</summary>
    private const double Endless = 36_525;

    /// <summary>The largest <em>t</em> for which nothing is lost; infinite where there is none, 0 where something is lost at once.</summary>
    public double TimeToSurvive()
    {
        var program = Program.Copy();
        foreach (var (index, lost) in Lost.Index())
        {
            // A product that the failed facility itself delivers is lost from the first day.
            if (program.Lower(lost) > LostAnyway[index])
            {
                return 0;
            }

            program.Bound(lost, LostAnyway[index], LostAnyway[index]);
            program.SetCost(lost, 0);
        }

        program.SetCost(PerTime, 1);
        return LinearSolver.Minimise(program) is { } found ? TimeOf(found[PerTime]) : 0;
    }

    /// <summary>The share of the demand for each product that is lost over <paramref name="days"/>, beyond what is lost in any case.</summary>
    public double[] LostWithin(double days)
    {
        var program = Program.Copy();
        program.Bound(PerTime, 1 / days, 1 / days);
        var found = LinearSolver.Minimise(program) ?? throw new InvalidOperationException("a failure in which everything may be lost has no solution");
        return [.. Lost.Zip(LostAnyway, (lost, anyway) => Math.Max(0, found[lost] - anyway))];
    }

    private static double TimeOf(double perTime) => perTime * Endless <= 1 ? double.PositiveInfinity : 1 / perTime;
}
