using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// Outputs that come out of one run share its inputs: of what several of them draw from one input, only the largest counts.
/// </summary>
public sealed class JointRuns
{
    /// <summary>For an edge that shares its draw with others the number of the draw; -1 for all others.</summary>
    private readonly int[] _drawOf;
    private readonly List<List<int>> _draws = [];

    private JointRuns(int edges)
    {
        _drawOf = new int[edges];
        Array.Fill(_drawOf, -1);
    }

    /// <summary>How many draws are shared.</summary>
    public int Count => _draws.Count;

    internal static JointRuns Of(SupplyNetwork network)
    {
        var runs = new JointRuns(network.EdgeFrom.Length);
        var known = new Dictionary<(int Facility, string Label, int Input), int>();
        for (var point = 0; point < network.PointCount; point++)
        {
            if (network.JointOf[point] is not { } label)
            {
                continue;
            }

            var slot = network.SlotStart[point] + (network.Arrives[point] ? 1 : 0);
            for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[network.SlotStart[point + 1]]; edge++)
            {
                var key = (network.FacilityOf[point], label, network.EdgeFrom[edge]);
                if (!known.TryGetValue(key, out var draw))
                {
                    known[key] = draw = runs._draws.Count;
                    runs._draws.Add([]);
                }

                runs._draws[draw].Add(edge);
                runs._drawOf[edge] = draw;
            }
        }

        return runs;
    }

    /// <summary>The number of the shared draw of an edge, or -1.</summary>
    public int DrawOf(int edge) => _drawOf[edge];

    /// <summary>The first edge of a shared draw.</summary>
    public int FirstOf(int draw) => _draws[draw][0];

    /// <summary>Whether what an edge draws counts: it draws alone, or is the first of those that draw most.</summary>
    internal bool IsCounted(int edge, double[] drawn)
    {
        if (_drawOf[edge] < 0)
        {
            return true;
        }

        var most = -1;
        foreach (var other in _draws[_drawOf[edge]])
        {
            most = most < 0 || drawn[other] > drawn[most] ? other : most;
        }

        return most == edge;
    }
}
