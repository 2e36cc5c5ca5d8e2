namespace Chokepoint.Planning.Survival;

/// <summary>The rows: a balance of each point, what recipes draw, and what passes through.</summary>
internal sealed partial class SupplyProgram
{
    private void AddPoints(int perTime)
    {
        var demand = _part.Demand.GroupBy(row => _network.DemandPoints[row]).ToDictionary(rows => rows.Key, rows => rows.Sum(row => _network.Tables.Demand[row].PerDay));
        foreach (var point in _part.Points)
        {
            var rate = _model.Steady.Rate[point];
            var scale = _scaleOf[point] = rate > 0 ? rate : _model.Capacity[point] is > 0 and < double.PositiveInfinity and var capacity ? capacity : 1;
            _rowOf[point] = _program.AddRow(demand.GetValueOrDefault(point) / scale);
            if (StockOf(point) is > 0 and var stock)
            {
                _program.Add(_rowOf[point], perTime, stock / scale);
            }
        }
    }

    private List<int> AddDemand(double[] lostAnyway)
    {
        var columns = new List<int>();
        foreach (var (product, row) in _part.Demand.Index())
        {
            var point = _network.DemandPoints[row];
            columns.Add(_program.AddColumn(lostAnyway[product], 1));
            _program.Add(_rowOf[point], columns[product], _network.Tables.Demand[row].PerDay / _scaleOf[point]);
            if (lostAnyway[product] < 1)
            {
                ListOf(_productsOf, _network.FacilityOf[point]).Add(product);
            }
        }

        return columns;
    }

    private double StockOf(int point)
    {
        var stock = _inputs.Stock[point];
        foreach (var edge in ArrivalsAt(point))
        {
            stock += _inputs.BufferDays[edge] * _model.Steady.Drawn[edge];
        }

        return stock;
    }

    /// <summary>What arrives over each link, in units of its receiver. A supplier who must be qualified first helps nobody in time.</summary>
    private void AddArrivals(int point)
    {
        foreach (var edge in ArrivalsAt(point).Where(edge => _model.Steady.Drawn[edge] > 0 || _inputs.QualifyDays[edge] <= 0))
        {
            var from = _network.EdgeFrom[edge];
            var column = _program.AddColumn(0, double.PositiveInfinity);
            _program.Add(_rowOf[point], column, 1);
            _program.Add(_rowOf[from], column, -_scaleOf[point] / _scaleOf[from]);
            ListOf(_columnsOf, _network.FacilityOf[from]).Add(column);
            ListOf(_leaving, from).Add(new Way(from, point, column));
            if (_model.Steady.Drawn[edge] > 0 && _network.Tables.Links.LeadDays(_network.EdgeLink[edge]) is > 0 and var days)
            {
                var cargo = _program.AddColumn(0, 0);
                _program.Add(_rowOf[point], cargo, 1);
                ListOf(_cargoOf, _network.FacilityOf[from]).Add(new Cargo(cargo, _model.Steady.Drawn[edge] / _scaleOf[point], days));
            }
        }
    }

    private void AddMaking(int point)
    {
        var most = _model.Capacity[point] / _scaleOf[point];
        var made = _program.AddColumn(0, most);
        _program.Add(_rowOf[point], made, 1);
        ListOf(_columnsOf, _network.FacilityOf[point]).Add(made);
        var slots = Enumerable.Range(_network.SlotStart[point], _network.SlotStart[point + 1] - _network.SlotStart[point]).Skip(_network.Arrives[point] ? 1 : 0).ToList();
        foreach (var slot in slots.Where(slot => _network.SlotIsCritical[slot]))
        {
            AddNeed(point, slot, made);
        }

        if (slots.Exists(slot => !_network.SlotIsCritical[slot]))
        {
            AddHelp(point, [.. slots.Where(slot => !_network.SlotIsCritical[slot])], made, most);
        }
    }

