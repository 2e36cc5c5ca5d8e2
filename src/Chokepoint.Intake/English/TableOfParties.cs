using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.English.Grammar;
using Chokepoint.Intake.Reading;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.English;

/// <summary>A table that names parties, one in each row, by what its first row calls its columns.</summary>
internal sealed class TableOfParties(SourceText source)
{
    private bool _isInTable;
    private bool _isHeader;
    private int _nameColumn;
    private int _countryColumn;

    /// <summary>Whether a sentence is a row of one, its first row included.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isOfListing">Whether the text speaks of a listing: whose names a column "Name" holds.</param>
    public bool Holds(Sentence sentence, bool isOfListing)
    {
        var isRow = sentence.Kind == BlockKind.TableRow;
        _isHeader = isRow && !_isInTable;
        if (_isHeader)
        {
            var cells = Cells.Of(sentence.Units, source.Text);
            _countryColumn = cells.FindIndex(cell => cell.Any(unit => WordClasses.CountryColumns.Contains(unit.Word)));
            _nameColumn = cells.FindIndex(cell => cell.Any(unit => IsOfParties(unit) || (unit.Word is "name" or "names" && (isOfListing || _countryColumn >= 0))) && !cell.Any(unit => unit.Is(PhraseKind.Item) || WordClasses.GoodsWords.Contains(unit.Word)));
        }

        _isInTable = isRow;
        return isRow && _nameColumn >= 0;
    }

    /// <summary>Adds to a listing the name and the country of a row.</summary>
    public void Read(Sentence row, Telling? listing)
    {
        var cells = Cells.Of(row.Units, source.Text);
        if (listing is null || _isHeader || _nameColumn >= cells.Count)
        {
            return;
        }

        listing.AddParties(PartyNames.In(cells[_nameColumn], 0, cells[_nameColumn].Count, source.Text));
        if (_countryColumn >= 0 && _countryColumn < cells.Count)
        {
            listing.AddCountries(cells[_countryColumn].Where(unit => unit.Place is not null).Select(unit => new Quoted<Country>(Actors.CountryOf(unit.Place!.Value)!.Value, [unit.Span])));
        }
    }

    private static bool IsOfParties(Unit unit) => WordClasses.PartyWords.Contains(unit.Word) || unit.Word is "party" or "parties" or "user" or "users" or "designee" or "person";
}
