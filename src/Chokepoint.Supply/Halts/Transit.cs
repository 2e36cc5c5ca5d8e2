using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// What is under way: a ring of days for each link, in which every lane writes as many days ahead as its way is long, and all read today's.
/// </summary>
internal sealed class Transit(int links)
{
    private readonly Ring[] _rings = new Ring[links];
    private readonly int[] _lead = new int[links * Lanes.Count];
    private double[] _cargo = [];
    private int _end;

    /// <summary>Forgets all.</summary>
    public void Clear() => _end = 0;

    /// <summary>Begins the ring of a link, with as much on every day of its way.</summary>
    public void Begin(int link, ReadOnlySpan<int> lead, double flow)
    {
        var longest = 0;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            _lead[(link * Lanes.Count) + lane] = lead[lane] * Lanes.Count;
            longest = Math.Max(longest, lead[lane]);
        }

        var first = _end;
        _end += longest * Lanes.Count;
        if (_cargo.Length < _end)
        {
            Array.Resize(ref _cargo, 2 * _end);
        }

        _cargo.AsSpan(first.._end).Fill(flow);
        _rings[link] = new Ring { First = first, End = _end, Today = first, IsEven = !lead.ContainsAnyExcept(longest) };
    }

    /// <summary>What arrives over a link today.</summary>
    public Lanes Arriving(int link) => new(_cargo, _rings[link].Today);

    /// <summary>Sends what leaves over a link today, with which its day ends.</summary>
    public void Send(int link, Lanes units)
    {
        ref var ring = ref _rings[link];
        if (ring.IsEven)
        {
            units.CopyTo(_cargo, ring.Today);
        }
        else
        {
            var lead = _lead.AsSpan(link * Lanes.Count, Lanes.Count);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                _cargo[ring.Ahead(lead[lane]) + lane] = units[lane];
            }
        }

        ring.Today = ring.Ahead(Lanes.Count);
    }

    /// <summary>Takes away all that is under way in a lane, and gives back how much that was.</summary>
    public double TurnBack(int link, int lane)
    {
        var sum = 0.0;
        for (var ahead = 0; ahead < _lead[(link * Lanes.Count) + lane]; ahead += Lanes.Count)
        {
            ref var cargo = ref _cargo[_rings[link].Ahead(ahead) + lane];
            (sum, cargo) = (sum + cargo, 0);
        }

        return sum;
    }

    /// <summary>The places of one link in the cargo: as many days as the longest way of all lanes has, a number a lane on each.</summary>
    private struct Ring
    {
        public int First;
        public int End;
        public int Today;
        public bool IsEven;

        /// <summary>A place so far ahead of today's, and no further than once around.</summary>
        public readonly int Ahead(int places)
        {
            unchecked
            {
                var place = Today + places;
                return place < End ? place : place - (End - First);
            }
        }
    }
}
