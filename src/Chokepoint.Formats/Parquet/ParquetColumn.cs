namespace Chokepoint.Formats.Parquet;

/// <summary>Gives the text of one value from its bytes, which are those of the file.</summary>
internal delegate string Rendering(ReadOnlySpan<byte> value);

/// <summary>A column of a flat file.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Physical">How its values lie in the file.</param>
/// <param name="Width">How many bytes a value takes; 0 where that varies.</param>
/// <param name="IsOptional">Whether it may hold nulls.</param>
/// <param name="Render">Gives the text of a value.</param>
internal sealed record ParquetColumn(string Name, PhysicalType Physical, int Width, bool IsOptional, Rendering Render);

/// <summary>How values lie in the file, as numbered there.</summary>
internal enum PhysicalType
{
    Boolean,
    Int32,
    Int64,
    Int96,
    Float,
    Double,
    Bytes,
    FixedBytes,
}

/// <summary>What values mean, as numbered in the file.</summary>
internal enum LogicalType
{
    None,
    Text,
    Decimal = 5,
    Date,
    Time,
    Timestamp,
    Integer = 10,
    Nothing,
    Uuid = 14,
    Float16,
}

/// <summary>The parts of a second in which times are counted, as numbered in the file.</summary>
internal enum TimeUnit
{
    Milliseconds = 1,
    Microseconds,
    Nanoseconds,
}

/// <summary>What a file says about a column.</summary>
internal sealed class SchemaElement
{
    public string Name { get; set; } = "";

    public PhysicalType? Physical { get; set; }

    public LogicalType Logical { get; set; }

    /// <summary>What values mean in files of old, as numbered there; -1 for nothing.</summary>
    public int Converted { get; set; } = -1;

    public int Length { get; set; }

    public int Repetition { get; set; }

    public int Children { get; set; }

    public int Scale { get; set; }

    public TimeUnit Unit { get; set; }

    public bool IsUtc { get; set; }

    public bool IsUnsigned { get; set; }
}
