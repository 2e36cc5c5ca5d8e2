using Chokepoint.Core.Places;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>How every product depends on a country, in the few numbers that a table of all of them shows.</summary>
internal sealed class ProductStudy
{
    private readonly SupplyNetwork _network;
    private readonly Feasibility _whole;
    private readonly double[] _prices;
    private readonly double[] _unknown;
    private readonly double[] _mass;
    private readonly double[] _massThere;
    private readonly double[] _massUnknown;
    private readonly double[] _direct;
    private readonly double[] _left;
    private readonly double[] _leftWithSpare;
    private readonly Feasibility _without;
    private readonly Depth _depth;
    private readonly LawStudy? _law;
    private readonly LawStudy? _overlay;
    private readonly int[] _singlePoints;

    public ProductStudy(SupplyNetwork network, StudyRequest request, Feasibility whole, int[] singlePoints)
    {
        (_network, _whole, _singlePoints) = (network, whole, singlePoints);
        bool IsThere(Facility facility) => facility.Country == request.Country;
        Value = ValueWeights.Of(network);
        _prices = ValueWeights.Prices(network);
        LookThrough = new LookThrough(network, Value);
        Added = Amounts.Added(network, Value, IsThere);
        Embedded = LookThrough.Solve(Added);
        _unknown = LookThrough.Unplaced();
        _direct = Direct(network, Value, request.Country);
        _depth = Depth.Of(network, Value, Added, Embedded);

        var stated = ContentWeights.MassOf(network);
        _mass = ContentWeights.ContentOf(network, stated);
        var massWeights = ContentWeights.Of(network, _mass, UntoldContent.Of(network, stated));
        var massThrough = new LookThrough(network, massWeights);
        _massThere = massThrough.Solve(Amounts.Added(network, massWeights, IsThere));
        _massUnknown = massThrough.Unplaced();

        var cut = Cut.Facilities(network, IsThere);
        _left = Gating.Left(network, cut, withSpare: false);
        _leftWithSpare = Gating.Left(network, cut, withSpare: true);
        _without = Feasibility.Of(network, cut);
        _law = request.Law is { } law ? new LawStudy(network, Value, law) : null;
        _overlay = request.UnderOverlay is { } overlay ? new LawStudy(network, Value, overlay) : null;
    }

    /// <summary>The weights by value.</summary>
    public Weights Value { get; }

    /// <summary>The look-through by value.</summary>
    public LookThrough LookThrough { get; }

    /// <summary>What each point adds in the country.</summary>
    public double[] Added { get; }

    /// <summary>The share of each point that was added in the country.</summary>
    public double[] Embedded { get; }

    /// <summary>The numbers of one row of demand.</summary>
    public ProductExposure Of(int demand)
    {
        var row = _network.Tables.Demand[demand];
        var point = _network.DemandPoints[demand];
        return new ProductExposure
        {
            Demand = demand,
            Facility = _network.Tables.Facilities[row.Facility],
            Item = _network.Tables.Items[row.Item],
            PerDay = row.PerDay,
            ValuePerDay = row.PerDay * _prices[row.Item],
            IsMakeable = _whole.Has(point),
            EmbeddedValue = Embedded[point],
            UnknownValue = _unknown[point],
            EmbeddedMass = _mass[point] > 0 ? _massThere[point] : double.NaN,
            UnknownMass = _mass[point] > 0 ? _massUnknown[point] : double.NaN,
            DirectValue = _direct[point],
            Gating = 1 - _left[point],
            GatingWithSpare = 1 - _leftWithSpare[point],
            StopsForGood = _whole.Has(point) && !_without.Has(point),
            FirstTier = _depth.First[point],
            LastTier = _depth.Last[point],
            MeanTier = _depth.Mean[point],
            SinglePoints = _singlePoints[demand],
            Law = _law?.Of(point),
            UnderOverlay = _overlay?.Of(point),
        };
    }

    /// <summary>What each facility buys from facilities in the country for each of its points, however many steps it takes in its own house.</summary>
    private static double[] Direct(SupplyNetwork network, Weights weights, Country country)
    {
        var direct = new double[network.PointCount];
        Fixpoint.Solve(network, direct, point =>
        {
            var sum = 0.0;
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                var from = network.EdgeFrom[edge];
                sum += weights.Edge[edge] * (network.EdgeLink[edge] < 0 ? direct[from] : network.Tables.Facilities[network.FacilityOf[from]].Country == country ? 1 : 0);
            }

            return sum;
        });
        return direct;
    }
}
