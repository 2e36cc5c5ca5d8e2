using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Screening;
using Chokepoint.Screening.Bills;

namespace Chokepoint.App.Screen;

/// <summary>Reads a bill of materials from its files.</summary>
public static class BillFile
{
    private const int MostProblems = 20;

    /// <summary>
    /// The recipes, and what <paramref name="items"/> says of their items, if given. Throws <see cref="UnusableInputException"/> where a row
    /// cannot be read: to pass over it would make the content smaller than it is.
    /// </summary>
    public static BillOfMaterials Read(string recipes, string? items, LawBook law, Action<Diagnostic> note)
    {
        var reader = new BillReader(law, note);
        var problems = new List<Diagnostic>();
        if (items is not null)
        {
            ReadTable(items, reader.BeginItems, problems);
        }

        ReadTable(recipes, reader.BeginRecipes, problems);
        return problems.Count == 0 ? reader.Build() : throw new UnusableInputException([.. problems]);
    }

    private static void ReadTable(string path, Func<string, IReadOnlyList<string>, Func<IReadOnlyList<string>, int, Diagnostic?>> begin, List<Diagnostic> problems)
    {
        using var table = Tables.Open(path);
        var add = begin(path, table.Columns);
        foreach (var line in table.ReadLines())
        {
            if (((line as TableLine.Unreadable)?.Problem ?? add(((TableLine.Row)line).Cells, line.Line)) is { } problem)
            {
                problems.Add(problem);
                if (problems.Count == MostProblems)
                {
                    break;
                }
            }
        }
    }
}
