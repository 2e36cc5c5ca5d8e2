using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>The stages of a network from its sources to its products.</summary>
public static class StageOrder
{
    /// <summary>
    /// The names of all stages, ordered by how far their makers are from the sources on average, in links along the longest chain; stages
    /// that are level stand in the order of their names. Where a stage has short chains and long ones the average misleads, so stages then
    /// move for as long as fewer links run against the order.
    /// </summary>
    public static IReadOnlyList<string> Of(SupplyNetwork network)
    {
        var distance = Distances(network);
        List<string> stages = [.. Enumerable.Range(0, network.PointCount)
            .Where(point => network.MakingOf[point] != Making.None && network.Tables.Facilities[network.FacilityOf[point]].Stage is not null)
            .GroupBy(point => network.Tables.Facilities[network.FacilityOf[point]].Stage!)
            .OrderBy(points => points.Average(point => distance[point]))
            .ThenBy(points => points.Key, StringComparer.Ordinal)
            .Select(points => points.Key)];
        Straighten(network, stages);
        return stages;
    }

    private static void Straighten(SupplyNetwork network, List<string> stages)
    {
        var (facilities, links) = (network.Tables.Facilities, network.Tables.Links);
        var counts = Enumerable.Range(0, links.Count).CountBy(link => (From: facilities[links.From(link)].Stage, To: facilities[links.To(link)].Stage)).ToDictionary();
        int Saved(string stage, string passed) => counts.GetValueOrDefault((stage, passed)) - counts.GetValueOrDefault((passed, stage));
        string[] all = [.. stages];
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var stage in all)
            {
                var at = stages.IndexOf(stage);
                var (best, most) = (at, 0);
                for (var (to, saved) = (at - 1, 0); to >= 0; to--)
                {
                    saved += Saved(stage, stages[to]);
                    (best, most) = saved > most ? (to, saved) : (best, most);
                }

                for (var (to, saved) = (at + 1, 0); to < stages.Count; to++)
                {
                    saved -= Saved(stage, stages[to]);
                    (best, most) = saved > most ? (to, saved) : (best, most);
                }

                stages.RemoveAt(at);
                stages.Insert(best, stage);
                moved |= most > 0;
            }
        }
    }

    /// <summary>Links from the farthest source; those within a cycle count as none.</summary>
    private static int[] Distances(SupplyNetwork network)
    {
        var distance = new int[network.PointCount];
        for (var component = 0; component < network.ComponentStart.Length - 1; component++)
        {
            var (first, end) = (network.ComponentStart[component], network.ComponentStart[component + 1]);
            var farthest = 0;
            for (var edge = network.EdgeStart[network.SlotStart[first]]; edge < network.EdgeStart[network.SlotStart[end]]; edge++)
            {
                var from = network.EdgeFrom[edge];
                farthest = from < first ? Math.Max(farthest, distance[from] + (network.EdgeLink[edge] < 0 ? 0 : 1)) : farthest;
            }

            Array.Fill(distance, farthest, first, end - first);
        }

        return distance;
    }
}
