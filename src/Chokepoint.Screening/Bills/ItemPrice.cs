using Chokepoint.Core.Quantities;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Bills;

/// <summary>The price of one unit of a line's item, against which its content is held.</summary>
/// <param name="Value">The price; <c>null</c> where unknown.</param>
/// <param name="Currency">Its currency; <c>null</c> where nobody says.</param>
/// <param name="Missing">What would make it known; <c>null</c> where it is.</param>
internal readonly record struct ItemPrice(decimal? Value, string? Currency, string? Missing)
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
        var known = bill.ItemOf(item);
        var sole = currencies.Count == 1 ? currencies.First() : null;
        bool Suits(string? currency) => currencies.All(other => other == currency);
        var sold = line.Currency is null && currencies.Count > 0 ? null : SoldAt(line, known?.Unit);
        var listed = known?.UnitValue is > 0 and var price ? price : (decimal?)null;
        var listedIn = known?.Currency ?? sole;
        if (sold is not null && (listed is null || Suits(line.Currency) || !Suits(listedIn)))
        {
            return new ItemPrice(sold, line.Currency, null);
        }

        return listed is not null
            ? new ItemPrice(listed, listedIn, null)
            : new ItemPrice(null, line.Currency ?? sole, line.Value is > 0
                ? line.Quantity is null ? "the quantity of the line" : line.Currency is null ? "the currency of the line" : "the quantity of the line in the unit of the item"
                : $"the price of {item}");
    }

    /// <summary>A share of the price in percent, at most the whole; <c>null</c> where the price is unknown.</summary>
    public decimal? PercentOf(decimal amount) => Value is { } price ? Math.Min(100, amount >= price ? 100 : 100 * amount / price) : null;

    private static decimal? SoldAt(Transaction line, string? unit)
    {
        if (line.Value is not (> 0 and var value) || line.Quantity is not (>= LeastQuantity and var quantity))
        {
            return null;
        }

        if (unit is null || line.Unit is null || string.Equals(unit, line.Unit, StringComparison.OrdinalIgnoreCase))
        {
            return value / quantity;
        }

        return Units.TryFind(line.Unit, out var from) && Units.TryFind(unit, out var to) && from.Dimension == to.Dimension ? value / (quantity * from.Factor / to.Factor) : null;
    }
}
