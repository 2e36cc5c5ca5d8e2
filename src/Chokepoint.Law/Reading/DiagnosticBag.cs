using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Law.Reading;

/// <summary>
/// Collects what is wrong while reading goes on. What several readers of one key find is kept once, and a file of nothing but mistakes
/// does not fill the memory.
/// </summary>
public sealed class DiagnosticBag
{
    private const int MostKept = 1000;

    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<Diagnostic> _seen = [];

    /// <summary>In the order in which a person goes through the files.</summary>
    public IReadOnlyList<Diagnostic> All => [.. _all
        .OrderBy(diagnostic => diagnostic.Place.File.Contains('/', StringComparison.Ordinal))
        .ThenBy(diagnostic => diagnostic.Place.File, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Place.Line)
        .ThenBy(diagnostic => diagnostic.Place.Column)];

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports an error.</summary>
    public void Error(string code, Place place, string message, string? help = null)
    {
        HasErrors = true;
        Add(Diagnostic.Error(code, place, message, help));
    }

    /// <summary>Reports a warning.</summary>
    public void Warn(string code, Place place, string message, string? help = null) => Add(Diagnostic.Warning(code, place, message, help));

    private void Add(Diagnostic diagnostic)
    {
        if (_all.Count < MostKept && _seen.Add(diagnostic))
        {
            _all.Add(diagnostic);
        }
    }
}
