using Chokepoint.Core.Places;

namespace Chokepoint.Supply.Network;

/// <summary>A place that makes or holds items.</summary>
/// <param name="Id">Its id in the network.</param>
public sealed record Facility(string Id)
{
    /// <summary>What people call it; the id where they call it nothing.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Who owns it; <c>null</c> where that is unknown.</summary>
    public string? Company { get; init; }

    /// <summary>Where it stands; <c>null</c> where that is unknown.</summary>
    public Country? Country { get; init; }

    /// <summary>The step of the chain it works at, such as <c>separation</c>; <c>null</c> where that is unknown.</summary>
    public string? Stage { get; init; }

    /// <summary>Its branch, for risk indices that know firms by branch; <c>null</c> where that is unknown.</summary>
    public string? Industry { get; init; }
}
