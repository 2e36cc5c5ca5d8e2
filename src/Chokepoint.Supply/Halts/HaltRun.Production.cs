using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>The forenoon: facilities make what they can from what they hold.</summary>
internal sealed partial class HaltRun
{
    private readonly Draw[] _draws;
    private readonly Lanes[] _left;

    private int[] _turning = [];

    private void Produce(in FacilityParts facility)
    {
        foreach (ref var pool in _pools.AsSpan(facility.FirstPool, facility.EndPool - facility.FirstPool))
        {
            Arrive(ref pool);
        }

        var lines = _lines.AsSpan(facility.FirstLine, facility.EndLine - facility.FirstLine);
        foreach (ref var line in lines)
        {
            Claim(ref line);
        }

        AddSharedDraws(facility);
        for (var pool = facility.FirstPool; pool < facility.EndPool; pool++)
        {
            Fill(pool);
        }

        foreach (ref var line in lines)
        {
            Make(ref line);
        }

        UseSharedDraws(facility);
        foreach (ref var pool in _pools.AsSpan(facility.FirstPool, facility.EndPool - facility.FirstPool))
        {
            // What is used was there; the last bit of a sum of shares is not.
            pool.Used = MinNative(pool.Used, pool.Stock);
            var change = (pool.Line >= 0 ? _lines[pool.Line].Made : Lanes.Zero) - pool.Used;
            pool.Stock += change;
            pool.Held += change;
        }
    }

    /// <summary>On the first day on which a link is closed, what is under way turns back.</summary>
    private void TurnBack()
    {
        foreach (var link in _turning)
        {
            var (today, before) = (_linkSchedules[link]!.LeftOn(Day), Day == 0 ? Lanes.One : _linkSchedules[link]!.LeftOn(Day - 1));
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                if (today[lane] < 1 && before[lane] >= 1)
                {
                    var cargo = Lanes.Zero.WithElement(lane, _transit.TurnBack(link, lane));
                    TurnedBack += cargo;
                    _pools[_links[link].To].Held -= cargo;
                }
            }
        }
    }

    private void Arrive(ref Pool pool)
    {
        for (var link = pool.FirstLink; link < pool.EndLink; link++)
        {
            pool.Stock += _transit.Arriving(link);
        }

        (pool.OwnNeed, pool.OwnMore, pool.Used) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
    }

    /// <summary>What a line wants to make today, and what it asks of each input: what it runs on, and what it needs to refill stocks.</summary>
    private void Claim(ref Line line)
    {
        var limit = line.Capacity * line.Share * LeftAt(line.Pool);
        line.Need = MinNative(limit, line.Need);
        line.More = MinNative(limit - line.Need, line.More);
        foreach (ref var input in _inputs.AsSpan(line.FirstInput, line.EndInput - line.FirstInput))
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

    private void AddSharedDraws(in FacilityParts facility)
    {
        for (var draw = facility.FirstDraw; draw < facility.EndDraw; draw++)
        {
            ref var pool = ref _pools[_layout.DrawFrom[draw]];
            pool.OwnNeed += _draws[draw].Need;
            pool.OwnMore += _draws[draw].More - _draws[draw].Need;
        }
    }

    /// <summary>Shares out what is there: first what lines run on, then what refills stocks; what is left may stand in.</summary>
    private void Fill(int number)
    {
        ref var pool = ref _pools[number];
        var rest = pool.Stock - pool.OwnNeed;
        pool.Filled = Share(pool.Stock, pool.OwnNeed);
        pool.MoreFilled = ConditionalSelect(GreaterThan(pool.OwnMore, Lanes.Zero), Share(rest, pool.OwnMore), Lanes.Zero);
        if (pool.IsMixed)
        {
            _left[number] = MaxNative(Lanes.Zero, rest - pool.OwnMore);
        }
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

        line.Made = made;
        line.Bound = ConditionalSelect(LessThan(made, enough), bound, new Lanes(-1));
        if (line.RestartDays >= 1 && line.Normal > 0)
        {
            Restart(ref line);
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
            ref var left = ref _left[input.From];
            var room = (input.Limit * wanted) - input.Used;
            var extra = MaxNative(Lanes.Zero, MinNative(MinNative(room, wanted - sum), left / input.Quantity));
            input.Used += extra;
            left -= extra * input.Quantity;
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

    private void UseSharedDraws(in FacilityParts facility)
    {
        for (var draw = facility.FirstDraw; draw < facility.EndDraw; draw++)
        {
            _pools[_layout.DrawFrom[draw]].Used += _draws[draw].Used;
            _draws[draw] = default;
        }
    }

    /// <summary>A line that stood still comes back over its restart days.</summary>
    private void Restart(ref Line line)
    {
        var step = new Lanes(1 / line.RestartDays);
        var stands = LessThan(line.Made, _model.Options.StopsBelow * line.Normal * line.Share);
        var comesBack = AndNot(GreaterThan(line.Restarting, Lanes.Zero), stands);
        line.Share = ConditionalSelect(stands, step, ConditionalSelect(comesBack, MinNative(Lanes.One, line.Share + step), line.Share));
        line.Restarting = ConditionalSelect(stands, Lanes.One, ConditionalSelect(comesBack & GreaterThanOrEqual(line.Share, Lanes.One), Lanes.Zero, line.Restarting));
    }

    /// <summary>The share of capacity that outages leave a facility today.</summary>
    private Lanes LeftAt(int pool) => _poolSchedules[pool] is { } schedule ? schedule.LeftOn(Day) : Lanes.One;

    /// <summary>What outputs of one run draw together from an input: what the largest draws.</summary>
    private struct Draw
    {
        public Lanes Need;
        public Lanes More;
        public Lanes Used;
    }
}
