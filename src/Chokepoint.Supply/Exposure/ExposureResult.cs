using Chokepoint.Core.Places;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Exposure;

/// <summary>How the products of a network depend on a country, and where the network is weak.</summary>
public sealed record ExposureResult
{
    /// <summary>The network.</summary>
    public required SupplyNetwork Network { get; init; }

    /// <summary>The controlling country.</summary>
    public required Country Country { get; init; }

    /// <summary>The stages of the chain from the sources on.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Every row of demand, in its order.</summary>
    public required IReadOnlyList<ProductExposure> Products { get; init; }

    /// <summary>For each kind of cut what stops most, worst first; only what stops something.</summary>
    public required IReadOnlyDictionary<CutKind, IReadOnlyList<Choke>> Chokes { get; init; }

    /// <summary>Whether stopped demand is measured by value; else each row of demand counts alike, as some have no price.</summary>
    public required bool StoppedByValue { get; init; }

    /// <summary>Who makes each item, and how concentrated that is.</summary>
    public required IReadOnlyList<ItemSupply> Supply { get; init; }

    /// <summary>The systemic risk of every facility, in their order; <c>null</c> where it was left out.</summary>
    public required SystemicRiskResult? SystemicRisk { get; init; }

    /// <summary>What law says of the links, or <c>null</c>.</summary>
    public required LinkVerdicts? Law { get; init; }

    /// <summary>What it says with an overlay laid over it, or <c>null</c>.</summary>
    public required LinkVerdicts? UnderOverlay { get; init; }

    /// <summary>Whether every cycle of shares came to rest.</summary>
    public required bool IsSettled { get; init; }
}
