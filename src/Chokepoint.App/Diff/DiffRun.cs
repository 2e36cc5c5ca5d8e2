using Chokepoint.App.Screen;
using Chokepoint.Screening;
using Chokepoint.Screening.Diff;
using Chokepoint.Screening.Reference;

namespace Chokepoint.App.Diff;

/// <summary>One side of a comparison: a law and the days to decide for.</summary>
/// <param name="Name">How the side is called in the report: a date, a rulebook, <c>overlay</c>.</param>
/// <param name="Law">The law.</param>
/// <param name="Clock">The days.</param>
public sealed record DiffSide(string Name, LawBook Law, Clock Clock);

/// <summary>What changed over a file.</summary>
/// <param name="From">The first side.</param>
/// <param name="To">The second side.</param>
/// <param name="Changed">The transactions that differ, in the order of the file.</param>
/// <param name="Shifts">Lines and value by verdict before and after, of those whose verdict differs.</param>
/// <param name="Decided">Rows decided.</param>
/// <param name="Rejected">Rows that could not be read.</param>
public sealed record DiffResult(
    DiffSide From, DiffSide To, IReadOnlyList<Difference> Changed, IReadOnlyList<(string From, string To, Tally Tally)> Shifts, int Decided, int Rejected);

/// <summary>Compares the determinations of a file under two laws, or on two days.</summary>
public static class DiffRun
{
    /// <summary>Reads the file once and determines each row on both sides.</summary>
    public static DiffResult Compare(string path, DiffSide from, DiffSide to, Action<RejectedRow> rejected, CancellationToken cancellation)
    {
        var (first, second) = (new ReferenceEvaluator(from.Law), new ReferenceEvaluator(to.Law));
        var changed = new List<Difference>();
        var shifts = new SortedDictionary<(string From, string To), Tally>();
        var (decided, failed) = (0, 0);
        using var file = new TransactionFile(path, from.Law, _ => { });
        foreach (var (_, transaction, row) in file.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (transaction is null)
            {
                failed++;
                rejected(row!);
                continue;
            }

            decided++;
            if (Difference.Between(first.Determine(transaction, from.Clock), second.Determine(transaction, to.Clock)) is { } difference)
            {
                changed.Add(difference);
                var key = (difference.From.Verdict, difference.To.Verdict);
                if (!shifts.TryGetValue(key, out var tally))
                {
                    shifts[key] = tally = new Tally();
                }

                tally.Add(transaction.Value, transaction.Currency);
            }
        }

        return new DiffResult(from, to, changed, [.. shifts.Select(shift => (shift.Key.From, shift.Key.To, shift.Value))], decided, failed);
    }
}
