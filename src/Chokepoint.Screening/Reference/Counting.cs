using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Reference;

/// <summary>
/// Counts what one authority's law counts in the items of a bill of materials, for all lines that go the same way on the same day: a recursion
/// over recipes in which each item is added up once (<c>docs/methods/content.md</c>).
/// </summary>
internal sealed class Counting
{
    private const int MostMissing = 12;
    private const string Status = "@status";

    private readonly LawBook _law;
    private readonly Residual _line;
    private readonly FormulaPool _pool;
    private readonly Rulebook _rulebook;
    private readonly ContentRule _rule;
    private readonly Condition? _parts;
    private readonly Transaction _facts;
    private readonly string? _currency;
    private readonly string _outside;
    private readonly Dictionary<string, PartJudgement> _judgements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartSum> _sums = new(StringComparer.Ordinal);

    /// <summary>Counts for lines whose facts agree with those of <paramref name="line"/>; of the entries in <paramref name="parts"/> alone, if given.</summary>
    public Counting(LawBook law, Residual line, FormulaPool pool, Rulebook rulebook, Transaction facts, Condition? parts, string? currency)
    {
        (_law, _line, _pool, _rulebook, _rule, _facts, _parts, _currency) = (law, line, pool, rulebook, rulebook.Content!, facts, parts, currency);
        _outside = $"outside `{_rule.Of}`";
    }

    private BillOfMaterials Bill => _facts.Bill!;

    /// <summary>What counts in one unit of an item, by its recipes.</summary>
    public PartSum SumOf(string item)
    {
        if (_sums.TryGetValue(item, out var known))
        {
            return known;
        }

        var recipes = Bill.RecipesOf(item).Select(recipe => recipe.Groups
            .Select(group => OneOf([.. group.Select(SumOf)], () => [$"which of {Names(group)} goes into {item}"]))
            .Aggregate(PartSum.Nothing, (sum, group) => new PartSum(sum.Range.Plus(group.Range), Joined(sum.Missing, group.Missing))));
        return _sums[item] = OneOf([.. recipes], () => [$"which facility makes {item}"]);
    }

    /// <summary>What an input adds to one unit of the output.</summary>
    public PartSum SumOf(BillInput input)
    {
        if (IsOnlyBundled(input))
        {
            return PartSum.Nothing;
        }

        var judgement = Judge(input);
        var whole = Whole(input, judgement);
        var sum = judgement.IsMeant switch
        {
            Truth.True => whole,
            Truth.False => Opened(input, judgement),
            Truth.Unknown => OneOf([whole, Opened(input, judgement)], () => [.. Named(judgement.Open, input.Part)]),
        };
        return input.IsBundled && input.Part.Kind is null ? OneOf([PartSum.Nothing, sum], () => [$"the kind of {input.Part.Id}"]) : sum;
    }

    /// <summary>The law on a part, by itself on its way to where the whole goes.</summary>
    public PartJudgement Judge(BillInput input) =>
        _judgements.TryGetValue(input.LegalFacts, out var known) ? known : _judgements[input.LegalFacts] = Read(input.Part);

    /// <summary>Whether it goes along with the whole in a way that does not count.</summary>
    public bool IsOnlyBundled(BillInput input) => input.IsBundled && input.Part.Kind is { } kind && !_rule.Bundled.Contains(kind);

    /// <summary>The price of the quantity of an input, where it is in the money of the line.</summary>
    public decimal? ValueOf(BillInput input) => input.Part.Currency is null || input.Part.Currency == _currency ? input.Value : null;

    private PartSum Whole(BillInput input, PartJudgement judgement)
    {
        var value = ValueOf(input);
        IReadOnlyList<string> price = value is null ? [PriceOf(input)] : [];
        return judgement.Counts switch
        {
            Truth.True => new PartSum(ValueRange.All(value), price),
            Truth.False => PartSum.Nothing,
            Truth.Unknown => new PartSum(ValueRange.UpTo(value), [.. Named(judgement.Open, input.Part), .. price]),
        };
    }

    private string PriceOf(BillInput input) => input switch
    {
        { Value: not null } => $"the price of {input.Part.Id}{(_currency is null ? "" : $" in {_currency}")}",
        { Quantity: null, Part.UnitValue: not null } => $"the quantity of {input.Part.Id}",
        _ => $"the price of {input.Part.Id}",
    };

    private PartSum Opened(BillInput input, PartJudgement judgement)
    {
        if (Bill.Makes(input.Part.Id))
        {
            var unit = SumOf(input.Part.Id);
            var isOpen = input.Quantity is null && unit.Range.Most != 0;
            return new PartSum(unit.Range.Times(input.Quantity), isOpen ? [.. unit.Missing, $"the quantity of {input.Part.Id}"] : unit.Missing);
        }

        return judgement.Holds ? new PartSum(ValueRange.UpTo(ValueOf(input)), [$"what {input.Part.Id} is made of"]) : PartSum.Nothing;
    }

