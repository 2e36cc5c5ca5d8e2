using System.Diagnostics;
using Chokepoint.Supply.Simulation.Firms;

namespace Chokepoint.Benchmarks;

/// <summary>A year of single firms on the bench net: time and memory, each size in a process of its own.</summary>
internal static class Firms
{
    private static readonly int[] s_sizes = [10_000, 100_000, 1_068_037];

    public static void Table(int[] sizes, Func<string[], string[]> child)
    {
        Console.WriteLine("| firms | links | rationing | threads | make, s | 365 days, s | processor, s | peak memory, MB | output on day 364 |");
        Console.WriteLine("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var firms in sizes.Length > 0 ? sizes : s_sizes)
        {
            foreach (var (rationing, threads) in new[] { (FirmRationing.Proportional, 1), (FirmRationing.Proportional, 2), (FirmRationing.Even, 2) })
            {
                Console.WriteLine($"| {string.Join(" | ", child(["firms", $"{firms}", $"{rationing}", $"{threads}"]))} |");
            }
        }
    }

    public static string Measure(int firms, FirmRationing rationing, int threads)
    {
        var load = Stopwatch.StartNew();
        var (net, damages) = BenchNet.MakeFirms(firms);
        GC.Collect();
        load.Stop();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = FirmSimulation.Run(net, damages, new FirmOptions { Rationing = rationing, RecoveryDays = 60 }, threads, null, CancellationToken.None);
        var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        using var self = Process.GetCurrentProcess();
        return $"{firms} {net.LinkCount} {rationing} {threads} {load.Elapsed.TotalSeconds:F2} {seconds:F2} {busy:F2} {self.PeakWorkingSet64 >> 20} {result.Days[^1].Output:R}";
    }
}
