namespace Chokepoint.Supply.Systemic;

/// <summary>What would be lost if one firm stopped for good. Shares are of the sales of all firms together, from 0 to 1.</summary>
/// <param name="Firm">The firm that stops.</param>
/// <param name="Esri">The index: each firm loses by the worse of both directions.</param>
/// <param name="Down">What customers lose for want of inputs, and theirs, and so on.</param>
/// <param name="Up">What suppliers lose for want of orders, and theirs, and so on.</param>
/// <param name="Steps">How many steps the cascade took after the stop, the one that ended it included.</param>
/// <param name="Settled">Whether it ended by itself; otherwise the step limit cut it off and the shares are too low.</param>
public readonly record struct FirmRisk(int Firm, double Esri, double Down, double Up, int Steps, bool Settled);
