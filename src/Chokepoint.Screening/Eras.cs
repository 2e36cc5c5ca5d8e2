namespace Chokepoint.Screening;

/// <summary>Stretches of days between changes: what law says on one day of an era it says on all.</summary>
internal sealed class Eras
{
    private readonly DateOnly[] _starts;

    /// <summary>Cuts time at each change; what happens during a day makes that day an era of its own.</summary>
    /// <param name="changes">The days on which something changes, or which are the last before.</param>
    public Eras(IEnumerable<DateOnly> changes) =>
        _starts = [.. changes.SelectMany(day => day < DateOnly.MaxValue ? new[] { day, day.AddDays(1) } : [day]).Append(DateOnly.MinValue).Distinct().Order()];

    /// <summary>The first day of the era that a day is in.</summary>
    public DateOnly Of(DateOnly day) => _starts[NumberOf(day)];

    /// <summary>The number of the era that a day is in.</summary>
    public int NumberOf(DateOnly day) => Array.BinarySearch(_starts, day) is var at && at < 0 ? ~at - 1 : at;
}
