using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.Tests.Supply.Sectors;

/// <summary>The sector model as its equations are written: whole matrices, no layout, no shortcut.</summary>
internal sealed class PlainSectors
{
    private readonly SectorTable _table;
    private readonly SectorOptions _options;
    private readonly IReadOnlyList<SectorShock> _shocks;
    private readonly int _industries;
    private readonly double[,] _sales;
    private readonly double[,] _orders;
    private readonly double[,] _input;
    private readonly double[,] _stock;
    private readonly double[] _normal;
    private readonly double[] _over;
    private double[] _made;

    /// <summary>By shock, what each industry has still to build; and what is lost.</summary>
    private readonly double[][] _missing;
    private readonly double[] _lost;

    public PlainSectors(SectorTable table, SectorOptions options, IReadOnlyList<SectorShock> shocks)
    {
        (_table, _options, _shocks, _industries) = (table, options, shocks, table.Count);
        var products = table.Sectors.Count;
        (_sales, _orders) = (new double[_industries, _industries], new double[_industries, _industries]);
        (_input, _stock) = (new double[products, _industries], new double[products, _industries]);
        _normal = [.. table.Output.Select(output => output / 365)];
        _made = [.. _normal];
        _over = [.. _normal.Select(_ => 1.0)];
        for (var i = 0; i < _industries; i++)
        {
            for (var f = 0; f < _industries; f++)
            {
                _sales[i, f] = table.SalesOf(i)[f];
                _orders[i, f] = _sales[i, f] / 365;
                _input[i % products, f] += _sales[i, f];
            }
        }

        Slows = new bool[products, _industries];
        for (var p = 0; p < products; p++)
        {
            for (var f = 0; f < _industries; f++)
            {
                Slows[p, f] = _input[p, f] > _normal[f] * 1e-5;
                _input[p, f] = table.Output[f] == 0 ? 0 : _input[p, f] / table.Output[f];
                _stock[p, f] = _normal[f] * _input[p, f] * options.StockDays;
            }
        }

        _lost = [.. shocks.Select(shock => shock.Loss)];
        _missing = [.. shocks.Select(ToBuild)];
    }

    public bool[,] Slows { get; }

    public double[] Capacity { get; private set; } = [];

    public double[] Orders { get; private set; } = [];

    public double[] Unmet { get; private set; } = [];

    public double[] CapitalLost { get; private set; } = [];

    /// <summary>
    /// Overproduction goes down only where demand is what was made, to the last digit; from the day when that is in doubt, no two programs need
    /// agree.
    /// </summary>
    public bool HangsOnTheLastDigit { get; private set; }

    public double[] Made => _made;

    public double[] Over => _over;

    /// <summary>Whether a stock or a demand fell below zero, where the run ends.</summary>
    public bool Step(int day)
    {
        var products = _table.Sectors.Count;
        int[] all = [.. Enumerable.Range(0, _industries)];
        CapitalLost = [.. all.Select(f => Enumerable.Range(0, _shocks.Count).Where(s => _shocks[s].Industry == f && day >= _shocks[s].From).Sum(s => _lost[s]))];
        double Asked(int s, int i) => IsMending(s, day) && _shocks[s].Mending is Mending.Rebuild rebuild ? _missing[s][i] / rebuild.Days : 0;
        Orders = [.. all.Select(i => all.Sum(f => _orders[i, f]))];
        double[] final = [.. all.Select(i => _table.FinalSalesOf(i).ToArray().Sum() / 365)];
        double[] building = [.. all.Select(i => Enumerable.Range(0, _shocks.Count).Sum(s => Asked(s, i)))];
        double[] demand = [.. all.Select(i => Orders[i] + final[i] + building[i])];

        for (var i = 0; i < _industries && day > 1; i++)
        {
            var scarcity = demand[i] == 0 ? 0 : (demand[i] - _made[i]) / demand[i];
            HangsOnTheLastDigit |= Math.Abs(scarcity) < 1e-12 && demand[i] != 0 && _over[i] > 1 + 1e-9;
            _over[i] += ((_options.MostOverproduction - _over[i]) * scarcity / _options.OverproductionDays) + (scarcity == 0 ? (1 - _over[i]) / _options.OverproductionDays : 0);
            _over[i] = Math.Max(1, _over[i]);
        }

        Capacity = [.. all.Select(i => _normal[i] * (1 - (CapitalLost[i] == 0 ? 0 : CapitalLost[i] / _table.Capital[i])) * _over[i])];
        double[] wanted = [.. all.Select(i => Math.Min(demand[i], Capacity[i]))];
        if (wanted.Any(one => one < 0))
        {
            return true;
        }

        _made = [.. all.Select(f => Enumerable.Range(0, products).Where(p => Slows[p, f]).Select(p => (Stock: _stock[p, f], Limit: wanted[f] * _input[p, f] * _options.StockDays * _options.Psi))
            .Where(one => one.Stock < one.Limit).Select(one => wanted[f] * one.Stock / one.Limit).Append(wanted[f]).Min())];

        double[] filled = [.. all.Select(i => demand[i] == 0 ? 0 : _made[i] / demand[i])];
        Unmet = [.. Enumerable.Range(0, _table.FinalDemand.Count).Select(j => all.Sum(i => _table.FinalSalesOf(i)[j] / 365 * (1 - filled[i])))];
        var (arrived, used) = (new double[products, _industries], new double[products, _industries]);
        ForEach((p, f) =>
        {
            arrived[p, f] = all.Where(i => i % products == p).Sum(i => _orders[i, f] * filled[i]);
            used[p, f] = _made[f] * _input[p, f];
        });
        if (!AllClose(arrived, used))
        {
            ForEach((p, f) => _stock[p, f] += arrived[p, f] - used[p, f]);
        }

        if (_stock.Cast<double>().Any(stock => stock < 0))
        {
            return true;
        }

        double[] built = [.. all.Select(i => building[i] * filled[i])];
        for (var s = 0; s < _shocks.Count; s++)
        {
            Mend(s, day, Asked, filled);
        }

        Order(all, [.. all.Select(i => Math.Min(Orders[i] + final[i] + building[i] - built[i], Capacity[i]))]);
        return false;
    }

