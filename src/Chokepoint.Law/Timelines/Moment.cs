using System.Globalization;

namespace Chokepoint.Law.Timelines;

/// <summary>
/// A day of the law, in the authority's own time, with a time of day where an act names one.
/// Without a time it is the start of the day. <c>default</c> is the first day of year 1.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day; <c>null</c> for the whole day.</param>
public readonly record struct Moment(DateOnly Day, TimeOnly? Time = null) : IComparable<Moment>
{
    /// <inheritdoc/>
    public int CompareTo(Moment other) =>
        Day != other.Day ? Day.CompareTo(other.Day) : (Time ?? TimeOnly.MinValue).CompareTo(other.Time ?? TimeOnly.MinValue);

    /// <summary>Whether this is no later than the other.</summary>
    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this is no earlier than the other.</summary>
    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary>Whether this is earlier than the other.</summary>
    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    /// <summary>Whether this is later than the other.</summary>
    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    /// <summary>Reads <c>2025-04-10</c> or <c>2025-04-10T12:01</c>.</summary>
    public static bool TryParse(string text, out Moment moment)
    {
        moment = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            moment = new Moment(day);
            return true;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            moment = new Moment(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{time:HH:mm}")
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
