using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Law.Reading;

/// <summary>Collects what is wrong while reading goes on.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors => _all.Exists(d => d.Severity == Severity.Error);

    public void Error(string code, Place place, string message, string? help = null) => _all.Add(Diagnostic.Error(code, place, message, help));

    public void Warn(string code, Place place, string message, string? help = null) => _all.Add(Diagnostic.Warning(code, place, message, help));
}
