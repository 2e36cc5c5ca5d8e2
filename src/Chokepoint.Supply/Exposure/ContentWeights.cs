using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>Weights by mass: of all that an item holds, or of one chemical element in it.</summary>
internal static class ContentWeights
{
    /// <summary>Where a cycle of recipes holds more matter each time round, here it ends.</summary>
    private const double Largest = 1e12;

    /// <summary>Kilograms of all matter in one unit of each item, NaN where unknown.</summary>
    public static double[] MassOf(SupplyNetwork network) => [.. network.Tables.Items.Select(item => item.UnitMass)];

    /// <summary>Kilograms of an element in one unit of each item, NaN where unknown.</summary>
    public static double[] ElementOf(SupplyNetwork network, string element) =>
        [.. network.Tables.Items.Select(item => item.Composition is { } shares ? item.UnitMass * shares.GetValueOrDefault(element) : double.NaN)];

    /// <summary>
    /// Kilograms in one unit at each point: as the item states; where it states nothing, what its inputs hold, losses left aside.
    /// </summary>
    public static double[] ContentOf(SupplyNetwork network, double[] stated)
    {
        var content = new double[network.PointCount];
        Fixpoint.Solve(network, content, point =>
        {
            var known = stated[network.ItemOf[point]];
            if (!double.IsNaN(known))
            {
                return known;
            }

            var slot = network.SlotStart[point];
            var made = network.Flows.MadeShare[point];
            var sum = network.Arrives[point] ? (1 - made) * SlotContent(network, content, slot++) : 0;
            for (; slot < network.SlotStart[point + 1]; slot++)
            {
                sum += made * SlotContent(network, content, slot);
            }

            return Math.Min(sum, Largest);
        });
        return content;
    }

    /// <summary>The weights that trace this matter to where it enters the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="content">What one unit at each point holds, as <see cref="ContentOf"/> finds it.</param>
    /// <param name="untold">Where there may be more of it, as <see cref="UntoldContent.Of"/> finds it.</param>
    public static Weights Of(SupplyNetwork network, double[] content, bool[] untold)
    {
        var weights = new Weights(new double[network.EdgeFrom.Length], new double[network.PointCount], new double[network.PointCount]);
        for (var point = 0; point < network.PointCount; point++)
        {
            var slot = network.SlotStart[point];
            var made = network.Flows.MadeShare[point];
            if (network.Arrives[point])
            {
                var (first, end) = (network.EdgeStart[slot], network.EdgeStart[++slot]);
                for (var edge = first; edge < end; edge++)
                {
                    weights.Edge[edge] = (1 - made) * network.Flows.EdgeShare[edge];
                }
            }
            else if (network.MakingOf[point] == Making.None)
            {
                weights.Unknown[point] = 1;
                continue;
            }

            if (network.MakingOf[point] != Making.None)
            {
                Made(network, content, untold, weights, point, slot, made);
            }
        }

        return weights;
    }

    /// <summary>
    /// Matter comes from the inputs that hold it; what the output holds beyond them has been added from where nobody says. Where no input holds
    /// any it enters here, unless it may have come with an input of which nobody says what it holds.
    /// </summary>
    private static void Made(SupplyNetwork network, double[] content, bool[] untold, Weights weights, int point, int slot, double share)
    {
        var (first, end) = (network.EdgeStart[slot], network.EdgeStart[network.SlotStart[point + 1]]);
        var (sum, mayCome) = (0.0, false);
        for (var edge = first; edge < end; edge++)
        {
            var quantity = network.Flows.Quantity[edge] * network.Flows.EdgeShare[edge];
            weights.Edge[edge] = quantity * content[network.EdgeFrom[edge]];
            sum += weights.Edge[edge];
            mayCome |= untold[network.EdgeFrom[edge]] && quantity > 0;
        }

        if (sum == 0)
        {
            (mayCome ? weights.Unknown : weights.Own)[point] = share;
            return;
        }

        var whole = Math.Max(content[point], sum);
        for (var edge = first; edge < end; edge++)
        {
            weights.Edge[edge] *= share / whole;
        }

        weights.Unknown[point] = share * (1 - (sum / whole));
    }

    private static double SlotContent(SupplyNetwork network, double[] content, int slot)
    {
        var sum = 0.0;
        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
        {
            sum += network.Flows.EdgeShare[edge] * network.Flows.Quantity[edge] * content[network.EdgeFrom[edge]];
        }

        return sum;
    }
}
