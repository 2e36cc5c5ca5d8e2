using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.App.Simulate;

/// <summary>The words for choices of a run of firms, in options and in reports.</summary>
public static class FirmWords
{
    /// <summary>The rationing rules.</summary>
    public static IReadOnlyDictionary<string, FirmRationing> Rationing { get; } = new Dictionary<string, FirmRationing>
    {
        ["proportional"] = FirmRationing.Proportional,
        ["firms_first"] = FirmRationing.FirmsFirst,
        ["even"] = FirmRationing.Even,
        ["even_firms_first"] = FirmRationing.EvenFirmsFirst,
    };

    /// <summary>The order rules.</summary>
    public static IReadOnlyDictionary<string, OrderRule> Orders { get; } = new Dictionary<string, OrderRule>
    {
        ["realised"] = OrderRule.Realised,
        ["baseline"] = OrderRule.Baseline,
        ["no_destocking"] = OrderRule.NoDestocking,
        ["wanted"] = OrderRule.Wanted,
    };

    /// <summary>The recovery laws.</summary>
    public static IReadOnlyDictionary<string, RecoveryLaw> Recovery { get; } =
        Enum.GetValues<RecoveryLaw>().ToDictionary(law => law.ToString().ToLowerInvariant());

    /// <summary>The word of a choice.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T choice)
        where T : struct, Enum => words.First(word => word.Value.Equals(choice)).Key;
}
