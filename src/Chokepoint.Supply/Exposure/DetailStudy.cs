using System.Collections.Concurrent;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>The closer look at single products.</summary>
internal sealed class DetailStudy
{
    private const int PathCount = 5;
    private const int MostShares = 8;
    private const int LargestStopSet = 3;
    private const double Rounding = 1e-13;

    private readonly SupplyNetwork _network;
    private readonly ProductStudy _products;
    private readonly ChokeRanking _single;
    private readonly Feasibility _whole;
    private readonly ConcurrentBag<StopSearch> _searches = [];
    private readonly List<(string Stage, double[] Passing, double[] Left, Feasibility Without)> _stages;
    private readonly List<ElementStudy> _elements;
    private readonly GatingItems _gates;
    private readonly List<ControlledShares> _controlled;

    public DetailStudy(SupplyNetwork network, StudyRequest request, ProductStudy products, ChokeRanking single, IReadOnlyList<int> demands)
    {
        (_network, _products, _single, _whole) = (network, products, single, Feasibility.Of(network, Cut.None));
        bool IsThere(Facility facility) => facility.Country == request.Country;
        var stages = StageOrder.Of(network);
        _stages = [.. stages.Zip(StagePassages.Of(network, products.Value, stages, IsThere)).AsParallel().AsOrdered().WithDegreeOfParallelism(request.Threads).Select(pair =>
        {
            var (stage, passing) = pair;
            var cut = Cut.Facilities(network, facility => IsThere(facility) && facility.Stage == stage);
            return (stage, passing, Gating.Left(network, cut, withSpare: false), Feasibility.Of(network, cut));
        })];
        _elements = [.. ElementStudy.ElementsOf(network).AsParallel().AsOrdered().WithDegreeOfParallelism(request.Threads).Select(element => new ElementStudy(network, element, stages, IsThere))];
        _gates = new GatingItems(network, request.Country, [.. demands.Select(demand => network.DemandPoints[demand])], request.Threads);
        _controlled = [.. ControlledShares.All(network, products.Value, request.Threads)];
    }

    /// <summary>Looks at one row of demand; may be called by several threads at once.</summary>
    public ProductDetail Of(int demand)
    {
        var point = _network.DemandPoints[demand];
        var passing = _products.LookThrough.PassingThrough(point);
        var sets = StopSetsOf(point);
        return new ProductDetail
        {
            Countries = Shares(passing, facility => facility.Country?.Code, most: int.MaxValue),
            Companies = Shares(passing, facility => facility.Company, MostShares),
            Facilities = Shares(passing, facility => facility.Id, MostShares),
            GatedBy = _gates.Of(point),
            Paths = [.. HeaviestPaths.Of(_network, _products.Value, _products.Added, _products.Embedded, point, PathCount).Select(path => new SupplyPath(path.Share, [.. path.Points.Select(StepAt)]))],
            Stages = [.. _stages.Where(stage => !double.IsNaN(stage.Passing[point]))
                .Select(stage => new StageExposure(stage.Stage, stage.Passing[point], 1 - stage.Left[point], !stage.Without.Has(point)))],
            Elements = [.. _elements.Select(element => element.Of(point)).OfType<ElementExposure>()],
            SinglePoints = [.. _single.SinglePoints[demand].Where(id => id != _network.Tables.Facilities[_network.FacilityOf[point]].Id)],
            StopSets = new SupplierSets(sets.Sets, sets.Size, sets.IsComplete),
            ControlledContent = [.. _controlled.Select(shares => shares.Of(point)).Where(content => content.Most > 0)],
        };
    }

    /// <summary>A search serves one thread at a time, and is dear to set up.</summary>
    private StopSets StopSetsOf(int point)
    {
        var search = _searches.TryTake(out var free) ? free : new StopSearch(_network, _whole, CutKind.Facility);
        var sets = search.Of(point, LargestStopSet);
        _searches.Add(search);
        return sets;
    }

    private PathStep StepAt(int point) => new(_network.Tables.Facilities[_network.FacilityOf[point]], _network.Tables.Items[_network.ItemOf[point]]);

    /// <summary>The largest shares by name; what has no name, or no known origin, together at the end.</summary>
    private List<NamedShare> Shares(double[] passing, Func<Facility, string?> nameOf, int most)
    {
        // Networks have far more points than facilities, and names are slow to look up.
        var own = new double[_network.Tables.Facilities.Count];
        for (var point = 0; point < _network.PointCount; point++)
        {
            own[_network.FacilityOf[point]] += passing[point] * _products.Value.Own[point];
        }

        var shares = new Dictionary<string, double>();
        for (var facility = 0; facility < own.Length; facility++)
        {
            if (own[facility] > 0 && nameOf(_network.Tables.Facilities[facility]) is { } name)
            {
                shares[name] = shares.GetValueOrDefault(name) + own[facility];
            }
        }

        // Of unknown origin, added by nobody with a name, or gone round in a cycle that takes in nothing.
        var unknown = 1 - shares.Values.Sum();
        var largest = shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most).Select(pair => new NamedShare(pair.Key, pair.Value)).ToList();
        return unknown > Rounding ? [.. largest, new NamedShare(null, unknown)] : largest;
    }
}
