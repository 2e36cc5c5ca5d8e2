using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>The parts of one facility, each from its first to one behind its last.</summary>
internal readonly record struct FacilityParts(int FirstPool, int EndPool, int FirstLine, int EndLine, int FirstDraw, int EndDraw);

/// <summary>
/// The parts of a model in the order in which a day walks them: facility by facility, so that pools, the links that bring them, and the lines
/// that use them stand together in memory. A run takes a copy and fills in what changes from day to day.
/// </summary>
internal sealed class HaltLayout
{
    private readonly HaltModel _model;
    private readonly SupplyNetwork _network;
    private readonly List<FacilityParts> _facilities = [];
    private readonly List<Pool> _pools = [];
    private readonly List<Seller> _sellers = [];
    private readonly List<Link> _links = [];
    private readonly List<Line> _lines = [];
    private readonly List<Group> _groups = [];
    private readonly List<Input> _inputs = [];
    private readonly List<int> _drawFrom = [];
    private readonly Dictionary<int, int> _drawOf = [];

    private HaltLayout(HaltModel model)
    {
        (_model, _network) = (model, model.Network);
        PoolOf = new int[_network.PointCount];
        AddPools();
        AddLinks();
        for (var first = 0; first < _pools.Count; first = _facilities[^1].EndPool)
        {
            AddLines(first);
        }

        (Facilities, Pools, Sellers, Links) = ([.. _facilities], [.. _pools], [.. _sellers], [.. _links]);
        (Lines, Groups, Inputs, DrawFrom) = ([.. _lines], [.. _groups], [.. _inputs], [.. _drawFrom]);
        MixedGroups = [.. Enumerable.Range(0, Groups.Length).Where(group => Groups[group].EndInput - Groups[group].FirstInput > 1)];
    }

    /// <summary>The pool of each point of the network.</summary>
    public int[] PoolOf { get; }

    /// <summary>The facilities.</summary>
    public FacilityParts[] Facilities { get; }

    /// <summary>The pools, facility after facility.</summary>
    public Pool[] Pools { get; }

    /// <summary>The pools that have buyers or demand.</summary>
    public Seller[] Sellers { get; }

    /// <summary>The links, by the pools that they reach.</summary>
    public Link[] Links { get; }

    /// <summary>The lines, by the pools that they fill.</summary>
    public Line[] Lines { get; }

    /// <summary>The groups of all lines.</summary>
    public Group[] Groups { get; }

    /// <summary>The groups in which inputs can stand in for each other.</summary>
    public int[] MixedGroups { get; }

    /// <summary>The inputs of all groups.</summary>
    public Input[] Inputs { get; }

    /// <summary>The pool that each shared draw takes from.</summary>
    public int[] DrawFrom { get; }

    public static HaltLayout Of(HaltModel model) => new(model);

    private void AddPools()
    {
        var hasBuyers = new bool[_network.PointCount];
        for (var edge = 0; edge < _network.EdgeFrom.Length; edge++)
        {
            hasBuyers[_network.EdgeFrom[edge]] |= _network.EdgeLink[edge] >= 0;
        }

        foreach (var point in Enumerable.Range(0, _network.PointCount).OrderBy(point => _network.FacilityOf[point]).ThenBy(point => point))
        {
            PoolOf[point] = _pools.Count;
            var sells = hasBuyers[point] || _model.Demand[point] > 0;
            _pools.Add(new Pool { Point = point, MadeShare = _model.Steady.MadeShare[point], Line = -1, Seller = sells ? _sellers.Count : -1 });
            if (sells)
            {
                _sellers.Add(new Seller
                {
                    Pool = PoolOf[point],
                    Demand = _model.Demand[point],
                    Normal = _model.Steady.Rate[point],
                    Capacity = _model.Steady.Makes[point] ? double.PositiveInfinity : _model.Capacity[point],
                });
            }
        }
    }

    private void AddLinks()
    {
        for (var number = 0; number < _pools.Count; number++)
        {
            var (pool, first) = (_pools[number], _links.Count);
            for (var edge = _model.Arrivals[pool.Point].First; edge < _model.Arrivals[pool.Point].End; edge++)
            {
                _links.Add(new Link
                {
                    Edge = edge,
                    From = _pools[PoolOf[_network.EdgeFrom[edge]]].Seller,
                    To = number,
                    Share = _network.Flows.EdgeShare[edge],
                    Flow = _model.Steady.Drawn[edge],
                    Room = _model.LinkHeadroom[edge],
                });
            }

            _pools[number] = pool with { FirstLink = first, EndLink = _links.Count };
        }
    }

    /// <summary>Adds the lines of the facility whose first pool is named.</summary>
    private void AddLines(int first)
    {
        var (end, line, draw) = (first, _lines.Count, _drawFrom.Count);
        for (; end < _pools.Count && _network.FacilityOf[_pools[end].Point] == _network.FacilityOf[_pools[first].Point]; end++)
        {
            if (_model.Steady.Makes[_pools[end].Point])
            {
                _pools[end] = _pools[end] with { Line = _lines.Count };
                AddLine(_pools[end].Point);
            }
        }

        _facilities.Add(new FacilityParts(first, end, line, _lines.Count, draw, _drawFrom.Count));
    }

    private void AddLine(int point)
    {
        var line = new Line
        {
            Pool = PoolOf[point],
            FirstGroup = _groups.Count,
            FirstInput = _inputs.Count,
            Normal = _model.Made[point],
            Capacity = _model.Capacity[point],
            Room = _model.OwnHeadroom[point],
            RestartDays = _model.RestartDays[point],
        };
        for (var slot = _network.SlotStart[point] + (_network.Arrives[point] ? 1 : 0); slot < _network.SlotStart[point + 1]; slot++)
        {
            var isCritical = _network.SlotIsCritical[slot];
            var group = new Group { Slot = slot, FirstInput = _inputs.Count, IsCritical = isCritical, Value = isCritical ? double.NaN : _model.ShareOf(slot) };
            for (var edge = _network.EdgeStart[slot]; edge < _network.EdgeStart[slot + 1]; edge++)
            {
                _inputs.Add(InputOf(edge));
                var from = PoolOf[_network.EdgeFrom[edge]];
                _pools[from] = _pools[from] with { IsMixed = _pools[from].IsMixed || _network.EdgeStart[slot + 1] - _network.EdgeStart[slot] > 1 };
            }

            _groups.Add(group with { EndInput = _inputs.Count });
        }

        _lines.Add(line with { EndGroup = _groups.Count, EndInput = _inputs.Count });
    }

    private Input InputOf(int edge)
    {
        var from = _network.EdgeFrom[edge];
        return new Input
        {
            From = PoolOf[from],
            Draw = DrawOf(edge),
            Share = _network.Flows.EdgeShare[edge],
            Quantity = _network.Flows.Quantity[edge],
            Limit = _network.EdgeLimit[edge],
            Room = _model.PointHeadroom[from],
        };
    }

    /// <summary>The number of a shared draw, as they come; -1 where an input is drawn alone.</summary>
    private int DrawOf(int edge)
    {
        if (_model.Runs.DrawOf(edge) is not (>= 0 and var known))
        {
            return -1;
        }

        if (!_drawOf.TryGetValue(known, out var draw))
        {
            _drawOf[known] = draw = _drawFrom.Count;
            _drawFrom.Add(PoolOf[_network.EdgeFrom[edge]]);
        }

        return draw;
    }
}
