namespace Chokepoint.Supply.Halts;

/// <summary>The forenoon: facilities make what they can from what they hold.</summary>
internal sealed partial class HaltRun
{
    private readonly double[] _ownUseNeed;
    private readonly double[] _ownUseMore;
    private readonly double[] _moreFilled;
    private readonly double[] _left;
    private readonly double[] _lineShare;
    private readonly bool[] _isRestarting;
    private readonly double[] _slotLeft;
    private readonly double[] _usedEdge;
    private readonly double[] _drawNeed;
    private readonly double[] _drawMore;
    private readonly double[] _drawUsed;

    private void Produce()
    {
        Array.Clear(_ownUseNeed);
        Array.Clear(_ownUseMore);
        Array.Clear(_drawNeed);
        Array.Clear(_drawMore);
        Array.Clear(_drawUsed);
        for (var point = 0; point < _network.PointCount; point++)
        {
            if (_model.Steady.Makes[point])
            {
                Claim(point);
            }
        }

        AddJointClaims();
        for (var point = 0; point < _network.PointCount; point++)
        {
            var (need, more, stock) = (_ownUseNeed[point], _ownUseMore[point], Stock[point]);
            Filled[point] = need > stock ? stock / need : 1;
            _left[point] = Math.Max(0, stock - need - more);
            _moreFilled[point] = more > 0 ? Math.Clamp((stock - need) / more, 0, 1) : 0;
        }

        for (var point = 0; point < _network.PointCount; point++)
        {
            if (_model.Steady.Makes[point])
            {
                Make(point);
            }
        }

        Consume();
    }

    /// <summary>What a line wants to make today, and what it asks of each input: what it runs on, and what it needs to refill stocks.</summary>
    private void Claim(int point)
    {
        var limit = _model.Capacity[point] * _lineShare[point] * (_pointSchedules[point] is { } schedule ? schedule.Left[Day] : 1);
        var need = _planNeed[point] = Math.Min(limit, _planNeed[point]);
        var more = _planMore[point] = Math.Min(limit - need, _planMore[point]);
        Wanted[point] = need + more;
        for (var edge = FirstInput(point); edge < EndOfInputs(point); edge++)
        {
            var part = (_network.Flows.EdgeShare[edge] + _extraShare[edge]) * _network.Flows.Quantity[edge];
            if (part > 0)
            {
                Add(edge, part * need, part * more);
            }
        }
    }

    private void Add(int edge, double need, double more)
    {
        if (_model.Runs.DrawOf(edge) is >= 0 and var draw)
        {
            _drawNeed[draw] = Math.Max(_drawNeed[draw], need);
            _drawMore[draw] = Math.Max(_drawMore[draw], need + more);
            return;
        }

        _ownUseNeed[_network.EdgeFrom[edge]] += need;
        _ownUseMore[_network.EdgeFrom[edge]] += more;
    }

    private void AddJointClaims()
    {
        for (var draw = 0; draw < _drawNeed.Length; draw++)
        {
            var input = _network.EdgeFrom[_model.Runs.FirstOf(draw)];
            _ownUseNeed[input] += _drawNeed[draw];
            _ownUseMore[input] += _drawMore[draw] - _drawNeed[draw];
        }
    }

    /// <summary>Makes what the scarcest group allows; what is left of other inputs of a group stands in where it may.</summary>
    private void Make(int point)
    {
        var (wanted, first, end) = (Wanted[point], FirstSlot(point), _network.SlotStart[point + 1]);
        var (made, bound, lost) = (wanted, -1, 0.0);
        for (var slot = first; slot < end; slot++)
        {
            var there = _slotLeft[slot] = Available(point, slot);
            if (_network.SlotIsCritical[slot])
            {
                (made, bound) = there < made * (1 - Nothing) ? (there, slot) : (made, bound);
            }
            else if (there < wanted * (1 - Nothing))
            {
                lost += _model.ShareOf(slot) * (1 - (there / wanted));
                bound = bound < 0 ? slot : bound;
            }
        }

        made = Math.Min(made, wanted * Math.Max(0, 1 - lost));
        for (var slot = first; slot < end; slot++)
        {
            Use(slot, made);
        }

        (Made[point], Bound[point]) = (made, made < wanted * (1 - Nothing) ? bound : -1);
    }

