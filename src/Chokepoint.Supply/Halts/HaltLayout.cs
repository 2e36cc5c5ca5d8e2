using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>
/// The parts of a model in the order in which a day walks them, each with its numbers at hand. Links are numbered by the points that they
/// reach, inputs by the lines that use them. A run takes a copy and fills in what changes from day to day.
/// </summary>
internal sealed class HaltLayout
{
    private HaltLayout(SupplyNetwork network)
    {
        Pools = new Pool[network.PointCount];
        LinkStart = new int[network.PointCount + 1];
        LinkOf = new int[network.EdgeFrom.Length];
        Array.Fill(LinkOf, -1);
    }

    /// <summary>The pool of each point.</summary>
    public Pool[] Pools { get; }

    /// <summary>All links, by the points that they reach.</summary>
    public Link[] Links { get; private set; } = [];

    /// <summary>Where the links to each point begin, and one end more.</summary>
    public int[] LinkStart { get; }

    /// <summary>The link of each edge of the network, by the numbers of this layout; -1 for inputs of recipes.</summary>
    public int[] LinkOf { get; }

    /// <summary>Where the links from each point begin in <see cref="Leaving"/>, and one end more.</summary>
    public int[] LeavingStart { get; private set; } = [];

    /// <summary>The links from each point, in their order.</summary>
    public int[] Leaving { get; private set; } = [];

    /// <summary>The lines, by the points that they make.</summary>
    public Line[] Lines { get; private set; } = [];

    /// <summary>The groups of all lines.</summary>
    public Group[] Groups { get; private set; } = [];

    /// <summary>The groups in which inputs can stand in for each other.</summary>
    public int[] MixedGroups { get; private set; } = [];

    /// <summary>The inputs of all groups.</summary>
    public Input[] Inputs { get; private set; } = [];

    /// <summary>The point that each shared draw takes from.</summary>
    public int[] DrawFrom { get; private set; } = [];

    public static HaltLayout Of(HaltModel model)
    {
        var layout = new HaltLayout(model.Network);
        layout.AddLinks(model);
        layout.AddLines(model);
        layout.DrawFrom = [.. Enumerable.Range(0, model.Runs.Count).Select(draw => model.Network.EdgeFrom[model.Runs.FirstOf(draw)])];
        return layout;
    }

    private void AddLinks(HaltModel model)
    {
        var (network, links) = (model.Network, new List<Link>());
        for (var point = 0; point < Pools.Length; point++)
        {
            LinkStart[point] = links.Count;
            for (var edge = model.Arrivals[point].First; edge < model.Arrivals[point].End; edge++)
            {
                LinkOf[edge] = links.Count;
                links.Add(new Link
                {
                    Edge = edge,
                    From = network.EdgeFrom[edge],
                    Share = network.Flows.EdgeShare[edge],
                    Flow = model.Steady.Drawn[edge],
                    Room = model.LinkHeadroom[edge],
                });
            }

            Pools[point] = new Pool
            {
                Line = -1,
                MadeShare = model.Steady.MadeShare[point],
                Demand = model.Demand[point],
                Capacity = model.Capacity[point],
            };
        }

        (LinkStart[^1], Links) = (links.Count, [.. links]);
        SortByOrigin();
    }

    private void SortByOrigin()
    {
        LeavingStart = Systemic.Offsets.Of(Links.Select(link => link.From), Pools.Length);
        Leaving = new int[Links.Length];
        var next = LeavingStart[..^1];
        for (var link = 0; link < Links.Length; link++)
        {
            Leaving[next[Links[link].From]++] = link;
        }

        for (var point = 0; point < Pools.Length; point++)
        {
            Pools[point].Sells = Pools[point].Demand > 0 || LeavingStart[point + 1] > LeavingStart[point];
        }
    }

    private void AddLines(HaltModel model)
    {
        var (network, lines, groups, inputs) = (model.Network, new List<Line>(), new List<Group>(), new List<Input>());
        for (var point = 0; point < Pools.Length; point++)
        {
            if (!model.Steady.Makes[point])
            {
                continue;
            }

            Pools[point].Line = lines.Count;
            var (slot, first, firstInput) = (network.SlotStart[point] + (network.Arrives[point] ? 1 : 0), groups.Count, inputs.Count);
            for (; slot < network.SlotStart[point + 1]; slot++)
            {
                groups.Add(GroupOf(model, slot, inputs));
            }

            lines.Add(new Line
            {
                Point = point,
                FirstGroup = first,
                EndGroup = groups.Count,
                FirstInput = firstInput,
                EndInput = inputs.Count,
                Normal = model.Made[point],
                Capacity = model.Capacity[point],
                Room = model.OwnHeadroom[point],
                RestartDays = model.RestartDays[point],
            });
        }

        (Lines, Groups, Inputs) = ([.. lines], [.. groups], [.. inputs]);
        MixedGroups = [.. Enumerable.Range(0, Groups.Length).Where(group => Groups[group].EndInput - Groups[group].FirstInput > 1)];
    }

    private static Group GroupOf(HaltModel model, int slot, List<Input> inputs)
    {
        var (network, first) = (model.Network, inputs.Count);
        for (var edge = network.EdgeStart[slot]; edge < network.EdgeStart[slot + 1]; edge++)
        {
            inputs.Add(new Input
            {
                From = network.EdgeFrom[edge],
                Draw = model.Runs.DrawOf(edge),
                Share = network.Flows.EdgeShare[edge],
                Quantity = network.Flows.Quantity[edge],
                Limit = network.EdgeLimit[edge],
                Room = model.PointHeadroom[network.EdgeFrom[edge]],
            });
        }

        var isCritical = network.SlotIsCritical[slot];
        return new Group { Slot = slot, FirstInput = first, EndInput = inputs.Count, IsCritical = isCritical, Value = isCritical ? double.NaN : model.ShareOf(slot) };
    }
}
