using Chokepoint.Core.Codes;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;
using Chokepoint.Formats;

namespace Chokepoint.App.Lists.Sources;

/// <summary>The nomenclature as a table with the columns <c>hscode</c> (or <c>hs</c>) and <c>description</c>; numbers of 2, 4 or 6 digits.</summary>
internal static class HsTable
{
    public static ListEdition Read(SourceFile file)
    {
        using var table = Tables.Open(file.Path);
        var columns = table.Columns.ToList();
        var (number, text) = (columns.FindIndex(name => name is "hscode" or "hs"), columns.IndexOf("description"));
        if (number < 0 || text < 0)
        {
            throw file.Unusable("lacks the column `hscode` or `description`", "name the columns of number and text so", line: 1);
        }

        var gathered = new EntryGatherer();
        var aside = new List<Diagnostic>();
        foreach (var line in table.ReadLines())
        {
            if (line is not TableLine.Row row)
            {
                aside.Add(((TableLine.Unreadable)line).Problem);
            }
            else if (row.Cells[number].Trim().Equals("TOTAL", StringComparison.OrdinalIgnoreCase))
            {
                // The sum of all trade; it closes the tables of the United Nations and names no goods.
            }
            else if (!HsCode.TryParse(row.Cells[number].Trim(), minimum: 2, out var code) || code.Digits.Length is not (2 or 4 or 6) || SourceFile.OneLine(row.Cells[text]) is not { Length: > 0 } description)
            {
                aside.Add(Diagnostic.Error(ListCodes.Entry, new Place(file.Path, row.Line, 0, columns[number]), $"`{Excerpt.Of(row.Cells[number], 20)}` is no number of 2, 4 or 6 digits with a description", "it is set aside; put back a lost leading zero"));
            }
            else if (gathered.Has(code.Digits))
            {
                aside.Add(Diagnostic.Error(ListCodes.Entry, new Place(file.Path, row.Line, 0, columns[number]), $"`{code}` is there twice", "it is set aside; keep one of the rows"));
            }
            else
            {
                gathered.Add(code.Digits, description);
            }
        }

        return new ListEdition { Entries = gathered.Entries, SetAside = aside };
    }
}
