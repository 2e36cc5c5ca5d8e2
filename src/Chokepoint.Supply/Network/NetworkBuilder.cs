namespace Chokepoint.Supply.Network;

/// <summary>Turns tables into points, slots and edges.</summary>
internal sealed class NetworkBuilder
{
    private const int Any = -1;

    private readonly NetworkTables _tables;
    private readonly List<(int Facility, int Item)> _points = [];
    private readonly Dictionary<long, int> _places = [];
    private readonly HashSet<long> _leaving = [];
    private readonly HashSet<long> _closed = [];
    private readonly Dictionary<(int Facility, int Output), List<RecipeInput>> _recipes;
    private readonly ILookup<int, RecipeInput> _generalUses;
    private readonly Dictionary<int, int> _generalGroups;
    private readonly ILookup<int, int> _ownOutputs;
    private readonly Dictionary<int, HashSet<int>> _makeableAt = [];
    private readonly Dictionary<int, List<int>> _arrivingAt = [];
    private readonly Dictionary<int, List<int>> _leavingFrom = [];
    private readonly int[] _arrivalStart;
    private readonly int[] _arrivals;

    public NetworkBuilder(NetworkTables tables)
    {
        _tables = tables;
        _recipes = tables.Recipes.GroupBy(row => (row.Facility, row.Output)).ToDictionary(rows => rows.Key, rows => rows.ToList());
        _generalUses = tables.Recipes.Where(row => row.Facility == Any).ToLookup(row => row.Input);
        _generalGroups = _recipes.Where(pair => pair.Key.Facility == Any).ToDictionary(pair => pair.Key.Output, pair => pair.Value.Select(row => row.Group).Distinct().Count());
        _ownOutputs = _recipes.Keys.Where(key => key.Facility != Any).ToLookup(key => key.Facility, key => key.Output);
        PlaceRows();
        (_arrivalStart, _arrivals) = SortArrivals();
    }

    public SupplyNetwork Build()
    {
        var draft = new NetworkDraft();

        // Recipes may place further points, for inputs that nothing brings: they come last and get their turn.
        for (var point = 0; point < _points.Count; point++)
        {
            AddPoint(draft, point);
        }

        return draft.InOrder(_tables, _points, [.. _tables.Demand.Select(demand => Place(demand.Facility, demand.Item))], Capacities());
    }

    private void PlaceRows()
    {
        var links = _tables.Links;
        for (var link = 0; link < links.Count; link++)
        {
            Leaves(links.From(link), links.Item(link));
            Place(links.To(link), links.Item(link));
        }

        foreach (var demand in _tables.Demand)
        {
            Leaves(demand.Facility, demand.Item);
        }

        foreach (var capacity in _tables.Capacities)
        {
            Leaves(capacity.Facility, capacity.Item);
            if (capacity.PerDay == 0)
            {
                _closed.Add(Key(capacity.Facility, capacity.Item));
            }
        }

        foreach (var row in _tables.Recipes.Where(row => row.Facility != Any))
        {
            Place(row.Facility, row.Output);
            Place(row.Facility, row.Input);
        }
    }

    private (int[] Start, int[] Links) SortArrivals()
    {
        var links = _tables.Links;
        var start = new int[_points.Count + 1];
        var to = new int[links.Count];
        for (var link = 0; link < links.Count; link++)
        {
            to[link] = Place(links.To(link), links.Item(link));
            start[to[link] + 1]++;
        }

        for (var point = 0; point < _points.Count; point++)
        {
            if (start[point + 1] > 0)
            {
                ListOf(_arrivingAt, _points[point].Facility).Add(_points[point].Item);
            }

            start[point + 1] += start[point];
        }

        var next = start[..^1];
        var sorted = new int[links.Count];
        for (var link = 0; link < links.Count; link++)
        {
            sorted[next[to[link]]++] = link;
        }

        return (start, sorted);
    }

