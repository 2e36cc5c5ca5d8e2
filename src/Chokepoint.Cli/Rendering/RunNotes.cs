using System.Globalization;
using Chokepoint.App.Screen;

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

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"in {summary.In:N0} = decided {summary.Decided:N0} + rejected {summary.Rejected:N0}{(rejectedPath is null ? "" : $" (see {rejectedPath})")}"));
    }
}
