using Chokepoint.Core.Codes;
using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening.Explain;
using Chokepoint.Screening.Facts;
using Chokepoint.Screening.Reference;

namespace Chokepoint.Screening.Classification;

/// <summary>
/// Ranks the entries that an item could be by customs number, technical tests and words, and says of each which thresholds are met, failed
/// or unknown. It never classifies. <c>docs/methods/classify.md</c> has the score. Threads: one caller at a time.
/// </summary>
public sealed class Classifier
{
    private const int MostDigits = 8;
    private const int WorldWideDigits = 6;
    private const int ScoreDecimals = 6;
    private const double RuledOutShare = 0.25;
    private const double LeastShare = 0.1;

    private readonly LawBook _law;
    private readonly Clock _clock;
    private readonly Dictionary<string, WordIndex> _words;

    /// <summary>Prepares to rank the entries of <paramref name="law"/>, worded as on the day of the clock.</summary>
    public Classifier(LawBook law, Clock clock)
    {
        (_law, _clock) = (law, clock);
        _words = law.Rulebooks.ToDictionary(rulebook => rulebook.Authority, rulebook => new WordIndex(rulebook.Items.Select(item => WordsOf(rulebook, item))));
    }

    /// <summary>The likeliest entries of each authority that has any, at most <paramref name="most"/> of each. What the item is classified as does not count.</summary>
    public IReadOnlyList<CandidateList> Rank(Transaction transaction, int most)
    {
        var facts = transaction with { ControlCodes = [] };
        var query = ItemWords.Of($"{facts.Item} {facts.Description}")
            .Concat(facts.Composition?.Where(share => share.Value > 0).Select(share => share.Key) ?? []).ToList();
        var date = _clock.AsOf is { } day ? new TransactionDate(day) : facts.Date ?? new TransactionDate(_clock.Known);
        return
        [
            .. _law.Rulebooks.Where(rulebook => rulebook.Items.Count > 0)
                .Select(rulebook => new CandidateList(rulebook.Authority.ToUpperInvariant(), Rank(rulebook, facts, query, date.At(rulebook.UtcOffset), most)))
                .Where(list => list.Candidates.Count > 0),
        ];
    }

    private IReadOnlyList<Candidate> Rank(Rulebook rulebook, Transaction facts, IReadOnlyList<string> query, Moment asOf, int most)
    {
        var pool = new FormulaPool();
        var reading = new Residual(_law, pool, new ContentCounter(_law), rulebook, facts, asOf, _clock.Known);
        var inForce = rulebook.Provisions.Where(provision => !provision.IsRelease
            && _law.StandingOf(provision, asOf, _clock.Known).Kind is StandingKind.InForce or StandingKind.DuringTheDay or StandingKind.Unknown).ToList();
        var ofSomeList = new Lazy<HashSet<Provision>>(() =>
        {
            var unlisted = Classified("none");
            return [.. inForce.Where(provision => provision.Items.Count == 0 && !MayHold(provision, unlisted))];
        });
        var words = _words[rulebook.Authority].Find(query);
        var candidates = rulebook.Items.Select(Judge).Where(candidate => candidate.Score > 0).ToList();
        var least = candidates.Select(candidate => candidate.Score).DefaultIfEmpty().Max() * LeastShare;
        return
        [
            .. candidates.Where(candidate => candidate.Score >= least)
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Item.Id, StringComparer.Ordinal)
                .Take(most)
                .Select(candidate => candidate with
                {
                    Provisions = ProvisionsOf(candidate.Item),
                    Wordings = _law.WordingsOf(rulebook.Authority).Of(candidate.Item, [], asOf.Day),
                }),
        ];

        // What names the entry, or holds for it and for nothing that is on no list: by a mark, or by the goods list that it is on.
        IReadOnlyList<string> ProvisionsOf(RuleItem item)
        {
            var listed = Classified(item.Id);
            return
            [
                .. inForce.Where(provision => provision.Items.Contains(item.Id) || (ofSomeList.Value.Contains(provision) && MayHold(provision, listed)))
                    .OrderByDescending(provision => provision.Items.Count > 0)
                    .Select(provision => provision.Id),
            ];
        }

        Residual Classified(string entry) => reading.For(new Transaction { Id = facts.Id, Kind = facts.Kind, ControlCodes = [new ControlCode(rulebook.Authority.ToUpperInvariant(), entry)] });

        bool MayHold(Provision provision, Residual item) => pool.TruthOf(item.Of(provision.When)) != Truth.False;

        Candidate Judge(RuleItem item, int place)
        {
            var test = TestReading.Of(item.Test, part => pool.TruthOf(reading.Of(part)), part => [.. part.Tests.SelectMany(single => FactText.Of(single, facts, reading))]);
            var (overlap, shared) = words.TryGetValue(place, out var found) ? found : (0, []);
            var digits = facts.Hs is { } hs ? DigitsOf(item, hs) : 0;
            var against = Against(rulebook, item, facts, test);
            var (customs, tests) = ((double)digits / MostDigits, test.Met ?? 0);
            var score = (customs + tests + overlap) / 3 * (against.Count > 0 ? RuledOutShare : 1);
            return new Candidate
            {
                Item = item,
                Score = Math.Round(score, ScoreDecimals),
                Customs = customs,
                Tests = tests,
                Words = overlap,
                Digits = digits,
                SharedWords = shared,
                Thresholds = test.Thresholds,
                RuledOutBy = against,
                Fits = item.TestsDecide && facts.Hs is not null && test.Truth == Truth.True,
                Provisions = [],
                Wordings = [],
            };
        }
    }

    /// <summary>Digits in which the number agrees with one that the entry names: up to six all over the world, beyond them in pairs.</summary>
    private static int DigitsOf(RuleItem item, HsCode hs) => item.Hs.Where(reference => reference.CanEqual(hs, WorldWideDigits))
        .Select(reference => Math.Min(MostDigits, reference.Digits.Zip(hs.Digits).TakeWhile(pair => pair.First == pair.Second).Count()) / 2 * 2).DefaultIfEmpty().Max();

    private List<string> Against(Rulebook rulebook, RuleItem item, Transaction facts, TestReading test)
    {
        var against = new List<string>();
        if (facts.Kind is { } kind && !item.Kinds.Contains(kind))
        {
            against.Add($"kind = {kind}; the entry is for {string.Join(", ", item.Kinds)}");
        }

        if (facts.Hs is { } hs && !_law.ItemsOf(rulebook.Authority)!.CanBe(item, hs, WorldWideDigits))
        {
            against.Add($"hs = {hs}; the entry is for other numbers");
        }

        if (test.Truth == Truth.False)
        {
            against.AddRange(test.Thresholds.Where(threshold => threshold.Decides).Select(threshold => $"{threshold.Test} fails: {string.Join(", ", threshold.Facts)}"));
        }

        return against;
    }

    /// <summary>The words of an entry: its description, the elements that its tests ask for, and official wording where it was imported.</summary>
    private IEnumerable<string> WordsOf(Rulebook rulebook, RuleItem item)
    {
        var day = _clock.AsOf ?? _clock.Known;
        var texts = _law.WordingsOf(rulebook.Authority).Of(item, [], day).Select(wording => wording.Text)
            .Concat(item.Hs.Select(number => _law.CustomsWordings.Of(number, day)?.Text).OfType<string>().Distinct())
            .Prepend(item.Description);
        return texts.SelectMany(ItemWords.Of)
            .Concat(item.Test.Tests.OfType<Condition.ShareTest>().Where(test => test.Comparison is Comparison.Above or Comparison.AtLeast).Select(test => test.Element));
    }
}
