using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;

namespace Chokepoint.Supply.Trade;

/// <summary>What is asked of trade and production tables.</summary>
/// <param name="Controlling">The country whose controls are feared.</param>
/// <param name="Importer">The country whose exposure it is; <c>null</c> for all countries together.</param>
/// <param name="HsPrefixes">The customs numbers, headings or chapters to look at, each with a line of its own; none for all.</param>
public sealed record TradeQuery(Country Controlling, Country? Importer, IReadOnlyList<HsCode> HsPrefixes)
{
    internal bool Covers(HsCode hs) => HsPrefixes.Count == 0 || HsPrefixes.Any(prefix => prefix.IsAbove(hs));
}
