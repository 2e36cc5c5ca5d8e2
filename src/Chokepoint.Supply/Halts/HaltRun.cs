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
    private readonly Seller[] _sellers;
    private readonly Link[] _links;
    private readonly Line[] _lines;
    private readonly Group[] _groups;
    private readonly Input[] _inputs;
    private readonly Lanes[] _target;
    private readonly Transit _transit;
    private readonly LaneSchedule?[] _linkSchedules;
    private readonly LaneSchedule?[] _poolSchedules;

    public HaltRun(HaltModel model)
    {
        (_model, _network, _layout) = (model, model.Network, model.Layout);
        (_pools, _sellers, _links) = (new Pool[_layout.Pools.Length], new Seller[_layout.Sellers.Length], new Link[_layout.Links.Length]);
        (_lines, _groups, _inputs) = (new Line[_layout.Lines.Length], new Group[_layout.Groups.Length], new Input[_layout.Inputs.Length]);
        (_draws, _isMixing) = (new Draw[_layout.DrawFrom.Length], new bool[_groups.Length]);
        (_linkSchedules, _poolSchedules) = (new LaneSchedule?[_links.Length], new LaneSchedule?[_pools.Length]);
        (_waiting, _firstNeed, _qualifyDays) = (new Lanes[_links.Length], new Lanes[_links.Length], new Lanes[_links.Length]);
        (_rampDays, _target, _left) = (new double[_links.Length], new Lanes[_pools.Length], new Lanes[_pools.Length]);
        (_transit, _catchUp) = (new Transit(_links.Length), 1 / model.Options.CatchUpDays);
    }

    public HaltRun(HaltModel model, HaltInputs inputs, Scenario scenario)
        : this(model) => Begin([new HaltCase(inputs, scenario)]);

    /// <summary>How many runs go side by side.</summary>
    public static int LaneCount => Lanes.Count;

    /// <summary>The day that comes next, from 0.</summary>
    public int Day { get; private set; }

    /// <summary>The links, by the numbers of <see cref="HaltLayout"/>.</summary>
    public ReadOnlySpan<Link> Links => _links;

    /// <summary>Units that arrived over each link today.</summary>
    public Lanes ArrivedOver(int link) => _transit.Arrived(link);

    /// <summary>Units that wait for each link to open.</summary>
    public ReadOnlySpan<Lanes> Waiting => _waiting;

    /// <summary>Units that were under way when their link was closed, and turned back.</summary>
    public Lanes TurnedBack { get; private set; }

    /// <summary>What there is at a point of the network, in the evening.</summary>
    public ref readonly Pool PoolAt(int point) => ref _pools[_layout.PoolOf[point]];

    /// <summary>What a point holds while nothing happens: buffers, stock, and a day's work of what the facility makes for itself.</summary>
    public Lanes TargetAt(int point) => _target[_layout.PoolOf[point]];

    /// <summary>Units that were made at a point today.</summary>
    public Lanes MadeAt(int point) => PoolAt(point).Line is >= 0 and var line ? _lines[line].Made : Lanes.Zero;

    /// <summary>Units of a point that went to demand from outside today.</summary>
    public Lanes DeliveredAt(int point) => PoolAt(point).Seller is >= 0 and var seller ? _sellers[seller].Delivered : Lanes.Zero;

    /// <summary>The slot that kept a point from making what it wanted today, or -1.</summary>
    public Lanes BoundAt(int point) => PoolAt(point).Line is >= 0 and var line ? _lines[line].Bound : new Lanes(-1);

    /// <summary>Begins anew with a case for each lane; where there are fewer, the last fills the lanes that are left.</summary>
    public void Begin(IReadOnlyList<HaltCase> cases)
    {
        _layout.Pools.CopyTo(_pools, 0);
        _layout.Sellers.CopyTo(_sellers, 0);
        _layout.Links.CopyTo(_links, 0);
        _layout.Lines.CopyTo(_lines, 0);
        _layout.Groups.CopyTo(_groups, 0);
        _layout.Inputs.CopyTo(_inputs, 0);
        Array.Clear(_waiting);
        Array.Clear(_isMixing);
        _transit.Clear();
        (Day, TurnedBack) = (0, Lanes.Zero);
        var (links, facilities) = (LaneSchedule.Of(cases, scenario => scenario.Links), LaneSchedule.Of(cases, scenario => scenario.Facilities));
        for (var number = 0; number < _pools.Length; number++)
        {
            ref var pool = ref _pools[number];
            _target[number] = LanesOf(cases, inputs => inputs.Stock, pool.Point) + new Lanes(pool.MadeShare * _model.Steady.Use[pool.Point]);
            for (var link = pool.FirstLink; link < pool.EndLink; link++)
            {
                _linkSchedules[link] = links.GetValueOrDefault(_network.EdgeLink[_links[link].Edge]);
                BeginLink(cases, link);
            }

            (pool.Stock, pool.Filled, _poolSchedules[number]) = (_target[number], Lanes.One, facilities.GetValueOrDefault(_network.FacilityOf[pool.Point]));
        }

        foreach (ref var line in _lines.AsSpan())
        {
            line.Need = line.Asked = new Lanes(line.Normal);
            line.Share = Lanes.One;
        }

        _turning = [.. Enumerable.Range(0, _links.Length).Where(link => _linkSchedules[link] is { Cargo: CargoRule.TurnsBack })];
    }

    /// <summary>Runs one day.</summary>
    public void Step()
    {
        TurnBack();
        foreach (ref readonly var facility in _layout.Facilities.AsSpan())
        {
            Produce(facility);
        }

        foreach (ref var seller in _sellers.AsSpan())
        {
            Grant(ref seller);
        }

        // Who ships nothing plans as soon as all has gone off to him; who ships, when all has gone off.
        foreach (ref var pool in _pools.AsSpan())
        {
            var coming = Send(ref pool);
            if (pool.Seller < 0)
            {
                Plan(ref pool, pool.OwnNeed, pool.OwnMore, coming);
            }
            else
            {
                _sellers[pool.Seller].Coming = coming;
            }
        }

        foreach (ref var seller in _sellers.AsSpan())
        {
            ref var pool = ref _pools[seller.Pool];
            pool.Held -= pool.Stock - seller.Rest;
            pool.Stock = seller.Rest;
            Plan(ref pool, seller.Need + pool.OwnNeed + new Lanes(seller.Demand), seller.More + pool.OwnMore, seller.Coming);
        }

        foreach (var group in _layout.MixedGroups)
        {
            StandIn(group);
        }

        _transit.EndDay();
        Day++;
    }

    private void BeginLink(IReadOnlyList<HaltCase> cases, int number)
    {
        ref var link = ref _links[number];
        Span<int> lead = stackalloc int[Lanes.Count];
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            lead[lane] = cases[Math.Min(lane, cases.Count - 1)].Inputs.LeadDays[link.Edge];
            link.Lead = link.Lead.WithElement(lane, lead[lane]);
        }

        _transit.Begin(number, lead, link.Flow);
        link.Base = link.Need = new Lanes(link.Flow);
        link.Fill = Lanes.One;
        _target[link.To] += LanesOf(cases, inputs => inputs.BufferDays, link.Edge) * link.Flow;
        _pools[link.To].Held += link.Flow * link.Lead;
        _firstNeed[number] = new Lanes(Never);
        (_qualifyDays[number], _rampDays[number]) = (LanesOf(cases, inputs => inputs.QualifyDays, link.Edge), cases[0].Inputs.RampDays[link.Edge]);
        Place(number, 0);
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

    /// <summary>The share of what is asked that can be had of what is there; all where nothing is asked.</summary>
    private static Lanes Share(Lanes there, Lanes asked) => GreaterThanOrEqualAll(there, asked) ? Lanes.One
        : ConditionalSelect(GreaterThan(asked, Lanes.Zero), MinNative(Lanes.One, MaxNative(Lanes.Zero, there / asked)), Lanes.One);
}
