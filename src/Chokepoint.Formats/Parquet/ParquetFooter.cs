namespace Chokepoint.Formats.Parquet;

/// <summary>Where the values of one column in one group of rows begin.</summary>
/// <param name="Packing">How its pages are packed, as numbered on file.</param>
/// <param name="Values">How many there are.</param>
/// <param name="Start">Where its first page begins.</param>
internal readonly record struct ColumnChunk(int Packing, long Values, long Start);

/// <summary>A group of rows.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Chunks">One for each column.</param>
internal sealed record RowGroup(long Rows, IReadOnlyList<ColumnChunk> Chunks);

/// <summary>What a file says about itself at its end: its columns and where they are.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Groups">The groups of rows.</param>
internal sealed record ParquetFooter(IReadOnlyList<ParquetColumn> Columns, IReadOnlyList<RowGroup> Groups)
{
    /// <summary>Reads the description; throws <see cref="InvalidDataException"/> where it is damaged.</summary>
    public static ParquetFooter Read(string path, ReadOnlySpan<byte> bytes)
    {
        var reader = new CompactReader(bytes);
        IReadOnlyList<ParquetColumn>? columns = null;
        List<RowGroup> groups = [];
        var rows = 0L;
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 2:
                    columns = SchemaReader.Read(path, ref reader, kind);
                    break;
                case 3:
                    rows = reader.Integer(kind);
                    break;
                case 4:
                    for (var left = reader.Structures(kind); left > 0; left--)
                    {
                        groups.Add(ReadGroup(path, ref reader, columns ?? throw new InvalidDataException("it names no columns")));
                    }

                    break;
                case 8:
                    throw ParquetLimits.Unread(path, null, "is encrypted", "write it again without encryption");
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        ParquetLimits.CheckRows(path, rows, columns?.Count ?? 0);
        return columns is not null && groups.Sum(group => group.Rows) == rows
            ? new ParquetFooter(columns, groups)
            : throw new InvalidDataException("its counts of rows contradict each other");
    }

    private static RowGroup ReadGroup(string path, ref CompactReader reader, IReadOnlyList<ParquetColumn> columns)
    {
        List<ColumnChunk> chunks = [];
        var rows = -1L;
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 1:
                    for (var left = reader.Structures(kind); left > 0; left--)
                    {
                        chunks.Add(ReadChunk(path, ref reader));
                    }

                    break;
                case 3:
                    rows = reader.Integer(kind);
                    break;
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        // The columns are flat: each of them has a value, or a null, for each row.
        return rows >= 0 && chunks.Count == columns.Count && chunks.TrueForAll(chunk => chunk.Values == rows)
            ? new RowGroup(rows, chunks)
            : throw new InvalidDataException("a group of rows lacks values");
    }

    private static ColumnChunk ReadChunk(string path, ref CompactReader reader)
    {
        var chunk = default(ColumnChunk);
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 1:
                    throw ParquetLimits.Unread(path, null, "keeps its columns in other files", "write it again as one file");
                case 3 when kind == CompactReader.Kind.Structure:
                    chunk = ReadPlace(ref reader);
                    break;
                case 8 or 9:
                    throw ParquetLimits.Unread(path, null, "is encrypted", "write it again without encryption");
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        return chunk;
    }

    private static ColumnChunk ReadPlace(ref CompactReader reader)
    {
        var (packing, values, data, dictionary) = (0L, 0L, 0L, 0L);
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 4:
                    packing = reader.Integer(kind);
                    break;
                case 5:
                    values = reader.Integer(kind);
                    break;
                case 9:
                    data = reader.Integer(kind);
                    break;
                case 11:
                    dictionary = reader.Integer(kind);
                    break;
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        // Some writers leave the dictionary's place out or state 0, and let the place of the data stand for both.
        return new ColumnChunk((int)packing, values, dictionary > 0 ? Math.Min(dictionary, data) : data);
    }
}
