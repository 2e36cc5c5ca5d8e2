using System.Runtime.Intrinsics;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// Tries many removals at once, each on its own network: one bit for each removal and point says that the point cannot be had there.
/// An AND of bits is an OR of suppliers and the other way round, so one pass over the network settles <see cref="Lanes"/> removals.
/// </summary>
internal sealed class ManyRemovals
{
    /// <summary>Removals tried in one pass.</summary>
    public const int Lanes = 256;

    private const int WordBits = 64;
    private readonly SupplyNetwork _network;
    private readonly Vector256<ulong>[] _gone;
    private readonly Vector256<ulong>[] _removed;
    private readonly bool[] _matters;

    /// <summary>Prepares to try removals; <paramref name="matters"/> are the points whose fate can matter, closed under what they draw on.</summary>
    public ManyRemovals(SupplyNetwork network, bool[] matters)
    {
        (_network, _matters) = (network, matters);
        _gone = new Vector256<ulong>[network.PointCount];
        _removed = new Vector256<ulong>[network.PointCount];
    }

    /// <summary>Tries up to <see cref="Lanes"/> removals, each a set of points.</summary>
    public void Try(IReadOnlyList<IReadOnlyList<int>> removals)
    {
        Mark(removals, (mask, bit) => mask | bit);
        for (var component = 0; component < _network.ComponentStart.Length - 1; component++)
        {
            var (first, end) = (_network.ComponentStart[component], _network.ComponentStart[component + 1]);
            if (!_network.IsCycle(component))
            {
                if (_matters[first])
                {
                    _gone[first] = GoneAt(first);
                }

                continue;
            }

            Array.Fill(_gone, Vector256<ulong>.AllBitsSet, first, end - first);
            bool moved;
            do
            {
                moved = false;
                for (var point = first; point < end; point++)
                {
                    if (_matters[point] && GoneAt(point) is var gone && gone != _gone[point])
                    {
                        _gone[point] = gone;
                        moved = true;
                    }
                }
            }
            while (moved);
        }

        Mark(removals, (_, _) => Vector256<ulong>.Zero);
    }

    /// <summary>Whether a point cannot be had after one of the removals last tried.</summary>
    public bool IsGone(int point, int removal) => (_gone[point][removal / WordBits] >> (removal % WordBits) & 1) != 0;

    /// <summary>One bit for each of the removals last tried, set where a point does not survive it.</summary>
    public Vector256<ulong> GoneAfter(int point) => _gone[point];

    private void Mark(IReadOnlyList<IReadOnlyList<int>> removals, Func<Vector256<ulong>, Vector256<ulong>, Vector256<ulong>> change)
    {
        for (var removal = 0; removal < removals.Count; removal++)
        {
            var bit = Vector256<ulong>.Zero.WithElement(removal / WordBits, 1UL << (removal % WordBits));
            foreach (var point in removals[removal])
            {
                _removed[point] = change(_removed[point], bit);
            }
        }
    }

    private Vector256<ulong> GoneAt(int point)
    {
        var slot = _network.SlotStart[point];
        var gone = _network.Arrives[point] ? GoneFrom(slot++) : Vector256<ulong>.AllBitsSet;
        if (_network.MakingOf[point] != Making.None)
        {
            var unmade = Vector256<ulong>.Zero;
            for (; slot < _network.SlotStart[point + 1]; slot++)
            {
                unmade |= GoneFrom(slot);
            }

            gone &= unmade;
        }

        return gone | _removed[point];
    }

    private Vector256<ulong> GoneFrom(int slot)
    {
        var gone = Vector256<ulong>.AllBitsSet;
        for (var edge = _network.EdgeStart[slot]; edge < _network.EdgeStart[slot + 1]; edge++)
        {
            gone &= _gone[_network.EdgeFrom[edge]];
        }

        return gone;
    }
}
