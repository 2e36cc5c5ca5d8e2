using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Supply.Checks;

/// <summary>Findings of a check, the first few of each kind in words and the rest as a number: nobody reads ten thousand lines.</summary>
internal sealed class Findings(string folder)
{
    private const int MostOfAKind = 10;
    private readonly List<Diagnostic> _found = [];
    private readonly Dictionary<string, int> _more = [];

    public void Add(string code, Place? place, string message, string help)
    {
        if (_found.Count(finding => finding.Code == code) < MostOfAKind)
        {
            _found.Add(Diagnostic.Warning(code, place ?? new Place(folder), message, help));
        }
        else
        {
            _more[code] = _more.GetValueOrDefault(code) + 1;
        }
    }

    public IReadOnlyList<Diagnostic> ToList() =>
        [.. _found, .. _more.Select(pair => Diagnostic.Warning(pair.Key, new Place(folder), $"and {pair.Value} more of this kind"))];
}
