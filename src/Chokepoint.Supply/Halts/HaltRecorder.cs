namespace Chokepoint.Supply.Halts;

/// <summary>Watches a run: when each line, stock and link first failed, and what products were made and delivered on each day.</summary>
internal sealed class HaltRecorder
{
    private const double Short = 1e-9;
    private const double Missed = 1e-3;
    private readonly HaltModel _model;
    private readonly HaltRun _run;

    public HaltRecorder(HaltModel model, HaltRun run)
    {
        (_model, _run) = (model, run);
        var (points, days, demands) = (model.Network.PointCount, model.Options.Days, model.Network.DemandPoints.Length);
        Lines = [.. Enumerable.Range(0, points).Select(point => model.Made[point] > 0 ? new LineRecord() : null)];
        (EmptyOn, MissingSince) = (new int[points], new int[model.Layout.Links.Length]);
        Array.Fill(EmptyOn, -1);
        Array.Fill(MissingSince, -1);
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

    /// <summary>The first day on which each link brought less than its receiver runs on, or -1; by the numbers of <see cref="HaltLayout"/>.</summary>
    public int[] MissingSince { get; }

    /// <summary>For each row of demand the output of each day as a share of the normal; for goods only passed on, what was delivered.</summary>
    public float[][] Output { get; }

    /// <summary>For each row of demand what was delivered on each day, as a share of what was asked.</summary>
    public float[][] Delivery { get; }

    /// <summary>Takes down the day that has just been run.</summary>
    public void Add()
    {
        var (day, network) = (_run.Day - 1, _model.Network);
        for (var point = 0; point < network.PointCount; point++)
        {
            Lines[point]?.Add(day, _run.MadeAt(point)[0] / _model.Made[point], (int)_run.BoundAt(point)[0], _model.Options);
            if (EmptyOn[point] < 0 && _run.PoolAt(point).Filled[0] < 1 - Short)
            {
                EmptyOn[point] = day;
            }
        }

        for (var link = 0; link < MissingSince.Length; link++)
        {
            if (MissingSince[link] < 0 && _run.Links[link].Fill[0] < 1 - Missed && _run.Links[link].Flow > 0)
            {
                MissingSince[link] = day;
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
    }
}
