using Chokepoint.Planning.Solvers;

namespace Chokepoint.Planning.Survival;

/// <summary>
/// Answers the two questions about failures, one failure after the other. Both are linear programs over the same rows: what is lost at least
/// over a time that is given, and the longest time over which nothing is lost.
/// </summary>
internal sealed class FailureSolver : IDisposable
{
    /// <summary>A share of demand that is nothing but rounding.</summary>
    private const double Nothing = 1e-10;

    /// <summary>What is longer counts as without end: no stock lasts a century, but rounding may look like one that does.</summary>
    private const double Endless = 36_525;

    /// <summary>A step, as a share of where it leads, that moves nothing that is shown.</summary>
    private const double LeastStep = 1e-13;

    private readonly RateProgram _rates;
    private readonly LinearSolver _byShare;
    private readonly LinearSolver _byCost;

    public FailureSolver(RateProgram rates)
    {
        _rates = rates;
        _byShare = new LinearSolver(rates.Program, rates.Lost.Select(column => (column, 1.0)));
        _byCost = new LinearSolver(rates.Program, rates.Lost.Zip(rates.Costs));
    }

    /// <summary>
    /// The longest time in which nothing is lost; infinite where there is none. What is lost at least is convex in 1/t, and falls with it:
    /// steps along its tangents, from an endless failure on, come to the end of the loss from the left in as many steps as it has
    /// pieces, and each step changes a bound of the last program.
    /// </summary>
    public double TimeToSurvive(Failure failure)
    {
        if (failure.Gone.Count > 0)
        {
            return 0;
        }

        Impose(_byShare, failure);
        var (time, perTime) = (double.PositiveInfinity, 1 / Endless);
        for (var lost = LeastLost(_byShare, failure, perTime).Sum(); lost > Nothing; lost = LeastLost(_byShare, failure, perTime).Sum())
        {
            var slope = Slope(failure, perTime);
            if (slope > -Nothing)
            {
                // No stock would help.
                time = 0;
                break;
            }

            var step = -lost / slope;
            perTime += step;
            time = 1 / perTime;
            if (step <= LeastStep * perTime)
            {
                break;
            }
        }

        Lift(_byShare, failure);
        return time;
    }

    /// <summary>The share of each product that is lost over a time, at the least cost, beyond what is lost although nothing fails.</summary>
    public double[] LostWithin(Failure failure, double time)
    {
        Impose(_byCost, failure);
        var lost = LeastLost(_byCost, failure, 1 / time);
        Lift(_byCost, failure);
        return lost;
    }

    public void Dispose()
    {
        _byShare.Dispose();
        _byCost.Dispose();
    }

    private double[] LeastLost(LinearSolver solver, Failure failure, double perTime)
    {
        solver.Bound(_rates.PerTime, perTime, perTime);
        foreach (var cargo in failure.Cargo)
        {
            solver.Bound(cargo.Column, 0, cargo.PerDay * Math.Min(1, cargo.Days * perTime));
        }

        solver.Minimise();
        return [.. _rates.Lost.Select(column => solver.Value(column) - _rates.Program.Columns[column].Lower).Select(share => share > Nothing ? share : 0)];
    }

    /// <summary>By how much what is lost changes with 1/t: through stocks, and through cargo that has not all arrived.</summary>
    private double Slope(Failure failure, double perTime) => _byShare.Slope(_rates.PerTime)
        + failure.Cargo.Where(cargo => cargo.Days * perTime < 1).Sum(cargo => Math.Min(0, _byShare.Slope(cargo.Column)) * cargo.PerDay * cargo.Days);

    private void Impose(LinearSolver solver, Failure failure)
    {
        foreach (var column in failure.Stopped)
        {
            solver.Bound(column, 0, 0);
        }

        foreach (var product in failure.Gone)
        {
            solver.Bound(_rates.Lost[product], 1, 1);
        }
    }

    private void Lift(LinearSolver solver, Failure failure)
    {
        foreach (var column in failure.Stopped.Concat(failure.Gone.Select(product => _rates.Lost[product])).Concat(failure.Cargo.Select(cargo => cargo.Column)))
        {
            solver.Bound(column, _rates.Program.Columns[column].Lower, _rates.Program.Columns[column].Upper);
        }
    }
}
