using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>The ring of days of one link.</summary>
internal struct Ring
{
    /// <summary>Its first place in <see cref="Transit"/>.</summary>
    public int Start;

    /// <summary>How many days it holds: the longest way of all lanes.</summary>
    public int Days;

    /// <summary>The day of the ring that is today.</summary>
    public int Today;

    /// <summary>Whether the way is as long in all lanes.</summary>
    public bool IsEven;
}

/// <summary>
/// What is under way: a ring of days for each link, in which every lane writes as many days ahead as its way is long, and all read today's.
/// </summary>
internal sealed class Transit(int links)
{
    private readonly int[] _lead = new int[links * Lanes.Count];
    private double[] _cargo = [];
    private int _days;

    /// <summary>Forgets all.</summary>
    public void Clear() => _days = 0;

    /// <summary>Adds a link, with as much on every day of its way.</summary>
    public Ring Add(int link, ReadOnlySpan<int> lead, double flow)
    {
        var (first, longest) = (link * Lanes.Count, 0);
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            _lead[first + lane] = lead[lane];
            longest = Math.Max(longest, lead[lane]);
        }

        var ring = new Ring { Start = _days, Days = longest, IsEven = !lead.ContainsAnyExcept(longest) };
        _days += longest;
        if (_cargo.Length < _days * Lanes.Count)
        {
            Array.Resize(ref _cargo, 2 * _days * Lanes.Count);
        }

        _cargo.AsSpan(ring.Start * Lanes.Count, longest * Lanes.Count).Fill(flow);
        return ring;
    }

    /// <summary>What arrives today.</summary>
    public Lanes Arriving(in Ring ring) => new(_cargo, PlaceOf(ring, 0));

    /// <summary>What leaves today, with which its day ends.</summary>
    public void Send(int link, ref Ring ring, Lanes units)
    {
        if (ring.IsEven)
        {
            units.CopyTo(_cargo, PlaceOf(ring, 0));
        }
        else
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                _cargo[PlaceOf(ring, _lead[(link * Lanes.Count) + lane]) + lane] = units[lane];
            }
        }

        ring.Today = ring.Today + 1 == ring.Days ? 0 : ring.Today + 1;
    }

    /// <summary>Takes away all that is under way in a lane, and gives back how much that was.</summary>
    public double TurnBack(int link, in Ring ring, int lane)
    {
        var sum = 0.0;
        for (var ahead = 0; ahead < _lead[(link * Lanes.Count) + lane]; ahead++)
        {
            ref var cargo = ref _cargo[PlaceOf(ring, ahead) + lane];
            (sum, cargo) = (sum + cargo, 0);
        }

        return sum;
    }

    /// <summary>Where a day of a ring stands, so many days ahead of today, and no more than it holds.</summary>
    private static int PlaceOf(in Ring ring, int ahead)
    {
        var day = ring.Today + ahead;
        return (ring.Start + (day >= ring.Days ? day - ring.Days : day)) * Lanes.Count;
    }
}
