namespace Chokepoint.App.Screen;

/// <summary>
/// Keeps the lines that a reader must see of a file of any length: the hardest verdicts, today's or the overlay's, and of those the
/// largest values. Memory is bounded by <paramref name="most"/>.
/// </summary>
/// <param name="most">How many lines to keep.</param>
public sealed class HardestLines(int most)
{
    private readonly PriorityQueue<(ScreenedLine Line, int Number), Rank> _kept = new();
    private readonly ValueScale _scale = new();
    private int _seen;

    /// <summary>Takes a line, and lets go of the mildest where there are too many. Its size is judged by the lines seen so far.</summary>
    public void Add(ScreenedLine line)
    {
        var facts = line.Today.Transaction;
        _scale.Add(facts.Value, facts.Currency);
        var entry = (line, _seen++);
        if (_kept.Count < most)
        {
            _kept.Enqueue(entry, RankOf(entry));
        }
        else
        {
            _kept.EnqueueDequeue(entry, RankOf(entry));
        }
    }

    /// <summary>The lines kept, the hardest and largest first; of equals, in the order of the file.</summary>
    public IReadOnlyList<ScreenedLine> InOrder() =>
        [.. _kept.UnorderedItems.Select(item => item.Element).OrderByDescending(RankOf).Select(entry => entry.Line)];

    private Rank RankOf((ScreenedLine Line, int Number) entry)
    {
        var (today, overlay) = (entry.Line.Today, entry.Line.UnderOverlay);
        var place = VerdictOrder.PlaceOf(today.Verdict);
        return new Rank(
            -(overlay is null ? place : Math.Min(place, VerdictOrder.PlaceOf(overlay.Verdict))),
            -place,
            _scale.SizeOf(today.Transaction.Value, today.Transaction.Currency),
            -entry.Number);
    }

    /// <summary>Greater means harder.</summary>
    private readonly record struct Rank(int Worse, int Today, decimal Size, int Number) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Worse, Today, Size, Number).CompareTo((other.Worse, other.Today, other.Size, other.Number));
    }
}
