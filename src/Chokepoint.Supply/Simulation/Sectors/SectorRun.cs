using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Supply.Simulation.Sectors;

/// <summary>The state of a run, and one day of it: shocks, overproduction, production, distribution, mending, orders.</summary>
/// <remarks>
/// The order of an industry for a product of one region is <c>_weight[product, industry] * _share[region's industry] * yearly sales</c>. So the
/// matrix of orders is never written down: its sums come from the table in one pass each.
/// </remarks>
internal sealed class SectorRun
{
    private const double DaysOfYear = 365;

    /// <summary>Two states this close, in all their elements, count as one: the stocks are left as they are, and no gap is ordered.</summary>
    private const double Close = 1e-5;

    private const double CloseToZero = 1e-8;

    /// <summary>An input slows production where a year of it is above this part of a day's output.</summary>
    private const double LeastInput = 1e-5;

    /// <summary>How large a table is worth several threads.</summary>
    private const int LeastShared = 1_000_000;

    private readonly SectorTable _table;
    private readonly SectorOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly ShockState[] _shocks;
    private readonly (int Products, int Regions, int Industries, int Width) _size;

    // By industry. What lasts: normal output and final demand a day, overproduction. Of the day: capital lost, capacity, output that inputs allowing is
    // wanted, output, orders received, what is asked for to rebuild, all demand, and the share of it that is filled.
    private readonly double[] _normal, _final, _over;
    private readonly double[] _lost, _capacity, _wanted, _made, _orders, _rebuilding, _demand, _filled;

    // By product and industry, rows padded: input in a unit of output, stock, weight of the order, what has arrived, and what all sellers offer.
    private readonly double[] _input, _stock, _weight, _arrived, _offered;
    private readonly bool[] _slows;

    // By product and region: the seller's share in orders, and in what is delivered of them.
    private readonly double[] _share, _delivers;

    // By product: whether two states are close.
    private readonly bool[] _isClose;

    public SectorRun(SectorTable table, IReadOnlyList<SectorShock> shocks, SectorOptions options, ParallelOptions parallel)
    {
        (_table, _options, _parallel) = (table, options, parallel);
        _size = (table.Sectors.Count, table.Regions.Count, table.Count, table.Width);
        _shocks = [.. shocks.Select(shock => new ShockState(table, shock))];
        double[] Industries() => new double[_size.Industries];
        double[] Inputs() => new double[_size.Products * _size.Width];
        (_final, _lost, _capacity, _wanted, _made) = (Industries(), Industries(), Industries(), Industries(), Industries());
        (_orders, _rebuilding, _demand, _filled) = (Industries(), Industries(), Industries(), Industries());
        (_input, _stock, _weight, _arrived, _offered) = (Inputs(), Inputs(), Inputs(), Inputs(), Inputs());
        (_delivers, _share, _over) = (Industries(), Industries(), Industries());
        (_slows, _isClose) = (new bool[_input.Length], new bool[_size.Products]);
        _normal = Array.ConvertAll(table.Output, output => output / DaysOfYear);
        for (var industry = 0; industry < _size.Industries; industry++)
        {
            foreach (var sales in table.FinalSalesOf(industry))
            {
                _final[industry] += sales / DaysOfYear;
            }
        }

        Array.Fill(_over, 1);
        Array.Fill(_share, 1);
        Array.Fill(_weight, 1 / DaysOfYear);
        ByProduct(StartProduct);
    }

    /// <summary>Runs a day and writes it down; tells where it cannot go on.</summary>
    public SectorBreak? Step(int day, SectorSeries series)
    {
        FeelShocks(day);
        if (day > 1)
        {
            ChangeOverproduction();
        }

        for (var i = 0; i < _size.Industries; i++)
        {
            _capacity[i] = _normal[i] * (1 - (_lost[i] == 0 ? 0 : _lost[i] / _table.Capital[i])) * _over[i];
            _wanted[i] = Math.Min(_demand[i], _capacity[i]);
        }

        if (Array.FindIndex(_wanted, wanted => wanted < 0) is >= 0 and var below)
        {
            return new SectorBreak(day, below, BreakCause.DemandBelowZero);
        }

        Produce();
        _capacity.CopyTo(series.OfIndustries(series.Capacity, day));
        _made.CopyTo(series.OfIndustries(series.Production, day));
        _orders.CopyTo(series.OfIndustries(series.Orders, day));
        _over.CopyTo(series.OfIndustries(series.Overproduction, day));
        _lost.CopyTo(series.OfIndustries(series.CapitalLost, day));
        if (Distribute(series.OfFinalDemand(day)) is >= 0 and var empty)
        {
            return new SectorBreak(day, empty, BreakCause.StockBelowZero);
        }

        Mend(day);
        Order();
        return null;
    }

