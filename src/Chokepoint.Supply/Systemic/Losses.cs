using System.Numerics;

namespace Chokepoint.Supply.Systemic;

/// <summary>What each firm has lost in one direction of a batch of cascades, one cascade a lane, and whom that can reach.</summary>
/// <remarks>
/// Only firms that a loss can have reached are looked at. For all others a step would add nothing but zeros, so leaving them out changes
/// no digit. Lanes never mix, so a cascade comes to the same last digit in any company.
/// </remarks>
/// <param name="start">Where those who feel each firm's loss begin in <paramref name="feeling"/>; after the last firm, their count.</param>
/// <param name="feeling">Who feels the loss, firm after firm.</param>
internal sealed class Losses(int[] start, int[] feeling)
{
    private readonly Vector<double>[] _shares = new Vector<double>[start.Length - 1];

    /// <summary>The lost share of each firm's normal output.</summary>
    public Vector<double>[] Shares => _shares;

    /// <summary>The firms that have lost anything in any lane.</summary>
    public FirmSet Fallen { get; } = new(start.Length - 1);

    /// <summary>The firms that feel a loss of those.</summary>
    public FirmSet Reached { get; } = new(start.Length - 1);

    /// <summary>Holds a firm at a standstill in one lane.</summary>
    public void Stop(int firm, int lane)
    {
        _shares[firm] = _shares[firm].WithElement(lane, 1);
        Spread(firm);
    }

    /// <summary>Gives a firm its loss of this step, and tells how far that takes it down.</summary>
    public Vector<double> Set(int firm, Vector<double> missing)
    {
        var share = Vector.MinNative(Vector<double>.One, missing);
        var fall = share - _shares[firm];
        _shares[firm] = share;
        if (share != Vector<double>.Zero)
        {
            Spread(firm);
        }

        return fall;
    }

    /// <summary>Makes ready for the next batch.</summary>
    public void Clear()
    {
        foreach (var firm in Fallen)
        {
            _shares[firm] = Vector<double>.Zero;
        }

        Fallen.Clear();
        Reached.Clear();
    }

    private void Spread(int firm)
    {
        if (Fallen.Contains(firm))
        {
            return;
        }

        Fallen.Add(firm);
        foreach (var other in feeling.AsSpan(start[firm], start[firm + 1] - start[firm]))
        {
            Reached.Add(other);
        }
    }
}
