using Chokepoint.Core.Diagnostics;
using Chokepoint.Formats;

namespace Chokepoint.Tests.Formats;

/// <summary>Reads tables in tests and shows their rows in short.</summary>
internal static class TableText
{
    /// <summary>The rows of a CSV text: <c>2:a|b</c>, or <c>2!CP0107</c> for one that was set aside.</summary>
    public static string[] OfCsv(string text) => OfCsv(System.Text.Encoding.UTF8.GetBytes(text));

    public static string[] OfCsv(byte[] bytes)
    {
        using var scratch = new Kit.TemporaryFolder();
        return [.. Read(scratch.Write("table.csv", bytes)).Select(Show)];
    }

    public static List<TableLine> Read(string path)
    {
        using var table = Tables.Open(path);
        return [.. table.ReadLines()];
    }

    public static TableLine.Unreadable SetAside(string csv)
    {
        using var scratch = new Kit.TemporaryFolder();
        return Assert.Single(Read(scratch.Write("table.csv", csv)).OfType<TableLine.Unreadable>());
    }

    public static Diagnostic Refusal(string path) => Assert.Single(Assert.Throws<UnusableInputException>(() => Read(path)).Diagnostics);

    public static string Show(TableLine line) => line switch
    {
        TableLine.Row row => $"{row.Line}:{string.Join('|', row.Cells)}",
        TableLine.Unreadable unreadable => $"{unreadable.Line}!{unreadable.Problem.Code}",
        _ => throw new InvalidOperationException(),
    };
}