    /// <summary>Units of output that what is there of a group is enough for; sets what each of its inputs would give.</summary>
    private double Available(int point, int slot)
    {
        var (first, end, need, more, sum) = (_network.EdgeStart[slot], _network.EdgeStart[slot + 1], _planNeed[point], _planMore[point], 0.0);
        for (var edge = first; edge < end; edge++)
        {
            var input = _network.EdgeFrom[edge];
            var share = _network.Flows.EdgeShare[edge] + _extraShare[edge];
            _usedEdge[edge] = share * ((need * Filled[input]) + (more * _moreFilled[input]));
            sum += _usedEdge[edge];
        }

        for (var edge = first; edge < end && end - first > 1 && sum < need + more; edge++)
        {
            var (input, quantity) = (_network.EdgeFrom[edge], _network.Flows.Quantity[edge]);
            var room = (_network.EdgeLimit[edge] * (need + more)) - _usedEdge[edge];
            var extra = Math.Min(Math.Min(room, need + more - sum), _left[input] / quantity);
            if (extra > 0)
            {
                _usedEdge[edge] += extra;
                _left[input] -= extra * quantity;
                sum += extra;
            }
        }

        return sum;
    }

    private void Use(int slot, double made)
    {
        var part = _slotLeft[slot] > made ? made / _slotLeft[slot] : 1;
        for (var edge = _network.EdgeStart[slot]; edge < _network.EdgeStart[slot + 1]; edge++)
        {
            _usedEdge[edge] *= part * _network.Flows.Quantity[edge];
            if (_model.Runs.DrawOf(edge) is >= 0 and var draw)
            {
                _drawUsed[draw] = Math.Max(_drawUsed[draw], _usedEdge[edge]);
            }
        }
    }

    private void Consume()
    {
        Array.Clear(Used);
        for (var point = 0; point < _network.PointCount; point++)
        {
            if (!_model.Steady.Makes[point])
            {
                continue;
            }

            for (var edge = FirstInput(point); edge < EndOfInputs(point); edge++)
            {
                if (_model.Runs.DrawOf(edge) < 0)
                {
                    Used[_network.EdgeFrom[edge]] += _usedEdge[edge];
                }
            }
        }

        for (var draw = 0; draw < _drawUsed.Length; draw++)
        {
            Used[_network.EdgeFrom[_model.Runs.FirstOf(draw)]] += _drawUsed[draw];
        }

        for (var point = 0; point < _network.PointCount; point++)
        {
            // What is used was there; the last bit of a sum of shares is not.
            Used[point] = Math.Min(Used[point], Stock[point]);
            Stock[point] += Made[point] - Used[point];
            Restart(point);
        }
    }

    /// <summary>A line that stood still comes back over its restart days.</summary>
    private void Restart(int point)
    {
        var days = _model.RestartDays[point];
        if (!(days >= 1) || _model.Made[point] <= 0)
        {
            return;
        }

        if (Made[point] < _model.Options.StopsBelow * _model.Made[point] * _lineShare[point])
        {
            (_isRestarting[point], _lineShare[point]) = (true, 1 / days);
        }
        else if (_isRestarting[point])
        {
            _lineShare[point] = Math.Min(1, _lineShare[point] + (1 / days));
            _isRestarting[point] = _lineShare[point] < 1;
        }
    }

    private int FirstSlot(int point) => _network.SlotStart[point] + (_network.Arrives[point] ? 1 : 0);

    private int FirstInput(int point) => _network.EdgeStart[FirstSlot(point)];

    private int EndOfInputs(int point) => _network.EdgeStart[_network.SlotStart[point + 1]];
}
