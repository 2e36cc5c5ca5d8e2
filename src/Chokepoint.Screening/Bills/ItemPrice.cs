using Chokepoint.Core.Quantities;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bills;

/// <summary>The price of one unit of a line's item, against which its content is held.</summary>
/// <param name="Value">The price; <c>null</c> where unknown.</param>
/// <param name="AtMost">What it cannot be above, if anything.</param>
/// <param name="Currency">Its currency; <c>null</c> where nobody says.</param>
/// <param name="Missing">What would make it known; <c>null</c> where it is.</param>
internal readonly record struct ItemPrice(decimal? Value, decimal? AtMost, string? Currency, string? Missing)
{
    /// <summary>Less of anything is sold to nobody, and no price divided by less is a number.</summary>
    private const decimal LeastQuantity = 0.000_000_001m;

    /// <summary>
    /// The price of the line, divided by its quantity; where that is not known or in another money than the parts, the price in the bill.
    /// Rates of exchange are no facts.
    /// </summary>
    public static ItemPrice Of(Transaction line)
    {
        var (bill, item) = (line.Bill!, line.Item!);
        var currencies = bill.CurrenciesOf(item);
        var sole = currencies.Count == 1 ? currencies.First() : null;
        bool Suits(string? currency) => currencies.All(other => other == currency);
        var known = bill.ItemOf(item);
        var (sold, atMost) = line.Currency is null && currencies.Count > 0 ? (null, null) : SoldAt(line, known?.Unit);
        var listed = known?.UnitValue is > 0 and var price ? price : (decimal?)null;
        var listedIn = known?.Currency ?? sole;
        return sold is not null && (listed is null || Suits(line.Currency) || !Suits(listedIn)) ? new ItemPrice(sold, sold, line.Currency, null)
            : listed is not null ? new ItemPrice(listed, listed, listedIn, null)
            : new ItemPrice(null, atMost, line.Currency ?? sole, WhatIsMissing(line));
    }

    /// <summary>What an amount is at least, in percent of the price.</summary>
    public decimal LeastOf(decimal amount) => AtMost is { } price ? Percent(amount, price) : 0;

    /// <summary>What an amount, which may have no bound, is at most.</summary>
    public decimal MostOf(decimal? amount) => amount == 0 ? 0 : amount is { } most && Value is { } price ? Percent(most, price) : 100;

    private static decimal Percent(decimal amount, decimal price) => amount >= price ? 100 : 100 * amount / price;

    /// <summary>The price of one, and what it is at most: who does not say how many he sells sells one at least.</summary>
    private static (decimal? Price, decimal? AtMost) SoldAt(Transaction line, string? unit)
    {
        if (line.Value is not (> 0 and var value))
        {
            return (null, null);
        }

        if (line.Quantity is not { } quantity)
        {
            return (null, !IsMeasured(line.Unit) && !IsMeasured(unit) ? value : null);
        }

        return quantity * InUnit(line.Unit, unit) is >= LeastQuantity and var units ? (value / units, value / units) : (null, null);
    }

    /// <summary>How many of the item's own units one of the line's is; <c>null</c> where they measure different things.</summary>
    private static decimal? InUnit(string? unit, string? own) => unit is null || own is null || string.Equals(unit, own, StringComparison.OrdinalIgnoreCase)
        ? 1
        : Units.Ratio(unit, own);

    private static bool IsMeasured(string? unit) => unit is not null && Units.TryFind(unit, out var known) && known != Units.One;

    private static string WhatIsMissing(Transaction line) => line.Value is not > 0 ? $"the price of {line.Item}"
        : line.Currency is null ? "the currency of the line"
        : line.Quantity is null ? "the quantity of the line"
        : "the quantity of the line in the unit of the item";
}
