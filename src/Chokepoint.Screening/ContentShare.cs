using Chokepoint.Core.Outcomes;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Screening;

/// <summary>The controlled content of one authority in an item, worked out from its bill of materials: a share of its price, in percent.</summary>
/// <param name="Authority">The authority, upper case.</param>
/// <param name="Citation">Where its law says how to count.</param>
/// <param name="Least">It is no less.</param>
/// <param name="Most">It is no more.</param>
/// <param name="IsSome">Whether something counts for certain, even where its share may be as good as nothing.</param>
/// <param name="Stated">What the line states; it goes before what is worked out. <c>null</c> where it states nothing.</param>
/// <param name="Missing">What would make it one number: <c>the price of ENCODER</c>.</param>
public sealed record ContentShare(string Authority, string Citation, decimal Least, decimal Most, bool IsSome, decimal? Stated, IReadOnlyList<string> Missing)
{
    /// <summary>Stands for a share that is more than nothing and less than any threshold.</summary>
    private const decimal MoreThanNothing = 1e-20m;

    private const int Decimals = 6;

    /// <summary>Dividing by it leaves a number as it is, but for its trailing zeros.</summary>
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;

    /// <summary>Of the larger figure: how far a stated share may be off for its rounding.</summary>
    private const decimal Rounding = 0.001m;

    /// <summary>Whether the line states what the bill of materials rules out.</summary>
    public bool IsContradicted => Stated is { } stated
        && (Least - stated > Rounding * Least || stated - Most > Rounding * stated || (stated == 0 && IsSome));

    /// <summary>The share as a person reads it: <c>25.1 %</c>, <c>12 to 31 %</c>.</summary>
    public string RangeText => (Least == 0 && IsSome ? "more than " : "") + RangeOf(Least, Most);

    /// <summary>A range of shares as a person reads it.</summary>
    public static string RangeOf(decimal least, decimal most) => least == most
        ? FormattableString.Invariant($"{Shown(least, most).Least} %")
        : FormattableString.Invariant($"{Shown(least, most).Least} to {Shown(least, most).Most} %");

    /// <summary>Six decimals, and no zeros at the end. A range is rounded outwards.</summary>
    public static (decimal Least, decimal Most) Shown(decimal least, decimal most) => least == most
        ? (Rounded(least, MidpointRounding.ToEven), Rounded(most, MidpointRounding.ToEven))
        : (Rounded(least, MidpointRounding.ToZero), Rounded(most, MidpointRounding.ToPositiveInfinity));

    private static decimal Rounded(decimal percent, MidpointRounding rounding) => Math.Round(percent, Decimals, rounding) / WithoutZeros;

    /// <summary>Whether the comparison holds for all of the range, for none of it, or for a part.</summary>
    internal Truth Holds(Comparison comparison, decimal percent)
    {
        var least = Least == 0 && IsSome ? MoreThanNothing : Least;
        var (low, high) = (comparison.Holds(least, percent), comparison.Holds(Math.Max(least, Most), percent));
        return low == high ? low.ToTruth() : Truth.Unknown;
    }
}
