using System.Globalization;

namespace Chokepoint.Parties.Ownership;

/// <summary>That one party holds a share of a company.</summary>
/// <param name="Owner">Who holds it, by name.</param>
/// <param name="Company">What is held, by name.</param>
/// <param name="Percent">The share of the whole, 0 to 100.</param>
public sealed record Holding(string Owner, string Company, decimal Percent)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Owner} > {Company} = {Percent}%");
}
