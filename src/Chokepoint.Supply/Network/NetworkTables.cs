using Chokepoint.Core.Places;

namespace Chokepoint.Supply.Network;

/// <summary>One input of a recipe.</summary>
/// <param name="Facility">The facility it holds for, or -1 for any.</param>
/// <param name="Output">The item made.</param>
/// <param name="Input">The item used.</param>
/// <param name="Quantity">Units of the input in one unit of the output.</param>
/// <param name="Group">Inputs of one group substitute each other; all groups are needed.</param>
/// <param name="Joint">Outputs of one facility with the same label come out of one run; <c>null</c> where the output comes alone.</param>
/// <param name="Line">Where it stands in its file, from 1; 0 where it comes from no file.</param>
/// <param name="Limit">The largest share of its group that the input can stand in for, 0 to 1.</param>
/// <param name="IsCritical">Whether nothing is made without the group; else what is made falls by the share of the group in the value.</param>
public readonly record struct RecipeInput(
    int Facility, int Output, int Input, double Quantity, string Group, string? Joint = null, int Line = 0, double Limit = 1, bool IsCritical = true);

/// <summary>What a facility can make or move of an item; NaN where unknown.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Item">The item.</param>
/// <param name="PerDay">Units a day at most.</param>
/// <param name="Stock">Units in stock.</param>
/// <param name="RestartDays">Days from a stop to full output.</param>
/// <param name="Line">Where it stands in its file, from 1; 0 where it comes from no file.</param>
public readonly record struct Capacity(int Facility, int Item, double PerDay, double Stock = double.NaN, double RestartDays = double.NaN, int Line = 0);

/// <summary>What the world outside takes from a facility.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Item">The item.</param>
/// <param name="PerDay">Units a day.</param>
/// <param name="Margin">What one unit earns; NaN where unknown.</param>
/// <param name="Line">Where it stands in its file, from 1; 0 where it comes from no file.</param>
public readonly record struct Demand(int Facility, int Item, double PerDay, double Margin = double.NaN, int Line = 0);

/// <summary>What the criticality method of the European Union knows of a country; NaN where unknown.</summary>
/// <param name="Governance">Governance as a risk, 0 to 10, 10 the worst.</param>
/// <param name="Trade">The trade factor: 1 for free trade, more with restrictions, less with agreements.</param>
public readonly record struct CountryRisk(double Governance, double Trade);

/// <summary>A network as its tables say it, each name resolved to its place in the lists.</summary>
public sealed class NetworkTables
{
    /// <summary>The file of each table that was read, for findings.</summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <summary>The facilities.</summary>
    public List<Facility> Facilities { get; } = [];

    /// <summary>The items.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>The inputs of all recipes.</summary>
    public List<RecipeInput> Recipes { get; } = [];

    /// <summary>The capacities.</summary>
    public List<Capacity> Capacities { get; } = [];

    /// <summary>The links.</summary>
    public Links Links { get; } = new();

    /// <summary>The demand from outside.</summary>
    public List<Demand> Demand { get; } = [];

    /// <summary>Risks of countries.</summary>
    public Dictionary<Country, CountryRisk> Countries { get; } = [];

    /// <summary>How much a buyer's industry needs a supplier's: 2 essential, 1 other, 0 none.</summary>
    public Dictionary<(string Supplier, string Buyer), int> Essentials { get; } = [];
}
