using Chokepoint.App.Expose.Page;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class SankeyLayoutTests
{
    private const double Rounding = 1e-6;
    private static readonly Box s_frame = new(10, 20, 1000, 400);

    [Fact]
    public void Nodes_stay_in_the_frame_and_never_overlap() => Seeds.Each(60, random =>
    {
        var (nodes, links, columns) = Picture(random);
        var layout = SankeyLayout.Of(nodes, links, s_frame, columns);
        Assert.All(layout.Nodes, node => Assert.True(IsWithin(node), $"{node}"));
        for (var i = 0; i < nodes.Count; i++)
        {
            Assert.DoesNotContain(layout.Nodes.Skip(i + 1), layout.Nodes[i].Overlaps);
        }
    });

    [Fact]
    public void Every_node_has_room_for_a_line_of_text() => Seeds.Each(60, random =>
    {
        var (nodes, links, columns) = Picture(random);
        var layout = SankeyLayout.Of(nodes, links, s_frame, columns);
        foreach (var column in Enumerable.Range(0, nodes.Count).GroupBy(node => nodes[node].Column))
        {
            var middles = column.Select(node => layout.Nodes[node].Y + (layout.Nodes[node].Height / 2)).Order().ToList();
            Assert.All(middles.Zip(middles.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15 - Rounding));
        }
    });

    [Fact]
    public void Within_a_column_every_end_of_a_ribbon_is_as_wide_as_its_value() => Seeds.Each(60, random =>
    {
        var (nodes, links, columns) = Picture(random);
        var layout = SankeyLayout.Of(nodes, links, s_frame, columns);
        var scales = links.SelectMany((link, i) => new[]
        {
            (nodes[Math.Min(link.From, link.To)].Column, layout.Ribbons[i].LeftHeight / link.Value),
            (nodes[Math.Max(link.From, link.To)].Column, layout.Ribbons[i].RightHeight / link.Value),
        });
        Assert.All(scales.GroupBy(scale => scale.Column, scale => scale.Item2), scale => Assert.Equal(scale.Min(), scale.Max(), Rounding));
    });

    [Fact]
    public void Ribbons_end_at_their_nodes_and_fill_the_larger_side() => Seeds.Each(60, random =>
    {
        var (nodes, links, columns) = Picture(random);
        var layout = SankeyLayout.Of(nodes, links, s_frame, columns);
        for (var i = 0; i < links.Count; i++)
        {
            var (left, right, ribbon) = (layout.Nodes[Math.Min(links[i].From, links[i].To)], layout.Nodes[Math.Max(links[i].From, links[i].To)], layout.Ribbons[i]);
            Assert.Equal(left.Right, ribbon.Left);
            Assert.Equal(right.X, ribbon.Right);
            Assert.InRange(ribbon.LeftTop, left.Y - Rounding, left.Bottom - ribbon.LeftHeight + Rounding);
            Assert.InRange(ribbon.RightTop, right.Y - Rounding, right.Bottom - ribbon.RightHeight + Rounding);
        }
    });

    [Fact]
    public void What_comes_first_stands_on_top_of_its_column() => Seeds.Each(60, random =>
    {
        var (nodes, links, columns) = Picture(random);
        var layout = SankeyLayout.Of(nodes, links, s_frame, columns);
        foreach (var column in Enumerable.Range(0, nodes.Count).GroupBy(node => nodes[node].Column).Where(column => column.Any(node => nodes[node].IsFirst)))
        {
            Assert.True(nodes[column.MinBy(node => layout.Nodes[node].Y)].IsFirst);
        }
    });

    [Fact]
    public void Ribbons_that_need_not_cross_do_not()
    {
        SankeyNode[] nodes = [new(0, false), new(0, false), new(0, false), new(1, false), new(1, false), new(1, false)];
        SankeyLink[] links = [new(0, 5, 3), new(1, 3, 3), new(2, 4, 3)];
        var ribbons = SankeyLayout.Of(nodes, links, s_frame, 2).Ribbons;
        Assert.Equal(ribbons.OrderBy(ribbon => ribbon.LeftTop), ribbons.OrderBy(ribbon => ribbon.RightTop));
    }

    [Fact]
    public void The_same_input_gives_the_same_picture()
    {
        var (nodes, links, columns) = Picture(new Random(5));
        var (once, again) = (SankeyLayout.Of(nodes, links, s_frame, columns), SankeyLayout.Of(nodes, links, s_frame, columns));
        Assert.Equal(once.Nodes, again.Nodes);
        Assert.Equal(once.Ribbons, again.Ribbons);
    }

    /// <summary>Up to nine nodes a column, values over many orders of magnitude, links that skip columns and links that run back.</summary>
    private static (List<SankeyNode> Nodes, List<SankeyLink> Links, int Columns) Picture(Random random)
    {
        var columns = random.Next(2, 9);
        var nodes = Enumerable.Range(0, columns).SelectMany(column => Enumerable.Range(0, random.Next(1, 10)).Select(i => new SankeyNode(column, i == 0 && column % 2 == 0))).ToList();
        var links = new List<SankeyLink>();
        while (links.Count < 3 * nodes.Count)
        {
            var (from, to) = (random.Next(nodes.Count), random.Next(nodes.Count));
            if (nodes[from].Column != nodes[to].Column)
            {
                links.Add(new SankeyLink(from, to, Math.Pow(10, (random.NextDouble() * 8) - 4)));
            }
        }

        return (nodes, links, columns);
    }

    private static bool IsWithin(Box node) =>
        node.X >= s_frame.X - Rounding && node.Right <= s_frame.Right + Rounding && node.Y >= s_frame.Y - Rounding && node.Bottom <= s_frame.Bottom + Rounding;
}
