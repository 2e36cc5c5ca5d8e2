namespace Chokepoint.Supply.Trade;

/// <summary>What the shares of a line are shares of.</summary>
public enum TradeMeasure
{
    /// <summary>US dollars of the year.</summary>
    Value,

    /// <summary>Metric tons.</summary>
    Quantity,
}

/// <summary>An amount of trade. <b>Null</b>: not known, because some flow in it does not state it.</summary>
/// <param name="Value">US dollars of the year.</param>
/// <param name="Quantity">Metric tons.</param>
public readonly record struct TradeAmount(decimal? Value, decimal? Quantity)
{
    /// <summary>The amount in a measure.</summary>
    public decimal? In(TradeMeasure measure) => measure == TradeMeasure.Value ? Value : Quantity;
}
