using System.Collections.Frozen;

namespace Chokepoint.Core.Quantities;

/// <summary>A unit of measurement: its symbol, what it measures, and how many base units of that it is.</summary>
/// <param name="Symbol">The symbol as written, such as <c>g/cm3</c>.</param>
/// <param name="Dimension">What it measures, such as <c>density</c>.</param>
/// <param name="Factor">Base units of the dimension in one of these.</param>
public sealed record Unit(string Symbol, string Dimension, decimal Factor);

/// <summary>
/// The units that list entries use. Symbols are compared without case only where that is unambiguous: <c>mW</c> stands here so that it
/// is not read as <c>MW</c>. Every factor is an exact decimal, so that quantities on a threshold compare as the law means it.
/// </summary>
public static class Units
{
    /// <summary>A bare number: a count, or a size without a unit.</summary>
    public static readonly Unit One = new("", "number", 1);

    /// <summary>Hundredths; the base of shares.</summary>
    public static readonly Unit Percent = new("%", "share", 1);

    private static readonly Unit[] s_all =
    [
        One, Percent, new("‰", "share", 0.1m), new("ppm", "share", 0.0001m), new("ppb", "share", 0.0000001m),
        new("wt%", "share", 1), new("wt.%", "share", 1),
        new("g/cm3", "density", 1), new("g/cc", "density", 1), new("g/ml", "density", 1), new("kg/m3", "density", 0.001m), new("t/m3", "density", 1),
        new("MPa", "pressure", 1), new("GPa", "pressure", 1000), new("kPa", "pressure", 0.001m), new("Pa", "pressure", 0.000001m), new("mPa", "pressure", 0.000000001m),
        new("N/mm2", "pressure", 1), new("bar", "pressure", 0.1m),
        new("mm", "length", 1), new("cm", "length", 10), new("m", "length", 1000), new("km", "length", 1_000_000), new("um", "length", 0.001m),
        new("micrometre", "length", 0.001m), new("micron", "length", 0.001m), new("nm", "length", 0.000001m), new("in", "length", 25.4m), new("inch", "length", 25.4m),
        new("nmi", "length", 1_852_000), new("NM", "length", 1_852_000),
        new("kW", "power", 1), new("W", "power", 0.001m), new("MW", "power", 1000), new("mW", "power", 0.000001m), new("hp", "power", 0.745699872m), new("PS", "power", 0.73549875m),
        new("Wh/kg", "specific energy", 1), new("kWh/kg", "specific energy", 1000),
        new("mAh/g", "specific capacity", 1), new("Ah/kg", "specific capacity", 1),
        new("kg", "mass", 1), new("g", "mass", 0.001m), new("mg", "mass", 0.000001m), new("t", "mass", 1000), new("Mg", "mass", 1000), new("lb", "mass", 0.45359237m),
        new("s", "duration", 1), new("min", "duration", 60), new("h", "duration", 3600),
        new("L", "volume", 1), new("m3", "volume", 1000), new("cm3", "volume", 0.001m), new("ml", "volume", 0.001m),
        new("m3/day", "flow", 1), new("m3/d", "flow", 1),
        new("N", "force", 1), new("kN", "force", 1000),
        new("km/h", "speed", 1), new("m/s", "speed", 3.6m), new("MHz", "frequency", 1), new("GHz", "frequency", 1000), new("kHz", "frequency", 0.001m),
        new("Hz", "frequency", 0.000001m), new("C", "temperature", 1), new("°C", "temperature", 1), new("degC", "temperature", 1),
        new("HRB", "hardness", 1), new("/cm2", "areal density", 1), new("cm-2", "areal density", 1), new("V", "voltage", 1), new("kV", "voltage", 1000), new("MV", "voltage", 1_000_000), new("mV", "voltage", 0.001m),
    ];

    private static readonly FrozenDictionary<string, Unit> s_exact = s_all.ToFrozenDictionary(unit => unit.Symbol);
    private static readonly FrozenDictionary<string, Unit> s_folded = s_all
        .GroupBy(unit => unit.Symbol.ToLowerInvariant())
        .Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First());

    /// <summary>The symbols of a dimension, the plainest first.</summary>
    public static IEnumerable<string> SymbolsOf(string dimension) =>
        s_all.Where(unit => unit.Dimension == dimension && unit.Symbol.Length > 0).OrderByDescending(unit => unit.Factor == 1).Select(unit => unit.Symbol);

    /// <summary>All dimensions.</summary>
    public static IEnumerable<string> Dimensions => s_all.Select(unit => unit.Dimension).Distinct();

    /// <summary>Finds a unit by its symbol; <c>µ</c>, superscripts and spaces are folded first.</summary>
    public static bool TryFind(string symbol, out Unit unit)
    {
        var plain = symbol.Trim()
            .Replace('\u00B5', 'u').Replace('\u03BC', 'u')
            .Replace("²", "2", StringComparison.Ordinal).Replace("³", "3", StringComparison.Ordinal)
            .Replace("％", "%", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return s_exact.TryGetValue(plain, out unit!) || s_folded.TryGetValue(plain.ToLowerInvariant(), out unit!);
    }

    /// <summary>How many of one unit another is; <c>null</c> where one of them is unknown, or they measure different things.</summary>
    public static decimal? Ratio(string unit, string other) =>
        TryFind(unit, out var from) && TryFind(other, out var to) && from.Dimension == to.Dimension ? from.Factor / to.Factor : null;
}
