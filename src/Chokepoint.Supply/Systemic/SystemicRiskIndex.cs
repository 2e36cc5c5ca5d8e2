namespace Chokepoint.Supply.Systemic;

/// <summary>
/// The Economic Systemic Risk Index of Diem, Borsos, Reisch, Kertész and Thurner (2022): how much of an economy's output hangs on one firm.
/// </summary>
/// <remarks><b>Method</b>: <c>docs/methods/systemic-risk.md</c>. <b>Determinism</b>: the same to the last digit at any number of threads.</remarks>
public static class SystemicRiskIndex
{
    /// <summary>The index of every firm.</summary>
    public static SystemicRiskResult Of(TradeNet net, SystemicRiskOptions options, int threads, CancellationToken cancellation) =>
        Of(net, Enumerable.Range(0, net.FirmCount).ToArray(), options, threads, cancellation);

    /// <summary>The index of some firms.</summary>
    /// <param name="net">Who sells how much to whom.</param>
    /// <param name="firms">The firms that stop, each alone; the result has them in this order.</param>
    /// <param name="options">What shapes the index.</param>
    /// <param name="threads">How many threads share the work, at least one.</param>
    /// <param name="cancellation">Looked at between batches of a few firms.</param>
    /// <exception cref="ArgumentException">A firm is not in the net, or an industry not in the essentiality.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SystemicRiskResult Of(TradeNet net, int[] firms, SystemicRiskOptions options, int threads, CancellationToken cancellation)
    {
        var stranger = Array.FindIndex(firms, firm => firm < 0 || firm >= net.FirmCount);
        if (stranger >= 0)
        {
            throw new ArgumentException($"firm {firms[stranger]} is not among the {net.FirmCount} of the net", nameof(firms));
        }

        var model = new CascadeModel(net, options.Essentiality);
        var risks = new FirmRisk[firms.Length];
        var next = -1;
        var batches = (firms.Length + Cascade.Lanes - 1) / Cascade.Lanes;

        // A worker a thread, since each holds arrays of its own; batches are handed out, but a lane knows nothing of its batch.
        Parallel.For(0, Math.Min(threads, batches), new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, _ =>
        {
            var cascade = new Cascade(model, options);
            for (var batch = Interlocked.Increment(ref next); batch < batches; batch = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                var first = batch * Cascade.Lanes;
                var count = Math.Min(Cascade.Lanes, firms.Length - first);
                cascade.Run(firms.AsSpan(first, count), risks.AsSpan(first, count));
            }
        });
        return new SystemicRiskResult(options, risks);
    }
}
