using Chokepoint.Supply.Simulation.Firms;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Tests.Supply;

/// <summary>The model of firms written straight from its equations, a dictionary a symbol; slow and plain.</summary>
internal sealed class PlainFirms
{
    private const double Least = 1e-20;
    private readonly int _count;
    private readonly IReadOnlyList<int> _sectors;
    private readonly double[] _final;
    private readonly FirmOptions _options;
    private readonly Dictionary<int, FirmDamage> _damages;
    private readonly SortedDictionary<(int Customer, int Supplier), double> _bought = [];
    private readonly Dictionary<(int Customer, int Supplier), double> _stock = [];
    private readonly Dictionary<(int Customer, int Supplier), double> _order = [];
    private readonly Dictionary<(int Customer, int Supplier), double> _got = [];
    private readonly double[] _normal;
    private readonly double[] _capacity;
    private readonly double[] _aim;
    private int _day;

    public PlainFirms(TradeNet trade, double[] final, IEnumerable<FirmDamage> damages, FirmOptions options)
    {
        (_count, _sectors, _final, _options) = (trade.FirmCount, trade.Industries, final, options);
        _damages = damages.ToDictionary(damage => damage.Firm);
        for (var link = 0; link < trade.Amounts.Count; link++)
        {
            var key = (trade.Customers[link], trade.Suppliers[link]);
            _bought[key] = _bought.GetValueOrDefault(key) + trade.Amounts[link];
        }

        // Sales first, then final demand: where a firm makes just its normal output, even rationing depends on the last digit.
        _normal = [.. Enumerable.Range(0, _count).Select(firm => CustomersOf(firm).Sum(key => _bought[key]) + final[firm])];
        foreach (var (key, amount) in _bought)
        {
            (_stock[key], _order[key], _got[key]) = (options.StockDays * amount, amount, amount);
        }

        (Output, Demand, _capacity, _aim, Damage, Consumed) = ([.. _normal], [.. _normal], [.. _normal], [.. _normal], new double[_count], [.. final]);
    }

    public double[] Output { get; }

    public double[] Demand { get; }

    public double[] Damage { get; }

    public double[] Consumed { get; }

    public double Got(int customer, int supplier) => _got[(customer, supplier)];

    public void Run()
    {
        foreach (var damage in _damages.Values.Where(damage => damage.Day == _day))
        {
            SetDamage(damage.Firm, damage.Share);
        }

        RenewStocks();
        foreach (var (key, amount) in _bought)
        {
            if (_normal[key.Customer] > 0)
            {
                var q = _aim[key.Customer] / _normal[key.Customer];
                var lacking = (_options.StockDays * (_options.Orders == OrderRule.Baseline ? 1 : q) * amount) - _stock[key];
                lacking = _options.Orders == OrderRule.NoDestocking ? Math.Max(0, lacking) : lacking;
                _order[key] = Math.Max(0, (amount * q) + (1 / _options.CatchUpDays * lacking));
            }
        }

        for (var firm = 0; firm < _count; firm++)
        {
            Demand[firm] = _final[firm] + CustomersOf(firm).Sum(key => _order[key]);
            Output[firm] = Math.Min(Math.Min(_capacity[firm], Demand[firm]), Groups(firm).Select(group => _normal[firm] * group.Sum(key => _stock[key]) / group.Sum(key => _bought[key])).DefaultIfEmpty(double.PositiveInfinity).Min());
            _aim[firm] = _options.Orders == OrderRule.Wanted ? Math.Min(Demand[firm], _capacity[firm]) : Output[firm];
            Ration(firm);
        }

        Recover();
        _day++;
    }

    private IEnumerable<(int Customer, int Supplier)> CustomersOf(int supplier) => _bought.Keys.Where(key => key.Supplier == supplier);

    private IEnumerable<IGrouping<int, (int Customer, int Supplier)>> Groups(int customer) => _bought.Keys.Where(key => key.Customer == customer).GroupBy(key => _sectors[key.Supplier]);

