using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// What is under way: for each link and lane a ring of as many days as its way is long. What leaves in the evening takes the place of what
/// arrived in the morning. A link is visited once a day: who sends today's cargo sets out what arrives tomorrow.
/// </summary>
internal sealed class Transit(int links)
{
    private readonly Ring[] _rings = new Ring[links * Lanes.Count];
    private double[] _arriving = new double[links * Lanes.Count];
    private double[] _next = new double[links * Lanes.Count];
    private double[] _cargo = [];
    private int _end;

    /// <summary>Forgets all.</summary>
    public void Clear() => _end = 0;

    /// <summary>Begins the rings of a link, with as much on every day of its way.</summary>
    public void Begin(int link, ReadOnlySpan<int> lead, double flow)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            var first = _end;
            _end += lead[lane];
            if (_cargo.Length < _end)
            {
                Array.Resize(ref _cargo, 2 * _end);
            }

            _cargo.AsSpan(first.._end).Fill(flow);
            _rings[(link * Lanes.Count) + lane] = new Ring(first, _end);
            _arriving[(link * Lanes.Count) + lane] = flow;
        }
    }

    /// <summary>What arrives over a link today.</summary>
    public Lanes Arriving(int link) => new(_arriving, link * Lanes.Count);

    /// <summary>What arrived over a link on the day that has just ended.</summary>
    public Lanes Arrived(int link) => new(_next, link * Lanes.Count);

    /// <summary>Sends what leaves over a link today.</summary>
    public void Send(int link, Lanes units)
    {
        var first = link * Lanes.Count;
        units.CopyTo(_next, first);
        var rings = _rings.AsSpan(first, Lanes.Count);
        var next = _next.AsSpan(first, Lanes.Count);
        for (var lane = 0; lane < rings.Length; lane++)
        {
            rings[lane].Swap(_cargo, ref next[lane]);
        }
    }

    /// <summary>Ends the day, when all has been sent.</summary>
    public void EndDay() => (_arriving, _next) = (_next, _arriving);

    /// <summary>Takes away all that is under way in a lane before anything arrives, and gives back how much that was.</summary>
    public double TurnBack(int link, int lane)
    {
        var place = (link * Lanes.Count) + lane;
        var cargo = _rings[place].Of(_cargo);
        var sum = 0.0;
        foreach (var units in cargo)
        {
            sum += units;
        }

        cargo.Clear();
        _arriving[place] = 0;
        return sum;
    }

    /// <summary>The days of a link in a lane, and the one that is today.</summary>
    private struct Ring(int first, int end)
    {
        private readonly int _first = first;
        private readonly int _last = end - 1;
        private int _today = first;

        /// <summary>Takes what leaves today, goes on by a day, and gives what arrives then.</summary>
        public void Swap(double[] cargo, ref double units)
        {
            cargo[_today] = units;
            _today = _today == _last ? _first : unchecked(_today + 1);
            units = cargo[_today];
        }

        public readonly Span<double> Of(double[] cargo) => cargo.AsSpan(_first..(_last + 1));
    }
}
