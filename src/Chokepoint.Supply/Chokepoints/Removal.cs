using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// What else cannot be had once some points are removed, at the cost of what the removal touches. Points that have lost their
/// support among points of lower rank become suspects; then suspects that others still support are cleared (delete and rederive,
/// Gupta, Mumick and Subrahmanian, SIGMOD 1993). Keeps its arrays between calls; not for several threads at once.
/// </summary>
internal sealed class Removal(SupplyNetwork network, Feasibility whole)
{
    private readonly bool[] _suspect = new bool[network.PointCount];
    private readonly bool[] _removed = new bool[network.PointCount];
    private readonly int[] _cleared = new int[network.PointCount];
    private readonly List<int> _suspects = [];
    private readonly Stack<int> _waiting = new();

    /// <summary>How many users of points have been looked at so far: what the removals have cost.</summary>
    public long Work { get; private set; }

    /// <summary>All points that cannot be had without these, these included, in no certain order.</summary>
    public IReadOnlyList<int> Of(IEnumerable<int> points)
    {
        Forget();
        foreach (var point in points)
        {
            _removed[point] = true;
            Suspect(point);
        }

        for (var i = 0; i < _suspects.Count; i++)
        {
            foreach (var user in UsersOf(_suspects[i]))
            {
                if (!_suspect[user] && !IsSupplied(user, below: whole.Rank[user]))
                {
                    Suspect(user);
                }
            }
        }

        Clear();
        return [.. _suspects.Where(point => _suspect[point])];
    }

    /// <summary>The rank of a point after the last removal, as <see cref="Feasibility.Rank"/> is before it: each point has support of lower rank.</summary>
    public int Rank(int point) => _suspect[point] ? Feasibility.Never : _cleared[point] > 0 ? network.PointCount + _cleared[point] : whole.Rank[point];

    private void Forget()
    {
        foreach (var point in _suspects)
        {
            _suspect[point] = _removed[point] = false;
            _cleared[point] = 0;
        }

        _suspects.Clear();
    }

    private void Suspect(int point)
    {
        if (whole.Has(point) && !_suspect[point])
        {
            _suspect[point] = true;
            _suspects.Add(point);
        }
    }

    private void Clear()
    {
        foreach (var point in _suspects)
        {
            _waiting.Push(point);
        }

        var cleared = 0;
        while (_waiting.TryPop(out var point))
        {
            if (!_suspect[point] || _removed[point] || !IsSupplied(point, below: Feasibility.Never))
            {
                continue;
            }

            _suspect[point] = false;
            _cleared[point] = ++cleared;
            foreach (var user in UsersOf(point))
            {
                if (_suspect[user])
                {
                    _waiting.Push(user);
                }
            }
        }
    }

    private bool IsSupplied(int point, int below)
    {
        var slot = network.SlotStart[point];
        if (network.Arrives[point] && HasAny(slot++, below))
        {
            return true;
        }

        var isMade = network.MakingOf[point] != Making.None;
        for (; isMade && slot < network.SlotStart[point + 1]; slot++)
        {
            isMade = HasAny(slot, below);
        }

        return isMade;
    }

    private bool HasAny(int slot, int below)
    {
        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
        {
            var from = network.EdgeFrom[edge];
            if (!_suspect[from] && whole.Rank[from] < below)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<int> UsersOf(int point)
    {
        var users = network.Users.AsSpan(network.UserStart[point]..network.UserStart[point + 1]);
        Work += users.Length + 1;
        return users;
    }
}
