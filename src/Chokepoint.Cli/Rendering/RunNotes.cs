using System.Globalization;
using Chokepoint.App.Expose.Trade;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.Cli.Rendering;

/// <summary>The counts and notes of a run, on standard error.</summary>
internal static class RunNotes
{
    public static void Write(ScreenSummary summary, string? rejectedPath)
    {
        foreach (var (first, count) in summary.Notes)
        {
            Console.Error.WriteLine(count == 1 ? $"{first}" : string.Create(CultureInfo.InvariantCulture, $"{first} (and {count - 1:N0} more)"));
        }

        WriteCounts(summary.In, summary.Decided, "decided", rejectedPath);
    }

    public static void Write(IReadOnlyList<Diagnostic> findings, int rows, int read, string? rejectedPath)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine(finding);
        }

        WriteCounts(rows, read, "read", rejectedPath);
    }

    public static void Write(TradeExposureResult result, string? rejectedPath)
    {
        foreach (var note in result.Notes)
        {
            Console.Error.WriteLine(note);
        }

        foreach (var table in result.Tables)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.File}: in {table.In:N0} = read {table.Read:N0} + set aside {table.SetAside:N0} + rejected {table.Rejected:N0}{(rejectedPath is null ? "" : $" (see {rejectedPath})")}"));
        }
    }

    private static void WriteCounts(int rows, int done, string what, string? rejectedPath) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"in {rows:N0} = {what} {done:N0} + rejected {rows - done:N0}{(rejectedPath is null ? "" : $" (see {rejectedPath})")}"));
}
