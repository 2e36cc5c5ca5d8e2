namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>
/// The firms of a net day by day, in the published order: damage begins, stocks take in what was delivered and give what was used, orders,
/// demand, output, rationing, recovery.
/// </summary>
/// <remarks>
/// <b>Method</b>: <c>docs/methods/halts-peers.md</c>. <b>Determinism</b>: the work is cut into the same parts at any number of threads, and
/// what parts sum up is added in their order. <b>Threads</b>: one caller at a time.
/// </remarks>
internal sealed partial class FirmModel
{
    /// <summary>Stocks and changes of demand up to this count as none, as in the published program, whose collapses depend on it.</summary>
    public const double Least = 1e-20;

    /// <summary>The parts of the work; each keeps a column of orders of its own.</summary>
    private const int Parts = 4;

    private readonly FirmNet _net;
    private readonly FirmOptions _options;
    private readonly double[] _stocks;
    private readonly double[] _orders;
    private readonly double[] _valueAdded;
    private readonly double[] _aims;
    private readonly double[] _capacity;
    private readonly Filling[] _fillings;
    private readonly SupplierEntry[][] _suppliers;
    private readonly int[] _customerParts;
    private readonly int[] _firmParts;
    private readonly FirmDay[] _totals = new FirmDay[Parts];
    private readonly ParallelOptions _parallel;

    /// <summary>A net on the evening before day 0.</summary>
    public FirmModel(FirmNet net, IReadOnlyList<FirmDamage> damages, FirmOptions options, int threads)
    {
        var firms = net.FirmCount;
        (_net, _options, _parallel) = (net, options, new ParallelOptions { MaxDegreeOfParallelism = threads });
        _stocks = Array.ConvertAll(net.Amounts, amount => amount * options.StockDays);
        _orders = [.. net.Amounts];
        _valueAdded = [.. net.Output.Select((output, firm) => output > 0 ? (output - net.Inputs[firm]) / output : 0)];
        Output = [.. net.Output];
        Demand = [.. net.Output];
        _aims = [.. net.Output];
        _capacity = [.. net.Output];
        Possible = Array.ConvertAll(net.Output, output => output * options.StockDays);
        Damage = new double[firms];
        var isEven = options.Rationing is FirmRationing.Even or FirmRationing.EvenFirmsFirst;
        _fillings = isEven ? [.. Enumerable.Repeat(Filling.All, firms)] : [];
        _suppliers = [.. Enumerable.Range(0, Parts).Select(_ => new SupplierEntry[firms])];
        Array.ForEach(_suppliers, part => Array.Fill(part, new SupplierEntry { Share = 1 }));
        _customerParts = Cut(net.LinkStart);
        _firmParts = isEven ? Cut(net.Customers.Start) : [.. Enumerable.Range(0, Parts + 1).Select(part => (int)((long)firms * part / Parts))];
        _damages = [.. damages.OrderBy(damage => damage.Firm)];
        Final = net.FinalDemand.Sum();
    }

    /// <summary>What each firm made on the last day.</summary>
    public double[] Output { get; }

    /// <summary>What was ordered of each firm on the last day, final demand included.</summary>
    public double[] Demand { get; }

    /// <summary>What the stocks of each firm would have allowed it to make on the last day.</summary>
    public double[] Possible { get; }

    /// <summary>The share of each firm's capacity that is lost, as the last day left it.</summary>
    public double[] Damage { get; }

    /// <summary>All final demand.</summary>
    public double Final { get; }

    /// <summary>How many days were run.</summary>
    public int Day { get; private set; }

    /// <summary>What a supplier delivers over a link for the orders of the last day.</summary>
    public double DeliveredOver(int link)
    {
        var (supplier, order, amount) = (FirmNet.SupplierOf(_net.Suppliers[link]), _orders[link], _net.Amounts[link]);
        ref readonly var entry = ref _suppliers[0][supplier];
        return _fillings.Length > 0 ? new LevelGrants(_fillings).Of(entry, supplier, order, amount) : default(ShareGrants).Of(entry, supplier, order, amount);
    }

    /// <summary>The economy before day 0.</summary>
    public FirmDay Before()
    {
        var (output, added) = (0.0, 0.0);
        for (var firm = 0; firm < Output.Length; firm++)
        {
            output += _net.Output[firm];
            added += _valueAdded[firm] * _net.Output[firm];
        }

        return new FirmDay(output, added, Final);
    }

    /// <summary>Runs one day.</summary>
    public FirmDay Run()
    {
        BeginDamage();
        InParts(_fillings.Length > 0 ? part => Buy(part, new LevelGrants(_fillings)) : part => Buy(part, default(ShareGrants)));
        InParts(Make);
        Recover();
        Day++;
        var total = default(FirmDay);
        foreach (var part in _totals)
        {
            total = new FirmDay(total.Output + part.Output, total.ValueAdded + part.ValueAdded, total.FinalConsumption + part.FinalConsumption);
        }

        return total;
    }

    private void InParts(Action<int> work)
    {
        if (_parallel.MaxDegreeOfParallelism != 1)
        {
            Parallel.For(0, Parts, _parallel, work);
            return;
        }

        for (var part = 0; part < Parts; part++)
        {
            work(part);
        }
    }

    /// <summary>Cuts firms into parts with about the same number of entries, a firm counting as one.</summary>
    private static int[] Cut(int[] start)
    {
        var (cuts, firm, firms) = (new int[Parts + 1], 0, start.Length - 1);
        for (var part = 1; part < Parts; part++)
        {
            while (firm < firms && start[firm] + (long)firm < ((long)start[^1] + firms) * part / Parts)
            {
                firm++;
            }

            cuts[part] = firm;
        }

        cuts[Parts] = firms;
        return cuts;
    }
}
