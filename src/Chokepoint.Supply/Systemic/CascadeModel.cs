namespace Chokepoint.Supply.Systemic;

/// <summary>
/// A trade net prepared for cascades. Firms are renumbered so that those of an industry, which are a market, stand together.
/// </summary>
internal sealed class CascadeModel
{
    /// <summary>The sum up to which one divides by one instead.</summary>
    public const double LeastDivisor = 1e-10;

    private readonly int[] _industries;

    public CascadeModel(TradeNet net, Essentiality essentiality)
    {
        if (net.Industries.DefaultIfEmpty(-1).Max() is var last && last >= essentiality.Industries)
        {
            throw new ArgumentException($"industry {last} of the net is unknown to the essentiality '{essentiality.Name}', which has {essentiality.Industries}");
        }

        var order = Enumerable.Range(0, net.FirmCount).OrderBy(firm => net.Industries[firm]).ToArray();
        Numbers = new int[order.Length];
        for (var number = 0; number < order.Length; number++)
        {
            Numbers[order[number]] = number;
        }

        _industries = Array.ConvertAll(order, firm => net.Industries[firm]);
        MarketStart = [.. Enumerable.Range(0, order.Length).Where(firm => firm == 0 || _industries[firm] != _industries[firm - 1]), order.Length];
        Markets = new int[order.Length];
        for (var market = 0; market + 1 < MarketStart.Length; market++)
        {
            Markets.AsSpan(MarketStart[market]..MarketStart[market + 1]).Fill(market);
        }

        var links = Links(net);
        Sales = new double[order.Length];
        foreach (var link in links)
        {
            Sales[link.Supplier] += link.Amount;
        }

        (Inputs, Orders) = (GroupInputs(links, essentiality), ShareOrders(links));
    }

    /// <summary>The number here of each firm of the net.</summary>
    public int[] Numbers { get; }

    /// <summary>What each firm sells to all others.</summary>
    public double[] Sales { get; }

    /// <summary>The market of each firm.</summary>
    public int[] Markets { get; }

    /// <summary>The first firm of each market; after the last market, the count of firms.</summary>
    public int[] MarketStart { get; }

    /// <summary>How losses pass down, from suppliers to customers.</summary>
    public InputGroups Inputs { get; }

    /// <summary>How losses pass up, from customers to suppliers.</summary>
    public OrderShares Orders { get; }

    /// <summary>What to divide by: a sum near zero counts as one, as in the programs of the index's authors.</summary>
    public static double Divisor(double sum) => sum <= LeastDivisor ? 1 : sum;

    /// <summary>The links that carry anything, by customer and then by supplier; those of one pair in the order of the net.</summary>
    private SupplyLink[] Links(TradeNet net) =>
    [
        .. Enumerable.Range(0, net.Amounts.Count).Where(link => net.Amounts[link] > 0)
            .Select(link => new SupplyLink(Numbers[net.Suppliers[link]], Numbers[net.Customers[link]], net.Amounts[link]))
            .OrderBy(link => link.Customer).ThenBy(link => link.Supplier),
    ];

    private OrderShares ShareOrders(SupplyLink[] links) => new(
        Offsets.Of(links.Select(link => link.Customer), Sales.Length),
        Array.ConvertAll(links, link => link.Supplier),
        Array.ConvertAll(links, link => link.Amount / Divisor(Sales[link.Supplier])));

    private InputGroups GroupInputs(SupplyLink[] links, Essentiality essentiality)
    {
        var builder = new InputGroups.Builder();
        var others = new List<SupplyLink>();
        for (var (firm, at) = (0, 0); firm < Sales.Length; firm++)
        {
            others.Clear();
            var purchases = 0.0;
            while (at < links.Length && links[at].Customer == firm)
            {
                var (first, industry, bought) = (at, _industries[links[at].Supplier], 0.0);
                for (; at < links.Length && links[at].Customer == firm && _industries[links[at].Supplier] == industry; at++)
                {
                    bought += links[at].Amount;
                }

                purchases += bought;
                var inputs = new ArraySegment<SupplyLink>(links, first, at - first);
                switch (essentiality[industry, _industries[firm]])
                {
                    case InputClass.Essential:
                        builder.AddGroup(inputs, bought);
                        break;
                    case InputClass.Other:
                        others.AddRange(inputs);
                        break;
                    case InputClass.None:
                        break;
                }
            }

            builder.AddGroup(others, purchases);
            builder.EndFirm();
        }

        return builder.Build();
    }
}
