using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Screening;
using Chokepoint.Supply.Trade;

namespace Chokepoint.App.Expose.Trade;

/// <summary>Reads the tables <c>trade</c> and <c>production</c> of a folder, each once and in the memory of its sums.</summary>
public static class TradeExposureRun
{
    private const int BlockSize = 8192;
    private const int ExcerptLength = 80;
    private static readonly string[] s_endings = [".csv", ".parquet", ".tsv", ".txt", ".xlsx"];

    /// <summary>Whether a folder has such a table.</summary>
    public static bool IsIn(string folder) => Find(folder, "trade").Count + Find(folder, "production").Count > 0;

    /// <summary>Works out the exposure; throws <see cref="UnusableInputException"/> where the folder has neither table, or one is no table.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="law">The law whose goods lists count.</param>
    /// <param name="clock">The day of those lists; without <see cref="Clock.AsOf"/> the day known.</param>
    /// <param name="rejected">Takes each row that cannot be read, in order.</param>
    /// <param name="progress">Hears how many rows are done, after each block.</param>
    /// <param name="cancellation">Tested after each block.</param>
    public static TradeExposureResult Run(
        string folder, TradeQuery query, LawBook law, Clock clock, Action<RejectedRow> rejected, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (tradePath, productionPath) = (One(folder, "trade"), One(folder, "production"));
        if (tradePath is null && productionPath is null)
        {
            throw new UnusableInputException(Diagnostic.Error(AppCodes.NotFound, new Place(folder), "has no table of trade or production", "put trade.csv or production.csv there"));
        }

        var asOf = clock.AsOf ?? clock.Known;
        var counts = new List<TableCounts>();
        var notes = new List<Diagnostic>();
        TradeExposure? trade = null;
        if (tradePath is not null)
        {
            using var table = Tables.Open(tradePath);
            var columns = new TradeColumns(tradePath, table.Columns);
            notes.AddRange(columns.Notes);
            var reader = new TradeReader(columns);
            var book = new TradeBook(query, new ControlledNumbers(law, query.Controlling, asOf, clock.Known));
            counts.Add(Read(table, reader.Read, flow => book.Add(flow!.Value), rejected, progress, cancellation));
            trade = book.Close();
        }

        IReadOnlyList<ProductionLine>? production = null;
        if (productionPath is not null)
        {
            using var table = Tables.Open(productionPath);
            var reader = new ProductionReader(productionPath, table.Columns);
            notes.AddRange(reader.Notes);
            var book = new ProductionBook(query);
            counts.Add(Read(table, reader.Read, row => book.Add(row!), rejected, progress, cancellation));
            production = book.Close(trade);
        }

        return new TradeExposureResult
        {
            Folder = folder,
            Query = query,
            AsOf = asOf,
            Rulebooks = [.. law.Rulebooks.Select(rulebook => $"{rulebook.Title}, verified through {rulebook.VerifiedThrough:yyyy-MM-dd}, content {rulebook.Hash[..12]}")],
            Trade = trade,
            Production = production,
            Tables = counts,
            Notes = notes,
        };
    }

    private delegate T RowReader<out T>(IReadOnlyList<string> cells, int line, out Diagnostic? problem);

    private static TableCounts Read<T>(
        Table table, RowReader<T> read, Action<T> take, Action<RejectedRow> rejected, IProgress<int>? progress, CancellationToken cancellation)
    {
        var counts = new TableCounts(table.Name, 0, 0, 0);
        foreach (var line in table.ReadLines())
        {
            if (line is TableLine.Unreadable unreadable)
            {
                rejected(new RejectedRow(unreadable.Line, unreadable.Problem, unreadable.Excerpt));
                counts = counts with { Rejected = counts.Rejected + 1 };
                continue;
            }

            var row = (TableLine.Row)line;
            var found = read(row.Cells, row.Line, out var problem);
            if (problem is not null)
            {
                rejected(new RejectedRow(row.Line, problem, Excerpt.Of(string.Join(',', row.Cells.Take(4)), ExcerptLength)));
                counts = counts with { Rejected = counts.Rejected + 1 };
            }
            else if (found is null)
            {
                counts = counts with { SetAside = counts.SetAside + 1 };
            }
            else
            {
                take(found);
                counts = counts with { Read = counts.Read + 1 };
            }

            if (counts.In % BlockSize == 0)
            {
                progress?.Report(counts.In);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return counts;
    }

    private static string? One(string folder, string name) => Find(folder, name) switch
    {
        [] => null,
        [var path] => path,
        [var first, var second, ..] => throw new UnusableInputException(Diagnostic.Error(
            AppCodes.Options, new Place(folder), $"has the table `{name}` twice, as {Path.GetFileName(first)} and {Path.GetFileName(second)}", "remove one of them")),
    };

    private static List<string> Find(string folder, string name) => [.. s_endings.Select(ending => Path.Combine(folder, name + ending)).Where(File.Exists)];
}
