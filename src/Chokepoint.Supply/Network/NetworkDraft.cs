namespace Chokepoint.Supply.Network;

/// <summary>A network whose points are still numbered as they were found.</summary>
internal sealed class NetworkDraft
{
    private readonly List<bool> _arrives = [];
    private readonly List<Making> _making = [];
    private readonly List<string?> _joint = [];
    private readonly List<int> _slotStart = [];
    private readonly List<int> _edgeStart = [];
    private readonly List<int> _from = [];
    private readonly List<int> _links = [];
    private readonly List<double> _quantities = [];
    private readonly List<double> _limits = [];
    private readonly List<bool> _isCritical = [];

    public void BeginPoint(bool arrives)
    {
        _slotStart.Add(_edgeStart.Count);
        _arrives.Add(arrives);
        _making.Add(Making.None);
        _joint.Add(null);
    }

    public void Made(Making making, string? joint) => (_making[^1], _joint[^1]) = (making, joint);

    public void BeginSlot(bool isCritical = true)
    {
        _edgeStart.Add(_from.Count);
        _isCritical.Add(isCritical);
    }

    public void AddEdge(int from, int link, double quantity, double limit = 1)
    {
        _limits.Add(limit);
        _from.Add(from);
        _links.Add(link);
        _quantities.Add(quantity);
    }

    /// <summary>The network with its points numbered by what they depend on.</summary>
    public SupplyNetwork InOrder(NetworkTables tables, List<(int Facility, int Item)> points, int[] demandPoints, double[] capacities)
    {
        _slotStart.Add(_edgeStart.Count);
        _edgeStart.Add(_from.Count);
        int[] pointStart = [.. _slotStart.Select(slot => _edgeStart[slot])];
        var order = DependencyOrder.Of(pointStart, [.. _from]);
        var number = new int[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            number[order.Nodes[i]] = i;
        }

        var slotStart = new int[points.Count + 1];
        var edgeStart = new int[_edgeStart.Count];
        var isCritical = new bool[_isCritical.Count];
        var (from, links, quantities, limits) = (new int[_from.Count], new int[_from.Count], new double[_from.Count], new double[_from.Count]);
        var (slots, edges) = (0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            slotStart[i] = slots;
            for (var slot = _slotStart[order.Nodes[i]]; slot < _slotStart[order.Nodes[i] + 1]; slot++)
            {
                isCritical[slots] = _isCritical[slot];
                edgeStart[slots++] = edges;
                for (var edge = _edgeStart[slot]; edge < _edgeStart[slot + 1]; edge++)
                {
                    (from[edges], links[edges], quantities[edges], limits[edges]) = (number[_from[edge]], _links[edge], _quantities[edge], _limits[edge]);
                    edges++;
                }
            }
        }

        slotStart[^1] = slots;
        edgeStart[^1] = edges;
        var (userStart, users) = UsersOf(slotStart, edgeStart, from);
        return new SupplyNetwork(tables)
        {
            FacilityOf = [.. order.Nodes.Select(point => points[point].Facility)],
            ItemOf = [.. order.Nodes.Select(point => points[point].Item)],
            MakingOf = [.. order.Nodes.Select(point => _making[point])],
            Arrives = [.. order.Nodes.Select(point => _arrives[point])],
            JointOf = [.. order.Nodes.Select(point => _joint[point])],
            CapacityOf = [.. order.Nodes.Select(point => capacities[point])],
            SlotStart = slotStart,
            EdgeStart = edgeStart,
            EdgeFrom = from,
            EdgeLink = links,
            EdgeQuantity = quantities,
            EdgeLimit = limits,
            SlotIsCritical = isCritical,
            UserStart = userStart,
            Users = users,
            ComponentStart = order.ComponentStart,
            DemandPoints = [.. demandPoints.Select(point => number[point])],
        };
    }

    private static (int[] Start, int[] Users) UsersOf(int[] slotStart, int[] edgeStart, int[] from)
    {
        var start = new int[slotStart.Length];
        foreach (var point in from)
        {
            start[point + 1]++;
        }

        for (var point = 1; point < start.Length; point++)
        {
            start[point] += start[point - 1];
        }

        var next = start[..^1];
        var users = new int[from.Length];
        for (var point = 0; point < slotStart.Length - 1; point++)
        {
            for (var edge = edgeStart[slotStart[point]]; edge < edgeStart[slotStart[point + 1]]; edge++)
            {
                users[next[from[edge]]++] = point;
            }
        }

        return (start, users);
    }
}
