using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Bulk;

/// <summary>
/// Determines many transactions as <see cref="ReferenceEvaluator"/> does each: provisions that look at the same facts are judged together, and once
/// for all transactions that are alike in those. Threads: one caller at a time; make one for each thread.
/// </summary>
public sealed class BulkEvaluator
{
    /// <summary>Values are numbered in one character each; names come from outside, so there is no end to them.</summary>
    private const int MostValues = 60_000;
    private const int MostJudgements = 2_000_000;

    private readonly LawBook _law;
    private readonly ReferenceEvaluator _reference;
    private readonly List<RulebookMemo> _rulebooks;
    private readonly Dictionary<string, char> _numbers = [];
    private readonly Dictionary<string, string> _entriesOf = [];

    /// <summary>Prepares to evaluate against <paramref name="law"/>.</summary>
    public BulkEvaluator(LawBook law)
    {
        (_law, _reference) = (law, new ReferenceEvaluator(law));
        _rulebooks = [.. law.Rulebooks.Select(rulebook => new RulebookMemo(law, rulebook, _reference))];
    }

    /// <summary>Determines one transaction.</summary>
    public Determination Determine(Transaction transaction, Clock clock)
    {
        // The parts of a bill of materials are read as lines of their own.
        if (transaction.Bill is not null)
        {
            return _reference.Determine(transaction, clock);
        }

        if (_reference.ForgetWhatGrewTooLarge() || _numbers.Count > MostValues || _entriesOf.Count > MostValues || _rulebooks.Sum(rulebook => rulebook.Count) > MostJudgements)
        {
            _numbers.Clear();
            _entriesOf.Clear();
            _rulebooks.ForEach(rulebook => rulebook.Clear());
        }

        var date = ReferenceEvaluator.DateOf(transaction, clock);
        var floor = new List<Outcome>();
        var judgements = new List<Judgement>();
        Span<char> values = stackalloc char[FactsRead.All.Count];
        foreach (var rulebook in _rulebooks)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = rulebook.Reads(i) ? NumberOf(rulebook.Values.Of(FactsRead.All[i], transaction, date.At(rulebook.Rulebook.UtcOffset), clock.Known, EntriesOf)) : default;
            }

            rulebook.Judge(values, transaction, date, clock.Known, floor, judgements);
        }

        return _reference.Conclude(transaction, date, clock.Known, [.. floor], judgements);
    }

    private char NumberOf(string value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers[value] = number = (char)_numbers.Count;
        }

        return number;
    }

    private string EntriesOf(string name) => _entriesOf.TryGetValue(name, out var entries) ? entries : _entriesOf[name] = string.Join(' ', _law.EntriesOf(name));

    /// <summary>One rulebook: its provisions by the facts that they look at, and what is known of them.</summary>
    private sealed class RulebookMemo
    {
        private readonly ReferenceEvaluator _reference;
        private readonly List<(IReadOnlyList<(int Order, Provision Provision)> Provisions, Memo<IReadOnlyList<(int Order, Judgement Judgement)>> Known)> _groups;
        private readonly List<(Regime Regime, Memo<Outcome> Known)> _regimes;
        private readonly bool[] _reads = new bool[FactsRead.All.Count];
        private readonly List<(int Order, Judgement Judgement)> _found = [];

        public RulebookMemo(LawBook law, Rulebook rulebook, ReferenceEvaluator reference)
        {
            (Rulebook, _reference) = (rulebook, reference);
            var restrictions = rulebook.Provisions.Where(provision => !provision.IsRelease).ToList();
            Values = new FactValues(law, rulebook, [.. restrictions.SelectMany(reference.ReleasesOf).Distinct()]);
            var facts = new FactsRead(law, rulebook);
            _groups = [.. restrictions.Index().GroupBy(pair => string.Join(' ', facts.Of(pair.Item, reference.ReleasesOf(pair.Item)).Order(StringComparer.Ordinal)))
                .Select(group => ((IReadOnlyList<(int, Provision)>)[.. group], new Memo<IReadOnlyList<(int, Judgement)>>(
                    PlacesOf(group.Key.Split(' ')), ErasOf(group.SelectMany(pair => facts.ChangesOf(pair.Item, reference.ReleasesOf(pair.Item)))))))];
            _regimes = [.. rulebook.Regimes.Select(regime => (regime, new Memo<Outcome>(PlacesOf(facts.Of(regime.Subject)), ErasOf(facts.ChangesOf(regime.Subject)))))];
            Eras ErasOf(IEnumerable<DateOnly> changes) => new(changes.Append(rulebook.VerifiedThrough));
        }

        public Rulebook Rulebook { get; }

        public FactValues Values { get; }

        /// <summary>Whether anything looks at a fact.</summary>
        public bool Reads(int place) => _reads[place];

        public void Judge(ReadOnlySpan<char> values, Transaction transaction, TransactionDate date, DateOnly known, List<Outcome> floor, List<Judgement> judgements)
        {
            Residual? made = null;
            var day = date.At(Rulebook.UtcOffset).Day;
            Residual Reading() => made ??= _reference.ReadingOf(Rulebook, transaction, date, known);
            foreach (var (regime, memo) in _regimes)
            {
                floor.Add(memo.Of(values, day, () => _reference.FloorOf(regime, Reading())));
            }

            _found.Clear();
            foreach (var (provisions, memo) in _groups)
            {
                _found.AddRange(memo.Of(values, day, () =>
                [
                    .. provisions.Select(pair => (pair.Order, Judgement: _reference.Judge(pair.Provision, Reading())!)).Where(pair => pair.Judgement is not null),
                ]));
            }

            _found.Sort(static (left, right) => left.Order.CompareTo(right.Order));
            judgements.AddRange(_found.Select(pair => pair.Judgement));
        }

        /// <summary>How much is known.</summary>
        public int Count => _groups.Sum(group => group.Known.Count);

        public void Clear()
        {
            _groups.ForEach(group => group.Known.Clear());
            _regimes.ForEach(regime => regime.Known.Clear());
        }

        private int[] PlacesOf(IEnumerable<string> facts)
        {
            int[] places = [.. facts.Select(fact => FactsRead.All.Index().First(pair => pair.Item == fact).Index)];
            Array.ForEach(places, place => _reads[place] = true);
            return places;
        }
    }
}
