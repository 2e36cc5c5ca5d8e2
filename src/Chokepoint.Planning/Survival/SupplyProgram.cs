using Chokepoint.Planning.Solvers;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;

namespace Chokepoint.Planning.Survival;

/// <summary>
/// A part of a network as a linear program in rates (<c>docs/methods/survival.md</c>): what facilities make, ship and deliver a day, within what
/// they can, while stocks last. Each row is in days of its point's present flow, so that tonnes of ore and pieces of cars weigh alike.
/// </summary>
internal sealed partial class SupplyProgram
{
    private readonly HaltModel _model;
    private readonly HaltInputs _inputs;
    private readonly SupplyNetwork _network;
    private readonly SupplyPart _part;
    private readonly LinearProgram _program = new();
    private readonly Dictionary<int, int> _rowOf = [];
    private readonly Dictionary<int, double> _scaleOf = [];
    private readonly Dictionary<int, int> _drawOf = [];
    private readonly Dictionary<int, List<int>> _columnsOf = [];
    private readonly Dictionary<int, List<Way>> _leaving = [];
    private readonly Dictionary<int, List<int>> _productsOf = [];
    private readonly Dictionary<int, List<Cargo>> _cargoOf = [];

    private SupplyProgram(HaltModel model, HaltInputs inputs, SupplyPart part, double[] lostAnyway, IReadOnlyList<double> costs)
    {
        (_model, _inputs, _network, _part) = (model, inputs, model.Network, part);
        var perTime = _program.AddColumn(0, double.PositiveInfinity);
        AddPoints(perTime);
        var lost = AddDemand(lostAnyway);
        foreach (var point in part.Points)
        {
            AddArrivals(point);
        }

        foreach (var point in part.Points)
        {
            if (_model.Steady.Makes[point])
            {
                AddMaking(point);
            }
            else if (double.IsFinite(_model.Capacity[point]))
            {
                AddPassage(point, lost);
            }
        }

        Rates = new RateProgram(_program, perTime, lost, costs);
    }

    /// <summary>The rows, with nothing failed.</summary>
    public RateProgram Rates { get; }

    /// <summary>
    /// Makes a program of a part. What cannot be met today, with everything running and without stocks, is no loss of any failure:
    /// it is found first.
    /// </summary>
    /// <param name="model">The network, made ready.</param>
    /// <param name="inputs">Its stocks, buffers and ways.</param>
    /// <param name="part">The part.</param>
    /// <param name="costs">What a day without each product of the part costs, as a share of what a day without all products does.</param>
    public static SupplyProgram Of(HaltModel model, HaltInputs inputs, SupplyPart part, IReadOnlyList<double> costs)
    {
        var whole = new SupplyProgram(model, inputs, part, new double[part.Demand.Count], costs);
        using var solver = new FailureSolver(whole.Rates);
        var lost = solver.LostWithin(new Failure([], [], []), double.PositiveInfinity);
        return Array.TrueForAll(lost, share => share == 0) ? whole
            : new SupplyProgram(model, inputs, part, lost, costs);
    }

    /// <summary>The failure of a facility: it makes and ships nothing, and what it holds is lost with it; what has left it arrives.</summary>
    public Failure FailureOf(int facility) => new(
        _columnsOf.GetValueOrDefault(facility, []), _productsOf.GetValueOrDefault(facility, []), _cargoOf.GetValueOrDefault(facility, []));

    /// <summary>A link as a column.</summary>
    private readonly record struct Way(int From, int To, int Column);
}
