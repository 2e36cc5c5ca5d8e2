using Chokepoint.Core.Places;

namespace Chokepoint.Supply.Trade;

/// <summary>
/// A partner in a trade or production table: a country, the world, which is a total, or others that nobody names.
/// <c>default</c> is <see cref="Others"/>.
/// </summary>
public readonly record struct TradeArea
{
    private TradeArea(Country? country, bool isWorld) => (Country, IsWorld) = (country, isWorld);

    /// <summary>A total over all countries.</summary>
    public static TradeArea World { get; } = new(null, isWorld: true);

    /// <summary>Countries that are not named, or areas of no country.</summary>
    public static TradeArea Others => default;

    /// <summary>The country; <c>null</c> for the world and for others.</summary>
    public Country? Country { get; }

    /// <summary>Whether it is a total.</summary>
    public bool IsWorld { get; }

    /// <summary>One country.</summary>
    public static TradeArea Of(Country country) => new(country, isWorld: false);

    /// <inheritdoc/>
    public override string ToString() => Country?.Code ?? (IsWorld ? "World" : "others");
}
