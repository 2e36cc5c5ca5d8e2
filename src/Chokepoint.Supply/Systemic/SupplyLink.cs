namespace Chokepoint.Supply.Systemic;

/// <summary>What one firm sells to another, by the numbers that firms have in a <see cref="CascadeModel"/>.</summary>
internal readonly record struct SupplyLink(int Supplier, int Customer, double Amount);
