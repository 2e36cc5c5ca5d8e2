using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Exposure;

/// <summary>The stages of a network from its sources to its products.</summary>
public static class StageOrder
{
    /// <summary>
    /// The names of all stages, each after those from which most of the links between the two come; where that goes round in a circle, or
    /// two stages never meet, by name.
    /// </summary>
    public static IReadOnlyList<string> Of(SupplyNetwork network)
    {
        var facilities = network.Tables.Facilities;
        string[] stages = [.. facilities.Select(facility => facility.Stage).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var number = stages.Select((stage, i) => (stage, i)).ToDictionary(pair => pair.stage, pair => pair.i);
        var links = new int[stages.Length, stages.Length];
        for (var link = 0; link < network.Tables.Links.Count; link++)
        {
            if (facilities[network.Tables.Links.From(link)].Stage is { } from && facilities[network.Tables.Links.To(link)].Stage is { } to)
            {
                links[number[from], number[to]]++;
            }
        }

        var start = new int[stages.Length + 1];
        var on = new List<int>();
        for (var stage = 0; stage < stages.Length; stage++)
        {
            on.AddRange(Enumerable.Range(0, stages.Length).Where(other => links[other, stage] > links[stage, other]));
            start[stage + 1] = on.Count;
        }

        var order = DependencyOrder.Of(start, [.. on]);
        var depth = new int[stages.Length];
        foreach (var stage in order.Nodes)
        {
            depth[stage] = on[start[stage]..start[stage + 1]].Select(other => depth[other] + 1).DefaultIfEmpty(0).Max();
        }

        return [.. Enumerable.Range(0, stages.Length).OrderBy(stage => depth[stage]).ThenBy(stage => stage).Select(stage => stages[stage])];
    }
}
