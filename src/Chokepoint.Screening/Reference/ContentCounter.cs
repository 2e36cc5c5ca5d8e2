using Chokepoint.Core.Places;
using Chokepoint.Law.Conditions;
using Chokepoint.Law.Measures;
using Chokepoint.Law.Timelines;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;

namespace Chokepoint.Screening.Reference;

/// <summary>Works out controlled content. Lines that go the same way under the same law share what was counted for the first of them.</summary>
internal sealed class ContentCounter(LawBook law)
{
    private const int MostKept = 2_000;

    private readonly Dictionary<Key, Counting> _countings = [];

    /// <summary>How the parts of a line's item are counted; of some entries alone, if given.</summary>
    public Counting Of(Residual line, FormulaPool pool, Rulebook rulebook, Transaction facts, Moment asOf, DateOnly known, Condition? parts)
    {
        var currency = ItemPrice.Of(facts).Currency;
        var key = new Key(
            rulebook.Authority, $"{parts}", facts.Bill!, law.StretchOf(rulebook, asOf), known, facts.Destination, facts.ExportFrom, facts.ExporterCountry, facts.EndUserCountry, facts.EndUserType, facts.EndUse,
            string.Join(';', facts.Aware), currency);
        if (_countings.TryGetValue(key, out var counting))
        {
            return counting;
        }

        if (_countings.Count == MostKept)
        {
            Forget();
        }

        return _countings[key] = new Counting(law, line, pool, rulebook, facts, parts, currency);
    }

    /// <summary>Formulas of a pool that is left behind must not be asked again.</summary>
    public void Forget() => _countings.Clear();

    /// <summary>What counts, as a share of the price of the item.</summary>
    public static ContentShare ShareOf(Transaction facts, Counting counting, Rulebook rulebook)
    {
        var sum = counting.SumOf(facts.Item!);
        var price = ItemPrice.Of(facts);
        var isOpen = price.Value is null && sum.Range.Most != 0;
        return new ContentShare(
            rulebook.Authority.ToUpperInvariant(),
            rulebook.Content!.Citation,
            price.LeastOf(sum.Range.Least),
            price.MostOf(sum.Range.Most),
            sum.Range.IsSome,
            facts.Content.TryGetValue(rulebook.Authority.ToUpperInvariant(), out var stated) ? stated : null,
            isOpen ? [price.Missing!, .. sum.Missing] : sum.Missing);
    }

    /// <summary>All that the counting of parts depends on.</summary>
    private sealed record Key(
        string Authority, string Parts, BillOfMaterials Bill, Moment Stretch, DateOnly Known, Country? Destination, Country? ExportFrom, Country? ExporterCountry,
        Country? EndUserCountry, string? EndUserType, string? EndUse, string Aware, string? Currency);
}
