using Chokepoint.Core.Quantities;

namespace Chokepoint.Supply.Trade;

/// <summary>Reads units of mass as production tables write them, in words and with what the mass is of.</summary>
internal static class MassUnits
{
    private static readonly (string Words, double Tonnes)[] s_words =
    [
        ("thousand metric tons", 1000), ("million metric tons", 1_000_000), ("metric tons", 1), ("metric tonnes", 1), ("tonnes", 1), ("kilograms", 0.001), ("kt", 1000),
    ];

    /// <summary>
    /// Metric tons in one unit: 1000 for <c>thousand metric tons, dry weight</c>, 1 for <c>t REO</c>. <c>null</c> where it is no unit of mass.
    /// </summary>
    public static double? Tonnes(string unit)
    {
        foreach (var (words, tonnes) in s_words)
        {
            if (unit.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (unit.Length == words.Length || unit[words.Length] is ' ' or ','))
            {
                return tonnes;
            }
        }

        return Units.TryFind(unit.Split(' ', ',')[0], out var known) && known.Dimension == "mass" ? (double)(known.Factor / 1000) : null;
    }
}
