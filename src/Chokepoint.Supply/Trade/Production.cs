using Chokepoint.Core.Codes;

namespace Chokepoint.Supply.Trade;

/// <summary>What a country makes of a commodity at a stage in a year.</summary>
/// <param name="Commodity">The commodity, in the words of the table.</param>
/// <param name="Stage">The stage, such as <c>mining</c>; <c>""</c> where the table knows one only.</param>
/// <param name="Area">The country; the world, which is a total; or others.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">How much. <b>Null</b>: withheld or not known.</param>
/// <param name="Unit">Its unit, in the words of the table.</param>
/// <param name="Hs">The customs numbers under which the commodity at this stage is traded; empty where the table does not say.</param>
public sealed record Production(string Commodity, string Stage, TradeArea Area, int Year, decimal? Amount, string Unit, IReadOnlyList<HsCode> Hs);
