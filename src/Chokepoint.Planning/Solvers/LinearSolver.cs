using Google.OrTools.LinearSolver;

namespace Chokepoint.Planning.Solvers;

/// <summary>
/// Solves a linear program again and again while bounds change; each time from where the last one ended, by the dual simplex method, in one
/// thread. The same solves in the same order give the same bits. Names the solver; nobody else does.
/// </summary>
internal sealed class LinearSolver : IDisposable
{
    private readonly Solver _solver = new("", Solver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
    private readonly MPSolverParameters _parameters = new();
    private readonly Variable[] _columns;

    /// <summary>Takes a program, and what each column that costs anything costs.</summary>
    public LinearSolver(LinearProgram program, IEnumerable<(int Column, double Cost)> costs)
    {
        _columns = [.. program.Columns.Select(column => _solver.MakeNumVar(column.Lower, column.Upper, ""))];
        var rows = program.Floors.Select(floor => _solver.MakeConstraint(floor, double.PositiveInfinity)).ToArray();
        foreach (var ((row, column), value) in program.Entries)
        {
            rows[row].SetCoefficient(_columns[column], value);
        }

        foreach (var (column, cost) in costs)
        {
            _solver.Objective().SetCoefficient(_columns[column], cost);
        }

        _solver.Objective().SetMinimization();
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.DUAL);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
    }

    public void Bound(int column, double lower, double upper) => _columns[column].SetBounds(lower, upper);

    /// <summary>Finds the least cost; the program must have a solution.</summary>
    public void Minimise()
    {
        if (_solver.Solve(_parameters) == Solver.ResultStatus.OPTIMAL)
        {
            return;
        }

        // From a poor start it may lose its way; from none it must not.
        _solver.Reset();
        var status = _solver.Solve(_parameters);
        if (status != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException($"the linear solver gave up: {status}");
        }
    }

    /// <summary>The value of a column.</summary>
    public double Value(int column) => _columns[column].SolutionValue();

    /// <summary>By how much the cost changes for each unit by which the bound of a column is raised.</summary>
    public double Slope(int column) => _columns[column].ReducedCost();

    public void Dispose()
    {
        _solver.Dispose();
        _parameters.Dispose();
    }
}
