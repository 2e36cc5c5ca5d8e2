using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>The evening: facilities ship and deliver what they have, first what others run on, then what refills stocks.</summary>
internal sealed partial class HaltRun
{
    private readonly Lanes[] _waiting;

    /// <summary>Decides what share of its orders a facility fills, and delivers. It keeps back what its own lines use tomorrow of what it makes itself.</summary>
    private void Grant(ref Seller seller)
    {
        ref var pool = ref _pools[seller.Pool];
        (seller.Need, seller.More, seller.Orders, seller.MoreOrders) = (seller.Orders, seller.MoreOrders, Lanes.Zero, Lanes.Zero);
        var there = MaxNative(Lanes.Zero, pool.Stock - (pool.MadeShare * pool.OwnNeed));
        if (pool.Line < 0)
        {
            there = MinNative(there, PassesOn(seller));
        }

        var (orders, demand) = (seller.Need, new Lanes(seller.Demand));
        (seller.ToOrders, var toDemand) = _model.Options.Rationing switch
        {
            Rationing.BuyersFirst => (Share(there, orders), Share(there - orders, demand)),
            Rationing.DemandFirst => (Share(there - demand, orders), Share(there, demand)),
            _ => (Share(there, orders + demand), Share(there, orders + demand)),
        };
        seller.ToMore = Share(there - orders - demand, seller.More);
        seller.Delivered = MinNative(demand * toDemand, pool.Stock);
        seller.Rest = pool.Stock - seller.Delivered;
    }

    /// <summary>What a facility can pass on today of what it does not make: of its normal flow, where no capacity is stated, an outage leaves a share.</summary>
    private Lanes PassesOn(in Seller seller)
    {
        if (_poolSchedules[seller.Pool] is not { } schedule)
        {
            return new Lanes(seller.Capacity);
        }

        var left = schedule.LeftOn(Day);
        return double.IsFinite(seller.Capacity) ? seller.Capacity * left
            : ConditionalSelect(LessThan(left, Lanes.One), seller.Normal * left, new Lanes(seller.Capacity));
    }

    /// <summary>Sends what comes to a pool; gives back what would be under way if of what it runs on as much went off on every day.</summary>
    private Lanes Send(ref Pool pool)
    {
        var (sent, coming) = (Lanes.Zero, Lanes.Zero);
        for (var number = pool.FirstLink; number < pool.EndLink; number++)
        {
            ref var link = ref _links[number];
            ref var seller = ref _sellers[link.From];
            var first = link.Need * seller.ToOrders;
            link.Shipped = MinNative(first + (link.More * seller.ToMore), seller.Rest);
            seller.Rest -= link.Shipped;
            link.Fill = Share(link.Shipped, link.Base);
            if (_linkSchedules[number] is { } schedule)
            {
                var left = schedule.LeftOn(Day);
                first = schedule.Cargo == CargoRule.Waits ? Wait(ref link, ref _waiting[number], first, left) : first;
                link.Fill = ConditionalSelect(GreaterThan(link.Base, Lanes.Zero), Share(link.Shipped, link.Base), left);
            }

            sent += link.Shipped;
            coming += link.Lead * first;
            _transit.Send(number, link.Shipped);
        }

        pool.Held += sent;
        return coming;
    }

    /// <summary>What was sent waits until the link opens, but for what passes of the normal flow; gives back what goes off of what its receiver runs on.</summary>
    private static Lanes Wait(ref Link link, ref Lanes waiting, Lanes first, Lanes left)
    {
        waiting += link.Shipped;
        var isOpen = GreaterThanOrEqual(left, Lanes.One);
        link.Shipped = ConditionalSelect(isOpen, waiting, MinNative(link.Shipped, left * link.Flow));
        waiting -= link.Shipped;
        return ConditionalSelect(isOpen, first, link.Shipped);
    }

    /// <summary>Places the order of a link for a day: of the normal flow, or of the order, the share that may pass then.</summary>
    private void Place(int number, int day)
    {
        ref var link = ref _links[number];
        if (_linkSchedules[number] is { } schedule)
        {
            Limit(ref link, schedule, schedule.LeftOn(day));
        }

        ref var seller = ref _sellers[link.From];
        seller.Orders += link.Need;
        seller.MoreOrders += link.More;
    }

    private static void Limit(ref Link link, LaneSchedule schedule, Lanes left)
    {
        if (schedule.IsShareOfOrders)
        {
            (link.Need, link.More) = (link.Need * left, link.More * left);
            return;
        }

        var (most, isOpen) = (left * link.Flow, GreaterThanOrEqual(left, Lanes.One));
        var need = schedule.Cargo == CargoRule.Waits ? link.Need : MinNative(link.Need, most);
        var more = schedule.Cargo == CargoRule.Waits ? Lanes.Zero : MinNative(link.More, most - need);
        (link.Need, link.More) = (ConditionalSelect(isOpen, link.Need, need), ConditionalSelect(isOpen, link.More, more));
    }
}
