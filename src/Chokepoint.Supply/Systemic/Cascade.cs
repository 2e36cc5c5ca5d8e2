using System.Numerics;

namespace Chokepoint.Supply.Systemic;

/// <summary>Runs cascades side by side, one a lane, with arrays that are used again from batch to batch. One caller at a time.</summary>
internal sealed class Cascade(CascadeModel model, SystemicRiskOptions options)
{
    private readonly DownCascade _down = new(model, options.Substitution);
    private readonly UpCascade _up = new(model.Orders);
    private readonly double _allSales = model.Sales.Sum();

    /// <summary>How many cascades run side by side.</summary>
    public static int Lanes => Vector<double>.Count;

    /// <summary>Stops each of the firms in a lane of its own, and writes what comes of it.</summary>
    /// <param name="firms">Firms of the net, no more than there are lanes.</param>
    /// <param name="risks">One place a firm.</param>
    public void Run(ReadOnlySpan<int> firms, Span<FirmRisk> risks)
    {
        Stop(firms);
        var running = (1 << firms.Length) - 1;
        for (var step = 1; running != 0; step++)
        {
            var falls = Vector.MaxNative(_down.Fall(), _up.Fall());
            Stop(firms);
            var ended = running & (step >= options.StepLimit ? -1 : Settled(falls));
            if (ended != 0)
            {
                Record(ended, step, falls, firms, risks);
                running &= ~ended;
            }
        }

        _down.Clear();
        _up.Losses.Clear();
    }

    private void Stop(ReadOnlySpan<int> firms)
    {
        for (var lane = 0; lane < firms.Length; lane++)
        {
            _down.Losses.Stop(model.Numbers[firms[lane]], lane);
            _up.Losses.Stop(model.Numbers[firms[lane]], lane);
        }
    }

    private int Settled(Vector<double> falls)
    {
        var settled = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            settled |= falls[lane] <= options.Tolerance ? 1 << lane : 0;
        }

        return settled;
    }

    /// <summary>Writes the results of lanes at the step with which they end; after that they may run on unread.</summary>
    private void Record(int ended, int step, Vector<double> falls, ReadOnlySpan<int> firms, Span<FirmRisk> risks)
    {
        var (both, down, up) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        for (var firm = 0; firm < model.Sales.Length; firm++)
        {
            if (_down.Losses.Fallen.Contains(firm) || _up.Losses.Fallen.Contains(firm))
            {
                var (sales, lostDown, lostUp) = (model.Sales[firm], _down.Losses.Shares[firm], _up.Losses.Shares[firm]);
                both += sales * Vector.MaxNative(lostDown, lostUp);
                down += sales * lostDown;
                up += sales * lostUp;
            }
        }

        for (var lane = 0; lane < firms.Length; lane++)
        {
            if ((ended & (1 << lane)) != 0)
            {
                risks[lane] = new FirmRisk(firms[lane], Share(both[lane]), Share(down[lane]), Share(up[lane]), step, falls[lane] <= options.Tolerance);
            }
        }
    }

    private double Share(double lost) => _allSales > 0 ? lost / _allSales : 0;
}
