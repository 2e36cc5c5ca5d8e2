namespace Chokepoint.Supply.Simulation.Firms;

/// <summary>
/// The adaptive regional input-output model of Hallegatte (2008) between single firms, as Inoue and Todo (2019, 2020) run it on the firms of
/// Japan and publish their program.
/// </summary>
/// <remarks><b>Method</b>: <c>docs/methods/halts-peers.md</c>. <b>Determinism</b>: the same to the last digit at any number of threads.</remarks>
public static class FirmSimulation
{
    /// <summary>Runs all days.</summary>
    /// <param name="net">The firms.</param>
    /// <param name="damages">At most one a firm.</param>
    /// <param name="options">What shapes the run.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Hears how many days are done.</param>
    /// <param name="cancellation">Looked at every day.</param>
    /// <exception cref="ArgumentException">A damage or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FirmResult Run(
        FirmNet net, IReadOnlyList<FirmDamage> damages, FirmOptions options, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        Check(net, damages, options);
        var model = new FirmModel(net, damages, options, threads);
        var stops = new StopRecord(net, options.StopsBelow);
        var (before, days) = (model.Before(), new FirmDay[options.Days]);
        for (var day = 0; day < days.Length; day++)
        {
            cancellation.ThrowIfCancellationRequested();
            days[day] = model.Run();
            stops.Add(model.Output);
            progress?.Report(day + 1);
        }

        return new FirmResult(options, before, days, stops.Firms);
    }

    private static void Check(FirmNet net, IReadOnlyList<FirmDamage> damages, FirmOptions options)
    {
        if (damages.Any(damage => damage.Firm < 0 || damage.Firm >= net.FirmCount || !(damage.Share is >= 0 and <= 1) || damage.Day < 0)
            || damages.DistinctBy(damage => damage.Firm).Count() != damages.Count)
        {
            throw new ArgumentException("a damage is a firm of the net, each at most once, a share from 0 to 1 and a day from 0", nameof(damages));
        }

        if (options.Days < 1 || options.HeldDays < 0 || options.RecoveryDays < 0 || !(options.StockDays is > 0 and < 1e6) || !(options.CatchUpDays is > 0 and < 1e6) || !(options.StopsBelow is > 0 and < 1))
        {
            throw new ArgumentException("days are counted from 1, stock and catch-up days are above 0, and a firm stops below a share between 0 and 1", nameof(options));
        }
    }
}
