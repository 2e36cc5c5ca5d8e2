namespace Chokepoint.Law.Measures;

/// <summary>That a measure also names the companies which listed parties hold together.</summary>
/// <param name="Owners">The measures whose parties count as owners.</param>
/// <param name="AtLeast">From which share on, in percent.</param>
public sealed record HoldingRule(IReadOnlyList<string> Owners, decimal AtLeast);
