using System.Diagnostics;
using Chokepoint.Supply.Halts;
using Chokepoint.Supply.Halts.Ensembles;
using Chokepoint.Supply.Network;

namespace Chokepoint.Benchmarks;

/// <summary>A year of the default model of a halt on hubs with ways and buffers: once, then many times with numbers drawn anew; each size in a process of its own.</summary>
internal static class Halts
{
    private const double Spread = 0.25;
    private static readonly (int Firms, int Runs)[] s_sizes = [(200, 1000), (1000, 1000), (10_000, 20)];

    public static void Table(Func<string[], string[]> child)
    {
        Console.WriteLine("| firms | links | threads | one year, s | runs | all runs, s | processor, s | processor ms/run | peak memory, MB | median days lost |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (firms, runs) in s_sizes)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                Console.WriteLine($"| {string.Join(" | ", child(["halts", $"{firms}", $"{runs}", $"{threads}"]))} |");
            }
        }
    }

    public static string Measure(int firms, int runs, int threads)
    {
        var network = SupplyNetwork.Build(HubNetwork.Of(firms, hasWays: true));
        var model = HaltModel.Of(network, new HaltOptions());
        var plan = PlanOf();
        var year = Stopwatch.StartNew();
        HaltStudy.Of(model, plan.Likely(network, model.Options.Days), null, CancellationToken.None);
        var (once, watch, processor) = (year.Elapsed.TotalSeconds, Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var ensemble = EnsembleStudy.Of(model, plan, runs, seed: 1, Spread, threads, null, CancellationToken.None);
        var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        using var self = Process.GetCurrentProcess();
        return $"{firms} {network.Tables.Links.Count} {threads} {once:F2} {runs} {seconds:F2} {busy:F2} {1000 * busy / runs:F1} {self.PeakWorkingSet64 >> 20} {ensemble.ValueLost.Median:R}";
    }

    /// <summary>What leaves China stops for four months, but for what leaks.</summary>
    private static HaltPlan PlanOf()
    {
        var start = new DateOnly(2026, 3, 1);
        var cut = new HandCut
        {
            Text = "country=CN",
            Country = NetworkFolders.CountryOf("CN"),
            From = start.AddDays(30),
            Until = start.AddDays(150),
            Passes = new NumberRange(0, 0.1, 0.2),
        };
        return new HaltPlan { Start = start, Cuts = [cut] };
    }
}
