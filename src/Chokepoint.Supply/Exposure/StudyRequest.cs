using Chokepoint.Core.Places;
using Chokepoint.Supply.Legal;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Exposure;

/// <summary>What to study.</summary>
/// <param name="Country">The controlling country.</param>
/// <param name="Closely">How many products to look at closely.</param>
/// <param name="Threads">How many threads may work; results do not depend on it.</param>
public sealed record StudyRequest(Country Country, int Closely, int Threads)
{
    /// <summary>Ids of items or facilities whose products are to be looked at closely; where there are none, those of most value are.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    /// <summary>The country whose imports are looked at; <c>null</c> where none is.</summary>
    public Country? Importer { get; init; }

    /// <summary>How to work out the systemic risk of every facility; <c>null</c> to leave it out.</summary>
    public SystemicRiskOptions? SystemicRisk { get; init; }

    /// <summary>What law says of the links; <c>null</c> where it is not asked.</summary>
    public LinkVerdicts? Law { get; init; }

    /// <summary>What it says with an overlay laid over it; <c>null</c> without one.</summary>
    public LinkVerdicts? UnderOverlay { get; init; }
}
