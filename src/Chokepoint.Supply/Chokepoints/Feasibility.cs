using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Chokepoints;

/// <summary>
/// Which points can have their item at all, whatever the amounts: the least fixed point of the AND-OR network, so that a cycle which
/// only feeds itself has nothing. Linear in the links (Dowling and Gallier, J. Logic Programming 1, 1984).
/// </summary>
internal sealed class Feasibility
{
    /// <summary>The rank of what cannot be had.</summary>
    public const int Never = int.MaxValue;

    private Feasibility(int[] rank) => Rank = rank;

    /// <summary>The order in which points were found to have their item, each from points of lower rank; <see cref="Never"/> for the rest.</summary>
    public int[] Rank { get; }

    /// <summary>Whether a point can have its item.</summary>
    public bool Has(int point) => Rank[point] != Never;

    /// <summary>Works it out under a cut.</summary>
    public static Feasibility Of(SupplyNetwork network, Cut cut)
    {
        var rank = new int[network.PointCount];
        Array.Fill(rank, Never);
        var found = 0;
        for (var component = 0; component < network.ComponentStart.Length - 1; component++)
        {
            bool moved;
            do
            {
                moved = false;
                for (var point = network.ComponentStart[component]; point < network.ComponentStart[component + 1]; point++)
                {
                    if (rank[point] == Never && !cut.HasPoint(point) && IsSupplied(network, cut, rank, point))
                    {
                        rank[point] = found++;
                        moved = true;
                    }
                }
            }
            while (moved && network.IsCycle(component));
        }

        return new Feasibility(rank);
    }

    private static bool IsSupplied(SupplyNetwork network, Cut cut, int[] rank, int point)
    {
        var slot = network.SlotStart[point];
        if (network.Arrives[point] && HasAny(network, cut, rank, slot++))
        {
            return true;
        }

        var isMade = network.MakingOf[point] != Making.None;
        for (; isMade && slot < network.SlotStart[point + 1]; slot++)
        {
            isMade = HasAny(network, cut, rank, slot);
        }

        return isMade;
    }

    private static bool HasAny(SupplyNetwork network, Cut cut, int[] rank, int slot)
    {
        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
        {
            if (rank[network.EdgeFrom[edge]] != Never && !cut.HasEdge(network, edge))
            {
                return true;
            }
        }

        return false;
    }
}
