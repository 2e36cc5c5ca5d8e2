namespace Chokepoint.Supply.Concentration;

/// <summary>
/// On how few suppliers something rests. Amounts that are known to exist but belong to nobody named, the rest, count for the whole and
/// for no supplier, so that <see cref="Hhi"/> is the least that the data allow.
/// <b>Method</b>: <c>docs/methods/concentration.md</c>. <b>Determinism</b>: does not depend on the order of the amounts.
/// </summary>
public sealed record SupplierConcentration
{
    /// <summary>Shares add up to 1 but for the arithmetic of floating point.</summary>
    private const double Rounding = 1e-9;

    private SupplierConcentration()
    {
    }

    /// <summary>The suppliers with an amount, the largest first, ties by name; never empty.</summary>
    public required IReadOnlyList<SupplierShare> Suppliers { get; init; }

    /// <summary>What the shares are shares of: the stated whole, or the sum of all amounts where that is more. <b>Unit</b>: that of the amounts.</summary>
    public required double Whole { get; init; }

    /// <summary>Those who supply an amount that is not known, by name.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>
    /// Whether the whole is known in spite of <see cref="Unknown"/>. Where it is not, shares are of what is known, and so at most.
    /// </summary>
    public required bool IsWholeKnown { get; init; }

    /// <summary>The share that nobody is named for.</summary>
    public double Rest => 1 - Suppliers.Sum(supplier => supplier.Share) is > Rounding and var rest ? rest : 0;

    /// <summary>The Herfindahl-Hirschman index from 0 to 1: the sum of the squares of all shares.</summary>
    public double Hhi => Suppliers.Sum(supplier => supplier.Share * supplier.Share);

    /// <summary>The index if one more supplier held the whole rest; 1 where the whole is not known.</summary>
    public double HhiMost => IsWholeKnown ? Hhi + (Rest * Rest) : 1;

    /// <summary>The index on the scale of competition law, up to 10,000.</summary>
    public double HhiClassic => Hhi * 10_000;

    /// <summary>The share of the three largest.</summary>
    public double TopThree => Suppliers.Take(3).Sum(supplier => supplier.Share);

    /// <summary>Who leaves in the N-1 test.</summary>
    public SupplierShare Largest => Suppliers[0];

    /// <summary>The N-1 test: the share that is left when the largest leaves.</summary>
    public double LeftWithoutLargest => Math.Max(0, 1 - Largest.Share);

    /// <summary>The share of a supplier; <c>null</c> where its amount is not known, or where it may be among the rest.</summary>
    public double? ShareOf(string name) =>
        Unknown.Contains(name) ? null
        : Suppliers.FirstOrDefault(supplier => supplier.Name == name)?.Share ?? (Rest > Rounding || !IsWholeKnown ? null : 0);

    /// <summary>
    /// The concentration of amounts, or <c>null</c> where no known amount is above zero. Amounts of the same name add up.
    /// </summary>
    /// <param name="amounts">Who supplies how much, none below zero; <c>null</c> where that is not known.</param>
    /// <param name="unnamed">What others supply who are not named.</param>
    /// <param name="whole">The amount of all suppliers together, where it is stated apart from theirs.</param>
    public static SupplierConcentration? Of(IEnumerable<(string Name, double? Amount)> amounts, double unnamed = 0, double? whole = null)
    {
        var all = amounts.ToList();
        if (all.Exists(pair => pair.Amount < 0) || unnamed < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amounts), "amounts are never below zero");
        }

        // Sorted before they are added up, so that sums do not depend on the order in which they came.
        var known = all.Where(pair => pair.Amount > 0)
            .GroupBy(pair => pair.Name, (name, pairs) => (Name: name, Amount: pairs.Select(pair => pair.Amount!.Value).Order().Sum()))
            .OrderByDescending(pair => pair.Amount).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var unknown = all.Where(pair => pair.Amount is null).Select(pair => pair.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var sum = known.Sum(pair => pair.Amount) + unnamed;
        var basis = Math.Max(sum, whole ?? 0);
        return new SupplierConcentration
        {
            Suppliers = [.. known.Select(pair => new SupplierShare(pair.Name, pair.Amount, pair.Amount / basis))],
            Whole = basis,
            Unknown = unknown,
            IsWholeKnown = unknown.Count == 0 || whole is not null,
        };
    }
}

/// <summary>What one supplier supplies.</summary>
/// <param name="Name">Who: a company, a facility, the code of a country.</param>
/// <param name="Amount">How much. <b>Unit</b>: the caller's.</param>
/// <param name="Share">The share of the whole, from 0 to 1.</param>
public sealed record SupplierShare(string Name, double Amount, double Share);
