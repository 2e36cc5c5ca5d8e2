namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>The whole economy on one day, in the currency of the net.</summary>
/// <param name="Output">What all firms made.</param>
/// <param name="ValueAdded">The part of it that is not bought from other firms.</param>
/// <param name="FinalConsumption">What final demand got.</param>
public readonly record struct FirmDay(double Output, double ValueAdded, double FinalConsumption);
