namespace Chokepoint.Supply.Halts;

/// <summary>What one run is given: its numbers, and what happens.</summary>
/// <param name="Inputs">The numbers that are known least well.</param>
/// <param name="Scenario">What happens.</param>
internal readonly record struct HaltCase(HaltInputs Inputs, Scenario Scenario);
