namespace Chokepoint.Supply.Halts;

/// <summary>The evening: facilities ship and deliver what they have, first what others run on, then what refills stocks.</summary>
internal sealed partial class HaltRun
{
    private readonly double[] _shipNeed;
    private readonly double[] _shipMore;

    private void Ship()
    {
        CountOrders();
        for (var point = 0; point < _network.PointCount; point++)
        {
            Grant(point);
        }

        for (var point = 0; point < _network.PointCount; point++)
        {
            for (var edge = _model.Arrivals[point].First; edge < _model.Arrivals[point].End; edge++)
            {
                Send(point, edge);
            }
        }
    }

    private void Send(int point, int edge)
    {
        var from = _network.EdgeFrom[edge];
        var (need, more) = Allowed(edge);
        var first = need * _shipNeed[from];
        var granted = Math.Min(first + (more * _shipMore[from]), Stock[from]);
        Stock[from] -= granted;
        if (_linkSchedules[edge] is { Cargo: CargoRule.Waits } schedule)
        {
            Waiting[edge] += granted;
            var isOpen = schedule.Left[Day] >= 1;
            granted = isOpen ? Waiting[edge] : Math.Min(granted, schedule.Left[Day] * _model.Steady.Drawn[edge]);
            first = isOpen ? first : granted;
            Waiting[edge] -= granted;
        }

        Shipped[edge] = granted;
        _ring[PlaceOf(edge)] = granted;
        _underWay[point] += granted;
        LinkFill[edge] = _orderBase[edge] > 0 ? Math.Min(1, granted / _orderBase[edge]) : PassesOn(edge, Day);
        _cameOff[edge] = first;
    }

    /// <summary>What may be sent of an order: of the normal flow, or of the order, the share that passes.</summary>
    private (double Need, double More) Allowed(int edge)
    {
        var (need, more) = (_orderNeed[edge], _orderMore[edge]);
        if (_linkSchedules[edge] is not { } schedule || schedule.Left[Day] >= 1)
        {
            return (need, more);
        }

        if (schedule.IsShareOfOrders)
        {
            return (need * schedule.Left[Day], more * schedule.Left[Day]);
        }

        var most = schedule.Left[Day] * _model.Steady.Drawn[edge];
        return schedule.Cargo == CargoRule.Waits ? (need, 0) : (Math.Min(need, most), Math.Min(more, most - Math.Min(need, most)));
    }

    private void CountOrders()
    {
        Array.Clear(_need);
        Array.Clear(_more);
        for (var point = 0; point < _network.PointCount; point++)
        {
            for (var edge = _model.Arrivals[point].First; edge < _model.Arrivals[point].End; edge++)
            {
                var (need, more) = Allowed(edge);
                _need[_network.EdgeFrom[edge]] += need;
                _more[_network.EdgeFrom[edge]] += more;
            }
        }
    }

    /// <summary>Decides what share of its orders a point fills, and delivers. It keeps back what its own lines use tomorrow of what it makes itself.</summary>
    private void Grant(int point)
    {
        var kept = _model.Steady.MadeShare[point] * _ownUseNeed[point];
        var there = Math.Max(0, Stock[point] - kept);
        if (!_model.Steady.Makes[point])
        {
            there = Math.Min(there, _model.Capacity[point] * (_pointSchedules[point] is { } schedule ? schedule.Left[Day] : 1));
        }

        var (orders, demand) = (_need[point], _model.Demand[point]);
        var (toOrders, toDemand) = _model.Options.Rationing switch
        {
            Rationing.BuyersFirst => (Share(there, orders), Share(there - orders, demand)),
            Rationing.DemandFirst => (Share(there - demand, orders), Share(there, demand)),
            _ => (Share(there, orders + demand), Share(there, orders + demand)),
        };
        Delivered[point] = Math.Min(demand * toDemand, Stock[point]);
        Stock[point] -= Delivered[point];
        (_shipNeed[point], _shipMore[point]) = (toOrders, Share(there - orders - demand, _more[point]));
    }

    /// <summary>The share of what is asked that can be had of what is there.</summary>
    private static double Share(double there, double asked) => asked <= 0 ? 1 : Math.Clamp(there / asked, 0, 1);
}
