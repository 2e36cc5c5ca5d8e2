using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Network;
using Google.OrTools.LinearSolver;

namespace Chokepoint.Tests.Kit;

/// <summary>
/// The failure of a facility over a number of days as one linear program in units, written as plainly as can be: every point a balance, every
/// input its own column, nothing scaled, nothing left out, solved from scratch.
/// </summary>
internal sealed class PlainSurvival(SupplyNetwork network)
{
    private readonly int[] _receivers = Receivers(network);
    private readonly HaltModel _model = HaltModel.Of(network, new HaltOptions { Spare = 0 });

    /// <summary>What is lost at least, in the given costs a unit of each row of demand.</summary>
    public double LeastLoss(int facility, double days, Func<int, double> cost)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var inputs = _model.StatedInputs();
        var balance = new Constraint[network.PointCount];
        var stock = new double[network.PointCount];
        for (var point = 0; point < network.PointCount; point++)
        {
            stock[point] = Fails(point) ? 0 : inputs.Stock[point];
        }

        for (var edge = 0; edge < network.EdgeFrom.Length; edge++)
        {
            var (to, flow) = (_receivers[edge], _model.Steady.Drawn[edge]);
            if (network.EdgeLink[edge] >= 0 && !Fails(to))
            {
                var lead = network.Tables.Links.LeadDays(network.EdgeLink[edge]);
                stock[to] += (inputs.BufferDays[edge] * flow) + (Fails(network.EdgeFrom[edge]) && lead > 0 ? flow * Math.Min(days, lead) : 0);
            }
        }

        for (var point = 0; point < network.PointCount; point++)
        {
            balance[point] = solver.MakeConstraint(-stock[point], double.PositiveInfinity);
        }

        var passes = Enumerable.Range(0, network.PointCount).Select(point => _model.Steady.Makes[point] || !double.IsFinite(_model.Capacity[point]) ? null
            : solver.MakeConstraint(double.NegativeInfinity, _model.Capacity[point] * days)).ToArray();
        var joint = new Dictionary<int, Variable>();
        for (var point = 0; point < network.PointCount; point++)
        {
            AddSupply(solver, point, days, balance, passes, joint, inputs);
        }

        for (var row = 0; row < network.DemandPoints.Length; row++)
        {
            var point = network.DemandPoints[row];
            var wanted = network.Tables.Demand[row].PerDay * days;
            var delivered = solver.MakeNumVar(0, Fails(point) ? 0 : wanted, "");
            balance[point].SetCoefficient(delivered, -1);
            passes[point]?.SetCoefficient(delivered, 1);
            solver.Objective().SetCoefficient(delivered, -cost(row));
            solver.Objective().SetOffset(solver.Objective().Offset() + (cost(row) * wanted));
        }

        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return solver.Objective().Value();

        bool Fails(int point) => network.FacilityOf[point] == facility;

        void AddSupply(Solver solver, int point, double days, Constraint[] balance, Constraint?[] passes, Dictionary<int, Variable> joint, HaltInputs inputs)
        {
            var made = solver.MakeNumVar(0, _model.Steady.Makes[point] && !Fails(point) ? _model.Capacity[point] * days : 0, "");
            var wanted = solver.MakeNumVar(0, _model.Steady.Makes[point] ? _model.Capacity[point] * days : 0, "");
            balance[point].SetCoefficient(made, 1);
            var helped = solver.MakeConstraint(0, double.PositiveInfinity);
            helped.SetCoefficient(made, -1);
            helped.SetCoefficient(wanted, 1);
            for (var slot = network.SlotStart[point]; slot < network.SlotStart[point + 1]; slot++)
            {
                var isArrival = network.Arrives[point] && slot == network.SlotStart[point];
                var group = solver.MakeConstraint(0, double.PositiveInfinity);
                var run = network.SlotIsCritical[slot] ? made : wanted;
                var filled = solver.MakeNumVar(0, double.PositiveInfinity, "");
                if (!isArrival)
                {
                    group.SetCoefficient(network.SlotIsCritical[slot] ? made : filled, -1);
                    var full = solver.MakeConstraint(0, double.PositiveInfinity);
                    full.SetCoefficient(run, 1);
                    full.SetCoefficient(filled, -1);
                    if (!network.SlotIsCritical[slot])
                    {
                        helped.SetCoefficient(wanted, helped.GetCoefficient(wanted) - _model.ShareOf(slot));
                        helped.SetCoefficient(filled, _model.ShareOf(slot));
                    }
                }

                for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
                {
                    var from = network.EdgeFrom[edge];
                    var isShut = Fails(from) || (isArrival && _model.Steady.Drawn[edge] <= 0 && inputs.QualifyDays[edge] > 0);
                    var drawn = solver.MakeNumVar(0, isShut ? 0 : double.PositiveInfinity, "");
                    if (isArrival)
                    {
                        balance[point].SetCoefficient(drawn, balance[point].GetCoefficient(drawn) + 1);
                        passes[from]?.SetCoefficient(drawn, 1);
                    }
                    else
                    {
                        group.SetCoefficient(drawn, 1 / network.Flows.Quantity[edge]);
                        var most = Math.Max(network.EdgeLimit[edge], network.Flows.EdgeShare[edge]);
                        var limit = solver.MakeConstraint(most < 1 ? 0 : double.NegativeInfinity, double.PositiveInfinity);
                        limit.SetCoefficient(run, most);
                        limit.SetCoefficient(drawn, -1 / network.Flows.Quantity[edge]);
                    }

                    if (_model.Runs.DrawOf(edge) is >= 0 and var draw)
                    {
                        if (!joint.TryGetValue(draw, out var whole))
                        {
                            joint[draw] = whole = solver.MakeNumVar(0, double.PositiveInfinity, "");
                            balance[from].SetCoefficient(whole, -1);
                        }

                        var atMost = solver.MakeConstraint(0, double.PositiveInfinity);
                        atMost.SetCoefficient(whole, 1);
                        atMost.SetCoefficient(drawn, -1);
                    }
                    else
                    {
                        balance[from].SetCoefficient(drawn, balance[from].GetCoefficient(drawn) - 1);
                    }
                }
            }
        }
    }

    private static int[] Receivers(SupplyNetwork network)
    {
        var receivers = new int[network.EdgeFrom.Length];
        for (var point = 0; point < network.PointCount; point++)
        {
            receivers.AsSpan(network.EdgeStart[network.SlotStart[point]]..network.EdgeStart[network.SlotStart[point + 1]]).Fill(point);
        }

        return receivers;
    }
}
