using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>How much of each point passes each stage of the chain on its way, and how much of that in a chosen country.</summary>
/// <remarks>Eight stages are solved in one sweep, side by side: memory is what it costs, and each edge is fetched once for all of them.</remarks>
internal sealed class StagePassages
{
    private const int StagesAtOnce = 8;
    private const int Width = 4;
    private readonly SupplyNetwork _network;
    private readonly Weights _weights;
    private readonly int[] _stageOf;
    private readonly bool[] _counted;
    private readonly Vector256<double>[] _passing;
    private readonly Vector256<double>[] _sum = new Vector256<double>[Width];

    private StagePassages(SupplyNetwork network, Weights weights, string[] stages, bool[] chosen)
    {
        (_network, _weights, _counted) = (network, weights, chosen);
        _stageOf = [.. network.Tables.Facilities.Select(facility => Array.IndexOf(stages, facility.Stage))];
        _passing = new Vector256<double>[network.PointCount * Width];
    }

    /// <summary>
    /// For each stage and point, of what passes the stage, the share that passes it at facilities for which <paramref name="chosen"/> holds;
    /// NaN where nothing passes it. What passes it twice counts where it passes last.
    /// </summary>
    public static IReadOnlyList<double[]> Of(SupplyNetwork network, Weights weights, IReadOnlyList<string> stages, Func<Facility, bool> chosen)
    {
        var counted = network.Tables.Facilities.Select(chosen).ToArray();
        return [.. stages.Chunk(StagesAtOnce).SelectMany(some => new StagePassages(network, weights, some, counted).Solve(some.Length))];
    }

    private IEnumerable<double[]> Solve(int stages)
    {
        for (var component = 0; component < _network.ComponentStart.Length - 1; component++)
        {
            var (first, end) = (_network.ComponentStart[component], _network.ComponentStart[component + 1]);
            var isCycle = _network.IsCycle(component);
            for (var sweeps = 0; Sweep(first, end) && isCycle && sweeps < Fixpoint.MostSweeps; sweeps++)
            {
            }
        }

        return [.. Enumerable.Range(0, stages).Select(SharesOf)];
    }

    private double[] SharesOf(int stage)
    {
        var shares = new double[_network.PointCount];
        for (var point = 0; point < shares.Length; point++)
        {
            var lanes = Lanes(_passing.AsSpan(point * Width, Width));
            shares[point] = lanes[2 * stage] > 0 ? lanes[(2 * stage) + 1] / lanes[2 * stage] : double.NaN;
        }

        return shares;
    }

    /// <summary>Works out the points of a component once; tells whether any value moved.</summary>
    private bool Sweep(int first, int end)
    {
        var change = Vector256<double>.Zero;
        for (var point = first; point < end; point++)
        {
            Next(point);
            var passing = _passing.AsSpan(point * Width, Width);
            for (var i = 0; i < Width; i++)
            {
                change = Vector256.Max(change, Vector256.Abs(_sum[i] - passing[i]) / Vector256.Max(Vector256<double>.One, _sum[i]));
                passing[i] = _sum[i];
            }
        }

        return Vector256.GreaterThanAny(change, Vector256.Create(Fixpoint.Still));
    }

    private void Next(int point)
    {
        Array.Clear(_sum);
        var facility = _network.FacilityOf[point];
        var made = _network.Flows.MadeShare[point];
        var stage = _stageOf[facility];
        var (slot, end) = (_network.SlotStart[point], _network.SlotStart[point + 1]);
        if (stage < 0 || made == 0)
        {
            Add(_network.EdgeStart[slot], _network.EdgeStart[end]);
            return;
        }

        // What is made here passes its stage here; only what arrives may have passed it before.
        var lanes = Lanes(_sum);
        lanes[2 * stage] = made;
        lanes[(2 * stage) + 1] = _counted[facility] ? made : 0;
        var inputs = _network.EdgeStart[slot + (_network.Arrives[point] ? 1 : 0)];
        Add(_network.EdgeStart[slot], inputs);
        var (all, there) = (lanes[2 * stage], lanes[(2 * stage) + 1]);
        Add(inputs, _network.EdgeStart[end]);
        (lanes[2 * stage], lanes[(2 * stage) + 1]) = (all, there);
    }

    private void Add(int first, int end)
    {
        var (a, b, c, d) = (_sum[0], _sum[1], _sum[2], _sum[3]);
        for (var edge = first; edge < end; edge++)
        {
            var weight = _weights.Edge[edge];
            if (weight == 0)
            {
                continue;
            }

            var from = _passing.AsSpan(_network.EdgeFrom[edge] * Width, Width);
            a += from[0] * weight;
            b += from[1] * weight;
            c += from[2] * weight;
            d += from[3] * weight;
        }

        (_sum[0], _sum[1], _sum[2], _sum[3]) = (a, b, c, d);
    }

    /// <summary>For each stage two values: all that passes it, and what passes it at chosen facilities.</summary>
    private static Span<double> Lanes(Span<Vector256<double>> vectors) => MemoryMarshal.Cast<Vector256<double>, double>(vectors);
}
