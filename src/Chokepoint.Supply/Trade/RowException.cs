using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Supply.Trade;

/// <summary>Leaves the reading of one row; never leaves a reader.</summary>
internal sealed class RowException(Diagnostic problem) : Exception
{
    public Diagnostic Problem { get; } = problem;
}
