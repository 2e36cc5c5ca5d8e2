using Chokepoint.Core.Codes;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Network;

namespace Chokepoint.Tests.Kit;

/// <summary>Writes down a small network by names; facilities and items that were not described come in as they are named.</summary>
internal sealed class NetworkSketch
{
    private readonly Dictionary<string, int> _facilities = [];
    private readonly Dictionary<string, int> _items = [];

    public NetworkTables Tables { get; } = new();

    public static Country China => CountryOf("CN");

    public static Country CountryOf(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException($"`{code}` is no country", nameof(code));

    public NetworkSketch Facility(string id, string? country = null, string? stage = null, string? company = null)
    {
        _facilities.Add(id, Tables.Facilities.Count);
        Tables.Facilities.Add(new Facility(id) { Country = country is null ? null : CountryOf(country), Stage = stage, Company = company });
        return this;
    }

    public NetworkSketch Item(string id, double value = double.NaN, double mass = double.NaN, string? codes = null, params (string Element, double Share)[] composition)
    {
        _items.Add(id, Tables.Items.Count);
        Tables.Items.Add(new Item(id)
        {
            UnitValue = value,
            UnitMass = mass,
            ControlCodes = [.. (codes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => ControlCode.TryParse(text, out var code) ? code : throw new ArgumentException(text))],
            Composition = composition.Length == 0 ? null : composition.ToDictionary(pair => pair.Element, pair => pair.Share),
        });
        return this;
    }

    /// <summary>An input of a recipe; without a facility it holds for any, without a group the input stands for itself.</summary>
    public NetworkSketch Recipe(
        string? facility, string output, string input, double quantity = 1, string? group = null, string? joint = null, double limit = 1, bool isCritical = true)
    {
        Tables.Recipes.Add(new RecipeInput(
            facility is null ? -1 : FacilityOf(facility), ItemOf(output), ItemOf(input), quantity, group ?? input, joint, Limit: limit, IsCritical: isCritical));
        return this;
    }

    public NetworkSketch Capacity(string facility, string item, double perDay, double stock = double.NaN, double restartDays = double.NaN)
    {
        Tables.Capacities.Add(new Capacity(FacilityOf(facility), ItemOf(item), perDay, stock, restartDays));
        return this;
    }

    public NetworkSketch Link(string item, string from, string to, double perDay = double.NaN, double price = double.NaN, string? endUse = null, double lead = double.NaN, double buffer = double.NaN, double qualify = double.NaN, double ramp = double.NaN)
    {
        Tables.Links.Add($"{from}>{to}:{item}", ItemOf(item), FacilityOf(from), FacilityOf(to), perDay, lead, buffer, price, endUse, qualifyDays: qualify, rampDays: ramp);
        return this;
    }

    public NetworkSketch Demand(string facility, string item, double perDay = 1)
    {
        Tables.Demand.Add(new Demand(FacilityOf(facility), ItemOf(item), perDay));
        return this;
    }

    public SupplyNetwork Build() => SupplyNetwork.Build(Tables);

    private int FacilityOf(string id)
    {
        if (!_facilities.ContainsKey(id))
        {
            Facility(id);
        }

        return _facilities[id];
    }

    private int ItemOf(string id)
    {
        if (!_items.ContainsKey(id))
        {
            Item(id);
        }

        return _items[id];
    }
}

/// <summary>Finds points by the names of tests.</summary>
internal static class NetworkPoints
{
    public static int PointOf(this SupplyNetwork network, string facility, string item) => Enumerable.Range(0, network.PointCount)
        .Single(point => network.FacilityIdOf(point) == facility && network.ItemIdOf(point) == item);

    public static string FacilityIdOf(this SupplyNetwork network, int point) => network.Tables.Facilities[network.FacilityOf[point]].Id;

    public static string ItemIdOf(this SupplyNetwork network, int point) => network.Tables.Items[network.ItemOf[point]].Id;

    /// <summary>The edges of a point, over all its slots.</summary>
    public static IEnumerable<int> EdgesAt(this SupplyNetwork network, int point)
    {
        var (first, end) = (network.EdgeStart[network.SlotStart[point]], network.EdgeStart[network.SlotStart[point + 1]]);
        return Enumerable.Range(first, end - first);
    }

    public static bool IsAcyclic(this SupplyNetwork network) => network.ComponentStart.Length - 1 == network.PointCount
        && Enumerable.Range(0, network.PointCount).All(point => network.EdgesAt(point).All(edge => network.EdgeFrom[edge] != point));
}
