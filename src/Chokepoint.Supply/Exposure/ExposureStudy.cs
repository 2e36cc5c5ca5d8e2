using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Network;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// Studies how deeply products depend on a country: <em>embedded</em>, how much of a product comes from there, and <em>gating</em>, how
/// much of it stops without. The two are never one number.
/// </summary>
public static class ExposureStudy
{
    private static readonly CutKind[] s_kinds = [CutKind.Facility, CutKind.Company, CutKind.Country, CutKind.Item];

    /// <summary>Studies every product of the network, some of them closely. Same network and request, same result, on any number of threads.</summary>
    public static ExposureResult Of(SupplyNetwork network, StudyRequest request, CancellationToken cancellation)
    {
        var whole = Feasibility.Of(network, Cut.None);
        var weights = DemandWeights.Of(network, whole);
        var rankings = s_kinds.ToDictionary(kind => kind, kind => ChokeRanking.Of(network, kind, whole, weights, request.Threads, cancellation));
        var study = new ProductStudy(network, request, whole, rankings[CutKind.Facility].SinglePointCount);
        var products = Enumerable.Range(0, network.Tables.Demand.Count).Select(study.Of).ToArray();
        Detail(network, request, study, rankings[CutKind.Facility], products, cancellation);
        return new ExposureResult
        {
            Network = network,
            Country = request.Country,
            Stages = StageOrder.Of(network),
            Products = products,
            Chokes = rankings.ToDictionary(pair => pair.Key, pair => pair.Value.Chokes),
            StoppedByValue = weights.ByValue,
            Supply = ItemSupply.All(network, request.Importer),
            SystemicRisk = request.SystemicRisk is { } options
                ? SystemicRiskIndex.Of(FacilityTrade.Net(network), options with { Essentiality = FacilityTrade.EssentialityOf(network) }, request.Threads, cancellation)
                : null,
            Law = request.Law,
            UnderOverlay = request.UnderOverlay,
            IsSettled = study.LookThrough.Settled,
        };
    }

    private static void Detail(
        SupplyNetwork network, StudyRequest request, ProductStudy study, ChokeRanking single, ProductExposure[] products, CancellationToken cancellation)
    {
        var chosen = products.Where(product => product.IsMakeable)
            .Where(product => request.Chosen.Count == 0 || request.Chosen.Contains(product.Item.Id) || request.Chosen.Contains(product.Facility.Id))
            .OrderByDescending(product => double.IsNaN(product.ValuePerDay) ? 0 : product.ValuePerDay)
            .Take(request.Closely)
            .Select(product => product.Demand)
            .ToList();
        if (chosen.Count == 0)
        {
            return;
        }

        var details = new DetailStudy(network, request, study, single, chosen);
        Parallel.ForEach(
            chosen,
            new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation },
            demand => products[demand] = products[demand] with { Detail = details.Of(demand) });
    }
}
