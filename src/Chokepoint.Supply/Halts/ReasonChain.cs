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
    /// <summary>A line makes less.</summary>
    Line,

    /// <summary>A stock is used up.</summary>
    Stock,

    /// <summary>A supplier sends less.</summary>
    Link,
}

/// <summary>Why a line lost output: the chain of binding groups back to what was cut.</summary>
/// <param name="Steps">From the line back.</param>
/// <param name="Cause">What was cut at its end; <c>null</c> where the chain ends in a line that made less because less of it was ordered, or that could not make more.</param>
public sealed record Reason(IReadOnlyList<ReasonStep> Steps, Cause? Cause);

/// <summary>Follows a loss back through the records of a run: to the group that bound the line, its input that ran out first, the link that failed first.</summary>
internal sealed class ReasonChain(HaltModel model, HaltRecorder recorder, HaltRun run, Scenario scenario)
{
    private readonly SupplyNetwork _network = model.Network;
    private readonly HaltLayout _layout = model.Layout;

    public Reason Of(int point)
    {
        var steps = new List<ReasonStep>();
        var seen = new HashSet<int>();
        Cause? cause = null;
        while (seen.Add(point) && cause is null)
        {
            var next = FromLine(steps, point, out cause);
            next = cause is null && next >= 0 ? FromStock(steps, next, out cause) : -1;
            if (next < 0)
            {
                break;
            }

            point = next;
        }

        return new Reason(steps, cause);
    }

    /// <summary>From a line to the stock that it lacked; -1 where it lacked none, or makes nothing.</summary>
    private int FromLine(List<ReasonStep> steps, int point, out Cause? cause)
    {
        cause = null;
        if (recorder.Lines[point] is not { } line)
        {
            return point;
        }

        if (double.IsNaN(line.FirstLoss))
        {
            return model.Arrivals[point].End > model.Arrivals[point].First ? point : -1;
        }

        var day = (int)line.FirstLoss;
        steps.Add(Step(point, ReasonKind.Line, day));
        if (line.BoundBy < 0)
        {
            cause = scenario.Facilities.GetValueOrDefault(_network.FacilityOf[point])?.Causes[day];
            return -1;
        }

        var scarcest = -1;
        for (var edge = _network.EdgeStart[line.BoundBy]; edge < _network.EdgeStart[line.BoundBy + 1]; edge++)
        {
            var input = _network.EdgeFrom[edge];
            if (recorder.EmptyOn[input] >= 0 && (scarcest < 0 || recorder.EmptyOn[input] < recorder.EmptyOn[scarcest]))
            {
                scarcest = input;
            }
        }

        return scarcest;
    }

    /// <summary>From a stock to who failed to fill it.</summary>
    private int FromStock(List<ReasonStep> steps, int point, out Cause? cause)
    {
        cause = null;
        if (recorder.EmptyOn[point] >= 0)
        {
            steps.Add(Step(point, ReasonKind.Stock, recorder.EmptyOn[point]));
        }

        var (first, links, pool) = (-1, _layout.Links, run.PoolAt(point));
        for (var link = pool.FirstLink; link < pool.EndLink; link++)
        {
            if (recorder.MissingSince[link] >= 0 && (first < 0 || recorder.MissingSince[link] < recorder.MissingSince[first]
                || (recorder.MissingSince[link] == recorder.MissingSince[first] && links[link].Flow > links[first].Flow)))
            {
                first = link;
            }
        }

        if (first < 0)
        {
            return recorder.Lines[point] is not null ? point : -1;
        }

        var (day, from) = (recorder.MissingSince[first], _network.EdgeFrom[links[first].Edge]);
        steps.Add(Step(from, ReasonKind.Link, day));
        if (scenario.Links.GetValueOrDefault(_network.EdgeLink[links[first].Edge]) is { } schedule && schedule.Left[day] < 1)
        {
            cause = schedule.Causes[day];
        }

        return from;
    }

    private ReasonStep Step(int point, ReasonKind kind, int day) => new(
        _network.Tables.Facilities[_network.FacilityOf[point]],
        _network.Tables.Items[_network.ItemOf[point]],
        kind,
        day,
        kind == ReasonKind.Stock && model.Steady.Use[point] > 0 ? run.TargetAt(point)[0] / model.Steady.Use[point] : double.NaN);
}
