using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// Random numbers by name: the number of a quantity in a run depends on the seed, the run and the quantity, and on nothing that was drawn
/// before. So runs may be made in any order, on any number of threads (Salmon et al., Parallel random numbers: as easy as 1, 2, 3, 2011;
/// the mixing is that of SplitMix64).
/// </summary>
/// <param name="Seed">The seed of the ensemble.</param>
/// <param name="Run">The run; the first is 1. Run 0 draws nothing: all is as likely as can be.</param>
internal readonly record struct Draws(ulong Seed, int Run)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private readonly ulong _run = Mix(Mix(Seed) ^ (ulong)Run);

    /// <summary>A run in which every quantity has its likely value.</summary>
    public static Draws None { get; } = new(0, 0);

    /// <summary>A number from 0 to 1 for a quantity.</summary>
    public double Uniform(ulong quantity) => (Mix(_run ^ quantity) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A value in a range: uniform where the likely value is the middle, else triangular with its peak there.</summary>
    public double In(NumberRange range, ulong quantity)
    {
        var (low, likely, high) = range;
        if (Run == 0 || !(low < high))
        {
            return likely;
        }

        var u = Uniform(quantity);
        if (likely == (low + high) / 2)
        {
            return low + (u * (high - low));
        }

        var peak = (likely - low) / (high - low);
        return u < peak ? low + Math.Sqrt(u * (high - low) * (likely - low)) : high - Math.Sqrt((1 - u) * (high - low) * (high - likely));
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += Golden;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
