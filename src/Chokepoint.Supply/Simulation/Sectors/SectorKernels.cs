using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>
/// The two loops that touch the whole table every day. They always work in four lanes and round each product before it is added, so that
/// another processor comes to the same last digit. Rows are padded to whole vectors.
/// </summary>
internal static class SectorKernels
{
    /// <summary>Rows are multiples of this long.</summary>
    public const int Lanes = 4;

    /// <summary>How many vectors of a sum stay in the nearest cache while the rows go by.</summary>
    private const int Tile = 128;

    /// <summary>Adds up rows, each times a factor of its own: <c>sum[f] = first[0] row0[f] + first[1] row1[f] + ...</c>, for two sets of factors at once.</summary>
    public static void WeightedSums(ReadOnlySpan<double> rows, ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> firstSum, Span<double> secondSum)
    {
        unchecked
        {
            var all = MemoryMarshal.Cast<double, Vector256<double>>(rows);
            var firsts = MemoryMarshal.Cast<double, Vector256<double>>(firstSum);
            var seconds = MemoryMarshal.Cast<double, Vector256<double>>(secondSum);
            var width = firsts.Length;
            for (var from = 0; from < width; from += Tile)
            {
                var count = Math.Min(Tile, width - from);
                var a = firsts.Slice(from, count);
                var b = seconds.Slice(from, count);
                a.Clear();
                b.Clear();
                var row = 0;
                for (; row + 1 < first.Length; row += 2)
                {
                    AddTwo(all.Slice((row * width) + from, count), all.Slice(((row + 1) * width) + from, count), first.Slice(row, 2), second.Slice(row, 2), a, b);
                }

                if (row < first.Length)
                {
                    AddTwo(all.Slice((row * width) + from, count), all.Slice((row * width) + from, count), [first[row], 0], [second[row], 0], a, b);
                }
            }
        }
    }

    /// <summary>Two rows at a time halve the traffic with the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTwo(
        ReadOnlySpan<Vector256<double>> left, ReadOnlySpan<Vector256<double>> right, ReadOnlySpan<double> first, ReadOnlySpan<double> second,
        Span<Vector256<double>> a, Span<Vector256<double>> b)
    {
        unchecked
        {
            var (x0, x1, y0, y1) = (Vector256.Create(first[0]), Vector256.Create(first[1]), Vector256.Create(second[0]), Vector256.Create(second[1]));
            for (var i = 0; i < left.Length; i++)
            {
                a[i] = a[i] + (left[i] * x0) + (right[i] * x1);
                b[i] = b[i] + (left[i] * y0) + (right[i] * y1);
            }
        }
    }

    /// <summary>The sum of the products of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        unchecked
        {
            var a = MemoryMarshal.Cast<double, Vector256<double>>(left);
            var b = MemoryMarshal.Cast<double, Vector256<double>>(right)[..(left.Length / Lanes)];
            var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
            var i = 0;
            for (; i + 1 < a.Length; i += 2)
            {
                even += a[i] * b[i];
                odd += a[i + 1] * b[i + 1];
            }

            if (i < a.Length)
            {
                even += a[i] * b[i];
            }

            var sum = even + odd;
            return sum[0] + sum[1] + sum[2] + sum[3];
        }
    }
}
