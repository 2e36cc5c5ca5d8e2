using System.Collections.Concurrent;
using Chokepoint.Core.Outcomes;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Bulk;

/// <summary>
/// Determines many transactions as <see cref="ReferenceEvaluator"/> does each: provisions that look at the same things are judged together, and once
/// for all transactions that are alike in those. Threads: any number, and all know what one has worked out.
/// </summary>
public sealed class BulkEvaluator
{
    private const int MostJudgements = 2_000_000;
    private const int MostNames = 200_000;

    private readonly LawBook _law;
    private readonly List<RulebookPlan> _plans;
    private readonly int _most;
    private readonly ConcurrentDictionary<string, string> _entriesOf = new();
    private readonly ThreadLocal<ReferenceEvaluator> _references;
    private volatile Memory _memory;

    /// <summary>Prepares to evaluate against <paramref name="law"/>.</summary>
    public BulkEvaluator(LawBook law)
    {
        var reference = new ReferenceEvaluator(law);
        (_law, _references) = (law, new ThreadLocal<ReferenceEvaluator>(() => new ReferenceEvaluator(law)));
        _plans = [.. law.Rulebooks.Select(rulebook => new RulebookPlan(law, rulebook, reference))];
        _most = FactsRead.All.Count + _plans.Select(plan => plan.Facets.Count).DefaultIfEmpty().Max();
        _memory = new Memory(_plans, reference);
    }

    /// <summary>Determines one transaction.</summary>
    public Determination Determine(Transaction transaction, Clock clock)
    {
        // The parts of a bill of materials are read as lines of their own.
        if (transaction.Bill is not null)
        {
            return _references.Value!.Determine(transaction, clock);
        }

        var memory = CurrentMemory();
        var date = ReferenceEvaluator.DateOf(transaction, clock);
        var floors = new List<Outcome>();
        var judgements = new List<Judgement>();
        Span<char> values = stackalloc char[_most];
        foreach (var (plan, memo) in _plans.Zip(memory.Rulebooks))
        {
            for (var i = 0; i < FactsRead.All.Count; i++)
            {
                values[i] = plan.Reads(i) ? memory.NumberOf(plan.Values.Of(FactsRead.All[i], transaction, date.At(plan.Rulebook.UtcOffset), clock.Known, EntriesOf)) : default;
            }

            memo.Judge(values, transaction, date, clock.Known, floors, judgements);
        }

        return memory.Reference.Conclude(transaction, date, clock.Known, [.. floors], judgements);
    }

    /// <summary>A line keeps to one memory from first to last: numbers and formulas of another mean other things.</summary>
    private Memory CurrentMemory()
    {
        if (_entriesOf.Count > MostNames)
        {
            _entriesOf.Clear();
        }

        var memory = _memory;
        return memory.IsFull ? _memory = new Memory(_plans, new ReferenceEvaluator(_law)) : memory;
    }

    private string EntriesOf(string name) => _entriesOf.TryGetValue(name, out var entries) ? entries : _entriesOf[name] = string.Join(' ', _law.EntriesOf(name));

    /// <summary>All that is known, until it is too much.</summary>
    private sealed class Memory(List<RulebookPlan> plans, ReferenceEvaluator reference)
    {
        /// <summary>Values are numbered in one character each; names come from outside, so there is no end to them.</summary>
        private const int MostValues = 60_000;
        private readonly ConcurrentDictionary<string, char> _numbers = new();
        private int _values;

        public ReferenceEvaluator Reference { get; } = reference;

        public List<RulebookMemo> Rulebooks { get; } = plans.ConvertAll(plan => new RulebookMemo(plan, reference));

        public bool IsFull => Reference.HasGrownTooLarge || _values > MostValues || Rulebooks.Exists(rulebook => rulebook.Numbered > MostValues) || Rulebooks.Sum(rulebook => rulebook.Count) > MostJudgements;

        public char NumberOf(string value) => _numbers.TryGetValue(value, out var number) ? number : _numbers.GetOrAdd(value, _ => (char)Interlocked.Increment(ref _values));
    }
}