    private void AddPoint(NetworkDraft draft, int point)
    {
        var (facility, item) = _points[point];
        var arrives = Arrives(point);
        draft.BeginPoint(arrives);
        if (arrives)
        {
            draft.BeginSlot();
            for (var i = _arrivalStart[point]; i < _arrivalStart[point + 1]; i++)
            {
                draft.AddEdge(Place(_tables.Links.From(_arrivals[i]), item), _arrivals[i], quantity: 1);
            }
        }

        // A plant that is planned, or closed, has a capacity of 0: it is nobody's alternative.
        if (_closed.Contains(Key(facility, item)))
        {
            return;
        }

        if (RecipeOf(facility, item, arrives) is { } rows)
        {
            draft.Made(Making.Recipe, rows.Select(row => row.Joint).FirstOrDefault(label => label is not null));
            foreach (var group in rows.GroupBy(row => row.Group))
            {
                draft.BeginSlot(group.All(row => row.IsCritical));
                foreach (var row in group)
                {
                    draft.AddEdge(Place(facility, row.Input), link: -1, row.Quantity, row.Limit);
                }
            }
        }
        else if (!arrives && _leaving.Contains(Key(facility, item)))
        {
            var inputs = InputsWithoutUse(facility);
            draft.Made(inputs.Count > 0 ? Making.AssumedRecipe : Making.Source, joint: null);
            foreach (var input in inputs)
            {
                draft.BeginSlot();
                draft.AddEdge(Place(facility, input), link: -1, double.NaN);
            }
        }
    }

    /// <summary>
    /// The recipe by which a facility makes an item: its own; or the one for any facility, where it ships the item without receiving it,
    /// or has what the recipe needs.
    /// </summary>
    private List<RecipeInput>? RecipeOf(int facility, int item, bool arrives) =>
        _recipes.TryGetValue((facility, item), out var own) ? own
        : !_recipes.TryGetValue((Any, item), out var general) ? null
        : (!arrives && _leaving.Contains(Key(facility, item))) || MakeableAt(facility).Contains(item) ? general
        : null;

    /// <summary>
    /// What a facility could make by the recipes for any facility, from what arrives or from what it makes by its own: grown from there, so
    /// that recipes which go round in circles start nothing by themselves.
    /// </summary>
    private HashSet<int> MakeableAt(int facility)
    {
        if (_makeableAt.TryGetValue(facility, out var makeable))
        {
            return makeable;
        }

        _makeableAt[facility] = makeable = [];
        var had = new HashSet<int>(_arrivingAt.GetValueOrDefault(facility, []));
        had.UnionWith(_ownOutputs[facility]);
        var waiting = new Stack<int>(had);
        var groups = new Dictionary<int, HashSet<string>>();
        while (waiting.TryPop(out var item))
        {
            foreach (var use in _generalUses[item])
            {
                if (!groups.TryGetValue(use.Output, out var supplied))
                {
                    groups[use.Output] = supplied = [];
                }

                if (supplied.Add(use.Group) && supplied.Count == _generalGroups[use.Output] && makeable.Add(use.Output) && had.Add(use.Output))
                {
                    waiting.Push(use.Output);
                }
            }
        }

        return makeable;
    }

    /// <summary>What arrives at a facility, is used by none of the recipes it works by, and does not leave it again.</summary>
    private List<int> InputsWithoutUse(int facility)
    {
        if (!_arrivingAt.TryGetValue(facility, out var arriving))
        {
            return [];
        }

        var leaving = _leavingFrom[facility];
        var used = leaving.Concat(arriving)
            .SelectMany(item => _recipes.GetValueOrDefault((facility, item)) ?? _recipes.GetValueOrDefault((Any, item)) ?? [])
            .Select(row => row.Input)
            .ToHashSet();
        return [.. arriving.Where(item => !used.Contains(item) && !_leaving.Contains(Key(facility, item)))];
    }

    private bool Arrives(int point) => point + 1 < _arrivalStart.Length && _arrivalStart[point + 1] > _arrivalStart[point];

    private double[] Capacities()
    {
        var capacities = new double[_points.Count];
        Array.Fill(capacities, double.NaN);
        foreach (var capacity in _tables.Capacities)
        {
            capacities[Place(capacity.Facility, capacity.Item)] = capacity.PerDay;
        }

        return capacities;
    }

    private void Leaves(int facility, int item)
    {
        Place(facility, item);
        if (_leaving.Add(Key(facility, item)))
        {
            ListOf(_leavingFrom, facility).Add(item);
        }
    }

    private int Place(int facility, int item)
    {
        if (!_places.TryGetValue(Key(facility, item), out var point))
        {
            _places[Key(facility, item)] = point = _points.Count;
            _points.Add((facility, item));
        }

        return point;
    }

    private long Key(int facility, int item) => ((long)facility * _tables.Items.Count) + item;

    private static List<int> ListOf(Dictionary<int, List<int>> lists, int key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
