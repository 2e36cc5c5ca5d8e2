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
        var contradictions = new Contradictions(path, law.Today, transaction => today.Determine(transaction, clock));
        var batch = new List<(int Line, Transaction Transaction)>(BatchSize);
        void Flush()
        {
            var lines = new ScreenedLine[batch.Count];
            var notes = new IEnumerable<Diagnostic>[batch.Count];
            Parallel.For(0, batch.Count, i =>
            {
                var (number, transaction) = batch[i];
                lines[i] = new ScreenedLine(today.Determine(transaction, clock), overlay?.Determine(transaction, clock));
                notes[i] = contradictions.Of(number, lines[i].Today);
            });
            foreach (var (line, found) in lines.Zip(notes))
            {
                summary.Count(line);
                foreach (var note in found)
                {
                    summary.Note(note);
                }

                decided(line);
            }

            batch.Clear();
            progress?.Report(summary.In);
            cancellation.ThrowIfCancellationRequested();
        }

        foreach (var (number, transaction, row) in file.Read())
        {
            summary.CountRow();
            if (transaction is not null)
            {
                batch.Add((number, transaction));
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
}
