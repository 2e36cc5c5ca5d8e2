namespace Chokepoint.App.Simulate;

/// <summary>How far a long piece of work has come.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Of">How much there is.</param>
public readonly record struct WorkDone(string What, int Done, int Of);
