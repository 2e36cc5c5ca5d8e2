using System.Diagnostics;
using System.Globalization;
using Chokepoint.Supply.Simulation.Sectors;

namespace Chokepoint.Benchmarks;

/// <summary>The sector model over invented tables, each size in a process of its own.</summary>
internal static class Sectors
{
    private static readonly int[] s_sizes = [48, 600, 2500];

    public static void Table(string[] sizes, Func<string[], string[]> child)
    {
        Console.WriteLine("| industries | days | threads | run, s | processor, s | peak memory, MB | output of all days | of the last day |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes.Length > 0 ? sizes.Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : s_sizes)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                Console.WriteLine($"| {string.Join(" | ", child(["sectors", "measure", $"{size}", $"{threads}"]))} |");
            }
        }
    }

    public static string Measure(int industries, int threads)
    {
        var table = SectorTables.Make(industries);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var series = SectorSimulation.Run(table, SectorTables.Shocks(table), new SectorOptions(), threads, null, CancellationToken.None).Series;
        var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        using var self = Process.GetCurrentProcess();
        return $"{industries} {series.Days} {threads} {seconds:F2} {busy:F2} {self.PeakWorkingSet64 >> 20} {series.Production.Sum():R} {series.Production[^industries..].Sum():R}";
    }
}
