namespace Chokepoint.Supply.Trade;

/// <summary>Sums of flows; a flow that states no value, or no mass, is counted.</summary>
internal sealed class Amounts
{
    public decimal Value { get; private set; }

    public decimal Quantity { get; private set; }

    public int WithoutValue { get; private set; }

    public int WithoutQuantity { get; private set; }

    public void Add(decimal? value, decimal? quantity)
    {
        Value += value ?? 0;
        Quantity += quantity ?? 0;
        WithoutValue += value is null ? 1 : 0;
        WithoutQuantity += quantity is null ? 1 : 0;
    }

    public void Add(Amounts other)
    {
        Value += other.Value;
        Quantity += other.Quantity;
        WithoutValue += other.WithoutValue;
        WithoutQuantity += other.WithoutQuantity;
    }

    /// <summary>Whether every flow states it.</summary>
    public bool IsWhole(TradeMeasure measure) => (measure == TradeMeasure.Value ? WithoutValue : WithoutQuantity) == 0;

    /// <summary>The sum of what is stated.</summary>
    public decimal Stated(TradeMeasure measure) => measure == TradeMeasure.Value ? Value : Quantity;

    /// <summary>The sum; <c>null</c> where a flow does not state it.</summary>
    public decimal? In(TradeMeasure measure) => IsWhole(measure) ? Stated(measure) : null;

    /// <summary>The sums.</summary>
    public TradeAmount Sum() => new(In(TradeMeasure.Value), In(TradeMeasure.Quantity));
}