    /// <summary>Inputs and stocks of a product at the start, and what is ordered of it.</summary>
    private void StartProduct(int product)
    {
        var sellers = _table.SellersOf(product);
        var input = Row(_input, product);
        SectorKernels.WeightedSums(sellers, Sellers(_share, product), Sellers(_share, product), input, Row(_offered, product));
        for (var buyer = 0; buyer < _size.Industries; buyer++)
        {
            var year = input[buyer];
            _slows[(product * _size.Width) + buyer] = year > _normal[buyer] * LeastInput;
            input[buyer] = _table.Output[buyer] == 0 ? 0 : year / _table.Output[buyer];
            Row(_stock, product)[buyer] = _normal[buyer] * input[buyer] * _options.StockDays;
        }

        SumOrders(product);
    }

    private void FeelShocks(int day)
    {
        Array.Clear(_lost);
        Array.Clear(_rebuilding);
        foreach (var shock in _shocks.Where(shock => shock.IsFelt(day)))
        {
            _lost[shock.Industry] += shock.Lost;
            shock.Ask(day, _rebuilding);
        }

        for (var i = 0; i < _size.Industries; i++)
        {
            _demand[i] = _orders[i] + _final[i] + _rebuilding[i];
            if (_lost[i] > _table.Capital[i])
            {
                throw new UnusableInputException(Diagnostic.Error(
                    SectorCodes.Loss,
                    new Place("shocks"),
                    FormattableString.Invariant($"on day {day} all that `{_table.RegionOf(i)}|{_table.SectorOf(i)}` has lost, {_lost[i]:G6}, is above its capital, {_table.Capital[i]:G6}"),
                    "check the shocks that fall together"));
            }
        }
    }

    /// <summary>Demand of the day against what was made the day before.</summary>
    private void ChangeOverproduction()
    {
        for (var i = 0; i < _size.Industries; i++)
        {
            var scarcity = _demand[i] == 0 ? 0 : (_demand[i] - _made[i]) / _demand[i];
            var change = (_options.MostOverproduction - _over[i]) * scarcity / _options.OverproductionDays;
            if (scarcity == 0)
            {
                change += (1 - _over[i]) / _options.OverproductionDays;
            }

            _over[i] = Math.Max(1, _over[i] + change);
        }
    }

    /// <summary>Production is slowed by the input whose stock is the farthest below its limit.</summary>
    private void Produce()
    {
        _wanted.CopyTo(_made, 0);
        for (var product = 0; product < _size.Products; product++)
        {
            var input = Row(_input, product);
            var stock = Row(_stock, product);
            var slows = _slows.AsSpan(product * _size.Width, _size.Industries);
            for (var i = 0; i < slows.Length; i++)
            {
                var limit = _wanted[i] * input[i] * _options.Psi * _options.StockDays;
                if (slows[i] && stock[i] < limit)
                {
                    _made[i] = Math.Min(_made[i], _wanted[i] * (stock[i] / limit));
                }
            }
        }
    }

    /// <summary>Everyone who asked gets the same share; returns the industry with a stock below zero, or -1.</summary>
    private int Distribute(Span<double> unmet)
    {
        for (var i = 0; i < _size.Industries; i++)
        {
            _filled[i] = _demand[i] == 0 ? 0 : _made[i] / _demand[i];
            var at = _table.RowOf(i);
            _delivers[at] = _share[at] * _filled[i];
            if (_options.OrderSplit == OrderSplit.Capacity)
            {
                _share[at] = _normal[i] == 0 ? 1 : _capacity[i] / _normal[i];
            }

            var final = _table.FinalSalesOf(i);
            for (var j = 0; j < final.Length; j++)
            {
                unmet[j] += final[j] / DaysOfYear * (1 - _filled[i]);
            }
        }

        ByProduct(Deliver);
        if (!_isClose.All(isClose => isClose))
        {
            ByProduct(Restock);
        }

        // The first one below zero, over products and then industries.
        var below = Array.FindIndex(_stock, stock => stock < 0);
        return below < 0 ? -1 : below % _size.Width;
    }

