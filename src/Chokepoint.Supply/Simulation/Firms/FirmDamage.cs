namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>A firm loses capacity.</summary>
/// <param name="Firm">Its number.</param>
/// <param name="Share">The share of its normal output that it can't make, 0 to 1.</param>
/// <param name="Day">The first day, from 0.</param>
public readonly record struct FirmDamage(int Firm, double Share, int Day = 0);
