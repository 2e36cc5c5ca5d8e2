using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Chokepoint.Formats.Parquet;

/// <summary>
/// Writes a table as Parquet, in groups of a fixed number of rows. The same rows give the same bytes. Blank cells become nulls.
/// </summary>
public sealed class ParquetWriter
{
    private const int GroupSize = 1 << 15;
    private const int Precision = 38;
    private readonly Stream _stream;
    private readonly DataField[] _fields;
    private readonly List<string?>[] _cells;
    private readonly ParquetOptions _options = new() { CompressionMethod = CompressionMethod.Zstd };
    private global::Parquet.ParquetWriter? _writer;

    /// <summary>Writes to a stream that stays open.</summary>
    /// <param name="stream">Takes the bytes; it need not know its position.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="scales">The columns that hold numbers, with how many decimals are kept; all others hold text.</param>
    public ParquetWriter(Stream stream, IReadOnlyList<string> columns, IReadOnlyDictionary<string, int> scales)
    {
        _stream = stream;
        _fields = [.. columns.Select<string, DataField>(name => scales.TryGetValue(name, out var scale)
            ? new DecimalDataField(name, Precision, scale, isNullable: true)
            : new DataField<string>(name, nullable: true))];
        _cells = [.. columns.Select(_ => new List<string?>(GroupSize))];
        foreach (var name in columns.Where(name => !scales.ContainsKey(name)))
        {
            // Verdicts, places and citations repeat: each is written once, then numbered.
            _options.ColumnEncodingHints[name] = EncodingHint.Dictionary;
        }
    }

    /// <summary>Writes one row; in a column of numbers, plain digits with a decimal point.</summary>
    public void WriteRow(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i].Add(cells[i].Length == 0 ? null : cells[i]);
        }

        if (_cells[0].Count == GroupSize)
        {
            WriteGroup();
        }
    }

    /// <summary>Writes what is left and the description at the end, without which the file cannot be read.</summary>
    public void Finish()
    {
        if (_cells[0].Count > 0)
        {
            WriteGroup();
        }

        Wait(Writer().DisposeAsync().AsTask());
    }

    private void WriteGroup()
    {
        using var group = Writer().CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
        {
            Wait(_fields[i] is DecimalDataField number
                ? group.WriteAsync(number, new ReadOnlyMemory<decimal?>([.. _cells[i].Select(cell => Number(cell, number.Scale))]))
                : group.WriteAsync(_fields[i], _cells[i]));
            _cells[i].Clear();
        }
    }

    private static decimal? Number(string? cell, int scale) =>
        cell is null ? null : decimal.Round(decimal.Parse(cell, CultureInfo.InvariantCulture), scale, MidpointRounding.ToEven);

    private global::Parquet.ParquetWriter Writer() =>
        _writer ??= WaitFor(global::Parquet.ParquetWriter.CreateAsync(new ParquetSchema(_fields), _stream, _options));

    /// <summary>The library knows asynchronous writing alone, and reports are written as lines are decided: the two meet here and nowhere else.</summary>
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T WaitFor<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
