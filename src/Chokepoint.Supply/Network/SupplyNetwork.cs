namespace Chokepoint.Supply.Network;

/// <summary>
/// A supply network in flat arrays. Its nodes are <em>points</em>: an item at a facility. A point is supplied through <em>slots</em>:
/// what arrives of the item is one slot, and each group of the recipe by which the facility makes it is another. Within a slot any one
/// edge will do; a point has its item if something arrives, or if it is made and every slot of the recipe has something. So the network
/// is a graph of AND and OR. Points are numbered so that each comes after those it depends on; the points of a cycle stand together.
/// </summary>
public sealed class SupplyNetwork
{
    internal SupplyNetwork(NetworkTables tables) => Tables = tables;

    /// <summary>The tables it was built from.</summary>
    public NetworkTables Tables { get; }

    /// <summary>How many points there are.</summary>
    public int PointCount => FacilityOf.Length;

    /// <summary>The facility of each point.</summary>
    public required int[] FacilityOf { get; init; }

    /// <summary>The item of each point.</summary>
    public required int[] ItemOf { get; init; }

    /// <summary>How the facility of each point makes the item.</summary>
    public required Making[] MakingOf { get; init; }

    /// <summary>Whether the item arrives at each point; then its first slot holds the arrivals.</summary>
    public required bool[] Arrives { get; init; }

    /// <summary>Where the slots of each point begin, and one end more.</summary>
    public required int[] SlotStart { get; init; }

    /// <summary>Where the edges of each slot begin, and one end more.</summary>
    public required int[] EdgeStart { get; init; }

    /// <summary>The point that each edge draws on.</summary>
    public required int[] EdgeFrom { get; init; }

    /// <summary>The link of each edge; -1 for an input of a recipe, which stands at the same facility.</summary>
    public required int[] EdgeLink { get; init; }

    /// <summary>Units of the input in one unit of the output; 1 for what arrives.</summary>
    public required double[] EdgeQuantity { get; init; }

    /// <summary>The largest share of its slot that each edge can stand in for; 1 where nothing limits it.</summary>
    public required double[] EdgeLimit { get; init; }

    /// <summary>Whether nothing is made without each slot; else what is made falls by the share of the slot in the value.</summary>
    public required bool[] SlotIsCritical { get; init; }

    /// <summary>The label of the joint run of each point, or <c>null</c>.</summary>
    public required string?[] JointOf { get; init; }

    /// <summary>Where the users of each point begin in <see cref="Users"/>, and one end more.</summary>
    public required int[] UserStart { get; init; }

    /// <summary>The points that draw on each point.</summary>
    public required int[] Users { get; init; }

    /// <summary>Where each component begins: one point, or the points of one cycle; and one end more.</summary>
    public required int[] ComponentStart { get; init; }

    /// <summary>The point of each row of <see cref="NetworkTables.Demand"/>.</summary>
    public required int[] DemandPoints { get; init; }

    /// <summary>Units a day that each point can make or pass on; NaN where unknown.</summary>
    public required double[] CapacityOf { get; init; }

    /// <summary>What flows at present.</summary>
    public Flows Flows => field ??= Flows.Of(this);

    /// <summary>Builds the network of tables that have been read.</summary>
    public static SupplyNetwork Build(NetworkTables tables) => new NetworkBuilder(tables).Build();

    /// <summary>Whether a component is a cycle: more than one point, or one that draws on itself.</summary>
    internal bool IsCycle(int component)
    {
        var first = ComponentStart[component];
        return ComponentStart[component + 1] - first > 1 || EdgesOf(first).Contains(first);
    }

    /// <summary>The points that a point draws on, over all its slots.</summary>
    internal ReadOnlySpan<int> EdgesOf(int point) => EdgeFrom.AsSpan(EdgeStart[SlotStart[point]]..EdgeStart[SlotStart[point + 1]]);
}
