using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>A table that names goods, some in each row, by what its first row calls its columns: <c>Code | Description</c>, <c>No. | Commodity | Quantity</c>.</summary>
internal sealed class TableOfGoods(SourceText source)
{
    private bool _isInTable;
    private bool _isOfStatistics;
    private int _column;

    /// <summary>Takes in what a first row says of those below it.</summary>
    public void Follow(Sentence sentence)
    {
        var isRow = sentence.Kind == BlockKind.TableRow;
        if (isRow && !_isInTable)
        {
            _isOfStatistics = sentence.Units.Any(unit => unit.Date is not null || WordClasses.StatisticsColumns.Contains(unit.Word));
            _column = sentence.Units.Any(unit => WordClasses.JudgedColumns.Contains(unit.Word)) ? -1 : Cells.Of(sentence.Units, source.Text).FindLastIndex(cell => cell.Exists(unit => WordClasses.GoodsColumns.Contains(unit.Word)));
        }

        _isInTable = isRow;
    }

    /// <summary>Whether a row calls the columns below it by name.</summary>
    public bool IsHeader(Sentence sentence) =>
        sentence.Kind == BlockKind.TableRow && !_isInTable && sentence.Units.Any(unit => WordClasses.GoodsColumns.Contains(unit.Word) || WordClasses.StatisticsColumns.Contains(unit.Word));

    /// <summary>Whether a row says how much of goods is traded, by whom and at what price, and not which are meant; one with an entry of a control list does.</summary>
    public bool IsOfTrade(Sentence row) => IsRow(row) && _isOfStatistics && Entries.CodeIn(row.Units) is null;

    /// <summary>Whether a row has a column of goods; one of a control list says itself where its goods stand.</summary>
    public bool Holds(Sentence row) => IsRow(row) && !_isOfStatistics && _column >= 0 && Entries.CodeIn(row.Units) is null;

    /// <summary>The goods of a row.</summary>
    public IEnumerable<Quoted<NamedItem>> In(Sentence row)
    {
        var cells = Cells.Of(row.Units, source.Text);
        if (_column >= cells.Count || cells[_column].Count == 0)
        {
            return [];
        }

        var cell = cells[_column];
        var named = GoodsLists.In(cell, 0, Entries.EndOf(cell), source.Text, isEntry: true).ToList();
        return named.Count > 0 ? named : KnownGoods.In(row.Units, 0, row.Units.Count);
    }

    private bool IsRow(Sentence sentence) => _isInTable && sentence.Kind == BlockKind.TableRow;
}
