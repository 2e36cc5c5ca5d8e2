using static System.Numerics.Vector;
using Lanes = System.Numerics.Vector<double>;

namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>Runs cases side by side and keeps no more of them than an ensemble asks for. One caller at a time.</summary>
internal sealed class EnsembleRecorder
{
    private readonly HaltModel _model;
    private readonly HaltRun _run;
    private readonly Lanes[] _firstLoss;
    private readonly Lanes[] _firstStop;
    private readonly Lanes[] _daysLost;
    private float[][] _output = [];

    public EnsembleRecorder(HaltModel model)
    {
        (_model, _run) = (model, new HaltRun(model));
        var rows = model.Network.DemandPoints.Length;
        (_firstLoss, _firstStop, _daysLost) = (new Lanes[rows], new Lanes[rows], new Lanes[rows]);
    }

    /// <summary>Runs cases, one a lane; gives back what is kept of each.</summary>
    public RunOutcome[] Run(IReadOnlyList<HaltCase> cases)
    {
        Array.Fill(_firstLoss, new Lanes(double.NaN));
        Array.Fill(_firstStop, new Lanes(double.NaN));
        Array.Clear(_daysLost);
        _output = [.. cases.Select(_ => new float[_model.Options.Days * _daysLost.Length])];
        _run.Begin(cases);
        while (_run.Day < _model.Options.Days)
        {
            _run.Step();
            for (var row = 0; row < _daysLost.Length; row++)
            {
                Add(row, _run.Day - 1);
            }
        }

        return [.. Enumerable.Range(0, cases.Count).Select(OutcomeOf)];
    }

    private RunOutcome OutcomeOf(int lane) => new(
        Array.ConvertAll(_firstLoss, day => day[lane]), Array.ConvertAll(_firstStop, day => day[lane]), Array.ConvertAll(_daysLost, days => days[lane]), _output[lane]);

    private void Add(int row, int day)
    {
        var point = _model.Network.DemandPoints[row];
        var (normal, demand) = (_model.Made[point], _model.Demand[point]);
        var share = normal > 0 ? _run.MadeAt(point) / normal : demand > 0 ? _run.DeliveredAt(point) / demand : Lanes.One;
        _daysLost[row] += MaxNative(Lanes.Zero, Lanes.One - share);
        if (LessThanAny(share, new Lanes(_model.Options.LosesBelow)))
        {
            _firstLoss[row] = First(_firstLoss[row], share, _model.Options.LosesBelow, new Lanes(day) + share);
            _firstStop[row] = First(_firstStop[row], share, _model.Options.StopsBelow, new Lanes(day));
        }

        for (var lane = 0; lane < _output.Length; lane++)
        {
            _output[lane][(day * _daysLost.Length) + row] = (float)share[lane];
        }
    }

    /// <summary>The first day on which output was below a share: today where it is and was not before.</summary>
    private static Lanes First(Lanes before, Lanes share, double below, Lanes today) =>
        ConditionalSelect(LessThan(share, new Lanes(below)) & ~System.Numerics.Vector.Equals(before, before), today, before);
}
