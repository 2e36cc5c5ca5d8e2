namespace Chokepoint.Supply.Trade;

/// <summary>What one side of trade in a number and year amounts to, by partner; a row for the world is a total and is not added.</summary>
internal sealed class Partners
{
    private readonly Dictionary<TradeArea, Amounts> _by = [];

    public IReadOnlyDictionary<TradeArea, Amounts> By => _by;

    /// <summary>What the table says of all partners together; <c>null</c> where it says nothing.</summary>
    public Amounts? Total { get; private set; }

    public void Add(TradeArea partner, Amounts amounts) => (partner.IsWorld ? Total ??= new Amounts() : Of(partner)).Add(amounts);

    /// <summary>The sum of the partners, or the stated total where that is more; <c>null</c> where neither is known.</summary>
    public decimal? Whole(TradeMeasure measure)
    {
        var sum = _by.Count > 0 && _by.Values.All(amounts => amounts.IsWhole(measure)) ? _by.Values.Sum(amounts => amounts.Stated(measure)) : (decimal?)null;
        return Total?.In(measure) is { } total ? Math.Max(total, sum ?? 0) : sum;
    }

    private Amounts Of(TradeArea partner) => _by.TryGetValue(partner, out var amounts) ? amounts : _by[partner] = new Amounts();
}
