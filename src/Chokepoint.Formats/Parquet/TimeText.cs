using System.Buffers.Binary;
using System.Globalization;

namespace Chokepoint.Formats.Parquet;

/// <summary>Days and times by ISO 8601. A moment at midnight is a day, as in a workbook, unless it is one of universal time.</summary>
internal static class TimeText
{
    private const int SecondsOfDay = 86_400;
    private const int NanosecondsOfSecond = 1_000_000_000;
    private const long JulianDayOf1970 = 2_440_588;
    private static readonly int s_dayOf1970 = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A day counted from 1970-01-01. One outside the calendar says so, and is no day to whoever reads it.</summary>
    public static string OfDay(long day) => day >= -s_dayOf1970 && day <= DateOnly.MaxValue.DayNumber - s_dayOf1970
        ? DateOnly.FromDayNumber((int)day + s_dayOf1970).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day} days after 1970-01-01");

    /// <summary>A time of the day, counted in parts of a second.</summary>
    public static string OfTime(long parts, int perSecond)
    {
        var (seconds, fraction) = Split(parts, perSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{Fraction(fraction, perSecond)}");
    }

    /// <summary>A moment, counted in parts of a second from 1970-01-01.</summary>
    public static string OfMoment(long parts, int perSecond, bool isUtc)
    {
        var (seconds, fraction) = Split(parts, perSecond);
        var (day, second) = Split(seconds, SecondsOfDay);
        return OfDay(day) + (isUtc || second > 0 || fraction > 0 ? $"T{OfTime((second * perSecond) + fraction, perSecond)}{(isUtc ? "Z" : "")}" : "");
    }

    /// <summary>A moment as older programs wrote it: nanoseconds of the day, then the day of the Julian calendar.</summary>
    public static string OfOldMoment(ReadOnlySpan<byte> value)
    {
        var (days, nanoseconds) = Split(BinaryPrimitives.ReadInt64LittleEndian(value), (long)SecondsOfDay * NanosecondsOfSecond);
        var day = days + BinaryPrimitives.ReadInt32LittleEndian(value[sizeof(long)..]) - JulianDayOf1970;
        return OfDay(day) + (nanoseconds == 0 ? "" : $"T{OfTime(nanoseconds, NanosecondsOfSecond)}");
    }

    /// <summary>Whole units and what is left over, which is never negative.</summary>
    private static (long Whole, long Left) Split(long number, long unit)
    {
        var (whole, left) = Math.DivRem(number, unit);
        return left < 0 ? (whole - 1, left + unit) : (whole, left);
    }

    private static string Fraction(long fraction, int perSecond) =>
        fraction == 0 ? "" : "." + (perSecond + fraction).ToString(CultureInfo.InvariantCulture)[1..].TrimEnd('0');
}
