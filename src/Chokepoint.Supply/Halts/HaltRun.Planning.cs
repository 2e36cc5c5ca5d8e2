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
    private readonly double _catchUp;
    private readonly Lanes[] _firstNeed;
    private readonly Lanes[] _qualifyDays;
    private readonly double[] _rampDays;
    private readonly bool[] _isMixing;

    /// <summary>Plans what a pool runs on, and what it wants besides.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="asked">What was asked of it today to run on.</param>
    /// <param name="askedMore">What was asked of it to refill stocks.</param>
    /// <param name="coming">What will be under way if no more comes than went off today.</param>
    private void Plan(ref Pool pool, Lanes asked, Lanes askedMore, Lanes coming)
    {
        var due = Lanes.Zero;
        foreach (ref var link in _links.AsSpan(pool.FirstLink, pool.EndLink - pool.FirstLink))
        {
            due += link.Lead * link.Share;
        }

        // Too much is what all that is due leaves over; too little is what is missing if no more comes than came off today.
        var surplus = MaxNative(Lanes.Zero, pool.Held - (due * (1 - pool.MadeShare) * asked));
        var need = MaxNative(Lanes.Zero, asked - (surplus * _catchUp));
        var more = askedMore + (MaxNative(Lanes.Zero, coming - pool.Held) * _catchUp);
        if (pool.Line < 0)
        {
            Order(pool, need, more, Lanes.Zero, Lanes.Zero, Lanes.Zero);
            return;
        }

        ref var line = ref _lines[pool.Line];
        var (make, fill) = (pool.MadeShare * need, Share(line.Made, line.Asked));
        var room = ConditionalSelect(LessThan(fill, Lanes.One), Lanes.Zero, new Lanes(line.Room));
        (line.Asked, (line.Need, line.More)) = (make, Order(pool, need, more, make, make * fill, room));
    }

    /// <summary>Orders by the usual shares what is needed, of others what some fail to give, and what refills stocks of those who deliver what is asked of them.</summary>
    /// <param name="pool">For what.</param>
    /// <param name="need">What it runs on.</param>
    /// <param name="more">What refills stocks.</param>
    /// <param name="make">What of its need the facility is to make itself.</param>
    /// <param name="made">What of that its line does not fail to give.</param>
    /// <param name="room">What its line can make beyond the normal.</param>
    /// <returns>What the line is to make.</returns>
    private (Lanes Need, Lanes More) Order(in Pool pool, Lanes need, Lanes more, Lanes make, Lanes made, Lanes room)
    {
        var (given, missing, arrives) = (made, make - made, (1 - pool.MadeShare) * need);
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            ref var link = ref _links[number];
            link.Base = link.Need = arrives * link.Share;
            var gives = link.Base * link.Fill;
            given += gives;
            missing += link.Base - gives;
        }

        var isMissing = GreaterThan(missing, Nothing * need);
        var extra = LessThanAny(isMissing, System.Numerics.Vector<long>.Zero) ? Spread(pool, missing, isMissing, room) : default;
        given += extra.Given;
        var part = ConditionalSelect(GreaterThan(given, Lanes.Zero), more / given, Lanes.Zero);
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            ref var link = ref _links[number];
            link.More = part * ((link.Base * link.Fill) + ((link.Need - link.Base) * _sellers[link.From].ToOrders));
            Place(number, Day + 1);
        }

        return (make + extra.Own, part * (made + extra.Own));
    }

    /// <summary>
    /// What some sources fail to give is asked of the others, by what each can make beyond today's; those who fail go on being asked, so that they
    /// are back at once when they can. Gives back what of it goes to those who fill their orders, and what the facility is to make itself: nothing where
    /// its own line fails.
    /// </summary>
    private (Lanes Given, Lanes Own) Spread(in Pool pool, Lanes missing, System.Numerics.Vector<long> isMissing, Lanes ownRoom)
    {
        // Until the sum is known, what is ordered to refill stocks stands for the room.
        var room = ownRoom;
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            room += _links[number].More = RoomOf(number, isMissing);
        }

        var part = ConditionalSelect(isMissing & GreaterThan(room, Lanes.Zero), MinNative(Lanes.One, missing / room), Lanes.Zero);
        var (own, given) = (part * ownRoom, part * ownRoom);
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            ref var link = ref _links[number];
            link.Need += part * link.More;
            given += part * link.More * _sellers[link.From].ToOrders;
        }

        return (given, own);
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

    /// <summary>Where a group lacks its usual input, others of the group are asked for, by what can be had of them beyond today's.</summary>
    private void StandIn(int number)
    {
        var inputs = _inputs.AsSpan(_groups[number].FirstInput, _groups[number].EndInput - _groups[number].FirstInput);
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
