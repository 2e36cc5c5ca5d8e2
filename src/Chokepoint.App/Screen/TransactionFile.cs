using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;
using Chokepoint.Screening.Facts;

namespace Chokepoint.App.Screen;

/// <summary>A file of transactions, read once from front to back.</summary>
public sealed class TransactionFile : IDisposable
{
    private const int ExcerptLength = 80;
    private readonly BillOfMaterials? _bill;
    private readonly Action<Diagnostic> _note;
    private readonly Table _table;
    private readonly TransactionReader _reader;
    private readonly RepeatedIds _repeated;

    /// <summary>
    /// Opens the file and reads its header; throws <see cref="UnusableInputException"/> where it is no such file. Lines whose item the bill of
    /// materials makes come with it.
    /// </summary>
    public TransactionFile(string path, LawBook law, Action<Diagnostic> note, BillOfMaterials? bill = null)
    {
        (_bill, _note) = (bill, note);
        _table = Tables.Open(path);
        _repeated = new RepeatedIds(path, note);
        try
        {
            var columns = new TransactionColumns(path, _table.Columns, out var notes);
            _reader = new TransactionReader(columns, law, note);
            foreach (var found in notes)
            {
                note(found);
            }
        }
        catch
        {
            _table.Dispose();
            throw;
        }
    }

    /// <summary>Each row in order.</summary>
    public IEnumerable<TransactionRow> Read()
    {
        foreach (var line in _table.ReadLines())
        {
            if (line is TableLine.Unreadable unreadable)
            {
                yield return new TransactionRow(unreadable.Line, null, new RejectedRow(unreadable.Line, unreadable.Problem, unreadable.Excerpt));
                continue;
            }

            var row = (TableLine.Row)line;
            if (_reader.Read(row.Cells, row.Line, out var problems) is { } transaction)
            {
                _repeated.Add(transaction.Id, row.Line);
                yield return new TransactionRow(row.Line, WithBill(transaction, row.Line), null);
            }
            else
            {
                yield return new TransactionRow(row.Line, null, new RejectedRow(row.Line, problems[0], Excerpt.Of(string.Join(',', row.Cells.Take(4)), ExcerptLength)) { Others = [.. problems.Skip(1)] });
            }
        }

        _repeated.Finish();
    }

    private Transaction WithBill(Transaction transaction, int line)
    {
        if (_bill is null)
        {
            return transaction;
        }

        if (transaction.Item is not { } item || !_bill.Makes(item))
        {
            _note(Diagnostic.Warning(AppCodes.NoRecipe, new Place(_table.Name, line, 0, "item"), $"no recipe in `{_bill.File}` makes the item of the line", "write in `item` what the recipes call `output`"));
        }

        return _bill.AttachTo(transaction);
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
