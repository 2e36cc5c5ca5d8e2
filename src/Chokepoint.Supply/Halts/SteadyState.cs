using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// The flows that repeat day after day while nothing happens: what demand takes, drawn through the network by today's shares. Stated
/// flows that do not add up are used for their shares alone, so that no stock drifts by itself.
/// </summary>
public sealed class SteadyState
{
    private const int MostSweeps = 10_000;
    private const double Still = 1e-13;
    private const double Largest = 1e18;

    private SteadyState(SupplyNetwork network)
    {
        (Rate, Use, Drawn) = (new double[network.PointCount], new double[network.PointCount], new double[network.EdgeFrom.Length]);

        // What is used and neither arrives nor is made comes from somewhere outside the tables, and goes on coming.
        Makes = [.. Enumerable.Range(0, network.PointCount).Select(point => network.MakingOf[point] != Making.None || !network.Arrives[point])];
        MadeShare = [.. Enumerable.Range(0, network.PointCount).Select(point => network.Arrives[point] ? network.Flows.MadeShare[point] : 1)];
    }

    /// <summary>Whether each point makes its item.</summary>
    public bool[] Makes { get; }

    /// <summary>The share of each point's supply that it makes itself; the rest arrives.</summary>
    public double[] MadeShare { get; }

    /// <summary>Whether all cycles came to rest; one that uses up more than it brings forth has no flow that repeats.</summary>
    public bool IsSettled => Unsettled < 0;

    /// <summary>A point of a cycle that did not come to rest; -1 where all did.</summary>
    public int Unsettled { get; private set; } = -1;

    /// <summary>Units a day that leave each point: shipped, delivered, and used by its own facility.</summary>
    public double[] Rate { get; }

    /// <summary>Units a day of each point that its own facility uses.</summary>
    public double[] Use { get; }

    /// <summary>Units a day on each edge: arriving over a link, or drawn for a recipe.</summary>
    public double[] Drawn { get; }

    internal static SteadyState Of(SupplyNetwork network, JointRuns runs)
    {
        var state = new SteadyState(network);
        var uses = EdgesBySource.Of(network);
        var demand = new double[network.PointCount];
        for (var row = 0; row < network.DemandPoints.Length; row++)
        {
            demand[network.DemandPoints[row]] += network.Tables.Demand[row].PerDay is > 0 and var perDay ? perDay : 0;
        }

        for (var component = network.ComponentStart.Length - 2; component >= 0; component--)
        {
            state.Settle(network, uses, runs, demand, component);
        }

        return state;
    }

    private void Settle(SupplyNetwork network, EdgesBySource uses, JointRuns runs, double[] demand, int component)
    {
        var (first, end, isCycle) = (network.ComponentStart[component], network.ComponentStart[component + 1], network.IsCycle(component));
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var change = 0.0;
            for (var point = end - 1; point >= first; point--)
            {
                var (shipped, used) = (0.0, 0.0);
                foreach (var edge in uses.Of(point))
                {
                    if (network.EdgeLink[edge] >= 0)
                    {
                        shipped += Drawn[edge];
                    }
                    else
                    {
                        used += runs.IsCounted(edge, Drawn) ? Drawn[edge] : 0;
                    }
                }

                var rate = demand[point] + shipped + used;
                change = Math.Max(change, Math.Abs(rate - Rate[point]) / Math.Max(1, rate));
                (Rate[point], Use[point]) = (rate, used);
                Draw(network, point, rate);
            }

            if (!isCycle || change <= Still)
            {
                return;
            }

            if (!(Rate[first] < Largest))
            {
                break;
            }
        }

        Unsettled = first;
    }

    private void Draw(SupplyNetwork network, int point, double rate)
    {
        var flows = network.Flows;
        var slot = network.SlotStart[point];
        if (network.Arrives[point])
        {
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
            {
                Drawn[edge] = rate * (1 - MadeShare[point]) * flows.EdgeShare[edge];
            }

            slot++;
        }

        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
        {
            Drawn[edge] = rate * MadeShare[point] * flows.EdgeShare[edge] * flows.Quantity[edge];
        }
    }
}
