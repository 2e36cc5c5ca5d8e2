using Chokepoint.Screening.Bills;

namespace Chokepoint.Screening.Reference;

/// <summary>The value of what counts, from least to most.</summary>
/// <param name="Least">It is no less.</param>
/// <param name="Most">It is no more; <c>null</c> where there is no bound.</param>
/// <param name="IsSome">Whether something counts for certain, whatever it is worth.</param>
internal readonly record struct ValueRange(decimal Least, decimal? Most, bool IsSome)
{
    /// <summary>Nothing counts.</summary>
    public static readonly ValueRange Nothing = new(0, 0, false);

    /// <summary>All of a price counts, which may be unknown.</summary>
    public static ValueRange All(decimal? value) => new(value ?? 0, value, true);

    /// <summary>None to all of a price counts, which may be unknown.</summary>
    public static ValueRange UpTo(decimal? value) => new(0, value, false);

    /// <summary>Whether it is one value.</summary>
    public bool IsExact => Least == Most;

    /// <summary>One of two, and nobody knows which.</summary>
    public ValueRange Or(ValueRange other) => new(
        Math.Min(Least, other.Least), Most is { } most && other.Most is { } otherMost ? Math.Max(most, otherMost) : null, IsSome && other.IsSome);

    /// <summary>Both.</summary>
    public ValueRange Plus(ValueRange other) => new(
        Amounts.Sum(Least, other.Least), Most is { } most && other.Most is { } otherMost ? Amounts.Sum(most, otherMost) : null, IsSome || other.IsSome);

    /// <summary>So many times, which may be unknown but is more than nothing.</summary>
    public ValueRange Times(decimal? quantity) => quantity is { } times
        ? new(Amounts.Product(Least, times), Most is { } most ? Amounts.Product(most, times) : null, IsSome)
        : new(0, Most == 0 ? 0 : null, IsSome);
}
