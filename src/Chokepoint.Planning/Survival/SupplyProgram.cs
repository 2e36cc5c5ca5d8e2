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
    /// <summary>Spare that rounding takes: a network in balance must not fail for the last bit of a sum.</summary>
    private const double Rounding = 1e-9;

    private readonly HaltModel _model;
    private readonly HaltInputs _inputs;
    private readonly SupplyNetwork _network;
    private readonly LinearProgram _program = new();
    private readonly Dictionary<int, int> _rowOf = [];
    private readonly Dictionary<int, double> _scaleOf = [];
    private readonly Dictionary<int, int> _drawOf = [];
    private readonly Dictionary<int, List<int>> _columnsOf = [];
    private readonly Dictionary<int, List<Way>> _leaving = [];
    private readonly int _perTime;
    private readonly List<int> _lost = [];

    private SupplyProgram(HaltModel model, HaltInputs inputs, SupplyPart part, IReadOnlyList<double> costs)
    {
        (_model, _inputs, _network, Part) = (model, inputs, model.Network, part);
        _perTime = _program.AddColumn(0, double.PositiveInfinity);
        AddPoints();
        AddDemand(costs);
        foreach (var point in part.Points)
        {
            AddArrivals(point);
        }

        foreach (var point in part.Points)
        {
            if (_network.MakingOf[point] != Making.None)
            {
                AddMaking(point);
            }
            else if (double.IsFinite(_model.Capacity[point]))
            {
                AddPassage(point);
            }
        }

        SetApartWhatIsLostAnyway();
    }

    public SupplyPart Part { get; }

    public int Columns => _program.Columns;

    /// <summary>Makes a program of a part.</summary>
    /// <param name="model">The network, made ready.</param>
    /// <param name="inputs">Its stocks, buffers and ways.</param>
    /// <param name="part">The part.</param>
    /// <param name="costs">What a day without each row of demand costs, as a share of what a day without all of them does.</param>
    public static SupplyProgram Of(HaltModel model, HaltInputs inputs, SupplyPart part, IReadOnlyList<double> costs) => new(model, inputs, part, costs);

    /// <summary>The share of the demand of each row of the part that is lost although nothing fails.</summary>
    public IReadOnlyList<double> LostAnyway => [.. _lost.Select(_program.Lower)];

    /// <summary>The program without a facility: it makes and ships nothing, and what it holds is lost with it; what has left it arrives.</summary>
    public FailureProgram Without(int facility)
    {
        var program = _program.Copy();
        foreach (var column in _columnsOf.GetValueOrDefault(facility, []))
        {
            program.Bound(column, 0, 0);
        }

        foreach (var row in Part.Demand.Index().Where(row => _network.FacilityOf[_network.DemandPoints[row.Item]] == facility))
        {
            program.Bound(_lost[row.Index], 1, 1);
        }

        foreach (var way in _leaving.GetValueOrDefault(facility, []))
        {
            AddCargo(program, way);
        }

        return new FailureProgram(program, _perTime, _lost, LostAnyway);
    }

    /// <summary>
    /// What is under way from a facility that fails arrives as if nothing had happened: no more than is under way, and no faster than it flows.
    /// </summary>
    private void AddCargo(LinearProgram program, Way way)
    {
        var (flow, days) = (_model.Steady.Drawn[way.Edge], _network.Tables.Links.LeadDays(_network.EdgeLink[way.Edge]));
        if (flow > 0 && days > 0)
        {
            var arriving = program.AddColumn(0, flow / _scaleOf[way.To]);
            program.Add(_rowOf[way.To], arriving, 1);
            var row = program.AddRow(0);
            program.Add(row, _perTime, flow * days / _scaleOf[way.To]);
            program.Add(row, arriving, -1);
        }
    }

    /// <summary>What cannot be met today, with everything running and no stock, is no loss of any failure.</summary>
    private void SetApartWhatIsLostAnyway()
    {
        var program = _program.Copy();
        program.Bound(_perTime, 0, 0);
        var found = LinearSolver.Minimise(program) ?? throw new InvalidOperationException("a network in which everything may be lost has no solution");
        foreach (var lost in _lost.Where(lost => found[lost] > Rounding))
        {
            _program.Bound(lost, Math.Min(1, found[lost] + Rounding), 1);
        }
    }

    /// <summary>A link as a column.</summary>
    private readonly record struct Way(int Edge, int From, int To, int Column);
}
