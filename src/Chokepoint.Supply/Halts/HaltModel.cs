using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// A network made ready to run day by day: what flows while nothing happens, who can make more, what is in stock and under way. The same
/// model serves any number of runs at once.
/// </summary>
public sealed class HaltModel
{
    private readonly Lazy<double[]> _weights;
    private readonly Lazy<HaltLayout> _layout;

    private HaltModel(SupplyNetwork network, HaltOptions options)
    {
        (Network, Options) = (network, options);
        Runs = JointRuns.Of(network);
        Steady = SteadyState.Of(network, Runs);
        Demand = new double[network.PointCount];
        for (var row = 0; row < network.DemandPoints.Length; row++)
        {
            Demand[network.DemandPoints[row]] += network.Tables.Demand[row].PerDay is > 0 and var perDay ? perDay : 0;
        }

        Made = new double[network.PointCount];
        Capacity = new double[network.PointCount];
        OwnHeadroom = new double[network.PointCount];
        LinkHeadroom = new double[network.EdgeFrom.Length];
        PointHeadroom = new double[network.PointCount];
        Arrivals = new EdgeRange[network.PointCount];
        RestartDays = new double[network.PointCount];
        StatedStock = new double[network.PointCount];
        _weights = new Lazy<double[]>(() => ValueWeights.Of(network).Edge);
        MeasureRoom();
        ReadCapacities();
        _layout = new Lazy<HaltLayout>(() => HaltLayout.Of(this));
    }

    /// <summary>The network.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>What is taken for granted.</summary>
    public HaltOptions Options { get; }

    /// <summary>Whether its flows repeat day after day; a cycle that uses up more than it brings forth cannot be run.</summary>
    public bool IsSettled => Steady.IsSettled;

    /// <summary>A point of a cycle that cannot be run; -1 where all can.</summary>
    public int UnsettledPoint => Steady.Unsettled;

    /// <summary>What flows while nothing happens.</summary>
    public SteadyState Steady { get; }

    /// <summary>Which outputs share their inputs.</summary>
    public JointRuns Runs { get; }

    /// <summary>Units a day that demand from outside takes from each point.</summary>
    internal double[] Demand { get; }

    /// <summary>Units a day that each point makes while nothing happens.</summary>
    internal double[] Made { get; }

    /// <summary>Units a day that each point can make, or pass on.</summary>
    public double[] Capacity { get; }

    /// <summary>Units a day that each point can make beyond what it makes.</summary>
    internal double[] OwnHeadroom { get; }

    /// <summary>Units a day that the sender of each link can make beyond what it makes.</summary>
    internal double[] LinkHeadroom { get; }

    /// <summary>Both together: what each point could get beyond what it gets.</summary>
    internal double[] PointHeadroom { get; }

    /// <summary>Days in which each point comes back from a stop; NaN where it does so at once.</summary>
    public double[] RestartDays { get; }

    /// <summary>Units in stock at each point as its table states them; NaN where the cell is blank.</summary>
    internal double[] StatedStock { get; }

    /// <summary>Its parts in the order in which a day walks them.</summary>
    internal HaltLayout Layout => _layout.Value;

    /// <summary>The links that bring each point its item.</summary>
    internal EdgeRange[] Arrivals { get; }

    /// <summary>Makes a network ready.</summary>
    public static HaltModel Of(SupplyNetwork network, HaltOptions options) => new(network, options);

    /// <summary>What each point makes, holds and is sent while nothing happens, as the network states it.</summary>
    public HaltInputs StatedInputs() => HaltInputs.Of(this);

    /// <summary>The share of a group in the value of what is made.</summary>
    public double ShareOf(int slot)
    {
        var sum = 0.0;
        for (var edge = Network.EdgeStart[slot]; edge < Network.EdgeStart[slot + 1]; edge++)
        {
            sum += _weights.Value[edge];
        }

        return sum;
    }

    private void ReadCapacities()
    {
        Array.Fill(RestartDays, double.NaN);
        var places = Enumerable.Range(0, Network.PointCount).ToDictionary(point => (Network.FacilityOf[point], Network.ItemOf[point]));
        foreach (var capacity in Network.Tables.Capacities)
        {
            var point = places[(capacity.Facility, capacity.Item)];
            (RestartDays[point], StatedStock[point]) = (capacity.RestartDays, capacity.Stock);
        }
    }

    private void MeasureRoom()
    {
        for (var point = 0; point < Network.PointCount; point++)
        {
            var slot = Network.SlotStart[point];
            Arrivals[point] = Network.Arrives[point] ? new EdgeRange(Network.EdgeStart[slot], Network.EdgeStart[slot + 1]) : default;
            var makes = Steady.Makes[point];
            Made[point] = makes ? Steady.Rate[point] * Steady.MadeShare[point] : 0;
            var stated = Network.CapacityOf[point];

            // What flows today is possible, whatever a table says.
            Capacity[point] = makes
                ? Math.Max(Made[point], double.IsNaN(stated) ? Made[point] * (1 + Options.Spare) : stated)
                : double.IsNaN(stated) ? double.PositiveInfinity : Math.Max(stated, Steady.Rate[point]);
            OwnHeadroom[point] = makes ? Capacity[point] - Made[point] : 0;
        }

        for (var point = 0; point < Network.PointCount; point++)
        {
            PointHeadroom[point] = OwnHeadroom[point];
            for (var edge = Arrivals[point].First; edge < Arrivals[point].End; edge++)
            {
                var from = Network.EdgeFrom[edge];
                LinkHeadroom[edge] = Steady.Makes[from] ? OwnHeadroom[from]
                    : double.IsPositiveInfinity(Capacity[from]) ? Options.Spare * Steady.Rate[from]
                    : Capacity[from] - Steady.Rate[from];
                PointHeadroom[point] += LinkHeadroom[edge];
            }
        }
    }
}

/// <summary>Edges that stand together.</summary>
/// <param name="First">The first.</param>
/// <param name="End">One behind the last.</param>
internal readonly record struct EdgeRange(int First, int End);
