using Chokepoint.Formats;
using Chokepoint.Tests.Kit;
using Parquet.Schema;

namespace Chokepoint.Tests.Formats;

/// <summary>Values at the edges of their types.</summary>
public sealed class ParquetTypeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whole_numbers_keep_every_digit() => Assert.Equal(
        ["-9223372036854775808", "9007199254740993", "9223372036854775807"],
        await Read(new DataField<long>("x"), long.MinValue, (1L << 53) + 1, long.MaxValue));

    [Fact]
    public async Task Binary_numbers_read_back_as_the_same_number()
    {
        double[] numbers = [0.1, 1e-7, 1e20, 1.7976931348623157e308, 5e-324, -123456789.12345678, double.NaN];
        var texts = await Read(new DataField<double>("x"), numbers);
        Assert.Equal(["0.1", "0.0000001", "100000000000000000000"], texts.Take(3));
        Assert.Equal(numbers, texts.Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Decimal_numbers_keep_their_point() =>
        Assert.Equal(["-0.05", "12345678901234567.89", "0.00"], await Read(new DecimalDataField("x", 38, 2), -0.05m, 12345678901234567.89m, 0m));

    [Fact]
    public async Task Days_before_1970_and_at_the_ends_of_the_calendar_are_days() => Assert.Equal(
        ["1969-12-31", "0001-01-01", "9999-12-31"],
        await Read(new DataField<DateOnly>("x"), new DateOnly(1969, 12, 31), DateOnly.MinValue, DateOnly.MaxValue));

    [Theory]
    [InlineData(DateTimeFormat.Impala, "1969-12-31T23:59:58", "2026-01-06")]
    [InlineData(DateTimeFormat.DateAndTime, "1969-12-31T23:59:58Z", "2026-01-06T00:00:00Z")]
    [InlineData(DateTimeFormat.DateAndTimeMicros, "1969-12-31T23:59:58Z", "2026-01-06T00:00:00Z")]
    public async Task Moments_in_the_ways_of_older_programs_are_read(DateTimeFormat format, string first, string second) => Assert.Equal(
        [first, second],
        await Read(new DateTimeDataField("x", format), new DateTime(1969, 12, 31, 23, 59, 58, DateTimeKind.Utc), new DateTime(2026, 1, 6, 0, 0, 0, DateTimeKind.Utc)));

    private async Task<string[]> Read<T>(DataField field, params T[] values)
        where T : struct =>
        [.. TableText.Read(_folder.Write("t.parquet", await ParquetFiles.OfValues(field, values))).Select(line => Assert.IsType<TableLine.Row>(line).Cells[0])];
}
