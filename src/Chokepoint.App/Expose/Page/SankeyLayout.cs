namespace Chokepoint.App.Expose.Page;

/// <summary>A node of a Sankey diagram.</summary>
/// <param name="Column">The column it stands in.</param>
/// <param name="IsFirst">Whether it stands above the others of its column.</param>
internal readonly record struct SankeyNode(int Column, bool IsFirst);

/// <summary>A ribbon between nodes of two columns.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes to.</param>
/// <param name="Value">Its width, in units of its own.</param>
internal readonly record struct SankeyLink(int From, int To, double Value);

/// <summary>The two ends of a ribbon, from left to right, each from its upper edge.</summary>
internal readonly record struct Ribbon(double Left, double LeftTop, double LeftHeight, double Right, double RightTop, double RightHeight);

/// <summary>
/// Places the nodes and ribbons of a Sankey diagram. Each column has its own scale, so that it fills the height: what a stage handles may
/// be thousands of times as much as what an early one does, and in one scale the early ones would be hairlines. A ribbon's end is as wide
/// as the scale of its column says. Every node has room for a line of text.
/// </summary>
internal sealed class SankeyLayout
{
    /// <summary>The width of a node.</summary>
    public const double NodeWidth = 12;

    private const double LeastSlot = 15;
    private const double LeastNode = 1.5;
    private const double Gap = 5;

    private readonly IReadOnlyList<SankeyNode> _nodes;
    private readonly IReadOnlyList<SankeyLink> _links;
    private readonly double[] _left;
    private readonly double[] _right;

    private SankeyLayout(IReadOnlyList<SankeyNode> nodes, IReadOnlyList<SankeyLink> links)
    {
        (_nodes, _links) = (nodes, links);
        (_left, _right) = (new double[nodes.Count], new double[nodes.Count]);
        foreach (var link in links)
        {
            var (left, right) = Ends(link);
            _right[left] += link.Value;
            _left[right] += link.Value;
        }
    }

    /// <summary>Where each node stands.</summary>
    public IReadOnlyList<Box> Nodes { get; private set; } = [];

    /// <summary>Where each ribbon runs.</summary>
    public IReadOnlyList<Ribbon> Ribbons { get; private set; } = [];

    /// <summary>Lays out nodes and links in a frame; where a column has too many nodes for it, the picture grows downwards.</summary>
    public static SankeyLayout Of(IReadOnlyList<SankeyNode> nodes, IReadOnlyList<SankeyLink> links, Box frame, int columns)
    {
        var layout = new SankeyLayout(nodes, links);
        var order = new SankeyOrder(nodes, links, columns).Best();
        var most = order.Max(column => column.Count);
        layout.Place(order, frame with { Height = Math.Max(frame.Height, most * (LeastSlot + Gap)) });
        return layout;
    }

    /// <summary>What passes a node: what comes in or what goes out, whichever is more.</summary>
    public double Passing(int node) => Math.Max(_left[node], _right[node]);

    private void Place(IReadOnlyList<IReadOnlyList<int>> order, Box frame)
    {
        var boxes = new Box[_nodes.Count];
        var scales = new double[order.Count];
        var pitch = order.Count > 1 ? (frame.Width - NodeWidth) / (order.Count - 1) : 0;
        for (var column = 0; column < order.Count; column++)
        {
            var scale = scales[column] = ScaleOf(order[column], frame.Height - (Gap * (order[column].Count - 1)));
            var top = frame.Y;
            foreach (var node in order[column])
            {
                var height = Math.Max(LeastNode, Passing(node) * scale);
                var slot = Math.Max(LeastSlot, height);
                boxes[node] = new Box(frame.X + (column * pitch), top + ((slot - height) / 2), NodeWidth, height);
                top += slot + Gap;
            }
        }

        Nodes = boxes;
        Ribbons = Stack(boxes, scales);
    }

    /// <summary>The scale by which a column fills the height, small nodes being given more room than they are due.</summary>
    private double ScaleOf(IReadOnlyList<int> column, double height)
    {
        var free = column.Where(node => Passing(node) > 0).OrderBy(Passing).ToList();
        var small = column.Count - free.Count;
        while (free.Count > 0)
        {
            var scale = (height - (small * LeastSlot)) / free.Sum(Passing);
            if (Passing(free[0]) * scale >= LeastSlot)
            {
                return scale;
            }

            free.RemoveAt(0);
            small++;
        }

        return column.Count > 0 && column.Max(Passing) is > 0 and var most ? LeastSlot / most : 0;
    }

    /// <summary>Stacks the ends of ribbons at each side of a node in the order of their other ends, so that they don't cross there.</summary>
    private Ribbon[] Stack(Box[] boxes, double[] scales)
    {
        var ribbons = new Ribbon[_links.Count];
        double Scale(int node) => scales[_nodes[node].Column];
        double Top(int node, double passing) => boxes[node].Y + ((boxes[node].Height - (passing * Scale(node))) / 2);
        var (leftTop, rightTop) = (new double[_nodes.Count], new double[_nodes.Count]);
        for (var node = 0; node < _nodes.Count; node++)
        {
            (leftTop[node], rightTop[node]) = (Top(node, _left[node]), Top(node, _right[node]));
        }

        foreach (var link in Enumerable.Range(0, _links.Count).OrderBy(link => boxes[Ends(_links[link]).Right].Y).ThenBy(link => link))
        {
            var (left, height) = (Ends(_links[link]).Left, _links[link].Value * Scale(Ends(_links[link]).Left));
            ribbons[link] = new Ribbon(boxes[left].Right, rightTop[left], height, 0, 0, 0);
            rightTop[left] += height;
        }

        foreach (var link in Enumerable.Range(0, _links.Count).OrderBy(link => boxes[Ends(_links[link]).Left].Y).ThenBy(link => link))
        {
            var (right, height) = (Ends(_links[link]).Right, _links[link].Value * Scale(Ends(_links[link]).Right));
            ribbons[link] = ribbons[link] with { Right = boxes[right].X, RightTop = leftTop[right], RightHeight = height };
            leftTop[right] += height;
        }

        return ribbons;
    }

    private (int Left, int Right) Ends(SankeyLink link) => _nodes[link.From].Column < _nodes[link.To].Column ? (link.From, link.To) : (link.To, link.From);
}
