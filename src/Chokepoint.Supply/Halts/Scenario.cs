namespace Chokepoint.Supply.Halts;

/// <summary>Why a link carries less, or a facility makes less, than it would.</summary>
/// <param name="Text">In words: the cut as the user wrote it, or the title of the provision.</param>
/// <param name="Provision">The provision of law, or <c>null</c>.</param>
/// <param name="Citation">How its act is cited, or <c>null</c>.</param>
/// <param name="InDoubt">Whether it is not certain that the provision applies, so that a choice was made.</param>
public sealed record Cause(string Text, string? Provision = null, string? Citation = null, bool InDoubt = false);

/// <summary>What keeps a link or a facility from its normal flow: a cut, an outage, or what law says over some days.</summary>
/// <param name="Causes">What it is, the worst first.</param>
/// <param name="Left">The share that it leaves on each day, 0 to 1.</param>
public sealed record Restraint(IReadOnlyList<Cause> Causes, double[] Left);

/// <summary>What is left of a link or of a facility's output, day by day.</summary>
/// <param name="Left">The share of the normal flow that may pass on each day, 0 to 1.</param>
/// <param name="Restraints">Why less than all passes.</param>
/// <param name="Cargo">What becomes of cargo for which the link is closed.</param>
/// <param name="IsShareOfOrders">Whether the share is one of what is ordered, as licences are, rather than of the normal flow.</param>
public sealed record Schedule(double[] Left, IReadOnlyList<Restraint> Restraints, CargoRule Cargo = CargoRule.Arrives, bool IsShareOfOrders = false)
{
    /// <summary>What <paramref name="restraints"/> leave together: on each day what the tightest does.</summary>
    public static Schedule Of(int days, IReadOnlyList<Restraint> restraints, CargoRule cargo = CargoRule.Arrives, bool isShareOfOrders = false)
    {
        var left = new double[days];
        Array.Fill(left, 1);
        foreach (var restraint in restraints)
        {
            for (var day = 0; day < days; day++)
            {
                left[day] = Math.Min(left[day], restraint.Left[day]);
            }
        }

        return new Schedule(left, restraints, cargo, isShareOfOrders);
    }

    /// <summary>All that keeps anything from passing from one day through another, what takes most first.</summary>
    public IReadOnlyList<Cause> CausesIn(int first, int last) =>
    [
        .. Restraints.Select(restraint => (restraint.Causes, Taken: restraint.Left[first..(last + 1)].Sum(left => 1 - left)))
            .Where(pair => pair.Taken > 0).OrderByDescending(pair => pair.Taken).SelectMany(pair => pair.Causes).Distinct(),
    ];
}

/// <summary>What becomes of cargo for which a link is closed.</summary>
public enum CargoRule
{
    /// <summary>What is under way arrives; what does not pass is not sent.</summary>
    Arrives,

    /// <summary>What is under way on the first closed day turns back.</summary>
    TurnsBack,

    /// <summary>What is under way arrives; what buyers run on goes on being sent, waits where the link is closed, and leaves on the first open day.</summary>
    Waits,
}

/// <summary>What happens to a network in a run: which links are cut, and which facilities fail.</summary>
public sealed class Scenario
{
    /// <summary>Nothing happens.</summary>
    public static Scenario Empty { get; } = new(new Dictionary<int, Schedule>(), new Dictionary<int, Schedule>());

    /// <summary>A scenario; a link or a facility without a schedule is free.</summary>
    public Scenario(IReadOnlyDictionary<int, Schedule> links, IReadOnlyDictionary<int, Schedule> facilities) => (Links, Facilities) = (links, facilities);

    /// <summary>The schedules of links, by number.</summary>
    public IReadOnlyDictionary<int, Schedule> Links { get; }

    /// <summary>The schedules of facilities, by number.</summary>
    public IReadOnlyDictionary<int, Schedule> Facilities { get; }
}
