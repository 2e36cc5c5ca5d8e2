namespace Chokepoint.Supply.Systemic;

/// <summary>The index of firms, with the options that it stands on.</summary>
/// <param name="Options">What the figures depend on beside the net.</param>
/// <param name="Firms">One entry a firm that was asked for, in the order asked.</param>
public sealed record SystemicRiskResult(SystemicRiskOptions Options, IReadOnlyList<FirmRisk> Firms)
{
    /// <summary>How many cascades the step limit cut off.</summary>
    public int Unsettled => Firms.Count(firm => !firm.Settled);
}
