namespace Chokepoint.Core.Diagnostics;

/// <summary>An input as a whole cannot be used: a file that is no table, a rulebook with errors.</summary>
public sealed class UnusableInputException : Exception
{
    /// <summary>Carries what is wrong; at least one diagnostic.</summary>
    public UnusableInputException(params IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
