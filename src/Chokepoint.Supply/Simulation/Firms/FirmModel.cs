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

    private readonly FirmNet _net;
    private readonly FirmOptions _options;
    private readonly Trade _trade;
    private readonly double[] _valueAdded;
    private readonly double[] _aims;
    private readonly double[] _capacity;
    private readonly FirmDay[] _totals;
    private readonly ParallelOptions _parallel;

    /// <summary>A net on the evening before day 0.</summary>
    public FirmModel(FirmNet net, IReadOnlyList<FirmDamage> damages, FirmOptions options, int threads)
    {
        var firms = net.FirmCount;
        (_net, _options, _parallel) = (net, options, new ParallelOptions { MaxDegreeOfParallelism = threads });
        _trade = Trade.Of(net, options);
        _totals = new FirmDay[FirmBatch.Count(firms)];
        _valueAdded = [.. net.Output.Select((output, firm) => output > 0 ? (output - net.Inputs[firm]) / output : 0)];
        Output = [.. net.Output];
        Demand = [.. net.Output];
        _aims = [.. net.Output];
        _capacity = [.. net.Output];
        Possible = Array.ConvertAll(net.Output, output => output * options.StockDays);
        Damage = new double[firms];
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
    public double DeliveredOver(int link) => _trade.DeliveredOver(link);

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
        InParallel(_trade.Parts, part => _trade.Buy(part, this));
        InParallel(_totals.Length, Make);
        Recover();
        Day++;
        var total = default(FirmDay);
        foreach (var batch in _totals)
        {
            total = new FirmDay(total.Output + batch.Output, total.ValueAdded + batch.ValueAdded, total.FinalConsumption + batch.FinalConsumption);
        }

        return total;
    }

    private void InParallel(int parts, Action<int> work)
    {
        if (_parallel.MaxDegreeOfParallelism != 1)
        {
            Parallel.For(0, parts, _parallel, work);
            return;
        }

        for (var part = 0; part < parts; part++)
        {
            work(part);
        }
    }
}