    private void RenewStocks()
    {
        for (var firm = 0; firm < _count; firm++)
        {
            foreach (var group in Groups(firm).Where(_ => _normal[firm] > 0))
            {
                var (held, bought) = (group.Sum(key => _stock[key]), group.Sum(key => _bought[key]));
                foreach (var key in group)
                {
                    var use = held <= Least ? 0 : _stock[key] * (Output[firm] / _normal[firm] * (bought / held));
                    var left = _stock[key] + _got[key] - use;
                    _stock[key] = left <= Least ? 0 : left;
                }
            }
        }
    }

    private void Ration(int firm)
    {
        var keys = CustomersOf(firm).ToList();
        var (demand, output, final) = (Demand[firm], Output[firm], _final[firm]);
        switch (_options.Rationing)
        {
            case FirmRationing.Proportional:
                var share = demand > 0 ? output / demand : 0;
                Consumed[firm] = share * final;
                keys.ForEach(key => _got[key] = share * _order[key]);
                break;
            case FirmRationing.FirmsFirst:
                Consumed[firm] = Math.Max(0, final - (demand - output));
                var ofFirms = Consumed[firm] > 0 || demand - output <= final ? 1 : output / (demand - final);
                keys.ForEach(key => _got[key] = ofFirms * _order[key]);
                break;
            case FirmRationing.Even:
                Consumed[firm] = final * Raise(keys, 1, final, output);
                break;
            case FirmRationing.EvenFirmsFirst:
                Consumed[firm] = Math.Clamp(output - (demand - final), 0, final);
                Raise(keys, 0, 0, output - Consumed[firm]);
                break;
        }
    }

    /// <summary>Round after round all who are left are raised by the least that one of them still asks. Tells the level of final demand.</summary>
    private double Raise(List<(int Customer, int Supplier)> keys, double finalAsks, double final, double left)
    {
        var asks = keys.ToDictionary(key => key, key => _order[key] / _bought[key]);
        var level = keys.ToDictionary(key => key, _ => 0.0);
        var finalLevel = 0.0;
        while (asks.Values.Append(finalAsks).Where(ask => ask > Least).DefaultIfEmpty(0).Min() is > 0 and var raise)
        {
            var cost = raise * (asks.Keys.Sum(key => _bought[key]) + final);
            var isLast = left <= cost;
            if (isLast)
            {
                var rest = asks.Where(ask => ask.Value > 0).Sum(ask => _bought[ask.Key]) + (finalAsks > 0 ? final : 0);
                raise = rest > 0 ? left / rest : 0;
            }

            foreach (var key in asks.Keys.Where(key => !isLast || asks[key] > 0).ToList())
            {
                level[key] += raise;
                asks[key] -= raise;
                if (asks[key] <= Least)
                {
                    asks.Remove(key);
                }
            }

            finalLevel += finalAsks > 0 ? raise : 0;
            finalAsks = finalAsks - raise <= Least ? 0 : finalAsks - raise;
            left -= cost;
            if (isLast || left <= Least)
            {
                break;
            }
        }

        keys.ForEach(key => _got[key] = level[key] * _bought[key]);
        return finalLevel;
    }

    private void Recover()
    {
        foreach (var damage in _damages.Values.OrderBy(damage => damage.Firm).Where(damage => Damage[damage.Firm] > 0 && _day - damage.Day >= _options.HeldDays))
        {
            var (now, days) = (Damage[damage.Firm], (double)_options.RecoveryDays);
            var around = _bought.Keys.Where(key => key.Customer == damage.Firm).Select(key => Damage[key.Supplier])
                .Concat(CustomersOf(damage.Firm).Select(key => Damage[key.Customer])).DefaultIfEmpty(0).Average();
            SetDamage(damage.Firm, Math.Max(0, _options.Recovery switch
            {
                RecoveryLaw.Linear => now - (damage.Share / days),
                RecoveryLaw.Uniform => now - (1 / days),
                RecoveryLaw.Sudden => 0,
                RecoveryLaw.Geometric => now - (now / days),
                RecoveryLaw.Exponential => damage.Share * Math.Exp(-_day / days),
                _ => now - (now / days * (1 - around)),
            }));
        }
    }

    private void SetDamage(int firm, double share) => (Damage[firm], _capacity[firm]) = (share, (1 - share) * _normal[firm]);
}
