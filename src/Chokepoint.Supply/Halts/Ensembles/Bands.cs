namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Quantiles of numbers over runs, by linear interpolation between the ordered values.</summary>
internal static class Bands
{
    private const double Lowest = 0.05;
    private const double Highest = 0.95;

    /// <summary>Parts as short as this are cheaper to sort than to divide further.</summary>
    private const int Short = 24;

    /// <summary>The band of numbers, which end up in another order; NaN where there are none.</summary>
    public static Band Of<T>(Span<T> values)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
        {
            return new Band(double.NaN, double.NaN, double.NaN);
        }

        if (!values.ContainsAnyExcept(values[0]))
        {
            var all = double.CreateTruncating(values[0]);
            return new Band(all, all, all);
        }

        Span<int> places = stackalloc int[6];
        Bound(places, values.Length);
        Order(values, 0, places);
        return new Band(At<T>(values, Lowest), At<T>(values, 0.5), At<T>(values, Highest));
    }

    /// <summary>The places that quantiles are read from, in their order.</summary>
    private static void Bound(Span<int> places, int count)
    {
        ReadOnlySpan<double> shares = [Lowest, 0.5, Highest];
        for (var i = 0; i < shares.Length; i++)
        {
            places[2 * i] = (int)(shares[i] * (count - 1));
            places[(2 * i) + 1] = Math.Min(places[2 * i] + 1, count - 1);
        }
    }

    /// <summary>Sorts no further than needed for the named places to hold what they would if all were sorted (quickselect).</summary>
    private static void Order<T>(Span<T> values, int first, ReadOnlySpan<int> places)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        while (!places.IsEmpty && values.Length > Short)
        {
            var (middle, below) = (Divide(values), 0);
            while (below < places.Length && places[below] < first + middle)
            {
                below++;
            }

            Order(values[..middle], first, places[..below]);
            values = values[middle..];
            places = places[below..];
            first += middle;
        }

        if (!places.IsEmpty)
        {
            values.Sort();
        }
    }

    /// <summary>Divides numbers in two parts, neither empty, of which no number of the first is greater than any of the second; gives back where the second begins.</summary>
    private static int Divide<T>(Span<T> values)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        var (one, other, third) = (values[0], values[values.Length / 2], values[^1]);
        var pivot = T.Max(T.Min(one, other), T.Min(T.Max(one, other), third));
        var (left, right) = (-1, values.Length);
        while (true)
        {
            while (values[++left] < pivot)
            {
            }

            while (values[--right] > pivot)
            {
            }

            if (left >= right)
            {
                return left;
            }

            (values[left], values[right]) = (values[right], values[left]);
        }
    }

    private static double At<T>(ReadOnlySpan<T> values, double share)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        var place = share * (values.Length - 1);
        var below = (int)place;
        var value = double.CreateTruncating(values[below]);
        return below + 1 < values.Length ? value + ((place - below) * (double.CreateTruncating(values[below + 1]) - value)) : value;
    }
}
