namespace Chokepoint.Supply.Halts;

/// <summary>Watches a run: when each line and stock first failed, of what lack, and what products were made and delivered on each day.</summary>
internal sealed class HaltRecorder
{
    private const double Short = 1e-9;
    private readonly HaltModel _model;
    private readonly HaltRun _run;
    private readonly Shortfalls _shortfalls;

    public HaltRecorder(HaltModel model, HaltRun run, Scenario scenario)
    {
        (_model, _run, _shortfalls) = (model, run, new Shortfalls(model, run, scenario));
        var (points, days, demands) = (model.Network.PointCount, model.Options.Days, model.Network.DemandPoints.Length);
        Lines = [.. Enumerable.Range(0, points).Select(point => model.Made[point] > 0 ? new LineRecord() : null)];
        EmptyOn = new int[points];
        Array.Fill(EmptyOn, -1);
        (Output, Delivery) = (new float[demands][], new float[demands][]);
        Deliveries = [.. Enumerable.Range(0, demands).Select(_ => new LineRecord())];
        for (var row = 0; row < demands; row++)
        {
            (Output[row], Delivery[row]) = (new float[days], new float[days]);
        }
    }

    /// <summary>The record of each point that makes something; <c>null</c> for others.</summary>
    public LineRecord?[] Lines { get; }

    /// <summary>The record of what each row of demand got.</summary>
    public LineRecord[] Deliveries { get; }

    /// <summary>The first day on which each point held too little for its facility's own lines, or -1.</summary>
    public int[] EmptyOn { get; }

    /// <summary>For each row of demand the output of each day as a share of the normal; for goods only passed on, what was delivered.</summary>
    public float[][] Output { get; }

    /// <summary>For each row of demand what was delivered on each day, as a share of what was asked.</summary>
    public float[][] Delivery { get; }

    /// <summary>Takes down the day that has just been run.</summary>
    public void Add()
    {
        var (day, network) = (_run.Day - 1, _model.Network);
        _shortfalls.Add();
        for (var point = 0; point < network.PointCount; point++)
        {
            Lines[point]?.Add(day, _run.MadeAt(point)[0] / _model.Made[point], (int)_run.BoundAt(point)[0], _model.Options);
            if (EmptyOn[point] < 0 && _run.PoolAt(point).Filled[0] < 1 - Short)
            {
                EmptyOn[point] = day;
            }
        }

        for (var row = 0; row < Deliveries.Length; row++)
        {
            var point = network.DemandPoints[row];
            var delivered = _model.Demand[point] > 0 ? _run.DeliveredAt(point)[0] / _model.Demand[point] : 1;
            Delivery[row][day] = (float)delivered;
            Output[row][day] = (float)(_model.Made[point] > 0 ? _run.MadeAt(point)[0] / _model.Made[point] : delivered);
            Deliveries[row].Add(day, delivered, -1, _model.Options);
        }

        // Only now is it known of every line whether it has lost output by today.
        for (var point = 0; point < network.PointCount; point++)
        {
            if (Lines[point] is { BoundBy: >= 0 } line && line.BoundOn == day && _shortfalls.InputOf(line.BoundBy) is >= 0 and var input)
            {
                line.Lack = _shortfalls.LackAt(input, HasLost);
            }
        }

        for (var row = 0; row < Deliveries.Length; row++)
        {
            if (Lines[network.DemandPoints[row]] is null && !double.IsNaN(Deliveries[row].FirstLoss) && (int)Deliveries[row].FirstLoss == day)
            {
                Deliveries[row].Lack = _shortfalls.LackAt(network.DemandPoints[row], HasLost);
            }
        }
    }

    /// <summary>Whether a point has a line that has lost output.</summary>
    public bool HasLost(int point) => Lines[point] is { FirstLoss: not double.NaN };
}
