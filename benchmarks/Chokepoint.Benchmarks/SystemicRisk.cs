using System.Diagnostics;
using System.Globalization;
using Chokepoint.Supply.Systemic;

namespace Chokepoint.Benchmarks;

/// <summary>The Economic Systemic Risk Index on the bench net: time a firm and memory, each size in a process of its own.</summary>
internal static class SystemicRisk
{
    private static readonly (int Firms, int Stops)[] s_sizes = [(1_000, 1_000), (10_000, 10_000), (100_000, 2_000)];

    /// <summary>Without a file of classes between industries (as published: a table with names in the first row and column), all inputs are essential.</summary>
    public static void Table(string? classes, Func<string[], string[]> child)
    {
        Console.WriteLine("| firms | links | biggest hub | stops | threads | prepare, s | ms/stop | processor ms/stop | peak memory, MB | mean ESRI | mean steps |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (firms, stops) in s_sizes)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                string[] arguments = ["risk", $"{firms}", $"{stops}", $"{threads}", classes ?? ""];
                Console.WriteLine($"| {string.Join(" | ", child(arguments))} |");
            }
        }
    }

    public static string Measure(int firms, int stops, int threads, string classes)
    {
        var (essentiality, industries) = classes.Length == 0 ? (Essentiality.AllEssential, 616) : Read(classes);
        var net = BenchNet.Make(firms, industries);
        var options = new SystemicRiskOptions { Essentiality = essentiality };
        var sample = Enumerable.Range(0, stops).Select(i => (int)((long)i * firms / stops)).ToArray();

        // A first small run lets the compiler do its work; a run without stops is the preparation alone.
        SystemicRiskIndex.Of(net, sample[..Math.Min(stops, 200)], options, threads, CancellationToken.None);
        var prepare = Timed(() => SystemicRiskIndex.Of(net, [], options, threads, CancellationToken.None));
        var risks = (IReadOnlyList<FirmRisk>)[];
        var all = Timed(() => risks = SystemicRiskIndex.Of(net, sample, options, threads, CancellationToken.None).Firms);
        using var self = Process.GetCurrentProcess();
        var hub = net.Suppliers.CountBy(supplier => supplier).Max(pair => pair.Value);
        return $"{firms} {net.Amounts.Count} {hub} {stops} {threads} {prepare.Seconds:F2} {1000 * (all.Seconds - prepare.Seconds) / stops:F3} "
            + $"{1000 * (all.Processor - prepare.Processor) / stops:F3} {self.PeakWorkingSet64 >> 20} "
            + $"{risks.Average(risk => risk.Esri):F6} {risks.Average(risk => risk.Steps):F1}";
    }

    private static (double Seconds, double Processor) Timed(Action work)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static (Essentiality Essentiality, int Industries) Read(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split(',')[1..]).ToArray();
        var matrix = new InputClass[rows.Length, rows.Length];
        for (var seller = 0; seller < rows.Length; seller++)
        {
            for (var buyer = 0; buyer < rows.Length; buyer++)
            {
                matrix[seller, buyer] = (InputClass)int.Parse(rows[seller][buyer], CultureInfo.InvariantCulture);
            }
        }

        return (Essentiality.Matrix(Path.GetFileNameWithoutExtension(path), matrix), rows.Length);
    }
}
