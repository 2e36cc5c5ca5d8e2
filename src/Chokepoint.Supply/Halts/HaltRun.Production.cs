using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>The forenoon: facilities make what they can from what they hold.</summary>
internal sealed partial class HaltRun
{
    private readonly Draw[] _draws;

    private void Produce()
    {
        Array.Clear(_draws);
        foreach (ref var line in _lines.AsSpan())
        {
            Claim(ref line);
        }

        AddSharedDraws();
        foreach (ref var pool in _pools.AsSpan())
        {
            Fill(ref pool);
        }

        foreach (ref var line in _lines.AsSpan())
        {
            Make(ref line);
        }

        UseSharedDraws();
        foreach (ref var pool in _pools.AsSpan())
        {
            // What is used was there; the last bit of a sum of shares is not.
            pool.Used = MinNative(pool.Used, pool.Stock);
            pool.Stock += pool.Made - pool.Used;
        }
    }

    /// <summary>What a line wants to make today, and what it asks of each input: what it runs on, and what it needs to refill stocks.</summary>
    private void Claim(ref Line line)
    {
        var limit = line.Capacity * line.Share * LeftAt(line.Point);
        line.Need = MinNative(limit, line.Need);
        line.More = MinNative(limit - line.Need, line.More);
        foreach (ref var input in _inputs.AsSpan(line.FirstInput..line.EndInput))
        {
            var part = (new Lanes(input.Share) + input.Extra) * input.Quantity;
            var (need, more) = (part * line.Need, part * line.More);
            if (input.Draw >= 0)
            {
                ref var draw = ref _draws[input.Draw];
                draw.Need = MaxNative(draw.Need, need);
                draw.More = MaxNative(draw.More, need + more);
                continue;
            }

            ref var pool = ref _pools[input.From];
            pool.OwnNeed += need;
            pool.OwnMore += more;
        }
    }

    private void AddSharedDraws()
    {
        for (var draw = 0; draw < _draws.Length; draw++)
        {
            ref var pool = ref _pools[_layout.DrawFrom[draw]];
            pool.OwnNeed += _draws[draw].Need;
            pool.OwnMore += _draws[draw].More - _draws[draw].Need;
        }
    }

    /// <summary>Shares out what is there: first what lines run on, then what refills stocks; what is left may stand in.</summary>
    private static void Fill(ref Pool pool)
    {
        var rest = pool.Stock - pool.OwnNeed;
        pool.Filled = Share(pool.Stock, pool.OwnNeed);
        pool.MoreFilled = ConditionalSelect(GreaterThan(pool.OwnMore, Lanes.Zero), Share(rest, pool.OwnMore), Lanes.Zero);
        pool.Left = MaxNative(Lanes.Zero, rest - pool.OwnMore);
        pool.Used = Lanes.Zero;
    }

    /// <summary>Makes what the scarcest group allows; what is left of other inputs of a group stands in where it may.</summary>
    private void Make(ref Line line)
    {
        var wanted = line.Need + line.More;
        var enough = wanted * (1 - Nothing);
        var (made, bound, lost) = (wanted, new Lanes(-1), Lanes.Zero);
        for (var number = line.FirstGroup; number < line.EndGroup; number++)
        {
            ref var group = ref _groups[number];
            var there = group.There = Available(line, group);
            if (group.IsCritical)
            {
                var binds = LessThan(there, made * (1 - Nothing));
                (made, bound) = (ConditionalSelect(binds, there, made), ConditionalSelect(binds, new Lanes(group.Slot), bound));
            }
            else if (LessThanAny(there, enough))
            {
                var binds = LessThan(there, enough);
                lost += ConditionalSelect(binds, group.Value * (Lanes.One - (there / wanted)), Lanes.Zero);
                bound = ConditionalSelect(binds & LessThan(bound, Lanes.Zero), new Lanes(group.Slot), bound);
            }
        }

        made = MinNative(made, wanted * MaxNative(Lanes.Zero, Lanes.One - lost));
        for (var number = line.FirstGroup; number < line.EndGroup; number++)
        {
            Use(_groups[number], made);
        }

        _pools[line.Point].Made = made;
        line.Bound = ConditionalSelect(LessThan(made, enough), bound, new Lanes(-1));
        if (line.RestartDays >= 1 && line.Normal > 0)
        {
            Restart(ref line, made);
        }
    }

    /// <summary>Units of output that what is there of a group is enough for; sets what each of its inputs would give.</summary>
    private Lanes Available(in Line line, in Group group)
    {
        var sum = Lanes.Zero;
        for (var number = group.FirstInput; number < group.EndInput; number++)
        {
            ref var input = ref _inputs[number];
            ref var pool = ref _pools[input.From];
            input.Used = (new Lanes(input.Share) + input.Extra) * ((line.Need * pool.Filled) + (line.More * pool.MoreFilled));
            sum += input.Used;
        }

        var wanted = line.Need + line.More;
        for (var number = group.FirstInput; number < group.EndInput && group.EndInput - group.FirstInput > 1 && LessThanAny(sum, wanted); number++)
        {
            ref var input = ref _inputs[number];
            ref var pool = ref _pools[input.From];
            var room = (input.Limit * wanted) - input.Used;
            var extra = MaxNative(Lanes.Zero, MinNative(MinNative(room, wanted - sum), pool.Left / input.Quantity));
            input.Used += extra;
            pool.Left -= extra * input.Quantity;
            sum += extra;
        }

        return sum;
    }

    private void Use(in Group group, Lanes made)
    {
        var part = LessThanOrEqualAll(group.There, made) ? Lanes.One : ConditionalSelect(GreaterThan(group.There, made), made / group.There, Lanes.One);
        for (var number = group.FirstInput; number < group.EndInput; number++)
        {
            ref var input = ref _inputs[number];
            input.Used *= part * input.Quantity;
            if (input.Draw >= 0)
            {
                _draws[input.Draw].Used = MaxNative(_draws[input.Draw].Used, input.Used);
            }
            else
            {
                _pools[input.From].Used += input.Used;
            }
        }
    }

    private void UseSharedDraws()
    {
        for (var draw = 0; draw < _draws.Length; draw++)
        {
            _pools[_layout.DrawFrom[draw]].Used += _draws[draw].Used;
        }
    }

    /// <summary>A line that stood still comes back over its restart days.</summary>
    private void Restart(ref Line line, Lanes made)
    {
        var step = new Lanes(1 / line.RestartDays);
        var stands = LessThan(made, _model.Options.StopsBelow * line.Normal * line.Share);
        var comesBack = AndNot(GreaterThan(line.Restarting, Lanes.Zero), stands);
        line.Share = ConditionalSelect(stands, step, ConditionalSelect(comesBack, MinNative(Lanes.One, line.Share + step), line.Share));
        line.Restarting = ConditionalSelect(stands, Lanes.One, ConditionalSelect(comesBack & GreaterThanOrEqual(line.Share, Lanes.One), Lanes.Zero, line.Restarting));
    }

    /// <summary>The share of capacity that outages leave a facility today.</summary>
    private Lanes LeftAt(int point) => _poolSchedules[point] is { } schedule ? schedule.LeftOn(Day) : Lanes.One;

    /// <summary>What outputs of one run draw together from an input: what the largest draws.</summary>
    private struct Draw
    {
        public Lanes Need;
        public Lanes More;
        public Lanes Used;
    }
}
