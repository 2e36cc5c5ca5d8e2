using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>One step from a line that lost output back to what caused it.</summary>
/// <param name="Facility">Where.</param>
/// <param name="Item">Of what.</param>
/// <param name="Kind">What failed there.</param>
/// <param name="Day">The first day of it.</param>
/// <param name="BufferDays">For a stock the days of use that were there when nothing had happened; NaN for others.</param>
public sealed record ReasonStep(Facility Facility, Item Item, ReasonKind Kind, int Day, double BufferDays);

/// <summary>What fails in a step of a chain.</summary>
public enum ReasonKind
{
    /// <summary>A place that only passes goods on delivers less than is asked of it.</summary>
    Delivery,

    /// <summary>A line makes less.</summary>
    Line,

    /// <summary>A stock is used up.</summary>
    Stock,

    /// <summary>A supplier sends less.</summary>
    Link,
}

/// <summary>Why a line lost output: the chain of binding groups back to what was cut.</summary>
/// <param name="Steps">From the line back.</param>
/// <param name="Causes">All that acts on the link or facility at its end, what takes most first; none where the chain ends in a line that less was ordered of, or that could not make more.</param>
/// <param name="IsLessOrdered">Whether the line at its end had all it needs, and made less because its buyers ordered less.</param>
public sealed record Reason(IReadOnlyList<ReasonStep> Steps, IReadOnlyList<Cause> Causes, bool IsLessOrdered = false)
{
    /// <summary>Whether any of the causes may not apply.</summary>
    public bool InDoubt => Causes.Any(cause => cause.InDoubt);
}

/// <summary>
/// Follows a loss back through the records of a run: to the group that bound the line, its input and then the link that were missed the most by then,
/// and on in the same way where that came from.
/// </summary>
internal sealed class ReasonChain(HaltModel model, HaltRecorder recorder, HaltRun run, Scenario scenario)
{
    private readonly SupplyNetwork _network = model.Network;

    /// <summary>Why output of a point was lost, or delivery where it is only passed on, as <paramref name="record"/> has it.</summary>
    public Reason Of(int point, LineRecord record)
    {
        var (steps, seen, until) = (new List<ReasonStep>(), new HashSet<int>(), (int)record.FirstLoss);
        for (var lost = record; lost is { FirstLoss: not double.NaN } && seen.Add(point); lost = recorder.Lines[point])
        {
            // A supplier may have made less before, for want of orders: that is not why he sends too little now.
            var (isMade, isBound) = (recorder.HasLost(point), lost.BoundOn >= 0 && lost.BoundOn <= until);
            var day = isBound ? lost.BoundOn : (int)lost.FirstLoss;
            steps.Add(Step(point, isMade ? ReasonKind.Line : ReasonKind.Delivery, day));
            if (isMade && !isBound)
            {
                var failures = scenario.Facilities.GetValueOrDefault(_network.FacilityOf[point])?.CausesIn(day, Math.Max(day, until)) ?? [];
                return new Reason(steps, failures, IsLessOrdered: failures.Count == 0 && steps.Count == 1);
            }

            if (lost.Lack is null)
            {
                break;
            }

            (point, var causes) = Back(steps, lost.Lack, day);
            if (causes.Count > 0)
            {
                return new Reason(steps, causes);
            }

            until = day;
        }

        return new Reason(steps, []);
    }

    /// <summary>From what was lacking to where it came from, or to all that closed a link on the way by the day of the loss.</summary>
    private (int Point, IReadOnlyList<Cause> Causes) Back(List<ReasonStep> steps, Lack lack, int day)
    {
        var point = lack.Input;
        AddStock(steps, point);
        foreach (var lacking in lack.Links)
        {
            var edge = model.Layout.Links[lacking.Number].Edge;
            point = _network.EdgeFrom[edge];
            steps.Add(Step(point, ReasonKind.Link, lacking.Day));
            if (lacking.IsClosed)
            {
                return (point, scenario.Links[_network.EdgeLink[edge]].CausesIn(lacking.Day, day));
            }

            if (!recorder.HasLost(point))
            {
                AddStock(steps, point);
            }
        }

        return (point, []);
    }

    private void AddStock(List<ReasonStep> steps, int point)
    {
        if (recorder.EmptyOn[point] >= 0)
        {
            steps.Add(Step(point, ReasonKind.Stock, recorder.EmptyOn[point]));
        }
    }

    private ReasonStep Step(int point, ReasonKind kind, int day) => new(
        _network.Tables.Facilities[_network.FacilityOf[point]],
        _network.Tables.Items[_network.ItemOf[point]],
        kind,
        day,
        kind == ReasonKind.Stock && model.Steady.Use[point] > 0 ? run.TargetAt(point)[0] / model.Steady.Use[point] : double.NaN);
}
