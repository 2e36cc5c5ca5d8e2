using Chokepoint.Supply.Network;
using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// Runs of a halt, day by day, side by side: one in each lane of a vector, so that one pass through the network serves them all. A day has
/// one order: what was under way arrives; facilities make what they can from what they hold; they ship and deliver; they order for tomorrow.
/// The equations stand in <c>docs/methods/halts.md</c>. All sums are taken in one order and no lane sees another, so the same model, inputs
/// and scenario give the same bytes, whatever runs beside them. One caller at a time; <see cref="Begin"/> begins anew in the same memory.
/// </summary>
internal sealed partial class HaltRun
{
    private const double Nothing = 1e-12;
    private readonly HaltModel _model;
    private readonly SupplyNetwork _network;
    private readonly HaltLayout _layout;
    private readonly Pool[] _pools;
    private readonly Link[] _links;
    private readonly Line[] _lines;
    private readonly Group[] _groups;
    private readonly Input[] _inputs;
    private readonly Transit _transit;
    private readonly LaneSchedule?[] _linkSchedules;
    private readonly LaneSchedule?[] _poolSchedules;
    private readonly double _catchUpDays;

    public HaltRun(HaltModel model)
    {
        (_model, _network, _layout, _catchUpDays) = (model, model.Network, model.Layout, model.Options.CatchUpDays);
        (_pools, _links, _lines) = (new Pool[_layout.Pools.Length], new Link[_layout.Links.Length], new Line[_layout.Lines.Length]);
        (_groups, _inputs) = (new Group[_layout.Groups.Length], new Input[_layout.Inputs.Length]);
        (_draws, _isMixing) = (new Draw[_layout.DrawFrom.Length], new bool[_groups.Length]);
        (_linkSchedules, _poolSchedules) = (new LaneSchedule?[_links.Length], new LaneSchedule?[_pools.Length]);
        (_waiting, _firstNeed, _qualifyDays, _rampDays) = (new Lanes[_links.Length], new Lanes[_links.Length], new Lanes[_links.Length], new double[_links.Length]);
        _transit = new Transit(_links.Length);
    }

    public HaltRun(HaltModel model, HaltInputs inputs, Scenario scenario)
        : this(model) => Begin([new HaltCase(inputs, scenario)]);

    /// <summary>How many runs go side by side.</summary>
    public static int LaneCount => Lanes.Count;

    /// <summary>The day that comes next, from 0.</summary>
    public int Day { get; private set; }

    /// <summary>What there is of each point, in the evening.</summary>
    public ReadOnlySpan<Pool> Pools => _pools;

    /// <summary>The links, by the numbers of <see cref="HaltLayout"/>.</summary>
    public ReadOnlySpan<Link> Links => _links;

    /// <summary>The lines, by the numbers of <see cref="HaltLayout"/>.</summary>
    public ReadOnlySpan<Line> Lines => _lines;

    /// <summary>Units that wait for each link to open.</summary>
    public ReadOnlySpan<Lanes> Waiting => _waiting;

    /// <summary>Units that were under way when their link was closed, and turned back.</summary>
    public Lanes TurnedBack { get; private set; }

