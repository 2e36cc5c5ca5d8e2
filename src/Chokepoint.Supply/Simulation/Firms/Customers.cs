namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The links of a net again, supplier after supplier and then by customer.</summary>
internal sealed class Customers
{
    public Customers(FirmNet net)
    {
        Start = Systemic.Offsets.Of(net.Suppliers.Select(FirmNet.SupplierOf), net.FirmCount);
        Links = new int[net.LinkCount];
        Firms = new int[net.LinkCount];
        Amounts = new double[net.LinkCount];
        var next = Start[..^1];
        for (var customer = 0; customer < net.FirmCount; customer++)
        {
            for (var link = net.LinkStart[customer]; link < net.LinkStart[customer + 1]; link++)
            {
                var at = next[FirmNet.SupplierOf(net.Suppliers[link])]++;
                (Links[at], Firms[at], Amounts[at]) = (link, customer, net.Amounts[link]);
            }
        }
    }

    /// <summary>Where the customers of each supplier begin; after the last, their count.</summary>
    public int[] Start { get; }

    /// <summary>The number of each link in the net.</summary>
    public int[] Links { get; }

    /// <summary>The customer of each link.</summary>
    public int[] Firms { get; }

    /// <summary>What is bought over each link a day.</summary>
    public double[] Amounts { get; }
}
