using Chokepoint.Core.Codes;
using Chokepoint.Core.Quantities;

namespace Chokepoint.Supply.Network;

/// <summary>What a network makes, moves and uses.</summary>
/// <param name="Id">Its id in the network.</param>
public sealed record Item(string Id)
{
    /// <summary>What people call it; the id where they call it nothing.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Its customs number, or <c>null</c>.</summary>
    public HsCode? Hs { get; init; }

    /// <summary>The entries of control lists that it falls under, as the user knows them; none where nobody has looked.</summary>
    public IReadOnlyList<ControlCode> ControlCodes { get; init; } = [];

    /// <summary>The unit in which every quantity of it is given, or <c>null</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one unit, in the network's one currency; NaN where it is unknown.</summary>
    public double UnitValue { get; init; } = double.NaN;

    /// <summary>The mass of one unit in kilograms; NaN where it is unknown.</summary>
    public double UnitMass { get; init; } = double.NaN;

    /// <summary>Shares of its mass by chemical element, 0 to 1; <c>null</c> where it is unknown.</summary>
    public IReadOnlyDictionary<string, double>? Composition { get; init; }

    /// <summary>The share of its use that is met from recycled end-of-life material, 0 to 1; NaN where it is unknown.</summary>
    public double Recycling { get; init; } = double.NaN;

    /// <summary>The substitution index of the European Union's criticality method, 0 to 1; NaN where it is unknown.</summary>
    public double Substitution { get; init; } = double.NaN;

    /// <summary>The mass in kilograms that a unit of measurement says; NaN where it measures no mass.</summary>
    internal static double MassOf(string? unit) =>
        unit is not null && Units.TryFind(unit, out var known) && known.Dimension == "mass" ? (double)known.Factor : double.NaN;
}
