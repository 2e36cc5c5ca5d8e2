using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// Values that each point takes from the points it draws on. One pass in dependency order is exact; cycles are swept in place
/// (Gauss-Seidel) until no value moves.
/// </summary>
internal static class Fixpoint
{
    /// <summary>The largest move, relative to values around one, that counts as none.</summary>
    public const double Still = 4e-16;

    /// <summary>The most sweeps over a cycle.</summary>
    public const int MostSweeps = 100_000;

    private const long MostVisits = 1_000_000_000;

    /// <summary>
    /// Sets <paramref name="values"/>, which hold what cycles begin with, to what <paramref name="next"/> makes of them. Tells whether all
    /// cycles came to rest; one that takes in next to nothing from outside may not.
    /// </summary>
    public static bool Solve(SupplyNetwork network, double[] values, Func<int, double> next)
    {
        var settled = true;
        for (var component = 0; component < network.ComponentStart.Length - 1; component++)
        {
            var (first, end) = (network.ComponentStart[component], network.ComponentStart[component + 1]);
            if (network.IsCycle(component))
            {
                settled &= Sweep(values, next, first, end);
            }
            else
            {
                values[first] = next(first);
            }
        }

        return settled;
    }

    private static bool Sweep(double[] values, Func<int, double> next, int first, int end)
    {
        for (var sweep = 0; sweep < MostSweeps && (long)sweep * (end - first) < MostVisits; sweep++)
        {
            var change = 0.0;
            for (var point = first; point < end; point++)
            {
                var value = next(point);
                change = Math.Max(change, Math.Abs(value - values[point]) / Math.Max(1, value));
                values[point] = value;
            }

            if (change <= Still)
            {
                return true;
            }
        }

        return false;
    }
}