    /// <summary>Begins anew with a case for each lane; where there are fewer, the last fills the lanes that are left.</summary>
    public void Begin(IReadOnlyList<HaltCase> cases)
    {
        _layout.Pools.CopyTo(_pools, 0);
        _layout.Links.CopyTo(_links, 0);
        _layout.Lines.CopyTo(_lines, 0);
        _layout.Groups.CopyTo(_groups, 0);
        _layout.Inputs.CopyTo(_inputs, 0);
        Array.Clear(_waiting);
        Array.Clear(_isMixing);
        _transit.Clear();
        (Day, TurnedBack) = (0, Lanes.Zero);
        var (links, facilities) = (LaneSchedule.Of(cases, scenario => scenario.Links), LaneSchedule.Of(cases, scenario => scenario.Facilities));
        for (var point = 0; point < _pools.Length; point++)
        {
            ref var pool = ref _pools[point];
            pool.Target = LanesOf(cases, inputs => inputs.Stock, point) + new Lanes(_model.Steady.MadeShare[point] * _model.Steady.Use[point]);
            for (var link = _layout.LinkStart[point]; link < _layout.LinkStart[point + 1]; link++)
            {
                BeginLink(cases, link, ref pool);
                _linkSchedules[link] = links.GetValueOrDefault(_network.EdgeLink[_links[link].Edge]);
            }

            (pool.Stock, pool.Filled, _poolSchedules[point]) = (pool.Target, Lanes.One, facilities.GetValueOrDefault(_network.FacilityOf[point]));
        }

        foreach (ref var line in _lines.AsSpan())
        {
            line.Need = line.Asked = new Lanes(line.Normal);
            line.Share = Lanes.One;
        }
    }

    /// <summary>Runs one day.</summary>
    public void Step()
    {
        Arrive();
        Produce();
        Ship();
        Plan();
        Day++;
    }

    private void BeginLink(IReadOnlyList<HaltCase> cases, int number, ref Pool pool)
    {
        ref var link = ref _links[number];
        Span<int> lead = stackalloc int[Lanes.Count];
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            lead[lane] = cases[Math.Min(lane, cases.Count - 1)].Inputs.LeadDays[link.Edge];
            link.Lead = link.Lead.WithElement(lane, lead[lane]);
        }

        link.Ring = _transit.Add(number, lead, link.Flow);
        link.Base = link.Need = new Lanes(link.Flow);
        link.Fill = Lanes.One;
        pool.Target += LanesOf(cases, inputs => inputs.BufferDays, link.Edge) * link.Flow;
        pool.UnderWay += link.Flow * link.Lead;
        _firstNeed[number] = new Lanes(Never);
        (_qualifyDays[number], _rampDays[number]) = (LanesOf(cases, inputs => inputs.QualifyDays, link.Edge), cases[0].Inputs.RampDays[link.Edge]);
    }

    private static Lanes LanesOf(IReadOnlyList<HaltCase> cases, Func<HaltInputs, double[]> part, int place)
    {
        var lanes = Lanes.Zero;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            lanes = lanes.WithElement(lane, part(cases[Math.Min(lane, cases.Count - 1)].Inputs)[place]);
        }

        return lanes;
    }

    private void Arrive()
    {
        for (var point = 0; point < _pools.Length; point++)
        {
            ref var pool = ref _pools[point];
            for (var number = _layout.LinkStart[point]; number < _layout.LinkStart[point + 1]; number++)
            {
                if (_linkSchedules[number] is { Cargo: CargoRule.TurnsBack } schedule)
                {
                    TurnBack(schedule, number, ref pool);
                }

                ref var link = ref _links[number];
                link.Arrived = _transit.Arriving(link.Ring);
                pool.UnderWay -= link.Arrived;
                pool.Stock += link.Arrived;
            }
        }
    }

    /// <summary>On the first day on which a link is closed, what is under way turns back.</summary>
    private void TurnBack(LaneSchedule schedule, int number, ref Pool pool)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            if (schedule.LeftOn(Day)[lane] < 1 && (Day == 0 || schedule.LeftOn(Day - 1)[lane] >= 1))
            {
                var cargo = Lanes.Zero.WithElement(lane, _transit.TurnBack(number, _links[number].Ring, lane));
                TurnedBack += cargo;
                pool.UnderWay -= cargo;
            }
        }
    }

    /// <summary>The share of what is asked that can be had of what is there; all where nothing is asked.</summary>
    private static Lanes Share(Lanes there, Lanes asked) => GreaterThanOrEqualAll(there, asked) ? Lanes.One
        : ConditionalSelect(GreaterThan(asked, Lanes.Zero), MinNative(Lanes.One, MaxNative(Lanes.Zero, there / asked)), Lanes.One);
}
