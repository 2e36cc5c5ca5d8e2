using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// The end of the day: facilities plan what to make and order what they need. They order by what they want to make, not by what they could: so
/// that a chain that stood still starts again.
/// </summary>
internal sealed partial class HaltRun
{
    private const double Never = -1;
    private readonly Lanes[] _firstNeed;
    private readonly Lanes[] _qualifyDays;
    private readonly double[] _rampDays;
    private readonly bool[] _isMixing;

    private void Plan()
    {
        for (var point = 0; point < _pools.Length; point++)
        {
            Plan(point);
        }

        foreach (var group in _layout.MixedGroups)
        {
            StandIn(group);
        }
    }

    private void Plan(int point)
    {
        ref var pool = ref _pools[point];
        var (first, end) = (_layout.LinkStart[point], _layout.LinkStart[point + 1]);
        var (asked, arrives) = (pool.Need + pool.OwnNeed + new Lanes(pool.Demand), 1 - pool.MadeShare);
        var (cameOff, due) = (Lanes.Zero, Lanes.Zero);
        foreach (ref var link in _links.AsSpan(first..end))
        {
            pool.UnderWay += link.Shipped;
            cameOff += link.Lead * link.First;
            due += link.Lead * arrives * asked * link.Share;
        }

        // Too much is what all that is due leaves over; too little is what is missing if no more comes than came off today.
        var held = pool.Stock + pool.UnderWay - pool.Target;
        var need = MaxNative(Lanes.Zero, asked - (MaxNative(Lanes.Zero, held - due) / _catchUpDays));
        var more = pool.More + pool.OwnMore + (MaxNative(Lanes.Zero, cameOff - held) / _catchUpDays);
        (pool.OwnNeed, pool.OwnMore) = (Lanes.Zero, Lanes.Zero);
        if (pool.Line < 0)
        {
            var missing = Order(first, end, arrives * need);
            Spread(first, end, need, missing, Lanes.Zero);
            SpreadMore(first, end, more, Lanes.Zero);
            return;
        }

        ref var line = ref _lines[pool.Line];
        var (make, fill) = (pool.MadeShare * need, Share(pool.Made, line.Asked));
        var own = Spread(first, end, need, (make * (Lanes.One - fill)) + Order(first, end, arrives * need), ConditionalSelect(LessThan(fill, Lanes.One), Lanes.Zero, new Lanes(line.Room)));
        line.More = SpreadMore(first, end, more, (make * fill) + own);
        (line.Asked, line.Need) = (make, make + own);
    }

    /// <summary>Orders what is to arrive by the usual shares; gives back what the links failed to give of as much today.</summary>
    private Lanes Order(int first, int end, Lanes units)
    {
        var missing = Lanes.Zero;
        foreach (ref var link in _links.AsSpan(first..end))
        {
            link.Base = link.Need = units * link.Share;
            missing += link.Base * (Lanes.One - link.Fill);
        }

        return missing;
    }

    /// <summary>
    /// What some sources fail to give is asked of the others, by what each can make beyond today's; those who fail go on being asked, so that they
    /// are back at once when they can. Gives back what the facility is to make more itself: nothing where its own line is what fails.
    /// </summary>
    private Lanes Spread(int first, int end, Lanes need, Lanes missing, Lanes ownRoom)
    {
        var isMissing = GreaterThan(missing, Nothing * need);
        if (!LessThanAny(isMissing, System.Numerics.Vector<long>.Zero))
        {
            return Lanes.Zero;
        }

        // Until the sum is known, what more is ordered stands for the room.
        var room = ownRoom;
        for (var number = first; number < end; number++)
        {
            room += _links[number].More = RoomOf(number, isMissing);
        }

        var part = ConditionalSelect(isMissing & GreaterThan(room, Lanes.Zero), MinNative(Lanes.One, missing / room), Lanes.Zero);
        foreach (ref var link in _links.AsSpan(first..end))
        {
            link.Need = link.Base + (part * link.More);
        }

        return part * ownRoom;
    }

    /// <summary>What the sender of a link can give beyond today's: nothing while the link is closed or he is not qualified yet.</summary>
    private Lanes RoomOf(int number, System.Numerics.Vector<long> isMissing)
    {
        ref var link = ref _links[number];
        var room = link.Room * (_linkSchedules[number] is { } schedule ? schedule.LeftOn(Day) : Lanes.One);
        if (link.Flow > 0)
        {
            return room * link.Fill;
        }

        ref var since = ref _firstNeed[number];
        since = ConditionalSelect(isMissing & LessThan(since, Lanes.Zero) & GreaterThan(room, Lanes.Zero), new Lanes(Day), since);
        var days = new Lanes(Day) - since - _qualifyDays[number];
        var isQualified = GreaterThanOrEqual(since, Lanes.Zero) & GreaterThanOrEqual(days, Lanes.Zero);
        return ConditionalSelect(isQualified, room * MinNative(Lanes.One, (days + Lanes.One) / Math.Max(1, _rampDays[number])), Lanes.Zero);
    }

    /// <summary>Orders that refill stocks go to those who deliver.</summary>
    private Lanes SpreadMore(int first, int end, Lanes more, Lanes own)
    {
        var sum = own;
        foreach (ref var link in _links.AsSpan(first..end))
        {
            sum += Reliable(link);
        }

        var isSome = GreaterThan(sum, Lanes.Zero);
        foreach (ref var link in _links.AsSpan(first..end))
        {
            link.More = ConditionalSelect(isSome, more * Reliable(link) / sum, Lanes.Zero);
        }

        return ConditionalSelect(isSome, more * own / sum, Lanes.Zero);
    }

    private static Lanes Reliable(in Link link) => (link.Base * link.Fill) + (link.Need - link.Base);

    /// <summary>Where a group lacks its usual input, others of the group are asked for, by what can be had of them beyond today's.</summary>
    private void StandIn(int number)
    {
        var inputs = _inputs.AsSpan(_groups[number].FirstInput.._groups[number].EndInput);
        var missing = Lanes.Zero;
        foreach (ref var input in inputs)
        {
            missing += input.Share * (Lanes.One - _pools[input.From].Filled);
        }

        var isMissing = GreaterThanAny(missing, new Lanes(Nothing));
        if (!isMissing && !_isMixing[number])
        {
            return;
        }

        var room = Lanes.Zero;
        foreach (ref var input in inputs)
        {
            room += _pools[input.From].Filled * input.Room / input.Quantity;
        }

        var standsIn = GreaterThan(missing, new Lanes(Nothing)) & GreaterThan(room, Lanes.Zero);
        foreach (ref var input in inputs)
        {
            var share = ConditionalSelect(standsIn, missing * _pools[input.From].Filled * input.Room / input.Quantity / room, Lanes.Zero);
            input.Extra = MinNative(share, new Lanes(Math.Max(0, input.Limit - input.Share)));
        }

        _isMixing[number] = isMissing;
    }
}
