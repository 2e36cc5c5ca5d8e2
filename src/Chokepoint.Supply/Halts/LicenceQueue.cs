using Chokepoint.Core.Outcomes;
using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts;

/// <summary>A point of the curve by which licences are granted.</summary>
/// <param name="Day">Calendar days after the statutory days have run out.</param>
/// <param name="Share">The share of the normal flow that holds a licence by then.</param>
public sealed record GrantPoint(int Day, NumberRange Share);

/// <summary>
/// How licences come through: nothing until the statutory days have run out, then by a curve that depends on the outlook. The curve of
/// case-by-case review is that of European magnet users in 2025, of whom 25 % held licences in the ninth week, 60 % in the twelfth, and
/// nearly all by the fourth month; the others are set beside it and are estimates.
/// </summary>
public sealed record LicenceQueue
{
    /// <summary>The working days that count where no measure states any.</summary>
    public const int UsualStatutoryDays = 45;

    private const double WeekDays = 5;
    private const double Week = 7;

    /// <summary>The curves by outlook.</summary>
    public IReadOnlyDictionary<Outlook, IReadOnlyList<GrantPoint>> Curves { get; init; } = new Dictionary<Outlook, IReadOnlyList<GrantPoint>>
    {
        [Outlook.PresumedApproval] = [Point(0, 0.6, 0.8, 0.95), Point(28, 0.9, 0.95, 1)],
        [Outlook.CaseByCase] = [Point(0, 0.1, 0.25, 0.4), Point(21, 0.4, 0.6, 0.8), Point(57, 0.8, 0.95, 1)],
        [Outlook.Strict] = [Point(0, 0, 0.05, 0.15), Point(57, 0.1, 0.3, 0.6)],
        [Outlook.Denial] = [Point(0, 0, 0, 0.05)],
    };

    /// <summary>How long after the statutory days the first licences come.</summary>
    public NumberRange Delay { get; init; } = new(0, 0, 28);

    /// <summary>The share of the normal flow that holds a licence so many days after it began to need one.</summary>
    /// <param name="outlook">The authority's policy; <c>null</c> counts as case by case.</param>
    /// <param name="statutoryDays">Working days that the law gives the authority; <c>null</c> where it gives none.</param>
    /// <param name="day">Days since the requirement began.</param>
    /// <param name="draws">The run.</param>
    internal double ShareOn(Outlook? outlook, int? statutoryDays, int day, Draws draws)
    {
        var curve = Curves[outlook ?? Outlook.CaseByCase];
        var first = Math.Ceiling((statutoryDays ?? UsualStatutoryDays) * Week / WeekDays) + Math.Round(draws.In(Delay, Quantity.LicenceDelay));
        var at = day - first;
        if (at < 0)
        {
            return 0;
        }

        var (before, share) = (0.0, 0.0);
        foreach (var point in curve)
        {
            var granted = draws.In(point.Share, Quantity.LicenceShare);
            if (at < point.Day)
            {
                return share + ((granted - share) * (at - before) / (point.Day - before));
            }

            (before, share) = (point.Day, granted);
        }

        return share;
    }

    private static GrantPoint Point(int day, double low, double likely, double high) => new(day, new NumberRange(low, likely, high));
}
