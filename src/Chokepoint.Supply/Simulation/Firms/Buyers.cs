namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>Some of the customers, one after the other, and what they know of those who sell to them.</summary>
/// <remarks>
/// At every link something is read and something is added up at the supplier, who may be any firm. So there are many such parts, each with only
/// its own suppliers, few enough to stay at hand in the cache; what they know is exchanged with the firms once a day, in order.
/// </remarks>
internal sealed class Buyers<TGrant>
    where TGrant : struct, IGrant
{
    private readonly int[] _firms;
    private readonly Supplier[] _suppliers;
    private readonly int[] _batches;

    /// <summary>Takes customers who begin the day with their orders granted.</summary>
    /// <param name="first">The first customer.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="firms">The suppliers, each once, ascending.</param>
    /// <param name="firmCount">How many firms there are.</param>
    /// <param name="granted">What is delivered before the first day.</param>
    public Buyers(int first, int end, int[] firms, int firmCount, TGrant granted)
    {
        (First, End, _firms) = (first, end, firms);
        _suppliers = new Supplier[firms.Length];
        Array.Fill(_suppliers, new Supplier { Grant = granted });
        _batches = new int[FirmBatch.Count(firmCount) + 1];
        for (var batch = 0; batch < _batches.Length; batch++)
        {
            var at = Array.BinarySearch(firms, FirmBatch.First(batch));
            _batches[batch] = at < 0 ? ~at : at;
        }
    }

    /// <summary>The first customer.</summary>
    public int First { get; }

    /// <summary>The customer after the last.</summary>
    public int End { get; }

    /// <summary>Room for their links.</summary>
    public LinkBlock Block { get; } = new();

    /// <summary>What a supplier delivers, by its number among those of this part.</summary>
    public TGrant Granted(int supplier) => _suppliers[supplier].Grant;

    /// <summary>Works out what is delivered over some links.</summary>
    public void Receive(ReadOnlySpan<int> suppliers, ReadOnlySpan<double> orders, ReadOnlySpan<double> amounts, Span<double> granted)
    {
        var known = _suppliers;
        for (var link = 0; link < suppliers.Length; link++)
        {
            granted[link] = known[FirmNet.SupplierOf(suppliers[link])].Grant.To(orders[link], amounts[link]);
        }
    }

    /// <summary>Adds orders up at the suppliers.</summary>
    public void Order(ReadOnlySpan<int> suppliers, ReadOnlySpan<double> orders)
    {
        var known = _suppliers;
        for (var link = 0; link < suppliers.Length; link++)
        {
            known[FirmNet.SupplierOf(suppliers[link])].Ordered += orders[link];
        }
    }

    /// <summary>Hands over what was ordered of the firms of a batch.</summary>
    public void HandOver(int batch, Span<double> ordered)
    {
        var first = FirmBatch.First(batch);
        var firms = _firms.AsSpan(_batches[batch].._batches[batch + 1]);
        var suppliers = _suppliers.AsSpan(_batches[batch], firms.Length);
        for (var i = 0; i < suppliers.Length; i++)
        {
            ordered[firms[i] - first] += suppliers[i].Ordered;
            suppliers[i].Ordered = 0;
        }
    }

    /// <summary>Takes in what the firms of a batch will deliver.</summary>
    public void Learn(int batch, ReadOnlySpan<TGrant> grants)
    {
        var firms = _firms.AsSpan(_batches[batch].._batches[batch + 1]);
        var suppliers = _suppliers.AsSpan(_batches[batch], firms.Length);
        for (var i = 0; i < suppliers.Length; i++)
        {
            suppliers[i].Grant = grants[firms[i]];
        }
    }

    /// <summary>Both are needed at every link, so they lie side by side.</summary>
    private struct Supplier
    {
        public TGrant Grant;

        /// <summary>What these customers order of it today.</summary>
        public double Ordered;
    }
}