    /// <summary>One of several, and nobody knows which; where they come to the same, nobody needs to.</summary>
    private static PartSum OneOf(IReadOnlyList<PartSum> sums, Func<IReadOnlyList<string>> missing)
    {
        var range = sums.Select(sum => sum.Range).Aggregate((left, right) => left.Or(right));
        if (range.IsExact)
        {
            return new PartSum(range, []);
        }

        var named = sums.Aggregate((IReadOnlyList<string>)[], (all, sum) => Joined(all, sum.Missing));
        return new PartSum(range, sums.Any(sum => sum.Range != sums[0].Range) ? Joined(missing(), named) : named);
    }

    private PartJudgement Read(Part part)
    {
        var reading = ReadingOf(part);
        var meant = reading.Of(_rule.Of);
        var holds = _pool.TruthOf(reading.Of(_rule.Holds)) == Truth.True;
        if (meant.IsFalse)
        {
            return new PartJudgement(Truth.False, Truth.False, _outside, [], holds);
        }

        var (formula, reason) = _parts is { } entries ? (reading.Of(entries), $"counts by {_rule.Citation}") : Needed(reading);
        var counts = _pool.And(meant, reading.Of(_parts is null ? _rule.Counts : Condition.Constant(true)), formula);
        var (isMeant, truth) = (_pool.TruthOf(meant), _pool.TruthOf(counts));
        return new PartJudgement(
            isMeant,
            truth,
            truth switch
            {
                Truth.True => reason,
                Truth.False => isMeant == Truth.False ? _outside : _rule.Needs.Count > 0 ? $"needs no licence{(_facts.Destination is { } place ? $" to {place}" : "")} by itself" : "not what the law counts",
                Truth.Unknown => "may count",
            },
            truth == Truth.Unknown ? QuestionsOf(counts) : isMeant == Truth.Unknown ? QuestionsOf(meant) : [],
            holds);
    }

    /// <summary>Whether one of the provisions stands that the rule asks for, and which.</summary>
    private (Formula Formula, string Reason) Needed(Residual reading)
    {
        if (_rule.Needs.Count == 0)
        {
            return (_pool.True, $"counts by {_rule.Citation}");
        }

        var provisions = _law.ProvisionsOf(_rule.Needs);
        var releases = _law.ProvisionsOf(_rule.Releases);
        var standing = provisions.Select(provision => (Provision: provision, Formula: reading.Applies(provision) is { IsFalse: false } applies
            ? _pool.And(applies, _pool.Not(_pool.Or([.. releases.Where(release => release.Releases.Contains(provision.Id)).Select(reading.Applies)])))
            : _pool.False)).Where(pair => !pair.Formula.IsFalse).ToList();
        var stands = standing.Find(pair => _pool.TruthOf(pair.Formula) == Truth.True).Provision;
        return (_pool.Or([.. standing.Select(pair => pair.Formula)]), stands is null ? "needs a licence by itself" : $"needs a licence by itself: {stands.Id} ({stands.Citation})");
    }

    private IReadOnlyList<string> QuestionsOf(Formula formula) =>
        Completions.Explore(_pool, [Outcome.NotSubject], [new Claim(0, Outcome.Conditional, formula)]).Questions;

    /// <summary>The part in the place of the whole: the same way on the same day to the same use, and to nobody whom a list names.</summary>
    private Residual ReadingOf(Part part) => _line.For(new Transaction
    {
        Id = part.Id,
        Date = _facts.Date,
        Kind = part.Kind,
        Hs = part.Hs,
        ControlCodes = part.ControlCodes,
        Origin = part.Origin,
        Composition = part.Composition,
        ExportFrom = _facts.ExportFrom,
        ExporterCountry = _facts.ExporterCountry,
        Destination = _facts.Destination,
        EndUser = "a party on no list",
        EndUserCountry = _facts.EndUserCountry,
        EndUserType = _facts.EndUserType,
        EndUse = _facts.EndUse,
        Aware = _facts.Aware,
        MadeWith = [],
    });

    /// <summary>A classification settles what its kind, customs number and composition leave open, and most often which law is asked at all.</summary>
    private IEnumerable<string> Named(IReadOnlyList<string> facts, Part part) => facts
        .Where(fact => !facts.Contains("control_codes") || !(fact is "kind" or "hs" or "composition" or "parameters" || fact.EndsWith(Status, StringComparison.Ordinal)))
        .Select(fact => Named(fact, part));

    private string Named(string fact, Part part) => fact switch
    {
        "control_codes" or "parameters" => $"the {_rulebook.Authority.ToUpperInvariant()} code of {part.Id}",
        "origin" or "kind" or "composition" => $"the {fact} of {part.Id}",
        "hs" => $"the customs number of {part.Id}",
        _ when fact.EndsWith(Status, StringComparison.Ordinal) => $"the act that settles {fact[..^Status.Length]}",
        _ => $"the {fact} of the line",
    };

    private static string Names(IReadOnlyList<BillInput> group) => string.Join(", ", group.Take(4).Select(input => input.Part.Id)) + (group.Count > 4 ? ", ..." : "");

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        right.Count == 0 ? left : left.Count == 0 ? right : [.. left.Union(right).Take(MostMissing)];
}

/// <summary>What counts in an item or an input, and what would make it one number.</summary>
internal sealed record PartSum(ValueRange Range, IReadOnlyList<string> Missing)
{
    public static readonly PartSum Nothing = new(ValueRange.Nothing, []);
}
