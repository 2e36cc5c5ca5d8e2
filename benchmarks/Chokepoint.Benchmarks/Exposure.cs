using System.Diagnostics;
using System.Globalization;
using Chokepoint.App.Expose;
using Chokepoint.Core.Places;
using Chokepoint.Supply.Chokepoints;
using Chokepoint.Supply.Exposure;
using Chokepoint.Supply.Network;

namespace Chokepoint.Benchmarks;

/// <summary>
/// Measures the exposure of whole networks: <c>exposure</c> prints the table, each row from processes of its own; <c>exposure whole
/// FOLDER</c> goes from files to the result; <c>exposure parts FOLDER</c> times each part, and removals one by one.
/// </summary>
internal static class Exposure
{
    private const int Runs = 3;
    private const int Closely = 10;
    private const int Removals = 200;
    private const int Seed = 7;
    private static readonly Country s_country = NetworkFolders.CountryOf("CN");

    public static void Run(string[] args)
    {
        switch (args)
        {
            case ["whole", var folder]:
                Whole(folder);
                break;
            case ["parts", var folder]:
                Parts(folder);
                break;
            default:
                Table(args is ["--large"] ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]);
                break;
        }
    }

    private static void Table(int[] sizes)
    {
        Console.WriteLine("| network | links | load, s | study, s | CPU, s | peak memory, MB | products | removal median, ms | p95, ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (kind, size) in from kind in (string[])["tiers", "hubs"] from size in sizes select (kind, size))
        {
            var folder = Path.Combine(Path.GetTempPath(), $"chokepoint-bench-{kind}-{size}");
            NetworkFolders.Write(kind, size, folder);
            var runs = Enumerable.Range(0, Runs).Select(_ => Child("whole", folder)[0]).OrderBy(cells => Number(cells[1]) + Number(cells[2])).ToList();
            var cells = runs[Runs / 2];
            var removal = Child("parts", folder).Single(line => line[0] == "removal");
            Console.WriteLine($"| {kind} | {Number(cells[0]):N0} | {cells[1]} | {cells[2]} | {cells[3]} | {cells[4]} | {Number(cells[5]):N0} | {removal[1]} | {removal[2]} |");
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints links, seconds to load, seconds to study, seconds of CPU for both, peak memory in MB, products.</summary>
    private static void Whole(string folder)
    {
        var watch = Stopwatch.StartNew();
        var loaded = NetworkFolder.Read(folder, CancellationToken.None);
        var load = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var result = ExposureStudy.Of(loaded.Network, new StudyRequest(s_country, Closely, Environment.ProcessorCount), CancellationToken.None);
        var study = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{loaded.Network.Tables.Links.Count} {load:F2} {study:F2} {self.TotalProcessorTime.TotalSeconds:F2} {self.PeakWorkingSet64 >> 20} {result.Products.Count}");
    }

    private static void Parts(string folder)
    {
        var network = Timed("read and build", () => NetworkFolder.Read(folder, CancellationToken.None)).Network;
        Timed("build again", () => SupplyNetwork.Build(network.Tables));
        Timed("flows", () => network.Flows);
        var whole = Timed("feasibility", () => Feasibility.Of(network, Cut.None));
        var weights = Timed("demand weights", () => DemandWeights.Of(network, whole));
        ChokeRanking? single = null;
        foreach (var kind in Enum.GetValues<CutKind>())
        {
            var ranking = Timed($"rank by {kind}", () => ChokeRanking.Of(network, kind, whole, weights, Environment.ProcessorCount, CancellationToken.None));
            single ??= ranking;
        }

        var request = new StudyRequest(s_country, Closely, Environment.ProcessorCount);
        var study = Timed("product study", () => new ProductStudy(network, request, whole, single!.SinglePointCount));
        var products = Timed("products", () => Enumerable.Range(0, network.DemandPoints.Length).Select(study.Of).ToArray());
        var closely = products.Where(product => product.IsMakeable).OrderByDescending(product => product.ValuePerDay).Take(Closely).Select(product => product.Demand).ToList();
        var details = Timed("detail study", () => new DetailStudy(network, request, study, single!, closely));
        Timed($"{closely.Count} details", () => closely.AsParallel().Select(details.Of).ToList());
        TimeRemovals(network, whole);
        Console.WriteLine($"points {network.PointCount} edges {network.EdgeFrom.Length} cycle {Enumerable.Range(0, network.ComponentStart.Length - 1).Max(i => network.ComponentStart[i + 1] - network.ComponentStart[i])}");
    }

    /// <summary>Takes facilities out one at a time, as a user who asks what if.</summary>
    private static void TimeRemovals(SupplyNetwork network, Feasibility whole)
    {
        var random = new Random(Seed);
        var removal = new Removal(network, whole);
        var points = network.FacilityOf.Index().ToLookup(pair => pair.Item, pair => pair.Index);
        var times = new List<double>();
        for (var i = 0; i < Removals; i++)
        {
            var chosen = points[random.Next(network.Tables.Facilities.Count)];
            var watch = Stopwatch.StartNew();
            _ = removal.Of(chosen);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"removal {times[Removals / 2]:F3} {times[Removals * 95 / 100]:F3} {times[^1]:F3}");
    }

    private static T Timed<T>(string part, Func<T> work)
    {
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        var seconds = watch.Elapsed.TotalSeconds;
        self.Refresh();
        Console.WriteLine($"{seconds,8:F3} s {(self.TotalProcessorTime - cpu).TotalSeconds,8:F3} s CPU  {part}");
        return result;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<string[]> Child(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exposure", .. args]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
