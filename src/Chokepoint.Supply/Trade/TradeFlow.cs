using Chokepoint.Core.Codes;

namespace Chokepoint.Supply.Trade;

/// <summary>Goods under one customs number that went from one country to another in a year.</summary>
/// <param name="Exporter">Where they came from.</param>
/// <param name="Importer">Where they went.</param>
/// <param name="Hs">A number of the Harmonized System of 2, 4 or 6 digits.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">Value. <b>Unit</b>: US dollars of the year. <b>Null</b>: not known.</param>
/// <param name="Quantity">Mass. <b>Unit</b>: metric tons. <b>Null</b>: not known.</param>
/// <param name="Reporter">Who reported it.</param>
public readonly record struct TradeFlow(
    TradeArea Exporter, TradeArea Importer, HsCode Hs, int Year, decimal? Value, decimal? Quantity, TradeReporter Reporter = TradeReporter.Reconciled);

/// <summary>Who reported a flow.</summary>
public enum TradeReporter
{
    /// <summary>The table holds each flow once, as BACI does.</summary>
    Reconciled,

    /// <summary>The importing country's customs.</summary>
    Importer,

    /// <summary>The exporting country's customs: the mirror of what the importer reports.</summary>
    Exporter,
}
