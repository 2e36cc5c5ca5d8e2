using Chokepoint.Supply.Systemic;

namespace Chokepoint.Tests.Supply;

/// <summary>The index of one firm straight from its equations: every firm, every step, no lanes, no renumbering. It says what the fast one means.</summary>
internal sealed class PlainSystemicRisk
{
    private readonly TradeNet _net;
    private readonly SystemicRiskOptions _options;
    private readonly double[] _sales;
    private readonly double[] _purchases;
    private readonly Dictionary<(int Industry, int Buyer), double> _bought = [];

    public PlainSystemicRisk(TradeNet net, SystemicRiskOptions options)
    {
        (_net, _options) = (net, options);
        (_sales, _purchases) = (new double[net.FirmCount], new double[net.FirmCount]);
        for (var link = 0; link < net.Amounts.Count; link++)
        {
            var (supplier, customer, amount) = Link(link);
            _sales[supplier] += amount;
            _purchases[customer] += amount;
            _bought[(net.Industries[supplier], customer)] = _bought.GetValueOrDefault((net.Industries[supplier], customer)) + amount;
        }
    }

    public FirmRisk Of(int stopped)
    {
        var n = _net.FirmCount;
        var down = Enumerable.Repeat(1.0, n).ToArray();
        var up = Enumerable.Repeat(1.0, n).ToArray();
        for (var step = 0; ; step++)
        {
            var (nextDown, nextUp) = (NextDown(down, stopped), NextUp(up, stopped));
            var fall = Enumerable.Range(0, n).Max(firm => Math.Max(down[firm] - nextDown[firm], up[firm] - nextUp[firm]));
            (down, up) = (nextDown, nextUp);
            if (fall <= _options.Tolerance || step == _options.StepLimit)
            {
                var both = down.Zip(up, Math.Min).ToArray();
                return new FirmRisk(stopped, Lost(both), Lost(down), Lost(up), step, fall <= _options.Tolerance);
            }
        }
    }

    private double[] NextDown(double[] levels, int stopped)
    {
        var lost = new Dictionary<(int Industry, int Buyer), double>();
        for (var link = 0; link < _net.Amounts.Count; link++)
        {
            var (supplier, customer, amount) = Link(link);
            var pair = (_net.Industries[supplier], customer);
            var all = Class(pair) switch
            {
                InputClass.Essential => _bought[pair],
                InputClass.Other => _purchases[customer],
                InputClass.None => double.PositiveInfinity,
            };
            lost[pair] = lost.GetValueOrDefault(pair) + (MarketShare(supplier, levels) * amount / Divisor(all) * (1 - levels[supplier]));
        }

        return [.. Enumerable.Range(0, _net.FirmCount).Select(firm =>
        {
            var own = lost.Where(pair => pair.Key.Buyer == firm).ToLookup(pair => Class(pair.Key), pair => pair.Value);
            var essential = 1 - own[InputClass.Essential].DefaultIfEmpty(0).Max();
            var other = 1 - own[InputClass.Other].Sum();
            return Math.Max(0, Math.Min(firm == stopped ? 0 : 1, Math.Min(essential, other)));
        })];
    }

    private double[] NextUp(double[] levels, int stopped)
    {
        var lost = new double[_net.FirmCount];
        for (var link = 0; link < _net.Amounts.Count; link++)
        {
            var (supplier, customer, amount) = Link(link);
            lost[supplier] += amount / Divisor(_sales[supplier]) * (1 - levels[customer]);
        }

        return [.. lost.Select((share, firm) => Math.Max(0, Math.Min(firm == stopped ? 0 : 1, 1 - share)))];
    }

    private double MarketShare(int supplier, double[] levels)
    {
        var market = Enumerable.Range(0, _net.FirmCount).Where(firm => _net.Industries[firm] == _net.Industries[supplier]);
        return _options.Substitution ? Math.Min(1, _sales[supplier] / Divisor(market.Sum(firm => _sales[firm] * levels[firm]))) : 1;
    }

    private double Lost(double[] levels) => _sales.Sum() > 0 ? _sales.Zip(levels, (sales, level) => sales * (1 - level)).Sum() / _sales.Sum() : 0;

    private InputClass Class((int Industry, int Buyer) pair) => _options.Essentiality[pair.Industry, _net.Industries[pair.Buyer]];

    private (int Supplier, int Customer, double Amount) Link(int link) => (_net.Suppliers[link], _net.Customers[link], _net.Amounts[link]);

    private static double Divisor(double sum) => sum <= 1e-10 ? 1 : sum;
}
