using System.Globalization;
using Chokepoint.Law.Timelines;

namespace Chokepoint.Screening.Facts;

/// <summary>When a transaction takes place: a day, or an instant of it.</summary>
/// <param name="Day">The day, where the writer is.</param>
/// <param name="Time">The time of day, if stated.</param>
/// <param name="UtcOffset">The writer's offset, if stated; without one a time is the authority's own.</param>
public readonly record struct TransactionDate(DateOnly Day, TimeOnly? Time = null, TimeSpan? UtcOffset = null)
{
    private static readonly string[] s_withTime = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] s_withOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The moment in the authority's own time.</summary>
    public Moment At(TimeSpan authorityOffset)
    {
        if (Time is not { } time)
        {
            return new Moment(Day);
        }

        var local = Day.ToDateTime(time) + (UtcOffset is { } offset ? authorityOffset - offset : TimeSpan.Zero);
        return new Moment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>Reads ISO 8601: <c>2025-04-10</c>, <c>2025-04-10T12:01</c>, <c>2025-04-10T12:01+08:00</c>.</summary>
    public static bool TryParse(string text, out TransactionDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = new TransactionDate(day);
        }
        else if (DateTime.TryParseExact(text, s_withTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            // A workbook's cell for a bare day carries midnight.
            var time = TimeOnly.FromDateTime(local);
            date = new TransactionDate(DateOnly.FromDateTime(local), text[10] == ' ' && time == TimeOnly.MinValue ? null : time);
        }
        else if (DateTimeOffset.TryParseExact(text, s_withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            date = new TransactionDate(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant.Offset);
        }
        else
        {
            return false;
        }

        return date.Day.Year is >= 1990 and <= 2100;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new Moment(Day, Time).ToString();
        return UtcOffset is { } offset ? text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture) : text;
    }
}
