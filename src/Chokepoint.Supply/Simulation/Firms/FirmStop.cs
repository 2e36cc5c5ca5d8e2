namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>How low a firm fell, and when it stood still.</summary>
/// <param name="First">The first day it stood still, from 0; -1 where it never did.</param>
/// <param name="Last">The last day it stood still; -1 where it never did.</param>
/// <param name="LeastShare">Its lowest output as a share of the normal one; 1 for a firm that makes nothing even then.</param>
/// <param name="LeastDay">The first day of that.</param>
public readonly record struct FirmStop(int First, int Last, double LeastShare, int LeastDay)
{
    /// <summary>The day from which the firm runs through the last of <paramref name="days"/>; <c>null</c> where it never stopped or still stands.</summary>
    public int? RestartIn(int days) => First >= 0 && Last + 1 < days ? Last + 1 : null;
}
