namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The links of a net: stocks, orders, and how suppliers ration what they make.</summary>
internal abstract class Trade
{
    /// <summary>The trade under the rationing of the options.</summary>
    public static Trade Of(FirmNet net, FirmOptions options) =>
        options.Rationing is FirmRationing.Even or FirmRationing.EvenFirmsFirst ? new EvenTrade(net, options) : new ShareTrade(net, options);

    /// <summary>How many parts the customers are in.</summary>
    public abstract int Parts { get; }

    /// <summary>Renews stocks and orders of the customers in a part, and what their stocks allow them to make.</summary>
    public abstract void Buy(int part, FirmModel firms);

    /// <summary>Adds up what was ordered of each firm of a batch.</summary>
    public abstract void TakeOrders(int batch, Span<double> ordered);

    /// <summary>Settles what customers of a firm will get, and tells what final demand gets.</summary>
    public abstract double Ration(int firm, double demand, double output, double final);

    /// <summary>Tells customers what the firms of a batch will deliver.</summary>
    public abstract void Deliver(int batch);

    /// <summary>What is delivered over a link for the orders of the last day.</summary>
    public abstract double DeliveredOver(int link);
}

/// <summary>The links, with suppliers that tell each customer what they grant in one form.</summary>
internal abstract class Trade<TGrant> : Trade
    where TGrant : struct, IGrant
{
    /// <summary>Links in a part. Their suppliers, each known once, stay in the second level of the cache.</summary>
    private const int PartLinks = 1 << 15;

    private readonly double[] _stocks;
    private readonly int[] _suppliers;
    private readonly Renewal _renewal;
    private readonly Buyers<TGrant>[] _parts;

    protected Trade(FirmNet net, FirmOptions options, TGrant granted)
    {
        (Net, _renewal) = (net, new Renewal(options));
        _stocks = Array.ConvertAll(net.Amounts, amount => amount * options.StockDays);
        Orders = [.. net.Amounts];
        Grants = new TGrant[net.FirmCount];
        Array.Fill(Grants, granted);
        _suppliers = new int[net.LinkCount];
        _parts = [.. Cut(granted)];
    }

    public override int Parts => _parts.Length;

    protected FirmNet Net { get; }

    /// <summary>What is ordered over each link.</summary>
    protected double[] Orders { get; }

    /// <summary>What each firm delivers.</summary>
    protected TGrant[] Grants { get; }

    public override void Buy(int part, FirmModel firms)
    {
        var (start, buyers) = (Net.LinkStart, _parts[part]);
        for (var customer = buyers.First; customer < buyers.End;)
        {
            var first = customer++;
            while (customer < buyers.End && start[customer + 1] - start[first] <= LinkBlock.Links)
            {
                customer++;
            }

            Buy(buyers, first, customer, firms);
        }
    }

    public override void TakeOrders(int batch, Span<double> ordered)
    {
        ordered.Clear();
        foreach (var part in _parts)
        {
            part.HandOver(batch, ordered);
        }
    }

    public override void Deliver(int batch)
    {
        foreach (var part in _parts)
        {
            part.Learn(batch, Grants);
        }
    }

    public override double DeliveredOver(int link)
    {
        var part = Array.FindLast(_parts, part => Net.LinkStart[part.First] <= link)!;
        return part.Granted(FirmNet.SupplierOf(_suppliers[link])).To(Orders[link], Net.Amounts[link]);
    }

    /// <summary>A block of customers, in passes: what is far away in memory is asked for at many links at once, and the rest is the same for all links.</summary>
    private void Buy(Buyers<TGrant> buyers, int firstCustomer, int endCustomer, FirmModel firms)
    {
        var (first, block) = (Net.LinkStart[firstCustomer], buyers.Block);
        var count = Net.LinkStart[endCustomer] - first;
        var suppliers = _suppliers.AsSpan(first, count);
        var amounts = Net.Amounts.AsSpan(first, count);
        var stocks = _stocks.AsSpan(first, count);
        var orders = Orders.AsSpan(first, count);
        block.Open(amounts, stocks);
        buyers.Receive(suppliers, orders, amounts, block.Granted);
        firms.SetPace(firstCustomer, endCustomer, block);
        block.Pool(suppliers);
        block.Renew(_renewal, amounts, stocks, orders);
        block.PoolCover(suppliers, stocks);
        buyers.Order(suppliers, orders);
        firms.SetPossible(firstCustomer, endCustomer, block);
    }

    /// <summary>Cuts customers into parts, and numbers the suppliers within each.</summary>
    private IEnumerable<Buyers<TGrant>> Cut(TGrant granted)
    {
        var (start, place) = (Net.LinkStart, new int[Net.FirmCount]);
        Array.Fill(place, -1);
        for (var customer = 0; customer < Net.FirmCount;)
        {
            var first = customer++;
            while (customer < Net.FirmCount && start[customer + 1] - start[first] <= PartLinks)
            {
                customer++;
            }

            var firms = new List<int>();
            for (var link = start[first]; link < start[customer]; link++)
            {
                if (FirmNet.SupplierOf(Net.Suppliers[link]) is var firm && place[firm] < 0)
                {
                    place[firm] = 0;
                    firms.Add(firm);
                }
            }

            firms.Sort();
            for (var i = 0; i < firms.Count; i++)
            {
                place[firms[i]] = i;
            }

            for (var link = start[first]; link < start[customer]; link++)
            {
                _suppliers[link] = FirmNet.Entry(place[FirmNet.SupplierOf(Net.Suppliers[link])], FirmNet.EndsSector(Net.Suppliers[link]));
            }

            firms.ForEach(firm => place[firm] = -1);
            yield return new Buyers<TGrant>(first, customer, [.. firms], Net.FirmCount, granted);
        }
    }
}
