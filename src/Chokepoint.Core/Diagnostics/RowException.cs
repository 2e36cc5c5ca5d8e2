namespace Chokepoint.Core.Diagnostics;

/// <summary>Leaves the reading of one row; never leaves a reader.</summary>
public sealed class RowException(Diagnostic problem) : Exception(problem.Message)
{
    /// <summary>What is wrong with the row.</summary>
    public Diagnostic Problem { get; } = problem;
}