    private void Order(int[] all, double[] wanted)
    {
        var products = _table.Sectors.Count;
        var (target, gap) = (new double[products, _industries], new double[products, _industries]);
        ForEach((p, f) => target[p, f] = wanted[f] * _input[p, f] * _options.StockDays);
        var isFull = AllClose(_stock, target);
        ForEach((p, f) => gap[p, f] = isFull ? 0 : Math.Max(0, target[p, f] - _stock[p, f]) / _options.RestorationDays);
        double Weight(int i, int f) => _sales[i, f] * (_options.OrderSplit == OrderSplit.Shares || _normal[i] == 0 ? 1 : Capacity[i] / _normal[i]);
        foreach (var i in all)
        {
            foreach (var f in all)
            {
                var sellers = all.Where(other => other % products == i % products).Sum(other => Weight(other, f));
                _orders[i, f] = sellers == 0 ? 0 : (gap[i % products, f] + (_made[f] * _input[i % products, f])) * Weight(i, f) / sellers;
            }
        }
    }

    private void Mend(int s, int day, Func<int, int, double> asked, double[] filled)
    {
        var shock = _shocks[s];
        if (!IsMending(s, day))
        {
            return;
        }

        if (shock.Mending is Mending.Recover recover)
        {
            double elapsed = day - shock.From - shock.Days;
            double days = recover.Days;
            _lost[s] = Rounded(shock.Loss * recover.Law switch
            {
                RecoveryLaw.Linear => 1 - (elapsed / days),
                RecoveryLaw.Geometric => Math.Pow(1 - (1 / days), elapsed),
                RecoveryLaw.FastGeometric => Math.Pow(1 - (1 / days), 4 * elapsed),
                RecoveryLaw.SCurve => days / (days + (1e-6 * Math.Pow(elapsed, Math.Log(days / 1e-6) / Math.Log(days / 2)))),
            });
        }
        else
        {
            _missing[s] = [.. _missing[s].Select((missing, i) => Math.Max(0, Rounded(missing - (asked(s, i) * filled[i]))))];
            _lost[s] = _missing[s].Sum();
        }
    }

    /// <summary>What is made good stays so; a curve that has come to an end is not followed further.</summary>
    private bool IsMending(int s, int day) => day >= _shocks[s].From + _shocks[s].Days && _lost[s] > 0;

    private double[] ToBuild(SectorShock shock)
    {
        var missing = new double[_industries];
        foreach (var (sector, share) in (shock.Mending as Mending.Rebuild)?.By ?? [])
        {
            int[] sellers = [.. Enumerable.Range(0, _industries).Where(i => i % _table.Sectors.Count == sector)];
            var sold = sellers.Sum(i => _sales[i, shock.Industry]);
            foreach (var i in sellers.Where(_ => sold > 0))
            {
                missing[i] = share * shock.Loss * _sales[i, shock.Industry] / sold;
            }
        }

        return missing;
    }

    private void ForEach(Action<int, int> act)
    {
        for (var p = 0; p < _table.Sectors.Count; p++)
        {
            for (var f = 0; f < _industries; f++)
            {
                act(p, f);
            }
        }
    }

    private static bool AllClose(double[,] left, double[,] right) =>
        left.Cast<double>().Zip(right.Cast<double>()).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-8 + (1e-5 * Math.Abs(pair.Second)));

    private static double Rounded(double money) => Math.Round(money * 1e7) / 1e7;
}
