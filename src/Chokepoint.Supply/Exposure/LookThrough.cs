using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>
/// Looks through a network to where a product comes from: solves <c>s = a + W s</c>, with <c>a</c> what each point adds of what is asked
/// for and <c>W</c> the weights of its inputs (the origin shares of input-output analysis; Leontief 1936, Miller and Blair 2009, 10.2).
/// One pass in dependency order is exact; cycles are swept (Gauss-Seidel) until nothing moves.
/// </summary>
internal sealed class LookThrough(SupplyNetwork network, Weights weights)
{
    private const double Still = 1e-16;
    private const double Rounding = 1e-13;
    private const int MostSweeps = 100_000;

    /// <summary>Whether every cycle has come to rest so far; a cycle that takes in next to nothing from outside may not.</summary>
    public bool Settled { get; private set; } = true;

    /// <summary>All that comes from somewhere, known or not: one, but nothing where a cycle takes in nothing from outside.</summary>
    private double[] Everything => field ??= Solve([.. weights.Own.Zip(weights.Unknown, (own, unknown) => own + unknown)]);

    /// <summary>The share of each point that was added where <paramref name="added"/> says, so much for each point.</summary>
    public double[] Solve(double[] added)
    {
        var shares = new double[network.PointCount];
        Settled &= Fixpoint.Solve(network, shares, point =>
        {
            var sum = added[point];
            for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                sum += weights.Edge[edge] * shares[network.EdgeFrom[edge]];
            }

            return sum;
        });
        return shares;
    }

    /// <summary>
    /// The share of each point that nobody can place: of unknown origin, added where the country is unknown, or gone round in a cycle that
    /// takes in nothing.
    /// </summary>
    public double[] Unplaced() =>
        [.. Solve(Amounts.Added(network, weights, facility => facility.Country is not null)).Select(placed => 1 - placed > Rounding ? 1 - placed : 0)];

    /// <summary>
    /// The other way round, from one product down: how much of it passes through each point. A point's contribution is that times what
    /// it adds itself.
    /// </summary>
    public double[] PassingThrough(int product)
    {
        var passing = new double[network.PointCount];
        var flow = new double[network.PointCount];
        flow[product] = 1;
        var everything = Everything;
        for (var component = network.ComponentStart.Length - 2; component >= 0; component--)
        {
            var (first, end) = (network.ComponentStart[component], network.ComponentStart[component + 1]);
            var moved = true;
            for (var sweeps = 0; moved && sweeps < MostSweeps; sweeps++)
            {
                moved = false;
                for (var point = end - 1; point >= first; point--)
                {
                    var amount = flow[point];
                    if (amount <= Still || everything[point] == 0)
                    {
                        continue;
                    }

                    flow[point] = 0;
                    passing[point] += amount;
                    for (var edge = network.EdgeStart[network.SlotStart[point]]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
                    {
                        flow[network.EdgeFrom[edge]] += amount * weights.Edge[edge];
                        moved |= network.EdgeFrom[edge] >= point;
                    }
                }
            }
        }

        return passing;
    }
}
