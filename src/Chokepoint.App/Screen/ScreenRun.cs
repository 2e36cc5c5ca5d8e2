using Chokepoint.App.Rules;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Bulk;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Screen;

/// <summary>Screens a file of transactions: every row is decided or rejected, in the order of the file.</summary>
public static class ScreenRun
{
    private const int BatchSize = 2048;

    /// <summary>
    /// Streams the file through the evaluators, handing on each line as it is decided and each row that cannot be read.
    /// Results do not depend on the number of processors.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="law">The law to hold it against.</param>
    /// <param name="bill">What the items are made of, or <c>null</c>.</param>
    /// <param name="clock">The days to decide for.</param>
    /// <param name="decided">Takes each decided line, in order.</param>
    /// <param name="rejected">Takes each rejected row, in order.</param>
    /// <param name="progress">Hears how many rows are done, after each batch.</param>
    /// <param name="cancellation">Tested after each batch.</param>
    public static ScreenSummary Screen(
        string path, LoadedLaw law, BillOfMaterials? bill, Clock clock, Action<ScreenedLine> decided, Action<RejectedRow> rejected, IProgress<int>? progress, CancellationToken cancellation)
    {
        var summary = new ScreenSummary();
        using var file = new TransactionFile(path, law.Today, summary.Note, bill);
        var (today, overlay) = (new BulkEvaluator(law.Today), law.UnderOverlay is { } laid ? new BulkEvaluator(laid) : null);
        var batch = new List<Transaction>(BatchSize);
        void Flush()
        {
            foreach (var line in Determine(batch, today, overlay, clock))
            {
                summary.Count(line);
                NoteContradictions(path, line.Today, summary);
                decided(line);
            }

            batch.Clear();
            progress?.Report(summary.In);
            cancellation.ThrowIfCancellationRequested();
        }

        foreach (var (_, transaction, row) in file.Read())
        {
            summary.CountRow();
            if (transaction is not null)
            {
                batch.Add(transaction);
            }
            else
            {
                summary.CountRejected();
                rejected(row!);
            }

            if (batch.Count == BatchSize)
            {
                Flush();
            }
        }

        Flush();
        return summary;
    }

    /// <summary>What a line states goes before its bill of materials; that the two differ is for a person to look at.</summary>
    private static void NoteContradictions(string path, Determination determination, ScreenSummary summary)
    {
        foreach (var share in determination.Contents.Where(share => share.IsContradicted))
        {
            summary.Note(Diagnostic.Warning(
                AppCodes.Contradiction, new Place(path, 0, 0, "content"), $"a line states a content of {share.Authority} that is not what its bill of materials comes to; the stated one counts", "see both with `--format json`, or the sum with `explain`"));
        }
    }

    private static ScreenedLine[] Determine(List<Transaction> batch, BulkEvaluator today, BulkEvaluator? overlay, Clock clock)
    {
        var lines = new ScreenedLine[batch.Count];
        Parallel.For(0, batch.Count, i => lines[i] = new ScreenedLine(today.Determine(batch[i], clock), overlay?.Determine(batch[i], clock)));
        return lines;
    }
}
