using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>
/// Who buys how much from whom, in flat columns: links customer after customer, those of one customer by the supplier's sector, since
/// suppliers of one sector stand in for each other, and then by supplier.
/// </summary>
/// <remarks>Immutable once built. Links without an amount are left out; several links of one pair add up.</remarks>
public sealed class FirmNet
{
    /// <summary>More firms would not fit the column of suppliers.</summary>
    private const int MostFirms = 1 << 30;

    private readonly Lazy<Customers> _customers;

    /// <summary>Arranges a net.</summary>
    /// <param name="trade">Who sells how much a day to whom; industries are the sectors.</param>
    /// <param name="finalDemand">What consumers, government and the world outside buy from each firm a day; finite and never negative.</param>
    /// <exception cref="ArgumentException">A demand is out of range, or there is not one for each firm.</exception>
    public FirmNet(TradeNet trade, double[] finalDemand)
    {
        var firms = trade.FirmCount;
        if (finalDemand.Length != firms || firms > MostFirms || Array.Exists(finalDemand, demand => !(double.IsFinite(demand) && demand >= 0)))
        {
            throw new ArgumentException($"expected a finite demand that is not negative for each of {firms} firms, at most {MostFirms}", nameof(finalDemand));
        }

        FinalDemand = finalDemand;
        LinkStart = new int[firms + 1];
        var (suppliers, amounts) = ByCustomer(trade);
        (Suppliers, Amounts) = Packed(trade, suppliers, amounts);
        (Output, Inputs) = ([.. finalDemand], new double[firms]);
        var sold = new double[firms];
        for (var customer = 0; customer < firms; customer++)
        {
            for (var link = LinkStart[customer]; link < LinkStart[customer + 1]; link++)
            {
                sold[SupplierOf(Suppliers[link])] += Amounts[link];
                Inputs[customer] += Amounts[link];
            }
        }

        for (var firm = 0; firm < firms; firm++)
        {
            Output[firm] += sold[firm];
        }

        _customers = new Lazy<Customers>(() => new Customers(this));
    }

    /// <summary>How many firms there are.</summary>
    public int FirmCount => FinalDemand.Length;

    /// <summary>How many pairs of supplier and customer there are.</summary>
    public int LinkCount => Amounts.Length;

    /// <summary>Where the links of each customer begin; after the last, their count.</summary>
    internal int[] LinkStart { get; }

    /// <summary>The supplier of each link, doubled; plus one at the last link of a sector.</summary>
    internal int[] Suppliers { get; }

    /// <summary>What is bought over each link a day.</summary>
    internal double[] Amounts { get; }

    /// <summary>What final demand takes from each firm a day.</summary>
    internal double[] FinalDemand { get; }

    /// <summary>What each firm makes a day: all it sells.</summary>
    internal double[] Output { get; }

    /// <summary>What each firm buys a day.</summary>
    internal double[] Inputs { get; }

    /// <summary>The links again, supplier after supplier.</summary>
    internal Customers Customers => _customers.Value;

    internal static int Entry(int supplier, bool endsSector) => (supplier << 1) | (endsSector ? 1 : 0);

    internal static int SupplierOf(int entry) => entry >> 1;

    internal static bool EndsSector(int entry) => (entry & 1) != 0;

    private (int[] Suppliers, double[] Amounts) ByCustomer(TradeNet trade)
    {
        var next = Offsets.Of(trade.Customers, trade.FirmCount);
        next.CopyTo(LinkStart, 0);
        var (suppliers, amounts) = (new int[trade.Amounts.Count], new double[trade.Amounts.Count]);
        for (var i = 0; i < suppliers.Length; i++)
        {
            var at = next[trade.Customers[i]]++;
            (suppliers[at], amounts[at]) = (trade.Suppliers[i], trade.Amounts[i]);
        }

        return (suppliers, amounts);
    }

    /// <summary>Sorts the links of each customer, adds up pairs and closes the gaps, all in place.</summary>
    private (int[] Suppliers, double[] Amounts) Packed(TradeNet trade, int[] suppliers, double[] amounts)
    {
        var order = Comparer<int>.Create((a, b) => trade.Industries[a].CompareTo(trade.Industries[b]) is not 0 and var bySector ? bySector : a.CompareTo(b));
        var count = 0;
        for (var customer = 0; customer < trade.FirmCount; customer++)
        {
            var (first, end) = (LinkStart[customer], LinkStart[customer + 1]);
            Array.Sort(suppliers, amounts, first, end - first, order);
            LinkStart[customer] = count;
            for (var i = first; i < end; i++)
            {
                if (count > LinkStart[customer] && suppliers[count - 1] == suppliers[i])
                {
                    amounts[count - 1] += amounts[i];
                }
                else if (amounts[i] > 0)
                {
                    (suppliers[count], amounts[count]) = (suppliers[i], amounts[i]);
                    count++;
                }
            }

            for (var i = LinkStart[customer]; i < count; i++)
            {
                var ends = i + 1 == count || trade.Industries[suppliers[i]] != trade.Industries[suppliers[i + 1]];
                suppliers[i] = Entry(suppliers[i], ends);
            }
        }

        LinkStart[^1] = count;
        return count == amounts.Length ? (suppliers, amounts) : (suppliers[..count], amounts[..count]);
    }
}
