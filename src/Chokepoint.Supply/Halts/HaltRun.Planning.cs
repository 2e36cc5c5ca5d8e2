namespace Chokepoint.Supply.Halts;

/// <summary>
/// The end of the day: facilities plan what to make and order what they need. They order by what they want to make, not by what they could: so
/// that a chain that stood still starts again.
/// </summary>
internal sealed partial class HaltRun
{
    private readonly double[] _need;
    private readonly double[] _more;
    private readonly double[] _asked;
    private readonly int[] _firstNeed;
    private readonly double[] _cameOff;

    private void Plan()
    {
        for (var point = 0; point < _network.PointCount; point++)
        {
            Plan(point);
            StandIn(point);
        }
    }

    private void Plan(int point)
    {
        var range = _model.Arrivals[point];
        var (asked, made) = (_need[point] + _ownUseNeed[point] + _model.Demand[point], _model.Steady.MadeShare[point]);
        var (cameOff, due) = (0.0, 0.0);
        for (var edge = range.First; edge < range.End; edge++)
        {
            cameOff += _inputs.LeadDays[edge] * _cameOff[edge];
            due += _inputs.LeadDays[edge] * (1 - made) * asked * _network.Flows.EdgeShare[edge];
        }

        // Too much is what all that is due leaves over; too little is what is missing if no more comes than came off today.
        var held = Stock[point] + _underWay[point] - _target[point];
        var need = Math.Max(0, asked - (Math.Max(0, held - due) / _model.Options.CatchUpDays));
        var more = _more[point] + _ownUseMore[point] + (Math.Max(0, cameOff - held) / _model.Options.CatchUpDays);

        var ownFill = _asked[point] > 0 ? Math.Min(1, Made[point] / _asked[point]) : 1;
        var missing = made * need * (1 - ownFill);
        for (var edge = range.First; edge < range.End; edge++)
        {
            _orderBase[edge] = (1 - made) * need * _network.Flows.EdgeShare[edge];
            missing += _orderBase[edge] * (1 - LinkFill[edge]);
        }

        var ownExtra = 0.0;
        if (missing > Nothing * need)
        {
            ownExtra = SpreadMissing(point, missing, ownFill);
        }
        else
        {
            for (var edge = range.First; edge < range.End; edge++)
            {
                _orderNeed[edge] = _orderBase[edge];
            }
        }

        SpreadMore(point, more, (made * need * ownFill) + ownExtra);
        _asked[point] = made * need;
        _planNeed[point] = _asked[point] + ownExtra;
    }

    /// <summary>
    /// What some sources fail to give is asked of the others, by what each can make beyond today's; those who fail go on being asked, so that they
    /// are back at once when they can. Gives back what the facility is to make more itself: nothing where its own line is what fails.
    /// </summary>
    private double SpreadMissing(int point, double missing, double ownFill)
    {
        var (range, own) = (_model.Arrivals[point], ownFill < 1 ? 0 : _model.OwnHeadroom[point]);
        var room = own;
        for (var edge = range.First; edge < range.End; edge++)
        {
            room += RoomOf(edge);
        }

        for (var edge = range.First; edge < range.End; edge++)
        {
            _orderNeed[edge] = _orderBase[edge] + (room > 0 ? Math.Min(1, missing / room) * RoomOf(edge) : 0);
        }

        return room > 0 ? Math.Min(1, missing / room) * own : 0;
    }

    /// <summary>What the sender of a link can give beyond today's: nothing while the link is closed or he is not qualified yet.</summary>
    private double RoomOf(int edge)
    {
        var room = _model.LinkHeadroom[edge] * PassesOn(edge, Day);
        if (_model.Steady.Drawn[edge] > 0 || room <= 0)
        {
            return room * LinkFill[edge];
        }

        if (_firstNeed[edge] < 0)
        {
            _firstNeed[edge] = Day;
        }

        var since = Day - _firstNeed[edge] - _inputs.QualifyDays[edge];
        return since < 0 ? 0 : room * Math.Min(1, (since + 1) / Math.Max(1, _inputs.RampDays[edge]));
    }

    /// <summary>Orders that refill stocks go to those who deliver.</summary>
    private void SpreadMore(int point, double more, double own)
    {
        var (range, sum) = (_model.Arrivals[point], own);
        for (var edge = range.First; edge < range.End; edge++)
        {
            sum += Reliable(edge);
        }

        for (var edge = range.First; edge < range.End; edge++)
        {
            _orderMore[edge] = sum > 0 ? more * Reliable(edge) / sum : 0;
        }

        _planMore[point] = sum > 0 ? more * own / sum : 0;
    }

    private double Reliable(int edge) => (_orderBase[edge] * LinkFill[edge]) + (_orderNeed[edge] - _orderBase[edge]);

    /// <summary>Where a group lacks its usual input, others of the group are asked for, by what can be had of them beyond today's.</summary>
    private void StandIn(int point)
    {
        if (!_model.Steady.Makes[point])
        {
            return;
        }

        for (var slot = FirstSlot(point); slot < _network.SlotStart[point + 1]; slot++)
        {
            var (first, end) = (_network.EdgeStart[slot], _network.EdgeStart[slot + 1]);
            if (end - first == 1)
            {
                continue;
            }

            var (missing, room) = (0.0, 0.0);
            for (var edge = first; edge < end; edge++)
            {
                var input = _network.EdgeFrom[edge];
                missing += _network.Flows.EdgeShare[edge] * (1 - Filled[input]);
                room += Filled[input] * _model.PointHeadroom[input] / _network.Flows.Quantity[edge];
            }

            for (var edge = first; edge < end; edge++)
            {
                var input = _network.EdgeFrom[edge];
                var share = missing > Nothing && room > 0 ? missing * Filled[input] * _model.PointHeadroom[input] / _network.Flows.Quantity[edge] / room : 0;
                _extraShare[edge] = Math.Min(share, Math.Max(0, _network.EdgeLimit[edge] - _network.Flows.EdgeShare[edge]));
            }
        }
    }
}
