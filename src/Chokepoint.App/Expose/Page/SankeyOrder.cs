namespace Chokepoint.App.Expose.Page;

/// <summary>
/// Orders the nodes of each column so that few ribbons cross: sweeps to and fro, each column in the order of the mean places of its
/// neighbours, and the best order met is kept (the barycentre method of Sugiyama et al. 1981).
/// </summary>
internal sealed class SankeyOrder(IReadOnlyList<SankeyNode> nodes, IReadOnlyList<SankeyLink> links, int columns)
{
    private const int Sweeps = 12;

    /// <summary>Beyond this many ribbons no order untangles them, and counting the pairs that cross takes its time.</summary>
    private const int MostLinks = 3000;

    public IReadOnlyList<IReadOnlyList<int>> Best()
    {
        var place = new double[nodes.Count];
        var order = Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, nodes.Count).Where(node => nodes[node].Column == column).ToList()).ToArray();
        foreach (var column in order)
        {
            Settle(column, place, node => place[node]);
        }

        var best = Copy(order);
        var least = links.Count <= MostLinks ? Crossings(place) : 0;
        for (var sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? order : order.Reverse())
            {
                Settle(column, place, node => MeanOfNeighbours(node, place));
            }

            if (Crossings(place) is var crossings && crossings < least)
            {
                (best, least) = (Copy(order), crossings);
            }
        }

        return best;
    }

    /// <summary>Sorts a column, those that come first before the rest, and gives its nodes places from 0 to 1.</summary>
    private void Settle(List<int> column, double[] place, Func<int, double> key)
    {
        var sorted = column.OrderByDescending(node => nodes[node].IsFirst).ThenBy(key).ToList();
        column.Clear();
        column.AddRange(sorted);
        for (var i = 0; i < column.Count; i++)
        {
            place[column[i]] = (i + 0.5) / column.Count;
        }
    }

    private double MeanOfNeighbours(int node, double[] place)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var link in links)
        {
            if (link.From == node || link.To == node)
            {
                sum += link.Value * place[link.From == node ? link.To : link.From];
                weight += link.Value;
            }
        }

        return weight > 0 ? sum / weight : place[node];
    }

    /// <summary>Pairs of ribbons between the same two columns that cross.</summary>
    private int Crossings(double[] place)
    {
        var crossings = 0;
        for (var i = 0; i < links.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (links[i], links[j]);
                if (nodes[a.From].Column == nodes[b.From].Column && nodes[a.To].Column == nodes[b.To].Column)
                {
                    crossings += (place[a.From] - place[b.From]) * (place[a.To] - place[b.To]) < 0 ? 1 : 0;
                }
            }
        }

        return crossings;
    }

    private static IReadOnlyList<IReadOnlyList<int>> Copy(List<int>[] order) => [.. order.Select(column => (IReadOnlyList<int>)[.. column])];
}
