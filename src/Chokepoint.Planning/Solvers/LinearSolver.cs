using Google.OrTools.ModelBuilder;

namespace Chokepoint.Planning.Solvers;

/// <summary>Solves linear programs. The only file that names the solver.</summary>
internal static class LinearSolver
{
    internal static string Engine = "glop";
    internal static string Parameters = "";

    public static double[]? Minimise(LinearProgram program)
    {
        using var model = Load(program);
        using var solver = new ModelSolverHelper(Engine);
        if (Parameters.Length > 0) solver.SetSolverSpecificParameters(Parameters);
        solver.Solve(model);
        return solver.Status() switch
        {
            SolveStatus.OPTIMAL => [.. Enumerable.Range(0, program.Columns).Select(solver.VariableValue)],
            SolveStatus.INFEASIBLE or SolveStatus.UNKNOWN_STATUS => null,
            var status => throw new InvalidOperationException($"the linear solver gave up: {status}"),
        };
    }

    private static ModelBuilderHelper Load(LinearProgram program)
    {
        var model = new ModelBuilderHelper();
        for (var column = 0; column < program.Columns; column++)
        {
            model.AddVar();
            model.SetVarLowerBound(column, program.Lower(column));
            model.SetVarUpperBound(column, program.Upper(column));
            model.SetVarObjectiveCoefficient(column, program.Cost(column));
        }

        for (var row = 0; row < program.Rows; row++)
        {
            model.AddLinearConstraint();
            model.SetConstraintLowerBound(row, program.Floor(row));
            model.SetConstraintUpperBound(row, double.PositiveInfinity);
        }

        foreach (var (row, column, value) in program.Entries)
        {
            model.SafeAddConstraintTerm(row, column, value);
        }

        return model;
    }
}
