using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>The evening: facilities ship and deliver what they have, first what others run on, then what refills stocks.</summary>
internal sealed partial class HaltRun
{
    private readonly Lanes[] _waiting;

    private void Ship()
    {
        for (var point = 0; point < _pools.Length; point++)
        {
            if (_pools[point].Sells)
            {
                Ship(point);
            }
        }
    }

    /// <summary>Decides what share of its orders a point fills, and delivers and ships. It keeps back what its own lines use tomorrow of what it makes itself.</summary>
    private void Ship(int point)
    {
        ref var pool = ref _pools[point];
        var leaving = _layout.Leaving.AsSpan(_layout.LeavingStart[point].._layout.LeavingStart[point + 1]);
        CountOrders(ref pool, leaving);
        var there = MaxNative(Lanes.Zero, pool.Stock - (pool.MadeShare * pool.OwnNeed));
        if (pool.Line < 0)
        {
            there = MinNative(there, pool.Capacity * LeftAt(point));
        }

        var (orders, demand) = (pool.Need, new Lanes(pool.Demand));
        var (toOrders, toDemand) = _model.Options.Rationing switch
        {
            Rationing.BuyersFirst => (Share(there, orders), Share(there - orders, demand)),
            Rationing.DemandFirst => (Share(there - demand, orders), Share(there, demand)),
            _ => (Share(there, orders + demand), Share(there, orders + demand)),
        };
        pool.Delivered = MinNative(demand * toDemand, pool.Stock);
        pool.Stock -= pool.Delivered;
        var toMore = Share(there - orders - demand, pool.More);
        foreach (var link in leaving)
        {
            Send(ref pool, link, toOrders, toMore);
        }
    }

    private void CountOrders(ref Pool pool, ReadOnlySpan<int> leaving)
    {
        var (need, more) = (Lanes.Zero, Lanes.Zero);
        foreach (var link in leaving)
        {
            var allowed = Allowed(link);
            need += allowed.Need;
            more += allowed.More;
        }

        (pool.Need, pool.More) = (need, more);
    }

    private void Send(ref Pool pool, int number, Lanes toOrders, Lanes toMore)
    {
        ref var link = ref _links[number];
        var (need, more) = Allowed(number);
        link.First = need * toOrders;
        link.Shipped = MinNative(link.First + (more * toMore), pool.Stock);
        pool.Stock -= link.Shipped;
        if (_linkSchedules[number] is { Cargo: CargoRule.Waits } schedule)
        {
            Wait(ref link, ref _waiting[number], schedule.LeftOn(Day));
        }

        link.Fill = Share(link.Shipped, link.Base);
        if (_linkSchedules[number] is { } limited)
        {
            link.Fill = ConditionalSelect(GreaterThan(link.Base, Lanes.Zero), link.Fill, limited.LeftOn(Day));
        }

        _transit.Send(number, ref link.Ring, link.Shipped);
    }

    /// <summary>What was sent waits until the link opens, but for what passes of the normal flow.</summary>
    private static void Wait(ref Link link, ref Lanes waiting, Lanes left)
    {
        waiting += link.Shipped;
        var isOpen = GreaterThanOrEqual(left, Lanes.One);
        link.Shipped = ConditionalSelect(isOpen, waiting, MinNative(link.Shipped, left * link.Flow));
        link.First = ConditionalSelect(isOpen, link.First, link.Shipped);
        waiting -= link.Shipped;
    }

    /// <summary>What may be sent of an order: of the normal flow, or of the order, the share that passes.</summary>
    private (Lanes Need, Lanes More) Allowed(int number)
    {
        ref var link = ref _links[number];
        if (_linkSchedules[number] is not { } schedule)
        {
            return (link.Need, link.More);
        }

        var left = schedule.LeftOn(Day);
        if (schedule.IsShareOfOrders)
        {
            return (link.Need * left, link.More * left);
        }

        var (most, isOpen) = (left * link.Flow, GreaterThanOrEqual(left, Lanes.One));
        var need = schedule.Cargo == CargoRule.Waits ? link.Need : MinNative(link.Need, most);
        var more = schedule.Cargo == CargoRule.Waits ? Lanes.Zero : MinNative(link.More, most - need);
        return (ConditionalSelect(isOpen, link.Need, need), ConditionalSelect(isOpen, link.More, more));
    }
}
