using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// One run of a halt, day by day. A day has one order: what was under way arrives; facilities make what they can from what they hold; they
/// ship and deliver; they order for tomorrow. The equations stand in <c>docs/methods/halts.md</c>. All sums are taken in one order, so
/// the same model, inputs and scenario give the same bytes.
/// </summary>
internal sealed partial class HaltRun
{
    private const double Nothing = 1e-12;
    private readonly HaltModel _model;
    private readonly HaltInputs _inputs;
    private readonly SupplyNetwork _network;
    private readonly double[] _target;
    private readonly Schedule?[] _linkSchedules;
    private readonly Schedule?[] _pointSchedules;

    // The evening's decisions, which the next day carries out.
    private readonly double[] _planNeed;
    private readonly double[] _planMore;
    private readonly double[] _orderBase;
    private readonly double[] _orderNeed;
    private readonly double[] _orderMore;
    private readonly double[] _extraShare;

    // What is under way: a ring of days for each link.
    private readonly int[] _ringStart;
    private readonly double[] _ring;
    private readonly double[] _underWay;

    public HaltRun(HaltModel model, HaltInputs inputs, Scenario scenario)
    {
        (_model, _inputs, _network) = (model, inputs, model.Network);
        var (points, edges) = (_network.PointCount, _network.EdgeFrom.Length);
        (Stock, _target, Made, Wanted, Delivered, Used) = (new double[points], new double[points], new double[points], new double[points], new double[points], new double[points]);
        (Filled, Bound, _planNeed, _planMore) = (new double[points], new int[points], new double[points], new double[points]);
        (_underWay, _ownUseNeed, _ownUseMore) = (new double[points], new double[points], new double[points]);
        (_asked, _need, _more, _shipNeed, _shipMore) = (new double[points], new double[points], new double[points], new double[points], new double[points]);
        (_left, _lineShare, _isRestarting, _moreFilled) = (new double[points], new double[points], new bool[points], new double[points]);
        (_orderBase, _orderNeed, _orderMore, _extraShare, Shipped, LinkFill, Waiting) = (new double[edges], new double[edges], new double[edges], new double[edges], new double[edges], new double[edges], new double[edges]);
        (_firstNeed, _cameOff, _slotLeft, _usedEdge) = (new int[edges], new double[edges], new double[_network.EdgeStart.Length], new double[edges]);
        (_drawNeed, _drawMore, _drawUsed) = (new double[model.Runs.Count], new double[model.Runs.Count], new double[model.Runs.Count]);
        (_ringStart, _ring) = (new int[edges], new double[inputs.LeadDays.Sum()]);
        Arrived = new double[edges];
        _linkSchedules = new Schedule?[edges];
        _pointSchedules = new Schedule?[points];
        Begin(scenario);
    }

    /// <summary>The day that comes next, from 0.</summary>
    public int Day { get; private set; }

    /// <summary>Units in stock at each point, in the evening.</summary>
    public double[] Stock { get; }

    /// <summary>Units that each point made today.</summary>
    public double[] Made { get; }

    /// <summary>Units that each point would have made today with all inputs.</summary>
    public double[] Wanted { get; }

    /// <summary>Units of each point that went to demand from outside today.</summary>
    public double[] Delivered { get; }

    /// <summary>Units of each point that recipes of its facility used today.</summary>
    public double[] Used { get; }

    /// <summary>The share of what its facility needs of each point that was there this morning.</summary>
    public double[] Filled { get; }

    /// <summary>The slot that kept each point from making what it wanted today, or -1.</summary>
    public int[] Bound { get; }

    /// <summary>Units that arrived over each link today.</summary>
    public double[] Arrived { get; }

    /// <summary>Units that went off on each link today.</summary>
    public double[] Shipped { get; }

    /// <summary>The share of what each link's receiver runs on that went off today.</summary>
    public double[] LinkFill { get; }

    /// <summary>Units that were under way when their link was closed, and turned back.</summary>
    public double TurnedBack { get; private set; }

    /// <summary>Units that wait on each link for it to open.</summary>
    public double[] Waiting { get; }

    /// <summary>Units under way to each point, in the evening.</summary>
    public double[] UnderWay => _underWay;

    /// <summary>What a point holds while nothing happens: buffers, stock, and a day's work of what the facility makes for itself.</summary>
    public double TargetOf(int point) => _target[point];

    /// <summary>Runs one day.</summary>
    public void Step()
    {
        Arrive();
        Produce();
        Ship();
        Plan();
        Day++;
    }

    /// <summary>The share of a link's normal flow that may pass on a day.</summary>
    public double PassesOn(int edge, int day) => _linkSchedules[edge] is { } schedule ? schedule.Left[day] : 1;

    private void Begin(Scenario scenario)
    {
        var ring = 0;
        for (var point = 0; point < _network.PointCount; point++)
        {
            var steady = _model.Steady;
            _target[point] = _inputs.Stock[point] + (_model.Steady.MadeShare[point] * steady.Use[point]);
            _pointSchedules[point] = scenario.Facilities.GetValueOrDefault(_network.FacilityOf[point]);
            (_planNeed[point], _asked[point], _lineShare[point], Filled[point]) = (_model.Made[point], _model.Made[point], 1, 1);
            for (var edge = _model.Arrivals[point].First; edge < _model.Arrivals[point].End; edge++)
            {
                var flow = steady.Drawn[edge];
                _target[point] += _inputs.BufferDays[edge] * flow;
                _ringStart[edge] = ring;
                _ring.AsSpan(ring, _inputs.LeadDays[edge]).Fill(flow);
                ring += _inputs.LeadDays[edge];
                _underWay[point] += flow * _inputs.LeadDays[edge];
                (_orderBase[edge], _orderNeed[edge], LinkFill[edge], _firstNeed[edge]) = (flow, flow, 1, -1);
                _linkSchedules[edge] = scenario.Links.GetValueOrDefault(_network.EdgeLink[edge]);
            }

            Stock[point] = _target[point];
        }
    }

    private void Arrive()
    {
        for (var point = 0; point < _network.PointCount; point++)
        {
            for (var edge = _model.Arrivals[point].First; edge < _model.Arrivals[point].End; edge++)
            {
                if (_linkSchedules[edge] is { Cargo: CargoRule.TurnsBack } schedule && schedule.Left[Day] < 1 && (Day == 0 || schedule.Left[Day - 1] >= 1))
                {
                    TurnBack(point, edge);
                }

                var arrived = Arrived[edge] = _ring[PlaceOf(edge)];
                _underWay[point] -= arrived;
                Stock[point] += arrived;
            }
        }
    }

    private void TurnBack(int point, int edge)
    {
        foreach (ref var cargo in _ring.AsSpan(_ringStart[edge], _inputs.LeadDays[edge]))
        {
            TurnedBack += cargo;
            _underWay[point] -= cargo;
            cargo = 0;
        }
    }

    /// <summary>Where today's cargo of a link stands: it arrives in the morning, and what leaves in the evening takes its place.</summary>
    private int PlaceOf(int edge) => _ringStart[edge] + (Day % _inputs.LeadDays[edge]);
}
