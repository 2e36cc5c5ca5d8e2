namespace Chokepoint.Law.Measures;

/// <summary>What the law offers to someone whom a restriction stops, and what it asks of him.</summary>
public sealed record Remedy
{
    /// <summary>The permit to apply for, or the authorisation that a release is.</summary>
    public string? Licence { get; init; }

    /// <summary>Who decides; <c>null</c> where nobody is asked.</summary>
    public Office? Office { get; init; }

    /// <summary>Who applies, where and how.</summary>
    public string? Channel { get; init; }

    /// <summary>What the application needs.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>How long a decision takes; <c>null</c> where no clock runs and no usual time is known.</summary>
    public DecisionTime? Time { get; init; }

    /// <summary>What else is to be done, whoever has the permit or uses the release.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>Terms and traps.</summary>
    public string? Note { get; init; }
}
