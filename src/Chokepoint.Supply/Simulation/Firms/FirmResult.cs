namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>What comes of a run.</summary>
/// <param name="Options">What shaped it.</param>
/// <param name="Before">The day before anything happens.</param>
/// <param name="Days">One entry a day, from day 0.</param>
/// <param name="Firms">One entry a firm of the net.</param>
public sealed record FirmResult(FirmOptions Options, FirmDay Before, IReadOnlyList<FirmDay> Days, IReadOnlyList<FirmStop> Firms)
{
    /// <summary>The day with the least output, the first where there are several.</summary>
    public int LowestDay => Enumerable.Range(0, Days.Count).MinBy(day => Days[day].Output);

    /// <summary>How many firms stood still at some time.</summary>
    public int Stopped => Firms.Count(firm => firm.First >= 0);

    /// <summary>How many of them ran again to the end.</summary>
    public int Restarted => Firms.Count(firm => firm.RestartIn(Days.Count) is not null);
}
