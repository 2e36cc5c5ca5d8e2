namespace Chokepoint.Supply.Trade;

/// <summary>Permanent codes of what can be wrong with a row of trade or production.</summary>
internal static class TradeCodes
{
    /// <summary>A required column or cell is missing.</summary>
    public const string Missing = "CP0351";

    /// <summary>No country, world or others.</summary>
    public const string Area = "CP0352";

    /// <summary>No customs number of 2, 4 or 6 digits.</summary>
    public const string Hs = "CP0353";

    /// <summary>No year.</summary>
    public const string Year = "CP0354";

    /// <summary>No amount.</summary>
    public const string Number = "CP0355";

    /// <summary>A currency or unit that is not added up.</summary>
    public const string Unit = "CP0356";

    /// <summary>The same amount stands there twice.</summary>
    public const string Twice = "CP0357";

    /// <summary>A column that has no meaning here.</summary>
    public const string UnknownColumn = "CP0358";
}
