using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>How a supplier's output is spread over its orders by progressive filling; levels are in units of what each customer bought before.</summary>
/// <param name="Cut">Orders up to this level are filled.</param>
/// <param name="Level">What the others get.</param>
/// <param name="Gift">What those get who order nothing, see <see cref="Of"/>.</param>
/// <param name="Final">What final demand gets.</param>
internal readonly record struct Filling(double Cut, double Level, double Gift, double Final) : IGrant
{
    /// <summary>Everyone gets the order.</summary>
    public static Filling All { get; } = new(double.PositiveInfinity, 0, 0, 1);

    public static bool IsFull(double order, double amount, double cut) => order <= amount * cut;

    public static bool IsNone(double order, double amount) => order <= amount * FirmModel.Least;

    /// <summary>Small orders in full, the others up to the level; chosen without a jump, since which it is changes from link to link.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double To(double order, double amount) => Gift > 0 && IsNone(order, amount)
        ? amount * Gift
        : Vector128.ConditionalSelect(
            Vector128.LessThanOrEqual(Vector128.CreateScalarUnsafe(order), Vector128.CreateScalarUnsafe(amount * Cut)),
            Vector128.CreateScalarUnsafe(order),
            Vector128.CreateScalarUnsafe(amount * Level)).ToScalar();

    /// <summary>Finds the level at which the output is used up.</summary>
    /// <remarks>
    /// The output needed for a level is concave and piecewise linear in it, so Newton's steps climb to the answer and never beyond. Each step
    /// halves the way left or the slope, so their number is bounded by the bits of a number: a few passes over the orders, no sorting.
    /// <para>
    /// As the published program has it, the first level is also given to customers who order nothing, and final demand is charged at every
    /// level though it takes no more than one unit; see <c>docs/methods/halts-peers.md</c>.
    /// </para>
    /// </remarks>
    /// <param name="orders">What each customer orders.</param>
    /// <param name="amounts">What each customer bought before.</param>
    /// <param name="final">What final demand asks, on level 1; <c>null</c> where it is served apart.</param>
    /// <param name="output">What there is.</param>
    public static Filling Of(ReadOnlySpan<double> orders, ReadOnlySpan<double> amounts, double? final, double output)
    {
        if (!(output > 0))
        {
            return default;
        }

        if (orders.IsEmpty)
        {
            return new Filling(0, 0, 0, final > 0 ? Math.Min(1, output / final.Value) : 1);
        }

        var (all, none, least) = Survey(orders, amounts, final);
        var demand = final ?? 0;
        if (none > 0 && !(output > least * (all + demand)))
        {
            var level = output / (all - none + demand);
            return new Filling(0, double.IsFinite(level) ? level : 0, 0, double.IsFinite(level) ? level : 0);
        }

        var (gift, cut) = (none > 0 ? least : 0, output / (all + demand));
        var given = gift * none;
        var filled = Fill(orders, amounts, cut);
        while (true)
        {
            var slope = filled.Others + demand;
            var left = output - given - filled.Full - (cut * slope);
            if (filled.Others <= 0 && (demand <= 0 || cut + (left / demand) > 1))
            {
                return All with { Gift = gift };
            }

            var next = cut + (left / slope);
            var before = filled.Count;
            if (next > cut)
            {
                cut = next;
                filled = Fill(orders, amounts, cut);
            }

            if (filled.Count == before)
            {
                break;
            }
        }

        var isFinalFull = final is not null && cut > 1;
        if (!isFinalFull || demand <= 0)
        {
            var level = (output - given - filled.Full) / (filled.Others + demand);
            return new Filling(cut, level, gift, isFinalFull ? 1 : level);
        }

        var last = Math.Max(1, HighestFull(orders, amounts, cut));
        return new Filling(cut, (output - given - filled.Full - (last * demand)) / filled.Others, gift, 1);
    }

    /// <summary>What all bought before, what those did who order nothing now, and the smallest level that anyone asks.</summary>
    private static (double All, double None, double Least) Survey(ReadOnlySpan<double> orders, ReadOnlySpan<double> amounts, double? final)
    {
        var (all, none) = (0.0, 0.0);
        for (var i = 0; i < orders.Length; i++)
        {
            all += amounts[i];
            none += IsNone(orders[i], amounts[i]) ? amounts[i] : 0;
        }

        var least = final is null ? double.PositiveInfinity : 1;
        for (var i = 0; none > 0 && i < orders.Length; i++)
        {
            least = IsNone(orders[i], amounts[i]) ? least : Math.Min(least, orders[i] / amounts[i]);
        }

        return (all, none, least);
    }

    /// <summary>The orders filled at a level, what the other customers bought before, and how many are filled. Four sums side by side on any machine.</summary>
    private static (double Full, double Others, int Count) Fill(ReadOnlySpan<double> orders, ReadOnlySpan<double> amounts, double cut)
    {
        unchecked
        {
            var (full, rest, count, i) = (0.0, 0.0, 0, 0);
            if (orders.Length >= 2 * Vector256<double>.Count)
            {
                var (fulls, rests, counts) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<long>.Zero);
                for (; i <= orders.Length - Vector256<double>.Count; i += Vector256<double>.Count)
                {
                    var (order, amount) = (Vector256.Create(orders[i..]), Vector256.Create(amounts[i..]));
                    var isFull = Vector256.LessThanOrEqual(order, amount * cut);
                    fulls += order & isFull;
                    rests += Vector256.AndNot(amount, isFull);
                    counts -= isFull.AsInt64();
                }

                (full, rest, count) = (Vector256.Sum(fulls), Vector256.Sum(rests), (int)Vector256.Sum(counts));
            }

            for (; i < orders.Length; i++)
            {
                if (IsFull(orders[i], amounts[i], cut))
                {
                    full += orders[i];
                    count++;
                }
                else
                {
                    rest += amounts[i];
                }
            }

            return (full, rest, count);
        }
    }

    private static double HighestFull(ReadOnlySpan<double> orders, ReadOnlySpan<double> amounts, double cut)
    {
        var highest = 0.0;
        for (var i = 0; i < orders.Length; i++)
        {
            highest = IsFull(orders[i], amounts[i], cut) ? Math.Max(highest, orders[i] / amounts[i]) : highest;
        }

        return highest;
    }
}
