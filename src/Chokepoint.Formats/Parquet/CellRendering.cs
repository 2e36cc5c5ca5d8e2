using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Chokepoint.Formats.Parquet;

/// <summary>The text that a person would write for a value: digits with a point, days and times by ISO 8601, <c>true</c> and <c>false</c>.</summary>
internal static class CellRendering
{
    private const int MostDigits = 100;

    /// <summary>How values of a column become text; <c>null</c> where they have none, as those of a type that nobody writes in a table.</summary>
    public static Rendering? Of(SchemaElement element) => (MeaningOf(element), element.Physical) switch
    {
        (LogicalType.Decimal, PhysicalType.Int32 or PhysicalType.Int64 or PhysicalType.Bytes or PhysicalType.FixedBytes) when element.Scale is >= 0 and < MostDigits =>
            Decimal(element.Scale, isBigEndian: element.Physical is PhysicalType.Bytes or PhysicalType.FixedBytes),
        (LogicalType.Date, PhysicalType.Int32) => value => TimeText.OfDay(BinaryPrimitives.ReadInt32LittleEndian(value)),
        (LogicalType.Time, PhysicalType.Int32 or PhysicalType.Int64) when PerSecond(element) is var unit and > 0 => value => TimeText.OfTime(Signed(value), unit),
        (LogicalType.Timestamp, PhysicalType.Int64) when PerSecond(element) is var unit and > 0 => IsUtc(element)
            ? value => TimeText.OfMoment(Signed(value), unit, isUtc: true)
            : value => TimeText.OfMoment(Signed(value), unit, isUtc: false),
        (LogicalType.Uuid, PhysicalType.FixedBytes) when element.Length == 16 => value => new Guid(value, bigEndian: true).ToString(),
        (LogicalType.Float16, PhysicalType.FixedBytes) when element.Length == 2 => value => BinaryPrimitives.ReadHalfLittleEndian(value).ToString(CultureInfo.InvariantCulture),
        (LogicalType.Text, PhysicalType.Bytes or PhysicalType.FixedBytes) => Encoding.UTF8.GetString,
        (LogicalType.Integer, PhysicalType.Int32 or PhysicalType.Int64) => element.IsUnsigned || element.Converted is >= 11 and <= 14 ? Unsigned : Whole,
        // A column of nulls alone, whose writer never saw what it holds.
        (LogicalType.Nothing, _) => _ => throw new InvalidDataException("a column without a type has values"),
        (LogicalType.None, PhysicalType.Int32 or PhysicalType.Int64) => Whole,
        (LogicalType.None, PhysicalType.Boolean) => value => value[0] == 0 ? "false" : "true",
        (LogicalType.None, PhysicalType.Float) => value => BinaryPrimitives.ReadSingleLittleEndian(value).ToString("R", CultureInfo.InvariantCulture),
        (LogicalType.None, PhysicalType.Double) => value => Number(BinaryPrimitives.ReadDoubleLittleEndian(value)),
        (LogicalType.None, PhysicalType.Int96) => TimeText.OfOldMoment,
        // Older writers say nothing of what bytes are, and it is text.
        (LogicalType.None, PhysicalType.Bytes) => Encoding.UTF8.GetString,
        _ => null,
    };

    /// <summary>What the file says, or what it says in the way of older files.</summary>
    private static LogicalType MeaningOf(SchemaElement element) => element switch
    {
        { Logical: LogicalType.Text or (LogicalType)4 or (LogicalType)12 or (LogicalType)13 } => LogicalType.Text,
        { Logical: not LogicalType.None } => element.Logical,
        { Converted: 0 or 4 or 19 or 20 } => LogicalType.Text,
        { Converted: 5 } => LogicalType.Decimal,
        { Converted: 6 } => LogicalType.Date,
        { Converted: 7 or 8 } => LogicalType.Time,
        { Converted: 9 or 10 } => LogicalType.Timestamp,
        { Converted: >= 11 and <= 18 } => LogicalType.Integer,
        { Converted: 21 } => (LogicalType)int.MaxValue,
        _ => LogicalType.None,
    };

    private static int PerSecond(SchemaElement element) => (element.Unit, element.Converted) switch
    {
        (TimeUnit.Milliseconds, _) or (0, 7 or 9) => 1_000,
        (TimeUnit.Microseconds, _) or (0, 8 or 10) => 1_000_000,
        (TimeUnit.Nanoseconds, _) => 1_000_000_000,
        _ => 0,
    };

    /// <summary>By the format's own rule, times of older files are in universal time.</summary>
    private static bool IsUtc(SchemaElement element) => element.IsUtc || element.Logical == LogicalType.None;

    private static long Signed(ReadOnlySpan<byte> value) =>
        value.Length == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(value) : BinaryPrimitives.ReadInt64LittleEndian(value);

    private static string Whole(ReadOnlySpan<byte> value) => Signed(value).ToString(CultureInfo.InvariantCulture);

    private static string Unsigned(ReadOnlySpan<byte> value) =>
        (value.Length == sizeof(int) ? BinaryPrimitives.ReadUInt32LittleEndian(value) : BinaryPrimitives.ReadUInt64LittleEndian(value)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number, and without a power of ten where plain digits can say it.</summary>
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) && (double)plain == number
            ? plain.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>A whole number with a point set <paramref name="scale"/> digits from its end.</summary>
    private static Rendering Decimal(int scale, bool isBigEndian) => value =>
    {
        if (value.Length > MostDigits)
        {
            throw new InvalidDataException("a decimal number in it is too long");
        }

        var number = new BigInteger(value, isBigEndian: isBigEndian);
        var digits = BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return $"{(number.Sign < 0 ? "-" : "")}{digits[..^scale]}{(scale > 0 ? "." : "")}{digits[^scale..]}";
    };
}