    /// <summary>What is made is no more than a group that is needed is enough for.</summary>
    private void AddNeed(int point, int slot, int made)
    {
        if (_network.EdgeStart[slot + 1] - _network.EdgeStart[slot] == 1)
        {
            Draw(point, _network.EdgeStart[slot], made);
            return;
        }

        var row = _program.AddRow(0);
        _program.Add(row, made, -1);
        AddGroup(point, slot, made, row);
    }

    /// <summary>A group that is not critical takes its share of what was wanted with it.</summary>
    private void AddHelp(int point, List<int> slots, int made, double most)
    {
        var wanted = _program.AddColumn(0, most);
        var row = _program.AddRow(0);
        _program.Add(row, made, -1);
        _program.Add(row, wanted, 1);
        foreach (var slot in slots)
        {
            var (share, whole) = (_model.ShareOf(slot), _program.AddColumn(0, double.PositiveInfinity));
            _program.Add(row, wanted, -share);
            _program.Add(row, whole, share);
            AtMost(whole, wanted, 1);
            var group = _program.AddRow(0);
            _program.Add(group, whole, -1);
            AddGroup(point, slot, wanted, group);
        }
    }

    /// <summary>The inputs of a group, each in units of what is made of it.</summary>
    private void AddGroup(int point, int slot, int run, int row)
    {
        for (var edge = _network.EdgeStart[slot]; edge < _network.EdgeStart[slot + 1]; edge++)
        {
            var part = _program.AddColumn(0, double.PositiveInfinity);
            _program.Add(row, part, 1);
            Draw(point, edge, part);

            // What it does today it can go on doing.
            if (Math.Max(_network.EdgeLimit[edge], _network.Flows.EdgeShare[edge]) is < 1 and var most)
            {
                AtMost(part, run, most);
            }
        }
    }

    /// <summary>Takes an input for what is made of it; of what the outputs of one run draw, only the largest counts.</summary>
    private void Draw(int point, int edge, int made)
    {
        var input = _network.EdgeFrom[edge];
        var needed = _network.Flows.Quantity[edge] * _scaleOf[point] / _scaleOf[input];
        if (_model.Runs.DrawOf(edge) is not (>= 0 and var draw))
        {
            _program.Add(_rowOf[input], made, -needed);
            return;
        }

        if (!_drawOf.TryGetValue(draw, out var drawn))
        {
            _drawOf[draw] = drawn = _program.AddColumn(0, double.PositiveInfinity);
            _program.Add(_rowOf[input], drawn, -1);
        }

        AtMost(made, drawn, 1 / needed);
    }

    /// <summary>A facility that makes nothing and has a capacity passes on no more than that.</summary>
    private void AddPassage(int point, List<int> lost)
    {
        var delivered = _part.Demand.Where(row => _network.DemandPoints[row] == point).Sum(row => _network.Tables.Demand[row].PerDay);
        var row = _program.AddRow((delivered - _model.Capacity[point]) / _scaleOf[point]);
        foreach (var (index, demand) in _part.Demand.Index().Where(pair => _network.DemandPoints[pair.Item] == point))
        {
            _program.Add(row, lost[index], _network.Tables.Demand[demand].PerDay / _scaleOf[point]);
        }

        foreach (var way in _leaving.GetValueOrDefault(point, []))
        {
            _program.Add(row, way.Column, -_scaleOf[way.To] / _scaleOf[point]);
        }
    }

    /// <summary>Holds a column to a share of another.</summary>
    private void AtMost(int column, int other, double share)
    {
        var row = _program.AddRow(0);
        _program.Add(row, other, share);
        _program.Add(row, column, -1);
    }

    private IEnumerable<int> ArrivalsAt(int point)
    {
        var slot = _network.SlotStart[point];
        return _network.Arrives[point] ? Enumerable.Range(_network.EdgeStart[slot], _network.EdgeStart[slot + 1] - _network.EdgeStart[slot]) : [];
    }

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
