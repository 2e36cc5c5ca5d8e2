namespace Chokepoint.Supply.Halts;

/// <summary>Why a link carries less, or a facility makes less, than it would.</summary>
/// <param name="Text">In words: the cut as the user wrote it, or the title of the provision.</param>
/// <param name="Provision">The provision of law, or <c>null</c>.</param>
/// <param name="Citation">How its act is cited, or <c>null</c>.</param>
public sealed record Cause(string Text, string? Provision = null, string? Citation = null);

/// <summary>What is left of a link or of a facility's output, day by day.</summary>
/// <param name="Left">The share of the normal flow that may pass on each day, 0 to 1.</param>
/// <param name="Causes">Why less than all passes, on each day; <c>null</c> where all does.</param>
/// <param name="Cargo">What becomes of cargo for which the link is closed.</param>
/// <param name="IsShareOfOrders">Whether the share is one of what is ordered, as licences are, rather than of the normal flow.</param>
public sealed record Schedule(double[] Left, Cause?[] Causes, CargoRule Cargo = CargoRule.Arrives, bool IsShareOfOrders = false);

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