    /// <summary>What buyers get of a product, and what the sellers offer for the next orders.</summary>
    private void Deliver(int product)
    {
        var arrived = Row(_arrived, product);
        var weight = Row(_weight, product);
        var input = Row(_input, product);
        SectorKernels.WeightedSums(_table.SellersOf(product), Sellers(_delivers, product), Sellers(_share, product), arrived, Row(_offered, product));
        var isClose = true;
        for (var i = 0; i < _size.Industries; i++)
        {
            arrived[i] *= weight[i];
            isClose &= IsClose(arrived[i], _made[i] * input[i]);
        }

        _isClose[product] = isClose;
    }

    private void Restock(int product)
    {
        var stock = Row(_stock, product);
        var arrived = Row(_arrived, product);
        var input = Row(_input, product);
        for (var i = 0; i < _size.Industries; i++)
        {
            stock[i] = stock[i] - (_made[i] * input[i]) + arrived[i];
        }
    }

    private void Mend(int day)
    {
        foreach (var shock in _shocks)
        {
            shock.Mend(day, _filled);
        }
    }

    /// <summary>Orders make good what was used, and a part of the gap between the stock and its target at the output wanted now.</summary>
    private void Order()
    {
        for (var i = 0; i < _size.Industries; i++)
        {
            // What was built is no longer asked for; all other demand is as it was.
            _wanted[i] = Math.Min(_orders[i] + _final[i] + (_rebuilding[i] * (1 - _filled[i])), _capacity[i]);
        }

        ByProduct(product =>
        {
            var stock = Row(_stock, product);
            var input = Row(_input, product);
            var isClose = true;
            for (var i = 0; i < _size.Industries; i++)
            {
                isClose &= IsClose(stock[i], Target(i, input[i]));
            }

            _isClose[product] = isClose;
        });
        var restores = !_isClose.All(isClose => isClose);
        ByProduct(product =>
        {
            var stock = Row(_stock, product);
            var input = Row(_input, product);
            var weight = Row(_weight, product);
            var offered = Row(_offered, product);
            for (var i = 0; i < _size.Industries; i++)
            {
                var gap = restores ? Math.Max(0, Target(i, input[i]) - stock[i]) / _options.RestorationDays : 0;
                weight[i] = offered[i] == 0 ? 0 : (gap + (_made[i] * input[i])) / offered[i];
            }

            SumOrders(product);
        });
    }

    private double Target(int industry, double input) => _wanted[industry] * input * _options.StockDays;

    /// <summary>What is ordered from each region that sells a product.</summary>
    private void SumOrders(int product)
    {
        var sellers = _table.SellersOf(product);
        var weight = Row(_weight, product);
        for (var region = 0; region < _size.Regions; region++)
        {
            _orders[_table.IndustryOf(region, product)] =
                Sellers(_share, product)[region] * SectorKernels.Dot(weight, sellers.Slice(region * _size.Width, _size.Width));
        }
    }

    private static bool IsClose(double value, double to) => Math.Abs(value - to) <= CloseToZero + (Close * Math.Abs(to));

    /// <summary>Nothing that one product writes is read by another, so threads change no digit; on a small table they only wait for each other.</summary>
    private void ByProduct(Action<int> work)
    {
        if (_table.Sales.Length >= LeastShared)
        {
            Parallel.For(0, _size.Products, _parallel, work);
            return;
        }

        for (var product = 0; product < _size.Products; product++)
        {
            work(product);
        }
    }

    private Span<double> Row(double[] ofProducts, int product) => ofProducts.AsSpan(product * _size.Width, _size.Width);

    private Span<double> Sellers(double[] bySeller, int product) => bySeller.AsSpan(product * _size.Regions, _size.Regions);
}
