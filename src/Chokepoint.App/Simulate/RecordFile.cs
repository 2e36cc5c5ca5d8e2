using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;
using Chokepoint.Supply.Halts.Records;
using Chokepoint.Supply.Network;

namespace Chokepoint.App.Simulate;

/// <summary>Reads <c>record.csv</c> whole or not at all: a record with a row left out would flatter the model.</summary>
internal static class RecordFile
{
    private const int MostRows = 10_000;
    private const int MostProblems = 20;

    public static IReadOnlyList<RecordRow> Read(string path, SupplyNetwork network, Action<Diagnostic> note)
    {
        using var table = Tables.Open(path);
        var (reader, problems) = (new RecordReader(network, path, table.Columns, note), new List<Diagnostic>());
        foreach (var line in table.ReadLines().TakeWhile(_ => problems.Count < MostProblems))
        {
            if ((line is TableLine.Row row ? reader.Add(row.Cells, row.Line) : ((TableLine.Unreadable)line).Problem) is { } problem)
            {
                problems.Add(problem);
            }

            if (reader.Rows.Count > MostRows)
            {
                throw new UnusableInputException(Diagnostic.Error(AppCodes.TooLarge, new Place(path, line.Line), $"has more than {MostRows} rows", "hold a network against what matters most"));
            }
        }

        return problems.Count == 0 ? reader.Rows : throw new UnusableInputException([.. problems]);
    }
}
